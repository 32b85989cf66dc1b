"""The graph as Turtle, in the shape of the vocabulary: plain triples, and statements with their evidence."""

from __future__ import annotations

import re

import networkx as nx
from pyoxigraph import RdfFormat, serialize

from kg.export.settings import Settings
from kg.export.triples import PREFIXES, triples

_BLOCK = re.compile(rb"\n(?=[^\t@\n])")  # literals have no raw line break: what begins a line begins a subject


def render(graph: nx.MultiDiGraph, settings: Settings) -> bytes:
    """The Turtle file of a graph made by :func:`kg.graph.build_graph`: the same graph gives the same bytes."""
    prefixes = {**PREFIXES, "id": settings.base}
    data = serialize(triples(graph, settings.base), format=RdfFormat.TURTLE, prefixes=prefixes)
    assert data is not None
    return _BLOCK.sub(b"\n\n", data)
