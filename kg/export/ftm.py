"""The graph as FollowTheMoney entities, an entity a line: people, bodies, positions, who holds them, and the papers.

What is only intended is left out: FollowTheMoney has no word for it. A page and an article are documents with the name of
the page as file name; a document that the pages name has none, and its title stands there.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import networkx as nx

from kg.export.settings import Settings
from kg.ids import page_id
from kg.model import Modality

_Properties = dict[str, Iterable[str]]

_COUNTRY = "cn"
_PUBLIC = frozenset(
    "PartyCommittee PeoplesCongress Government Cppcc DisciplineCommission Department Court Procuratorate "
    "SubdistrictOffice ZoneCommittee".split()
)


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the FollowTheMoney file of a graph made by :func:`kg.graph.build_graph`."""
    for node, schema, properties in _entities(graph):
        said = {name: sorted({v for v in values if v}) for name, values in properties.items()}
        entity = {"id": node, "schema": schema, "properties": {name: v for name, v in said.items() if v}}
        out.write((json.dumps(entity, ensure_ascii=False) + "\n").encode("utf-8", "replace"))


def _entities(graph: nx.MultiDiGraph) -> Iterator[tuple[str, str, _Properties]]:
    leads = _facts(graph)
    for node, data in graph.nodes(data=True):
        core = data["core"]
        named = {"name": [data["label"]], "alias": data["names"], "notes": [data["doubt"]]}
        if core == "Person":
            posts = [graph.nodes[post]["label"] for post in leads[node, "holdsPost"]]
            yield node, "Person", {**named, "position": posts}
        elif core == "Organization":
            schema = "PublicBody" if _PUBLIC.intersection(data["kinds"]) else "Organization"
            yield node, schema, {**named, "jurisdiction": [_COUNTRY]}
        elif core == "Post":
            yield node, "Position", {**named, "country": [_COUNTRY], "organization": leads[node, "postIn"]}
        elif core in ("Page", "Article", "Document"):
            yield node, *_document(data, named)
    yield from _occupancies(graph)


def _facts(graph: nx.MultiDiGraph) -> dict[tuple[str, str], list[str]]:
    """Where each property leads from each node, intentions left out."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for source, target, data in graph.edges(data=True):
        if data.get("modality") != Modality.INTENDED:
            found[source, data["property"]].append(target)
    return found


def _document(data: dict[str, Any], named: _Properties) -> tuple[str, _Properties]:
    page, article = data.get("page"), data.get("article")
    dates = [str(date) for found in data.get("dates", {}).values() for date in found]
    if page:
        return "Document", {
            "name": [page.name],
            "fileName": [page.name],
            "mimeType": ["text/plain"],
            "language": ["zho"],
        }
    title = {**named, "title": [data["label"]], "language": ["zho"]}
    if article:
        return "Article", {**title, "fileName": [article.page], "publishedAt": [str(article.date or "")]}
    return "Document", {**title, "fileName": [data["label"]], "date": dates}


def _occupancies(graph: nx.MultiDiGraph) -> Iterator[tuple[str, str, _Properties]]:
    for source, target, data in graph.edges(data=True):
        if data["property"] != "holdsPost" or data["modality"] == Modality.INTENDED:
            continue
        places = data["statement"].evidence
        yield (
            data["id"],
            "Occupancy",
            {
                "holder": [source],
                "post": [target],
                "startDate": [data["valid_from"]],
                "endDate": [data["valid_to"]],
                "date": [data["as_of"]],
                "status": ["ended"] if data["valid_to"] else [],
                "proof": [page_id(place.page) for place in places],
                "description": [f"{place.page}: {' '.join(place.exact.split())}" for place in places],
            },
        )
