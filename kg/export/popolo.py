"""The graph as Popolo JSON: people, organizations, posts, memberships, areas and events.

What is only intended is left out. A membership's ``sources`` quote the page that proves it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

import networkx as nx

from kg.export.settings import Settings
from kg.model import Modality

_LISTS = {
    "Person": "persons", "Organization": "organizations", "Post": "posts", "Place": "areas", "Meeting": "events",
    "Event": "events",
}  # fmt: skip
_POINTS = {
    ("Organization", "subOrganizationOf"): "parent_id",
    ("Organization", "jurisdiction"): "area_id",
    ("Post", "postIn"): "organization_id",
    ("Place", "partOf"): "parent_id",
    ("Meeting", "convenedBy"): "organization_id",
}


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the Popolo file of a graph made by :func:`kg.graph.build_graph`."""
    lists: dict[str, list[dict[str, Any]]] = {name: [] for name in (*dict.fromkeys(_LISTS.values()), "memberships")}
    for node, data in graph.nodes(data=True):
        if data["core"] in _LISTS:
            lists[_LISTS[data["core"]]].append(_thing(graph, node, settings))
    lists["memberships"] = list(_memberships(graph))
    out.write((json.dumps(lists, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))


def _thing(graph: nx.MultiDiGraph, node: str, settings: Settings) -> dict[str, Any]:
    data = graph.nodes[node]
    core = data["core"]
    made: dict[str, Any] = {"id": node, "label" if core == "Post" else "name": data["label"]}
    if data["names"] and core in ("Person", "Organization", "Place"):
        made["other_names"] = [{"name": name} for name in data["names"]]
    if data["kinds"] and core not in ("Person", "Post"):
        made["classification"] = settings.label(data["kinds"][0])
    for _, target, edge in graph.out_edges(node, data=True):
        if edge.get("modality") != Modality.INTENDED and (name := _POINTS.get((core, edge["property"]))):
            made.setdefault(name, target)
    for name, key in (("date", "start_date"), ("endDate", "end_date")):
        if core in ("Meeting", "Event") and data.get("dates", {}).get(name):
            made[key] = str(data["dates"][name][0])
    return made


def _memberships(graph: nx.MultiDiGraph) -> Iterator[dict[str, Any]]:
    for source, target, data in graph.edges(data=True):
        if data["property"] != "holdsPost" or data["modality"] == Modality.INTENDED:
            continue
        made = {"id": data["id"], "person_id": source, "post_id": target, "role": graph.nodes[target]["label"]}
        bodies = (body for _, body, edge in graph.out_edges(target, data=True) if edge["property"] == "postIn")
        ends = {"organization_id": next(bodies, ""), "start_date": data["valid_from"], "end_date": data["valid_to"]}
        made.update({name: value for name, value in ends.items() if value})
        notes = (f"{place.page}: {' '.join(place.exact.split())}" for place in data["statement"].evidence)
        yield {**made, "sources": [{"note": note} for note in notes]}
