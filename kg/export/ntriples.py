"""The graph as N-Triples: a line a triple, for tools that work line by line."""

from __future__ import annotations

from typing import BinaryIO

import networkx as nx
from pyoxigraph import RdfFormat, serialize

from kg.export.settings import Settings
from kg.export.triples import stream


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the N-Triples file of a graph made by :func:`kg.graph.build_graph`."""
    serialize(stream(graph, settings), out, format=RdfFormat.N_TRIPLES)
