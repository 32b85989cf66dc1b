"""From the network to files: one format a module, none knows another.

A format is imported when it is first written, since the libraries behind some of them take their time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kg.export.settings import Settings

Writer = Callable[[Any, Settings], bytes]  # a graph made by kg.graph.build_graph → the bytes of the file


def _turtle(graph: Any, settings: Settings) -> bytes:
    from kg.export import turtle  # noqa: PLC0415

    return turtle.render(graph, settings)


def _graphml(graph: Any, settings: Settings) -> bytes:
    from kg.export import graphml  # noqa: PLC0415

    return graphml.render(graph, settings)


def _html(graph: Any, settings: Settings) -> bytes:
    from kg.export import html  # noqa: PLC0415

    return html.render(graph, settings)


FORMATS: dict[str, tuple[str, Writer]] = {
    "turtle": (".ttl", _turtle),
    "graphml": (".graphml", _graphml),
    "html": (".html", _html),
}  # name → suffix of the file, and its writer
