"""The graph as CSV tables: nodes, edges, evidence."""

from __future__ import annotations

import csv
from functools import partial
from io import TextIOWrapper
from typing import BinaryIO

import networkx as nx

from kg.export import tables
from kg.export.settings import Settings


def _write(table: tables.Table, graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    text = TextIOWrapper(out, encoding="utf-8", errors="replace", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows(graph, settings))
    text.detach()


# What writes the tables of a graph made by :func:`kg.graph.build_graph`: graph, settings, out.
nodes, edges, evidence = (partial(_write, table) for table in (tables.NODES, tables.EDGES, tables.EVIDENCE))
