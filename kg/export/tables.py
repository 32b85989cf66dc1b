"""The graph as three tables, for formats that know rows and columns: nodes, edges and evidence.

``evidence.of`` is the edge that a place proves, or the node: a figure, or a thing whose date it tells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.export import flat
from kg.export.lines import Lines
from kg.export.settings import Settings
from kg.ids import digest, evidence_id
from kg.model import Evidence, Observation

Rows = Iterator[tuple[object, ...]]  # '' or None where there is nothing to say

_FIGURE = {"indicator": str, "comparator": str, "value": float, "unit": str, "status": str, "period": str}


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table with the kind of their values, and what makes its rows."""

    columns: Mapping[str, type]
    rows: Callable[[nx.MultiDiGraph, Settings], Rows]


def _nodes(graph: nx.MultiDiGraph, settings: Settings) -> Rows:
    for node, row in flat.nodes(graph, settings):
        figure = graph.nodes[node].get("observation")
        yield node, *(row[name] for name in flat.NODE), *(_figure(figure, graph) if figure else [None] * len(_FIGURE))


def _figure(figure: Observation, graph: nx.MultiDiGraph) -> tuple[object, ...]:
    plan = graph.graph["ids"].get(figure.period_plan)
    period = graph.nodes[plan]["label"] if plan else figure.period
    return figure.indicator, figure.comparator, float(figure.value), figure.unit, figure.status, period


def _edges(graph: nx.MultiDiGraph, settings: Settings) -> Rows:
    for name, source, target, row in flat.edges(graph, settings):
        yield name, source, target, *(row[column] for column in (*flat.EDGE, *flat.NUMBERS))


def _evidence(graph: nx.MultiDiGraph, _: Settings) -> Rows:
    lines = {name: Lines(page.text) for name, page in graph.graph["pages"].items()}
    for proved, place in _proofs(graph):
        line = lines[place.page].number(place.start)
        article = graph.graph["ids"][f"Article:{place.page}#{place.article}"]
        yield proved, evidence_id(place), place.page, article, line, place.start, place.end, place.exact


def _proofs(graph: nx.MultiDiGraph) -> Iterator[tuple[str, Evidence]]:
    for node, data in graph.nodes(data=True):
        if "observation" in data:
            yield from ((node, place) for place in data["observation"].evidence)
    for source, target, key, data in graph.edges(keys=True, data=True):
        yield from ((data.get("id") or f"{key}-{digest(source, target, key)}", place) for place in _places(data))
    for said in graph.graph["literals"].values():
        yield from ((graph.graph["ids"][said.subject], place) for place in said.evidence)


def _places(edge: dict[str, Any]) -> tuple[Evidence, ...]:
    if "statement" in edge:
        proved: tuple[Evidence, ...] = edge["statement"].evidence
        return proved
    return tuple(seen.place for seen in edge.get("occurrences", ()))


NODES = Table({"id": str, **dict.fromkeys(flat.NODE, str), **_FIGURE}, _nodes)
EDGES = Table(
    {**dict.fromkeys(("id", "source", "target", *flat.EDGE), str), "confidence": float, "weight": int}, _edges
)
EVIDENCE = Table(
    {"of": str, "evidence": str, "page": str, "article": str, "line": int, "start": int, "end": int, "exact": str},
    _evidence,
)
