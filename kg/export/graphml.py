"""The graph as flat GraphML for Gephi, igraph and the like: plain attributes, the first quote that proves each edge."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import networkx as nx

from kg.export.settings import Settings
from kg.ids import digest
from kg.model import Evidence, Observation, Occurrence

_NODE = ("label", "core", "class", "kinds", "names", "date", "doubt", "quote", "page")
_EDGE = (
    "label", "property", "modality", "speaker", "gazetteer", "as_of", "valid_from", "valid_to", "rule", "quote", "page",
)  # fmt: skip
_NUMBERS = {"confidence": "double", "weight": "int"}  # on edges

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what no XML file may contain
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def render(graph: nx.MultiDiGraph, settings: Settings) -> bytes:
    """The GraphML file of a graph made by :func:`kg.graph.build_graph`. networkx takes ten times as long."""
    first = _first_mentions(graph.graph["occurrences"], graph.graph["ids"])
    lines = [_HEAD, *_keys(), ' <graph id="govkg" edgedefault="directed">\n']
    for node, data in graph.nodes(data=True):
        lines.append(f'  <node id="{_xml(node)}">{_data("n", _of_node(data, first.get(node), settings))}</node>\n')
    for source, target, key, data in graph.edges(keys=True, data=True):
        name = data.get("id") or f"{key}-{digest(source, target, key)}"
        ends = f'id="{_xml(name)}" source="{_xml(source)}" target="{_xml(target)}"'
        lines.append(f"  <edge {ends}>{_data('e', _of_edge(graph, data, settings))}</edge>\n")
    return "".join([*lines, " </graph>\n</graphml>\n"]).encode()


def _xml(text: str) -> str:
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text).translate(_ESCAPES)


def _keys() -> Iterator[str]:
    """The declarations of the attributes."""
    kinds = [("n", "node", name) for name in _NODE] + [("e", "edge", name) for name in (*_EDGE, *_NUMBERS)]
    for letter, kind, name in kinds:
        kind_of_value = _NUMBERS.get(name, "string")
        yield f' <key id="{letter}_{name}" for="{kind}" attr.name="{name}" attr.type="{kind_of_value}"/>\n'


def _data(letter: str, values: dict[str, object]) -> str:
    return "".join(f'<data key="{letter}_{name}">{_xml(str(v))}</data>' for name, v in values.items() if v != "")


def _first_mentions(seen: Iterable[Occurrence], ids: dict[str, str]) -> dict[str, Evidence]:
    found: dict[str, Evidence] = {}
    for one in seen:
        node = ids[one.key]
        if node not in found or one.place < found[node]:
            found[node] = one.place
    return found


def _of_node(data: dict[str, Any], mention: Evidence | None, settings: Settings) -> dict[str, object]:
    figure, page, article = data.get("observation"), data.get("page"), data.get("article")
    place = figure.evidence[0] if isinstance(figure, Observation) else mention
    dates = [str(date) for found in data.get("dates", {}).values() for date in found]
    if article and article.date:
        dates.append(str(article.date))
    return {
        "label": data["label"],
        "core": data["core"],
        "class": settings.label(data["core"]),
        "kinds": "; ".join(data["kinds"]),
        "names": "; ".join(data["names"]),
        "date": "; ".join(dates),
        "doubt": data["doubt"],
        "quote": place.exact if place else "",
        "page": place.page if place else page.name if page else article.page if article else "",
    }


def _of_edge(graph: nx.MultiDiGraph, data: dict[str, Any], settings: Settings) -> dict[str, object]:
    said = data.get("statement") or data.get("observation")
    seen = data.get("occurrences", ())
    places = said.evidence if said else tuple(one.place for one in seen)
    speaker = data.get("speaker")
    same = ("modality", "gazetteer", "as_of", "valid_from", "valid_to")
    return {
        "label": settings.label(data["property"]),
        "property": data["property"],
        **{name: data.get(name, "") for name in same},
        "speaker": graph.nodes[speaker]["label"] if speaker else "",
        "rule": said.rule if said else "",
        "confidence": said.confidence if said else "",
        "weight": len(places) or 1,
        "quote": places[0].exact if places else "",
        "page": places[0].page if places else "",
    }
