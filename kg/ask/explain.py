"""Why the graph says what it says of a thing: each fact with the words that prove it, their place, and the rule."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg import ontology
from kg.ask.called import called
from kg.audit.sources import Pages, Quote, quote
from kg.ontology import Schema
from kg.rdf import GOV, PROV, RDF, RDFS, SKOS, Facts, local, triples


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement or figure about a thing.

    ``property`` is a local name; a figure has an ``indicator`` and perhaps a ``status`` (target, actual).
    ``forward`` tells whether the thing is the subject. ``other`` is the name of the thing, date or figure at the other
    end.
    """

    property: str
    indicator: str
    status: str
    forward: bool
    other: str
    modality: str
    speaker: str
    as_of: str
    valid_from: str
    valid_to: str
    rule: str
    confidence: str
    gazetteer: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One thing with everything that is said about it."""

    node: str
    label: str
    names: tuple[str, ...]
    classes: tuple[str, ...]
    doubt: str
    mentions: int
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """What was found for a name: the things that bear it, or else the names that contain it."""

    things: tuple[Explanation, ...]
    candidates: tuple[str, ...] = ()


def explain(graph: Path, name: str, pages: Path | None = None) -> Explained:
    """Every fact about each thing that is called ``name``, by its label or another name.

    If nothing is, the one thing whose name contains it; if several do, their labels as ``candidates``. Line numbers are
    counted on the pages of a folder if one is given. Raises QueryError if there is no such name, GraphError for a file
    that is no graph.
    """
    facts = Facts(triples(graph))
    nodes, labels = called(facts, name)
    if labels:
        return Explained((), labels)
    reader = _Reader(facts, ontology.load(), Pages(pages) if pages else None)
    return Explained(tuple(reader.thing(node) for node in nodes))


class _Reader:
    """Reads one graph, with the schema for labels and the pages for line numbers."""

    def __init__(self, facts: Facts, schema: Schema, pages: Pages | None) -> None:
        self.facts = facts
        self.schema = schema
        self.pages = pages
        self._about: dict[Any, list[tuple[Any, bool]]] = {}  # thing → (statement or figure, whether it is the subject)
        self._mentions: dict[Any, int] = {}
        for node in facts.subjects():
            self._learn(node)

    def _learn(self, node: Any) -> None:
        for predicate, forward in ((RDF + "subject", True), (RDF + "object", False), (GOV + "observationOf", True)):
            for end in self.facts.objects(node, predicate):
                self._about.setdefault(end, []).append((node, forward))
        for end in self.facts.objects(node, GOV + "refersTo"):
            self._mentions[end] = self._mentions.get(end, 0) + 1

    def thing(self, node: Any) -> Explanation:
        """Everything about one thing, what it does before what is done to it."""
        said = [self._fact(about, forward) for about, forward in self._about.get(node, [])]
        order = list(self.schema.properties)
        said.sort(key=lambda f: (not f.forward, order.index(f.property) if f.property in order else -1, f.other))
        types = [local(t.value) for t in self.facts.objects(node, RDF + "type")]
        names = tuple(sorted(name.value for name in self.facts.objects(node, SKOS + "altLabel")))
        doubt = self.facts.value(node, SKOS + "note")
        label = self.facts.value(node, RDFS + "label")
        return Explanation(node.value, label, names, tuple(types), doubt, self._mentions.get(node, 0), tuple(said))

    def _fact(self, node: Any, forward: bool) -> Fact:
        value = self.facts.value
        figure = value(node, GOV + "indicator")
        name = "observationOf" if figure else local(value(node, RDF + "predicate"))
        other = self._figure(node) if figure else self._end(node, "object" if forward else "subject")
        quotes = [quote(self.facts, proof, self.pages) for proof in self.facts.objects(node, GOV + "evidence")]
        source = self.facts.first(node, PROV + "wasDerivedFrom")
        return Fact(
            property=name,
            indicator=figure,
            status=local(value(node, GOV + "status")),
            forward=forward,
            other=other,
            modality=local(value(node, GOV + "modality")),
            speaker=self._label(self.facts.first(node, GOV + "attributedTo")),
            as_of=value(node, GOV + "asOf"),
            valid_from=value(node, GOV + "validFrom"),
            valid_to=value(node, GOV + "validTo"),
            rule=value(node, GOV + "rule"),
            confidence=value(node, GOV + "confidence"),
            gazetteer=self._label(source),
            quotes=tuple(sorted(quotes, key=lambda q: (q.page, q.start))),
        )

    def _end(self, node: Any, end: str) -> str:
        return self._label(self.facts.first(node, RDF + end))

    def _label(self, node: Any) -> str:
        return "" if node is None else self.facts.value(node, RDFS + "label") or local(node.value)

    def _figure(self, node: Any) -> str:
        """A figure in one line: “>= 20 个 (2025)”."""
        value = self.facts.value
        number = f"{value(node, GOV + 'comparator')} {value(node, GOV + 'value')} {value(node, GOV + 'unit')}".strip()
        periods = [self._label(period) for period in self.facts.objects(node, GOV + "period")]
        more = ", ".join(periods)
        return f"{number} ({more})" if more else number
