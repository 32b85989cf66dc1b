"""The graph as N-Quads: a line a triple, with the page that says it."""

from __future__ import annotations

from typing import BinaryIO

import networkx as nx
from pyoxigraph import RdfFormat, serialize

from kg.export.quads import quads
from kg.export.settings import Settings


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the N-Quads file of a graph made by :func:`kg.graph.build_graph`."""
    serialize(quads(graph, settings), out, format=RdfFormat.N_QUADS)
