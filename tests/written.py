"""What an exporter writes, as bytes."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import BinaryIO

import networkx as nx

from kg.export.settings import Settings


def written(
    write: Callable[[nx.MultiDiGraph, Settings, BinaryIO], None], graph: nx.MultiDiGraph, settings: Settings
) -> bytes:
    """The file that ``write`` makes of a graph."""
    out = BytesIO()
    write(graph, settings, out)
    return out.getvalue()
