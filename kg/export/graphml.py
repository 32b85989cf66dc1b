"""The graph as flat GraphML for Gephi, igraph and the like: plain attributes, the first quote that proves each edge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import networkx as nx

from kg.export import flat
from kg.export.settings import Settings
from kg.export.xml import escape

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the GraphML file of a graph made by :func:`kg.graph.build_graph`. networkx takes ten times as long."""
    for line in _lines(graph, settings):
        out.write(line.encode())


def _lines(graph: nx.MultiDiGraph, settings: Settings) -> Iterator[str]:
    yield _HEAD
    yield from _keys()
    yield ' <graph id="govkg" edgedefault="directed">\n'
    for node, row in flat.nodes(graph, settings):
        yield f'  <node id="{escape(node)}">{_data("n", row)}</node>\n'
    for name, source, target, row in flat.edges(graph, settings):
        ends = f'id="{escape(name)}" source="{escape(source)}" target="{escape(target)}"'
        yield f"  <edge {ends}>{_data('e', row)}</edge>\n"
    yield " </graph>\n</graphml>\n"


def _keys() -> Iterator[str]:
    """The declarations of the attributes."""
    kinds = [("n", "node", name) for name in flat.NODE] + [("e", "edge", n) for n in (*flat.EDGE, *flat.NUMBERS)]
    for letter, kind, name in kinds:
        kind_of_value = flat.NUMBERS.get(name, "string")
        yield f' <key id="{letter}_{name}" for="{kind}" attr.name="{name}" attr.type="{kind_of_value}"/>\n'


def _data(letter: str, values: flat.Row) -> str:
    return "".join(f'<data key="{letter}_{name}">{escape(str(v))}</data>' for name, v in values.items() if v != "")
