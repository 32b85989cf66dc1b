"""The graph as flat rows, for formats that know only nodes, edges and plain attributes.

A node has what it is called and what it is; an edge what it says, how, and the first quote that proves it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import networkx as nx

from kg.export.settings import Settings
from kg.ids import digest
from kg.model import Evidence, Observation, Occurrence

NODE = ("label", "core", "class", "kinds", "names", "date", "doubt", "quote", "page")
EDGE = (
    "label", "property", "modality", "speaker", "gazetteer", "as_of", "valid_from", "valid_to", "rule", "quote", "page",
)  # fmt: skip
NUMBERS = {"confidence": "double", "weight": "int"}  # on edges

Row = dict[str, object]  # attribute → text or number; '' where there is nothing to say


def nodes(graph: nx.MultiDiGraph, settings: Settings) -> Iterator[tuple[str, Row]]:
    """Every node with its attributes (:data:`NODE`)."""
    first = _first_mentions(graph.graph["occurrences"], graph.graph["ids"])
    for node, data in graph.nodes(data=True):
        yield node, _of_node(data, first.get(node), settings)


def edges(graph: nx.MultiDiGraph, settings: Settings) -> Iterator[tuple[str, str, str, Row]]:
    """Every edge: its name, source, target and attributes (:data:`EDGE` and :data:`NUMBERS`)."""
    for source, target, key, data in graph.edges(keys=True, data=True):
        name = data.get("id") or f"{key}-{digest(source, target, key)}"
        yield name, source, target, _of_edge(graph, data, settings)


def _first_mentions(seen: Iterable[Occurrence], ids: dict[str, str]) -> dict[str, Evidence]:
    found: dict[str, Evidence] = {}
    for one in seen:
        node = ids[one.key]
        if node not in found or one.place < found[node]:
            found[node] = one.place
    return found


def _of_node(data: dict[str, Any], mention: Evidence | None, settings: Settings) -> Row:
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


def _of_edge(graph: nx.MultiDiGraph, data: dict[str, Any], settings: Settings) -> Row:
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
