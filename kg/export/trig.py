"""The graph as TriG: Turtle with a named graph a page."""

from __future__ import annotations

from typing import BinaryIO

import networkx as nx
from pyoxigraph import RdfFormat, serialize

from kg.export.quads import quads
from kg.export.settings import Settings
from kg.rdf import PREFIXES


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the TriG file of a graph made by :func:`kg.graph.build_graph`."""
    serialize(quads(graph, settings), out, format=RdfFormat.TRIG, prefixes={**PREFIXES, "id": settings.base})
