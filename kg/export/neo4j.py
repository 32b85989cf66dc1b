"""The graph as a folder for ``neo4j-admin database import full @import.args DATABASE``."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import BinaryIO

import networkx as nx

from kg.export import tables
from kg.export.settings import Settings

_TYPES = {str: "", float: ":double", int: ":long"}
_LISTS = ("kinds", "names", "date")  # columns of several values
_ARGUMENTS = """--nodes=nodes.csv
--relationships=relationships.csv
--multiline-fields=true
--array-delimiter=;
"""


def nodes(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the nodes of a graph made by :func:`kg.graph.build_graph`, labelled with all their classes."""
    columns = tables.NODES.columns
    lists = [i for i, name in enumerate(columns) if name in _LISTS]
    core, kinds = list(columns).index("core"), list(columns).index("kinds")
    rows = (
        (_listed(row, lists), f"{row[core]};{row[kinds]}".rstrip(";")) for row in tables.NODES.rows(graph, settings)
    )
    head = ["id:ID", *(_head(name, kind) for name, kind in list(columns.items())[1:]), ":LABEL"]
    _write(head, ((*row, labels.replace("; ", ";")) for row, labels in rows), out)


def relationships(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the edges, each of the type of its property."""
    columns = tables.EDGES.columns
    kind = list(columns).index("property")
    head = ["id", ":START_ID", ":END_ID", *(_head(*column) for column in list(columns.items())[3:]), ":TYPE"]
    _write(head, ((*row, row[kind]) for row in tables.EDGES.rows(graph, settings)), out)


def arguments(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write what the importer must be told."""
    out.write(_ARGUMENTS.encode())


def _head(name: str, kind: type) -> str:
    return name + (":string[]" if name in _LISTS else _TYPES[kind])


def _listed(row: Sequence[object], lists: Iterable[int]) -> tuple[object, ...]:
    """The row, its lists parted as the importer expects it."""
    return tuple(str(cell).replace("; ", ";") if i in lists else cell for i, cell in enumerate(row))


def _write(head: Sequence[str], rows: Iterable[Sequence[object]], out: BinaryIO) -> None:
    text = TextIOWrapper(out, encoding="utf-8", errors="replace", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    text.detach()
