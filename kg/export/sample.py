"""A small part of the graph that shows every class and property: what examples are taken from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import networkx as nx

from kg.model import Statement

_EACH = 5  # things of a class, facts of a property, mentions
_T = TypeVar("_T")


def sample(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The first things of each class and the first facts of each property, with what they lead to.

    It is a graph like that of :func:`kg.graph.build_graph`, of a size that does not grow with it.
    """
    ids: dict[str, str] = graph.graph["ids"]
    things = _first((kind, node) for node, data in graph.nodes(data=True) for kind in (data["core"], *data["kinds"]))
    edges = list(_first((data["property"], (*ends, data)) for *ends, data in graph.edges(keys=True, data=True)))
    literals = dict(_first((said.property, (name, said)) for name, said in graph.graph["literals"].items()))
    seen = graph.graph["occurrences"][:_EACH]
    nodes = {*things, *(end for *ends, _, _ in edges for end in ends)}
    nodes |= {ids[key] for key in _keys(graph, nodes, edges, literals.values())}
    nodes |= {ids[one.key] for one in seen}
    made = nx.MultiDiGraph(ids=ids, pages=graph.graph["pages"], occurrences=seen, literals=literals)
    made.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if node in nodes)
    made.add_edges_from(edges)
    return made


def _first(found: Iterable[tuple[str, _T]]) -> Iterator[_T]:
    """The first few of each sort, in their order."""
    counted = Counter[str]()
    for sort, one in found:
        counted[sort] += 1
        if counted[sort] <= _EACH:
            yield one


def _keys(
    graph: nx.MultiDiGraph, nodes: Iterable[str], edges: Iterable[tuple[Any, ...]], literals: Iterable[Statement]
) -> Iterator[str]:
    """The entities that are named beside the ends of a fact: speakers, what a figure measures, its plan."""
    figures = [data["observation"] for data in map(graph.nodes.get, nodes) if "observation" in data]
    stated = [data["statement"] for *_, data in edges if "statement" in data]
    yield from (said.attributed_to for said in (*figures, *stated, *literals) if said.attributed_to)
    yield from (said.subject for said in literals)
    yield from (key for figure in figures for key in (*figure.of, figure.period_plan) if key)
