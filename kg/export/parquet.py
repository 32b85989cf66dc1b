"""The graph as Parquet tables: nodes, edges, evidence. Needs pyarrow, an optional extra of the package."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import Any, BinaryIO

import networkx as nx
import pyarrow as pa
from pyarrow import parquet

from kg.export import tables
from kg.export.settings import Settings

_BATCH = 65536  # rows that are kept in memory
_TYPES = {str: pa.string(), float: pa.float64(), int: pa.int64()}


def _write(table: tables.Table, graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    schema = pa.schema([(name, _TYPES[kind]) for name, kind in table.columns.items()])
    rows = table.rows(graph, settings)
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        while batch := list(islice(rows, _BATCH)):
            writer.write_table(pa.table(list(_columns(batch, table)), schema=schema))


def _columns(batch: list[tuple[object, ...]], table: tables.Table) -> Iterator[Any]:
    """The rows by column; a text that is empty stays one, a number that is not there is null."""
    for values, kind in zip(zip(*batch, strict=True), table.columns.values(), strict=True):
        yield pa.array([_value(value, kind) for value in values], type=_TYPES[kind])


def _value(value: object, kind: type) -> object:
    if kind is str:
        return str(value or "").encode("utf-8", "replace").decode()
    return None if value in ("", None) else value


# What writes the tables of a graph made by :func:`kg.graph.build_graph`: graph, settings, out.
nodes, edges, evidence = (partial(_write, table) for table in (tables.NODES, tables.EDGES, tables.EVIDENCE))
