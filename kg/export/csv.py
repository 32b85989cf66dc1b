"""The graph as CSV tables: nodes, edges, evidence."""

from __future__ import annotations

import csv
from io import TextIOWrapper
from typing import BinaryIO

import networkx as nx

from kg.export import tables
from kg.export.settings import Settings


def nodes(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the table of the nodes of a graph made by :func:`kg.graph.build_graph`."""
    _write(tables.NODES, graph, settings, out)


def edges(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the table of the edges."""
    _write(tables.EDGES, graph, settings, out)


def evidence(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the table of the places that prove them."""
    _write(tables.EVIDENCE, graph, settings, out)


def _write(table: tables.Table, graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    text = TextIOWrapper(out, encoding="utf-8", errors="replace", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows(graph, settings))
    text.detach()
