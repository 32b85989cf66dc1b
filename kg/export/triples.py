"""The graph as RDF: every triple once, by subject, in an order that a reader can follow and that never changes.

Pages come first, then articles, things by class and name, figures, statements, evidence and mentions in the order of
the pages, then the gazetteers, and last the graph itself with the version of its ontology.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice

import networkx as nx
from pyoxigraph import Quad, RdfFormat, Triple, parse

from kg import ontology
from kg.export.lines import Lines
from kg.export.settings import Settings
from kg.export.terms import chinese, date, decimal, integer, iri, source_name, term, text
from kg.ids import ONTOLOGY, article_key, evidence_id, mention_id, page_id
from kg.model import CORE_CLASSES, ArticleRecord, Evidence, Observation, Occurrence, PartialDate, Statement

_Pair = tuple[str, str]  # a property as prefix:name, and what it leads to as N-Triples writes it
_Resource = tuple[str, list[_Pair]]  # the local name of a subject, and what is said of it

_RANK = {core: rank for rank, core in enumerate(CORE_CLASSES)}
_SOME = 500  # resources that are read at a time


def triples(graph: nx.MultiDiGraph, settings: Settings) -> Iterator[Triple]:
    """All triples of a graph made by :func:`kg.graph.build_graph`, sorted.

    What a statement states is told by rdf:subject, rdf:predicate and rdf:object; with ``settings.rdf12`` by
    rdf:reifies, whose object is the triple itself.
    """
    return (quad.triple for quad in stream(graph, settings))


def stream(graph: nx.MultiDiGraph, settings: Settings) -> Iterator[Quad]:
    """The same triples as Oxigraph reads them, to be written: quads of the default graph."""
    for some in ntriples(graph, settings):
        yield from parse(some, format=RdfFormat.N_TRIPLES, lenient=True)  # IRIs are checked where they come from


def ntriples(graph: nx.MultiDiGraph, settings: Settings) -> Iterator[bytes]:
    """The same triples as N-Triples, some at a time."""
    resources = _Writer(graph, settings.base, settings.rdf12).resources()
    while some := list(islice(resources, _SOME)):
        yield b"".join([_lines(f"<{iri(name, settings.base)}> ", pairs) for name, pairs in some])


def _lines(subject: str, pairs: list[_Pair]) -> bytes:
    between = f" .\n{subject}"
    return f"{subject}{between.join([f'{term(name)} {value}' for name, value in pairs])} .\n".encode()


@cache
def _types(*names: str) -> tuple[_Pair, ...]:
    return tuple(("rdf:type", term(f"gov:{name}")) for name in dict.fromkeys(names))


def _place(place: Evidence) -> tuple[str, int, int]:
    return place.page, place.start, place.end


class _Writer:
    """Puts each kind of resource into pairs of property and object."""

    def __init__(self, graph: nx.MultiDiGraph, base: str, reified: bool) -> None:
        self.graph = graph
        self.base = base
        self.reified = reified
        self.ids: dict[str, str] = graph.graph["ids"]
        self.lines = cache(lambda name: Lines(graph.graph["pages"][name].text))
        self.page = cache(page_id)
        self.proof = cache(evidence_id)

    def resources(self) -> Iterator[_Resource]:
        """Every resource with all that is said of it, in the order of the file."""
        nodes = [(node, data) for node, data in self.graph.nodes(data=True)]
        figures = {node: data["observation"] for node, data in nodes if "observation" in data}
        statements = self._statements()
        yield from (self._page(node, data["page"].name) for node, data in nodes if "page" in data)
        yield from self._things(nodes)
        yield from self._figures(figures)
        yield from (self._statement(name, said) for name, said in statements)
        places = chain.from_iterable(said.evidence for said in (*figures.values(), *(s for _, s in statements)))
        yield from (self._evidence(place) for place in sorted(set(places), key=lambda e: (_place(e), e.article)))
        seen = {mention_id(o): o for o in self.graph.graph["occurrences"]}
        yield from (
            self._mention(n, o) for n, o in sorted(seen.items(), key=lambda pair: (_place(pair[1].place), pair[0]))
        )
        yield from _gazetteers(said.gazetteer for _, said in statements)
        yield self._itself()

    def _node(self, name: str) -> str:
        return f"<{self.base}{name}>"

    def _key(self, key: str) -> str:
        return self._node(self.ids[key])

    def _itself(self) -> _Resource:
        """The graph: named by what the names of its resources begin with; it says which ontology it keeps to."""
        version = ONTOLOGY.rstrip("#") + "/" + ontology.load().version
        return "", [("rdf:type", term("prov:Entity")), ("dcterms:conformsTo", f"<{version}>")]

    def _page(self, node: str, name: str) -> _Resource:
        return node, [*_types("Page"), ("dcterms:identifier", text(name))]

    def _things(self, nodes: Iterable[tuple[str, dict[str, object]]]) -> Iterator[_Resource]:
        """Articles in the order of the pages, then everything else by class and name."""

        def order(item: tuple[str, dict[str, object]]) -> tuple[int, object, int, str]:
            node, data = item
            article = data.get("article")
            if isinstance(article, ArticleRecord):
                first = min((span.start for span in article.paragraphs), default=0)
                return -1, article.page, first, node
            return _RANK[str(data["core"])], data["label"], 0, node

        for node, data in sorted((item for item in nodes if "entity" in item[1]), key=order):
            article = data.get("article")
            more = self._article(article) if isinstance(article, ArticleRecord) else []
            yield node, [*_naming(data), *more, *self._facts(node)]

    def _article(self, article: ArticleRecord) -> list[_Pair]:
        pairs: list[_Pair] = [("dcterms:isPartOf", self._node(self.page(article.page)))]
        if article.date:
            pairs.append(("dcterms:date", date(article.date)))
        if article.source:
            pairs.append(("dcterms:source", text(article.source)))
        return pairs

    def _facts(self, node: str) -> list[_Pair]:
        """The plain triples that begin at a node."""
        edges = {(data["property"], target) for _, target, data in self.graph.out_edges(node, data=True)}
        facts: list[_Pair] = [(f"gov:{p}", self._node(target)) for p, target in sorted(edges) if p != "isPartOf"]
        dates = self.graph.nodes[node].get("dates", {})
        return facts + [(f"gov:{name}", date(one)) for name, found in dates.items() for one in found]

    def _figures(self, figures: dict[str, Observation]) -> Iterator[_Resource]:
        for node, figure in sorted(figures.items(), key=lambda item: (_place(item[1].evidence[0]), item[0])):
            yield node, self._figure(self.graph.nodes[node]["label"], figure)

    def _figure(self, label: str, figure: Observation) -> list[_Pair]:
        pairs = [*_types("Observation"), ("rdfs:label", chinese(label))]
        pairs += [("gov:observationOf", self._key(key)) for key in sorted(set(figure.of))]
        pairs += [("gov:indicator", text(figure.indicator)), ("gov:comparator", text(figure.comparator))]
        pairs += [("gov:value", decimal(figure.value))]
        pairs += [("gov:unit", text(figure.unit))] * bool(figure.unit)
        pairs += [("gov:status", term(f"gov:{figure.status}"))] * bool(figure.status)
        if figure.period_plan:
            pairs.append(("gov:period", self._key(figure.period_plan)))
        elif figure.period:
            pairs.append(("gov:period", text(figure.period)))
        return pairs + self._said(figure)

    def _statements(self) -> list[tuple[str, Statement]]:
        edges = ((data["id"], data["statement"]) for _, _, data in self.graph.edges(data=True) if "statement" in data)
        found = dict(chain(edges, self.graph.graph["literals"].items()))
        nowhere = ("\U0010ffff", 0, 0)

        def order(item: tuple[str, Statement]) -> tuple[tuple[str, int, int], str]:
            return (_place(item[1].evidence[0]) if item[1].evidence else nowhere), item[0]

        return sorted(found.items(), key=order)

    def _statement(self, name: str, said: Statement) -> _Resource:
        pairs = self._stated(said)
        times = {"gov:asOf": said.as_of, "gov:validFrom": said.valid_from, "gov:validTo": said.valid_to}
        pairs += [(name, date(time)) for name, time in times.items() if time]
        if said.gazetteer:
            pairs.append(("prov:wasDerivedFrom", f"<{iri(source_name(said.gazetteer), self.base)}>"))
        return name, pairs + self._said(said)

    def _stated(self, said: Statement) -> list[_Pair]:
        """The triple that a statement is about: in three parts, or as one term."""
        what = date(said.object) if isinstance(said.object, PartialDate) else self._key(said.object)
        parts = self._key(said.subject), term(f"gov:{said.property}"), what
        if self.reified:
            return [("rdf:reifies", f"<<( {' '.join(parts)} )>>"), *_types("Statement")]
        return [*_types("Statement"), *zip(("rdf:subject", "rdf:predicate", "rdf:object"), parts, strict=True)]

    def _said(self, said: Statement | Observation) -> list[_Pair]:
        """What statements and figures have alike: how it is said, by whom, where, and how it was found."""
        pairs: list[_Pair] = [("gov:modality", term(f"gov:{said.modality.value}"))]
        pairs += [("gov:attributedTo", self._key(said.attributed_to))] if said.attributed_to else []
        pairs += [("gov:evidence", self._node(name)) for name in sorted({self.proof(e) for e in said.evidence})]
        return [*pairs, ("gov:confidence", decimal(float(said.confidence))), ("gov:rule", text(said.rule))]

    def _evidence(self, place: Evidence) -> _Resource:
        pairs = [*_types("Evidence"), ("oa:hasSource", self._node(self.page(place.page)))]
        return self.proof(place), [*pairs, *self._quote(place)]

    def _mention(self, name: str, seen: Occurrence) -> _Resource:
        pairs = [*_types("Mention"), ("gov:refersTo", self._key(seen.key)), *self._quote(seen.place)]
        return name, [*pairs, ("gov:rule", text(seen.rule))]

    def _quote(self, place: Evidence) -> list[_Pair]:
        return [
            ("gov:inArticle", self._key(article_key(place.page, place.article))),
            ("oa:start", integer(place.start)),
            ("oa:end", integer(place.end)),
            ("gov:line", integer(self.lines(place.page).number(place.start))),
            ("oa:exact", text(place.exact)),
        ]


def _naming(data: dict[str, object]) -> list[_Pair]:
    """Classes, names and doubts of a thing."""
    label, names, kinds = data["label"], data["names"], data["kinds"]
    assert isinstance(names, tuple) and isinstance(kinds, tuple)
    pairs = [*_types(str(data["core"]), *sorted(kinds)), ("rdfs:label", chinese(str(label)))]
    pairs += [("skos:altLabel", chinese(name)) for name in sorted({*names} - {label})]
    return pairs + [("skos:note", chinese(str(data["doubt"])))] * bool(data["doubt"])


def _gazetteers(names: Iterable[str]) -> Iterator[_Resource]:
    for name in sorted({*names} - {""}):
        yield source_name(name), [("rdf:type", term("prov:Entity")), ("rdfs:label", text(name))]
