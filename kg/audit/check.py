"""Is a graph what it should be? The SHACL shapes, every quotation against its page, unknown terms, unproved facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg import ontology
from kg.audit.sentence import Sentences
from kg.audit.shacl import ENGINES, violations
from kg.audit.sources import Pages, Quote, quote
from kg.audit.vocabulary import faults as ontology_faults
from kg.audit.vocabulary import query_faults
from kg.bilingual import beside, term
from kg.errors import GraphError
from kg.ontology import Schema
from kg.rdf import DCTERMS, GOV, RDF, RDFS, Facts, local, triples
from kg.text import width

KINDS = {
    "shape": ("不合规则", "breaks a shape"),
    "quote": ("引文与原文不符", "not what the page says"),
    "page": ("缺少版面", "page missing"),
    "term": ("本体中没有的词", "unknown term"),
    "unproved": ("事实没有陈述", "fact without a statement"),
    "query": ("查询里有本体中没有的词", "unknown term in a query"),
    "ontology": ("本体的问题", "fault of the ontology"),
}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong: what (``kind`` is a key of KINDS), with which node, and where on which page.

    ``page`` and ``line`` are '' and 0 where no page is involved; ``name`` is what the node is called, for a statement
    what it states; ``words`` is the quotation or the wrong value, ``sentence`` the whole sentence that it stands in, if
    the page is at hand.
    """

    kind: str
    page: str
    line: int
    node: str
    name: str
    zh: str
    en: str
    words: str = ""
    sentence: str = ""

    @property
    def where(self) -> str:
        """``file:line``, as far as it is known."""
        return f"{self.page}:{self.line}" if self.line else self.page

    def text(self, lang: str = "zh") -> str:
        """The finding on one line."""
        said = beside(self.zh, self.en, lang)
        words = " ".join(self.words.split())
        whole = self.sentence and f"▸ {self.sentence}"
        return "  ".join(filter(None, (self.where, said, self.name or self.node, words and f"“{words}”", whole)))


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found, and how much it looked at: ``compared`` of the ``quotes`` had their page at hand."""

    graph: Path
    triples: int
    statements: int
    figures: int
    quotes: int
    compared: int
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings

    def counts(self) -> dict[str, int]:
        """How many findings there are of each kind."""
        return dict(sorted(Counter(found.kind for found in self.findings).items()))

    def summary(self, lang: str = "zh") -> str:
        """How much was checked and what came of it, on one line."""
        kinds = ", ".join(f"{term(*KINDS[kind], lang)} {n}" for kind, n in self.counts().items())
        zh = (
            f"{self.triples} 条三元组、{self.statements} 条陈述、{self.figures} 个指标，"
            f"{self.quotes} 处引文核对了 {self.compared} 处"
        )
        en = (
            f"{self.triples} triples, {self.statements} statements, {self.figures} figures, "
            f"{self.compared} of {self.quotes} quotes compared"
        )
        return f"{beside(zh, en, lang)}: {kinds or beside('没有发现问题', 'no fault found', lang)}"

    def table(self, lang: str = "zh") -> list[str]:
        """What was checked, how much of it there is, and how many faults each check found: a line each."""
        found = self.counts()
        seen = {"shape": self.triples, "quote": self.compared, "term": self.triples, "unproved": self.statements}
        names = {kind: term(*words, lang) for kind, words in KINDS.items()}
        wide = max(width(name) for name in names.values())
        rows = [
            (names[kind] + " " * (wide - width(names[kind])), seen.get(kind, ""), found.get(kind, 0)) for kind in KINDS
        ]
        return [f"{name}  {number:>9}  {faults:>6}" for name, number, faults in rows]

    def text(self, lang: str = "zh") -> str:
        """Every finding on a line of its own, the table, and the summary."""
        return "\n".join([*(found.text(lang) for found in self.findings), *self.table(lang), self.summary(lang)]) + "\n"


def check(graph: Path, pages: Path | None = None, queries: Sequence[Path] = (), engine: str = ENGINES[0]) -> Report:
    """Check a graph file, and its quotations against the pages of a folder if one is given.

    ``queries`` are SPARQL files and folders of them: do they keep to the vocabulary? ``engine`` (see
    :mod:`kg.audit.shacl`) runs the shapes. Raises GraphError for a file that is no graph of this program, PageError for
    a folder without pages, QueryError for queries that cannot be read.
    """
    found = triples(graph)
    facts = Facts(found)
    schema = ontology.load()
    texts = Pages(pages) if pages else None
    quotes = [quote(facts, node, texts) for node in facts.of_type(GOV + "Evidence", GOV + "Mention")]
    statements, figures = facts.of_type(GOV + "Statement"), facts.of_type(GOV + "Observation")
    if not (quotes or statements or facts.of_type(GOV + "Page")):
        raise GraphError(
            "里面没有 govkg 的版面、陈述或引文", "holds no page, statement or quotation of govkg", str(graph)
        )
    asked = [fault for path in queries for fault in query_faults(path)]
    sentences = Sentences(texts)
    places = _Places(facts, quotes, sentences)
    faults = {
        *_unknown_terms(found, schema, places),
        *_unproved(facts, statements, schema, places),
        *_misquoted(quotes, texts, sentences),
        *(Finding("query", f.where, 0, "", f.name, f.zh, f.en) for f in asked),
        *(Finding("ontology", f.where, 0, "", f.name, f.zh, f.en) for f in ontology_faults()),
        *(places.finding("shape", v.node, v.zh, v.en, v.value) for v in violations(found, engine)),
    }
    compared = sum(texts.text(q.page) is not None for q in quotes) if texts else 0
    return Report(graph, len(found), len(statements), len(figures), len(quotes), compared, tuple(sorted(faults)))


class _Places:
    """Where the things of a graph are found on the pages: the first quotation that has to do with each."""

    def __init__(self, facts: Facts, quotes: list[Quote], sentences: Sentences) -> None:
        self._facts, self._sentences = facts, sentences
        self._of: dict[str, Quote] = {q.node: q for q in quotes}
        for node in facts.subjects():
            for proof in facts.objects(node, GOV + "evidence"):
                self._learn(node.value, proof.value)
        for found in quotes:
            thing = facts.first(ox.NamedNode(found.node), GOV + "refersTo")
            if thing is not None:
                self._learn(thing.value, found.node)
        self._files = {n.value: facts.value(n, DCTERMS + "identifier") for n in facts.of_type(GOV + "Page")}

    def _learn(self, node: str, source: str) -> None:
        if source in self._of:
            self._of.setdefault(node, self._of[source])

    def finding(self, kind: str, node: str, zh: str, en: str, value: str = "") -> Finding:
        """A finding about a node, with its place."""
        place = self._of.get(node)
        page, line, exact = (place.page, place.line, place.exact) if place else (self._files.get(node, ""), 0, "")
        whole = self._sentences.at(place.page, place.start) if place else ""
        return Finding(kind, page, line, node, self._name(ox.NamedNode(node)), zh, en, exact or value, whole)

    def _name(self, node: Any) -> str:
        ends = [self._facts.first(node, RDF + end) for end in ("subject", "predicate", "object")]
        if None in ends:
            return self._facts.value(node, RDFS + "label")
        subject, predicate, value = (self._facts.value(end, RDFS + "label") or local(end.value) for end in ends)
        return f"{subject} —{predicate}→ {value}"


def _unknown_terms(found: list[Any], schema: Schema, places: _Places) -> Iterator[Finding]:
    """Terms in the namespace of the ontology that it does not know; each once, where it stands first."""
    seen = set[str]()
    for triple in found:
        for part in (triple.predicate, triple.object):
            name = local(part.value) if isinstance(part, ox.NamedNode) else ""
            if name and name != part.value and name not in seen and not schema.term(name):
                seen.add(name)
                text = f"gov:{name}"
                yield places.finding(
                    "term", triple.subject.value, f"本体中没有 {text}", f"{text} is not in the ontology"
                )


def _unproved(facts: Facts, statements: list[Any], schema: Schema, places: _Places) -> Iterator[Finding]:
    """Plain triples that no statement states. (A statement without evidence breaks a shape.)"""
    ends = (RDF + "subject", RDF + "predicate", RDF + "object")
    stated = {tuple(facts.first(node, end) for end in ends) for node in statements}
    for prop in (p for p in schema.properties.values() if p.stated):
        predicate = ox.NamedNode(prop.iri)
        for subject in facts.subjects():
            for value in facts.objects(subject, prop.iri):
                if (subject, predicate, value) not in stated:
                    shown = facts.value(value, RDFS + "label") or value.value
                    yield places.finding(
                        "unproved", subject.value, f"没有陈述证明 {prop.zh}（gov:{prop.name}）：{shown}",
                        f"no statement proves gov:{prop.name}: {shown}",
                    )  # fmt: skip


def _misquoted(quotes: list[Quote], texts: Pages | None, sentences: Sentences) -> Iterator[Finding]:
    """Quotations that do not stand on their page where they say; pages that cannot be compared."""
    for page in sorted({q.page for q in quotes}) if texts else ():
        if texts and texts.text(page) is None:
            broken = texts.broken.get(page)
            zh, en = (broken.zh, broken.en) if broken else ("文件夹里没有这个版面", "the folder has no such page")
            yield Finding("page", page, 0, "", "", zh, en)
    for found in quotes:
        if len(found.exact) != found.end - found.start:
            zh, en = "引文的字数与起止位置不符", "the length of the quotation is not that of its place"
            whole = sentences.at(found.page, found.start)
            yield Finding("quote", found.page, found.line, found.node, "", zh, en, found.exact, whole)
            continue
        text = texts.text(found.page) if texts else None
        if text is not None and text[found.start : found.end] != found.exact:
            there = text[found.start : found.end]
            zh, en = f"原文此处是“{there}”", f"the page has “{there}” there"
            whole = sentences.at(found.page, found.start)
            yield Finding("quote", found.page, found.line, found.node, "", zh, en, found.exact, whole)
