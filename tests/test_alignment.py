"""The alignment files: they name terms that there are, and nothing that the data could contradict."""

from __future__ import annotations

import re

import pyoxigraph as ox
import pytest

from kg.ontology import load
from kg.rdf import GOV, SKOS, triples
from kg.resources import ontology_dir


@pytest.mark.parametrize("name", ["wikidata"])
def test_an_alignment_maps_known_terms(name: str) -> None:
    found = [t for t in triples(ontology_dir() / f"{name}.ttl") if t.predicate.value.startswith(SKOS)]
    mapped = {t.subject.value.removeprefix(GOV): t.object.value for t in found}
    assert all(load().term(term) for term in mapped), mapped
    assert all(re.fullmatch(r"http://www\.wikidata\.org/entity/[QP]\d+", iri) for iri in mapped.values())
    assert {"P39", "P580", "P582", "P488", "P1001"} <= {iri.rpartition("/")[2] for iri in mapped.values()}
    assert all(isinstance(t.object, ox.NamedNode) and t.predicate.value.endswith("Match") for t in found)
