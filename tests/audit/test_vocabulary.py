"""The check of the ontology itself: it passes, and each fault is found."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.audit.vocabulary import faults
from kg.resources import ontology_dir

FAULTS = [
    ("govkg.ttl", '"人物"@zh , "Person"@en', '"Person"@en', "gov:Person", "needs one label in Chinese"),
    ("govkg.ttl", "gov:Post a owl:Class", "gov:Post a owl:Class , owl:ObjectProperty", "gov:Post", "of several sorts"),
    ("govkg.ttl", "rdfs:subClassOf gov:Person ;", "rdfs:subClassOf gov:Official ;", "gov:Official", "above itself"),
    ("govkg.ttl", "rdfs:range gov:Post ;", "rdfs:range xsd:string ;", "gov:holdsPost", "does not go with its sort"),
    ("govkg.ttl", "rdfs:range gov:Post ;", "rdfs:range gov:Pots ;", "gov:Pots", "not defined"),
    ("govkg.ttl", "owl:versionInfo", "owl:imports <https://example.org/> ; owl:versionInfo", "", "owl:imports"),
    ("shapes.ttl", "gov:Person , gov:Post", "gov:Wizard , gov:Post", "gov:Wizard", "not defined"),
    ("wikidata.ttl", "gov:holdsPost", "gov:holdPost", "gov:holdPost", "not defined"),
    ("queries/posts.rq", "gov:holdsPost", "gov:holdPost", "gov:holdPost", "not defined"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the ontology to spoil."""
    return Path(shutil.copytree(ontology_dir(), tmp_path / "ontology"))


def test_what_ships_is_without_fault() -> None:
    assert faults() == []


@pytest.mark.parametrize(("file", "old", "new", "name", "said"), FAULTS)
def test_each_fault_is_found(folder: Path, file: str, old: str, new: str, name: str, said: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [one for one in faults(folder) if said in one.en and name in one.name]
    assert found and found[0].where.startswith(file)
