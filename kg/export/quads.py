"""Which page says a triple: the graph as quads, a named graph a page.

A plain fact is in the graph of every page that proves it, a thing in those of the pages that name it, a statement in
those of its evidence. What a gazetteer adds is in the graph of the gazetteer. Together the graphs say what the Turtle
file says, no more and no less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

import networkx as nx
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Triple

from kg.export.settings import Settings
from kg.export.terms import iri, source_name
from kg.export.triples import triples
from kg.ids import evidence_id, mention_id, observation_id, page_id, statement_id
from kg.model import Evidence, Observation, Statement
from kg.rdf import GOV

_EVIDENCE = GOV + "evidence"


def quads(graph: nx.MultiDiGraph, settings: Settings) -> Iterator[Quad]:
    """All quads of a graph made by :func:`kg.graph.build_graph`: page by page, then the gazetteers."""
    origins = _Origins(graph, settings.base)
    said: dict[str, list[Triple]] = defaultdict(list)
    for triple in triples(graph, settings):
        for name in origins.of(triple) or {""}:
            said[name].append(triple)
    pages = [page_id(name) for name in graph.graph["pages"]]
    for name in dict.fromkeys([*pages, *sorted(said, reverse=True)]):
        where = NamedNode(iri(name, settings.base)) if name else DefaultGraph()
        yield from (Quad(t.subject, t.predicate, t.object, where) for t in said[name])


class _Origins:
    """Knows of each resource, and of each plain fact, the pages and gazetteers that it is from, by local names."""

    def __init__(self, graph: nx.MultiDiGraph, base: str) -> None:
        self._base = base
        self._ids: dict[str, str] = graph.graph["ids"]
        self._of: dict[str, set[str]] = defaultdict(set)
        self._facts: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for _, data in graph.nodes(data=True):
            if "observation" in data:
                self._figure(data["observation"])
        edges = (data["statement"] for _, _, data in graph.edges(data=True) if "statement" in data)
        for said in chain(edges, graph.graph["literals"].values()):
            self._statement(said)
        for seen in graph.graph["occurrences"]:
            where = self._proved((seen.place,))
            self._add(where, mention_id(seen), self._ids[seen.key])
        self._pages(graph)

    def of(self, triple: Triple) -> set[str]:
        """Where a triple is from; nothing if nobody says."""
        subject, what = self._local(triple.subject), self._local(triple.object)
        if triple.predicate.value == _EVIDENCE:
            return self._of.get(what, set())
        return self._facts.get((subject, triple.predicate.value, what)) or self._of.get(subject, set())

    def _local(self, term: object) -> str:
        return term.value.removeprefix(self._base) if isinstance(term, NamedNode | Literal) else ""

    def _add(self, where: set[str], *names: str) -> None:
        for name in names:
            self._of[name] |= where

    def _proved(self, places: tuple[Evidence, ...]) -> set[str]:
        for place in places:
            self._of[evidence_id(place)] = {page_id(place.page)}
        return {page_id(place.page) for place in places}

    def _statement(self, said: Statement) -> None:
        where = self._proved(said.evidence)
        if said.gazetteer:
            name = source_name(said.gazetteer)
            self._of[name] = {name}
            where |= {name}
        literal = not isinstance(said.object, str)
        what = str(said.object) if literal else self._ids[str(said.object)]
        self._facts[self._ids[said.subject], GOV + said.property, what] |= where
        ends = (said.subject, *([] if literal else [str(said.object)]), said.attributed_to)
        self._add(where, statement_id(said), *(self._ids[key] for key in ends if key))

    def _figure(self, figure: Observation) -> None:
        ends = (*figure.of, figure.period_plan, figure.attributed_to)
        where = self._proved(figure.evidence)
        self._add(where, observation_id(figure), *(self._ids[key] for key in ends if key))

    def _pages(self, graph: nx.MultiDiGraph) -> None:
        """A page and its articles are from that page alone."""
        for node, data in graph.nodes(data=True):
            page = data["page"].name if "page" in data else data["article"].page if "article" in data else ""
            if page:
                self._of[node] = {page_id(page)}
