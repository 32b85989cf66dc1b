"""The graph as node-link JSON: what ``networkx.node_link_graph`` reads, and D3 after it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import networkx as nx

from kg.export import flat
from kg.export.settings import Settings


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the node-link file of a graph made by :func:`kg.graph.build_graph`: a line a node, a line an edge."""
    out.write(b'{"directed": true, "multigraph": true, "graph": {},\n"nodes": [\n')
    _rows(({"id": node, **_said(row)} for node, row in flat.nodes(graph, settings)), out)
    out.write(b'],\n"edges": [\n')
    _rows(_edges(graph, settings), out)
    out.write(b"]}\n")


def _edges(graph: nx.MultiDiGraph, settings: Settings) -> Iterator[dict[str, Any]]:
    for name, source, target, row in flat.edges(graph, settings):
        yield {"source": source, "target": target, "key": name, **_said(row)}


def _said(row: flat.Row) -> flat.Row:
    return {name: value for name, value in row.items() if value != ""}


def _rows(rows: Iterable[dict[str, Any]], out: BinaryIO) -> None:
    """The rows as the members of a JSON list."""
    comma = ""
    for row in rows:
        text = comma + json.dumps(row, ensure_ascii=False)
        out.write(text.encode("utf-8", "replace"))
        comma = ",\n"
    out.write(b"\n")
