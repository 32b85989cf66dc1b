"""The ontology file, and the Schema that is read from it."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from kg.errors import DataError
from kg.model import CORE_CLASSES, ArticleKind, Modality
from kg.ontology import Schema, load
from kg.resources import ontology_dir

GOV = rdflib.Namespace("https://w3id.org/govkg/ontology#")
STANDARDS = ["foaf", "org", "schema", "skos", "prov", "qb", "oa", "dcterms"]


@pytest.fixture(scope="module")
def schema() -> Schema:
    return load()


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_dir() / "govkg.ttl")


def test_core_classes_are_those_of_the_model(schema: Schema) -> None:
    assert set(schema.core) == {*CORE_CLASSES, "Page"}


def test_every_article_kind_is_a_class(schema: Schema) -> None:
    assert {schema.core_of(kind) for kind in ArticleKind} == {"Article"}


def test_modalities_are_individuals(schema: Schema) -> None:
    assert {m.value for m in Modality} | {"actual", "target"} == set(schema.individuals)


def test_every_class_belongs_to_one_core_class_or_to_none(schema: Schema) -> None:
    for one in schema.classes.values():
        assert len(one.ancestors & set(schema.core)) <= 1, one.name
    loose = {c.name for c in schema.classes.values() if not c.core}
    assert loose == {"Statement", "Evidence", "Mention", "Modality", "Status"}


def test_every_term_has_labels_and_definitions_in_both_languages(schema: Schema) -> None:
    for term in [*schema.classes.values(), *schema.properties.values(), *schema.individuals.values()]:
        assert all((term.zh, term.en, term.definition_zh, term.definition_en)), term.name


def test_no_two_terms_of_a_sort_share_a_chinese_label(schema: Schema) -> None:
    for terms in (schema.classes, schema.properties, schema.individuals):
        labels = [t.zh for t in terms.values()]
        assert len(labels) == len(set(labels))


def test_every_property_has_domain_and_range(schema: Schema) -> None:
    for prop in schema.properties.values():
        assert prop.domain and (prop.range or prop.datatypes), prop.name
        assert prop.domain <= set(schema.classes), prop.name
        assert prop.range - {"Thing"} <= set(schema.classes), prop.name


def test_the_ends_of_some_properties(schema: Schema) -> None:
    holds, date, period = (schema.properties[n] for n in ("holdsPost", "date", "period"))
    assert holds.domain == {"Person"} and holds.range == {"Post"} and not holds.datatypes
    assert date.domain == {"Meeting", "Event", "Document"} and date.datatypes == {"date", "gYearMonth", "gYear"}
    assert period.range == {"Plan"} and period.datatypes == {"string"}


@pytest.mark.parametrize(
    ("subject", "name", "object", "fits"),
    [
        ("Person", "holdsPost", "Post", True),
        ("Official", "holdsPost", "Post", True),
        ("District", "partOf", "PrefectureCity", True),
        ("Plenum", "date", "gYearMonth", True),
        ("Document", "proposed", "Plan", True),
        ("Article", "mentions", "Honour", True),
        ("Person", "holdsPost", "Place", False),
        ("Post", "holdsPost", "Person", False),
        ("Place", "date", "date", False),
        ("Meeting", "date", "string", False),
        ("Person", "likes", "Person", False),
        ("Wizard", "attended", "Meeting", False),
        ("Person", "attended", "Wizard", False),
    ],
)
def test_fits(schema: Schema, subject: str, name: str, object: str, fits: bool) -> None:
    assert schema.fits(subject, name, object) is fits


def test_core_of(schema: Schema) -> None:
    assert [schema.core_of(k) for k in ("Place", "District", "Enterprise", "Evidence")] == [
        "Place", "Place", "Organization", "",
    ]  # fmt: skip
    with pytest.raises(KeyError):
        schema.core_of("Wizard")


def test_labels(schema: Schema) -> None:
    assert schema.label("holdsPost") == "担任"
    assert schema.label("District", "en") == "District"
    assert schema.label("intended") == "意图"
    assert schema.label("nothing") == "nothing"


def test_facts_need_a_statement_and_parts_of_a_figure_do_not(schema: Schema) -> None:
    stated = {p.name for p in schema.properties.values() if p.stated}
    assert {"holdsPost", "date", "author", "about"} <= stated
    assert stated.isdisjoint({"mentions", "observationOf", "value", "evidence", "refersTo", "asOf"})


def test_classes_and_facts_are_aligned_with_standard_vocabularies(graph: rdflib.Graph) -> None:
    standards = {str(uri) for prefix, uri in graph.namespaces() if prefix in STANDARDS}
    used = {
        p for p in standards for o in graph.objects(None, RDFS.subClassOf | RDFS.subPropertyOf) if str(o).startswith(p)
    }
    used |= {p for p in standards for o in graph.objects(None, RDF.type) if str(o).startswith(p)}
    assert used == standards


def test_header_says_version_licence_and_that_the_name_is_not_registered(graph: rdflib.Graph) -> None:
    (header,) = graph.subjects(RDF.type, OWL.Ontology)
    assert graph.value(header, OWL.versionInfo) and graph.value(header, OWL.versionIRI)
    assert "MIT" in str(graph.value(header, rdflib.DCTERMS.license))
    assert any("not registered" in str(c) for c in graph.objects(header, RDFS.comment))


def test_nothing_is_defined_twice(graph: rdflib.Graph) -> None:
    for term in set(graph.subjects(RDFS.label, None)):
        assert len(list(graph.objects(term, RDFS.label))) == len(list(graph.objects(term, SKOS.definition))) == 2, term


def test_a_missing_ontology_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError) as error:
        load(tmp_path / "none.ttl")
    assert "none.ttl" in error.value.text("en")


def test_a_broken_ontology_is_named_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "broken.ttl"
    file.write_text("@prefix gov: <https://w3id.org/govkg/ontology#> .\n\ngov:Person a\n", encoding="utf-8")
    with pytest.raises(DataError) as error:
        load(file)
    assert error.value.where.startswith(f"{file}:")


def test_an_ontology_without_core_classes_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "empty.ttl"
    file.write_text("", encoding="utf-8")
    with pytest.raises(DataError):
        load(file)
