"""FollowTheMoney and Popolo: what is written keeps to their own models, and says what the graph says.

Popolo is read by its own library. FollowTheMoney's takes minutes to install where ICU has to be built: ``.ci/run`` gives
it an environment of its own (``tests/read_ftm.py``), and here its schemata do, as it ships them
(``tests/data/followthemoney``).
"""

from __future__ import annotations

import json
import re
from io import BytesIO
from typing import Any

import networkx as nx
import pytest
import yaml
from inputs import ROOT
from popolo_data.importer import Popolo

from kg.export.ftm import write as write_ftm
from kg.export.popolo import write as write_popolo
from kg.export.settings import Settings

_SCHEMATA: dict[str, dict[str, Any]] = {
    name: schema
    for file in (ROOT / "tests" / "data" / "followthemoney").glob("*.yaml")
    for name, schema in yaml.safe_load(file.read_text(encoding="utf-8")).items()
}
_VALUES = {"date": r"\d{4}(-\d\d(-\d\d)?)?", "country": "[a-z]{2}", "language": "[a-z]{3}", "mimetype": r"\w+/\w+"}


def above(name: str) -> set[str]:
    """A schema with all that it extends."""
    return {name}.union(*(above(one) for one in _SCHEMATA[name].get("extends", ())))


def required(name: str) -> set[str]:
    """What an entity of a schema must say."""
    return {field for one in above(name) for field in _SCHEMATA[one].get("required") or ()}


def properties(name: str) -> dict[str, dict[str, Any]]:
    return {p: d or {} for one in above(name) for p, d in (_SCHEMATA[one].get("properties") or {}).items()}


@pytest.fixture(scope="module")
def entities(seeds_graph: nx.MultiDiGraph) -> dict[str, Any]:
    out = BytesIO()
    write_ftm(seeds_graph, Settings(), out)
    read = [json.loads(line) for line in out.getvalue().decode().splitlines()]
    assert len(read) == len({one["id"] for one in read})
    return {one["id"]: one for one in read}


def test_followthemoney_is_valid_by_its_own_model(entities: dict[str, Any]) -> None:
    for one in entities.values():
        known = properties(one["schema"])
        assert required(one["schema"]) <= set(one["properties"]), one
        for name, values in one["properties"].items():
            assert name in known and values and all(isinstance(v, str) and v for v in values), (name, one)
            kind = known[name].get("type", "string")
            if kind == "entity":
                assert all(known[name]["range"] in above(entities[v]["schema"]) for v in values), one
            assert all(re.fullmatch(_VALUES.get(kind, r"(?s).+"), v) for v in values), (name, values)


def test_followthemoney_has_who_holds_what(entities: dict[str, Any], seeds_graph: nx.MultiDiGraph) -> None:
    held = [
        d for _, _, d in seeds_graph.edges(data=True) if d["property"] == "holdsPost" and d["modality"] != "intended"
    ]
    assert {"Person", "PublicBody", "Position", "Document", "Article"} <= {one["schema"] for one in entities.values()}
    assert sum(one["schema"] == "Occupancy" for one in entities.values()) == len(held) > 5


def test_popolo_is_read_by_its_own_library(seeds_graph: nx.MultiDiGraph) -> None:
    out = BytesIO()
    write_popolo(seeds_graph, Settings(), out)
    read = Popolo(json.loads(out.getvalue()))
    cores = [data["core"] for _, data in seeds_graph.nodes(data=True)]
    assert len(read.persons) == cores.count("Person")
    assert len(read.organizations) == cores.count("Organization")
    assert len(read.posts) == cores.count("Post") and len(read.areas) == cores.count("Place")
    assert read.memberships
    for one in read.memberships:
        assert one.person.name and one.post.label == one.role
        if one.organization_id:
            assert one.organization.name
