"""From the network to files: one format a module, none knows another."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from kg.export.settings import Settings

FORMATS = {
    "turtle": (".ttl", "kg.export.turtle"),
}  # name → suffix, and the module whose ``render`` makes the bytes


def writer(name: str) -> Callable[[Any, Settings], bytes]:
    """The ``render(graph, settings)`` of a format, its libraries imported only now. Raises KeyError for an unknown name."""
    render: Callable[[Any, Settings], bytes] = import_module(FORMATS[name][1]).render
    return render
