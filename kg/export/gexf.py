"""The graph as GEXF, the format that Gephi writes itself: plain attributes, the first quote that proves each edge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import networkx as nx

from kg.export import flat
from kg.export.settings import Settings
from kg.export.xml import escape

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
 <meta><creator>govkg</creator></meta>
 <graph mode="static" defaultedgetype="directed">
"""
_TYPES = {"double": "double", "int": "integer"}
_OWN = ("label", "weight")  # what GEXF has a word for


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the GEXF file of a graph made by :func:`kg.graph.build_graph`."""
    for line in _lines(graph, settings):
        out.write(line.encode())


def _lines(graph: nx.MultiDiGraph, settings: Settings) -> Iterator[str]:
    yield _HEAD
    yield from _attributes("node", flat.NODE)
    yield from _attributes("edge", (*flat.EDGE, *flat.NUMBERS))
    yield "  <nodes>\n"
    for node, row in flat.nodes(graph, settings):
        yield f'   <node id="{escape(node)}" label="{escape(str(row["label"]))}">{_values(row)}</node>\n'
    yield "  </nodes>\n  <edges>\n"
    for name, source, target, row in flat.edges(graph, settings):
        ends = f'id="{escape(name)}" source="{escape(source)}" target="{escape(target)}"'
        said = f'label="{escape(str(row["label"]))}" weight="{row["weight"]}"'
        yield f"   <edge {ends} {said}>{_values(row)}</edge>\n"
    yield "  </edges>\n </graph>\n</gexf>\n"


def _attributes(kind: str, names: tuple[str, ...]) -> Iterator[str]:
    yield f'  <attributes class="{kind}">\n'
    for name in names:
        if name not in _OWN:
            type_ = _TYPES.get(flat.NUMBERS.get(name, ""), "string")
            yield f'   <attribute id="{name}" title="{name}" type="{type_}"/>\n'
    yield "  </attributes>\n"


def _values(row: flat.Row) -> str:
    said = ((name, value) for name, value in row.items() if value != "" and name not in _OWN)
    values = "".join(f'<attvalue for="{name}" value="{escape(str(value))}"/>' for name, value in said)
    return f"<attvalues>{values}</attvalues>"
