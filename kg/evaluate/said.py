"""What a graph says of each page: its things, facts and figures, with the rules and quotations behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import Any

from kg.audit.sources import Pages, Quote, quote
from kg.evaluate.gold import NO_THING
from kg.evaluate.names import folded
from kg.ontology import Schema
from kg.rdf import DCTERMS, GOV, RDF, RDFS, SKOS, Facts, local

_NAMES = (RDFS + "label", SKOS + "prefLabel", SKOS + "altLabel")


@dataclass(frozen=True, slots=True)
class End:
    """A thing, or a date at the end of a fact. ``names`` are folded; ``core`` is '' for what is no thing."""

    node: Any
    core: str
    label: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """Something that the graph says of a page: by which rules, and in which words of the page."""

    rules: frozenset[str]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class SaidThing(Found):
    """A thing that stands on the page."""

    end: End


@dataclass(frozen=True, slots=True)
class SaidFact(Found):
    """A fact with evidence on the page."""

    subject: End
    property: str
    object: End


@dataclass(frozen=True, slots=True)
class SaidFigure(Found):
    """A figure with evidence on the page. ``of`` are the folded names of all that it measures."""

    of: frozenset[str]
    label: str
    indicator: str
    value: str
    unit: str
    status: str


@dataclass(frozen=True, slots=True)
class SaidPage:
    """Everything that the graph says of one page. ``mentions`` are the quotations of the things named on it."""

    name: str
    things: tuple[SaidThing, ...] = ()
    facts: tuple[SaidFact, ...] = ()
    figures: tuple[SaidFigure, ...] = ()
    mentions: tuple[Quote, ...] = ()

    @property
    def stem(self) -> str:
        """The name without its ending: what its gold file is called."""
        return PurePosixPath(self.name).with_suffix("").as_posix()


def said(facts: Facts, schema: Schema, pages: Pages | None) -> tuple[SaidPage, ...]:
    """Read a graph page by page, the pages sorted by name."""
    reader = _Reader(facts, schema, pages)
    return tuple(reader.page(name) for name in sorted(reader.names))


class _Reader:
    """Sorts what a graph says by page."""

    def __init__(self, facts: Facts, schema: Schema, pages: Pages | None) -> None:
        self.facts, self.schema, self.pages = facts, schema, pages
        self.names = [facts.value(page, DCTERMS + "identifier") for page in facts.of_type(GOV + "Page")]
        self.end = cache(self._end)
        self.articles_on: dict[str, list[Any]] = defaultdict(list)
        self.facts_on: dict[str, dict[tuple[Any, ...], SaidFact]] = defaultdict(dict)
        self.figures_on: dict[str, list[SaidFigure]] = defaultdict(list)
        self.mentions_on: dict[str, dict[Any, list[tuple[str, Quote]]]] = defaultdict(lambda: defaultdict(list))
        for node in facts.of_type(GOV + "Article"):
            page = facts.first(node, DCTERMS + "isPartOf")
            self.articles_on[facts.value(page, DCTERMS + "identifier")].append(node)
        for node in facts.of_type(GOV + "Statement"):
            self._statement(node)
        for node in facts.of_type(GOV + "Observation"):
            self._figure(node)
        for node in facts.of_type(GOV + "Mention"):
            self._mention(node)

    def page(self, name: str) -> SaidPage:
        """One page. A thing stands on it if it is mentioned there, or an end of a fact that is stated there."""
        stated, mentioned = tuple(self.facts_on[name].values()), self.mentions_on[name]
        proofs: dict[Any, list[tuple[str, Quote]]] = {node: list(found) for node, found in mentioned.items()}
        for fact in stated:
            for end in (fact.subject, fact.object):
                if end.core not in ("", "Article") and end.node not in mentioned:
                    proofs.setdefault(end.node, []).extend((r, q) for r in fact.rules for q in fact.quotes)
        proofs.update({node: [] for node in self.articles_on[name] if node not in proofs})
        things = [thing for node, found in proofs.items() if (thing := self._thing(node, found))]
        things.sort(key=lambda thing: (thing.end.core, thing.end.label, thing.end.node.value))
        quotes = tuple(q for found in mentioned.values() for _, q in found)
        return SaidPage(name, tuple(things), stated, tuple(self.figures_on[name]), quotes)

    def _thing(self, node: Any, found: list[tuple[str, Quote]]) -> SaidThing | None:
        end = self.end(node)
        rules = frozenset(rule for rule, _ in found if rule)
        return SaidThing(rules, _sorted(q for _, q in found), end) if end.core else None

    def _end(self, node: Any) -> End:
        names = [name.value for predicate in _NAMES for name in self.facts.objects(node, predicate)]
        if not names:
            return End(node, "", local(node.value), frozenset({folded(node.value)}))
        types = [local(t.value) for t in self.facts.objects(node, RDF + "type")]
        core = next((c for c in self.schema.core if c in types and c not in NO_THING), "")
        return End(node, core, names[0], frozenset(map(folded, names)))

    def _proofs(self, node: Any) -> dict[str, list[Quote]]:
        """The evidence of a statement or figure, by page."""
        found: dict[str, list[Quote]] = defaultdict(list)
        for proof in self.facts.objects(node, GOV + "evidence"):
            where = quote(self.facts, proof, self.pages)
            found[where.page].append(where)
        return found

    def _rules(self, node: Any) -> frozenset[str]:
        return frozenset(rule.value for rule in self.facts.objects(node, GOV + "rule"))

    def _statement(self, node: Any) -> None:
        """What a statement says, once a page: another statement of the same adds its rules and quotations."""
        triple = tuple(self.facts.first(node, RDF + end) for end in ("subject", "predicate", "object"))
        if None in triple:
            return
        subject, predicate, value = triple
        for page, quotes in self._proofs(node).items():
            there = self.facts_on[page].get(triple)
            rules, before = (there.rules, there.quotes) if there else (frozenset[str](), ())
            proof = rules | self._rules(node), _sorted([*before, *quotes])
            self.facts_on[page][triple] = SaidFact(*proof, self.end(subject), local(predicate.value), self.end(value))

    def _figure(self, node: Any) -> None:
        value = self.facts.value
        of = [self.end(end) for end in self.facts.objects(node, GOV + "observationOf")]
        names = frozenset[str]().union(*(end.names for end in of))
        indicator, number, unit = (value(node, GOV + name) for name in ("indicator", "value", "unit"))
        label = f"{'、'.join(end.label for end in of)} {indicator} {number}{unit}"
        status = local(value(node, GOV + "status"))
        parts = names, label, folded(indicator), number, folded(unit), status
        for page, quotes in self._proofs(node).items():
            self.figures_on[page].append(SaidFigure(self._rules(node), _sorted(quotes), *parts))

    def _mention(self, node: Any) -> None:
        where = quote(self.facts, node, self.pages)
        rule = self.facts.value(node, GOV + "rule")
        for thing in self.facts.objects(node, GOV + "refersTo"):
            self.mentions_on[where.page][thing].append((rule, where))


def _sorted(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    return tuple(sorted(quotes, key=lambda q: (q.start, q.end)))
