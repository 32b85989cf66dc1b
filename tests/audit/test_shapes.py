"""The SHACL shapes: a good graph conforms, and each shape is seen to fail on a resource with that one fault."""

from __future__ import annotations

import re
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib.namespace import RDFS, SH

from kg.audit.shacl import Violation, violations
from kg.ids import BASE
from kg.rdf import triples
from kg.resources import ontology_dir

SMALL = Path(__file__).parent.parent / "data" / "small.ttl"

Parts = dict[str, str]
_STATEMENT: Parts = {
    "a": "gov:Statement", "rdf:subject": "id:person-fang", "rdf:predicate": "gov:holdsPost",
    "rdf:object": "id:post-nanping", "gov:evidence": "id:good-evidence", "gov:modality": "gov:asserted",
    "gov:confidence": "0.5", "gov:rule": '"r"',
}  # fmt: skip
_FIGURE: Parts = {
    "a": "gov:Observation", "gov:observationOf": "id:place-nanping", "gov:indicator": '"面积"', "gov:value": "1.5",
    "gov:unit": '"亩"', "gov:comparator": '"="', "gov:status": "gov:actual", "gov:period": '"2024"',
    "gov:evidence": "id:good-evidence", "gov:modality": "gov:asserted", "gov:confidence": "0.5", "gov:rule": '"r"',
}  # fmt: skip
_EVIDENCE: Parts = {
    "a": "gov:Evidence", "oa:hasSource": "id:page-1", "gov:inArticle": "id:article-1", "oa:start": "0", "oa:end": "2",
    "gov:line": "1", "oa:exact": '"云溪"',
}  # fmt: skip
_MENTION: Parts = {
    "a": "gov:Mention", "gov:refersTo": "id:place-yunxi", "gov:inArticle": "id:article-1", "oa:start": "0",
    "oa:end": "2", "gov:line": "1", "oa:exact": '"云溪"', "gov:rule": '"r"',
}  # fmt: skip
_PAGE: Parts = {"a": "gov:Page", "dcterms:identifier": '"other.txt"'}
_ARTICLE: Parts = {"a": "gov:Article", "rdfs:label": '"题"@zh', "dcterms:isPartOf": "id:page-1"}


def _thing(core: str, label: str) -> Parts:
    return {"a": f"gov:{core}", "rdfs:label": f'"{label}"@zh', "^gov:refersTo": "id:mention"}


# The English message that must appear, what has the fault, and the fault ('' takes a part away)
CASES: list[tuple[str, Parts, Parts]] = [
    ("needs exactly one rdfs:label", _thing("Place", "甲地"), {"rdfs:label": '"甲地"@zh , "乙地"@zh'}),
    ("needs exactly one rdfs:label", _thing("Industry", "甲业"), {"rdfs:label": ""}),
    ("needs exactly one rdfs:label", _thing("Plan", "甲划"), {"rdfs:label": '"Plan A"@en'}),
    ("needs exactly one rdfs:label", _ARTICLE, {"rdfs:label": '"一"@zh , "二"@zh'}),
    ("an skos:altLabel is in Chinese", _thing("Post", "甲长"), {"skos:altLabel": '"甲长"@zh'}),
    ("an skos:altLabel is in Chinese", _thing("Post", "乙长"), {"skos:altLabel": '"chief"'}),
    ("needs exactly one core class", _thing("Person", "甲某"), {"a": "gov:Person , gov:Organization"}),
    ("needs exactly one core class", _thing("District", "甲区"), {}),
    ("needs exactly one core class", _PAGE, {"a": "gov:Page , gov:Article"}),
    ("is mentioned nowhere", _thing("Person", "乙某"), {"^gov:refersTo": ""}),
    ("is mentioned nowhere", _thing("Event", "乙节"), {"^gov:refersTo": ""}),
    ("is mentioned nowhere", _thing("Formulation", "乙提法"), {"^gov:refersTo": ""}),
    ("is mentioned nowhere", _thing("Project", "乙项目"), {"^gov:refersTo": ""}),
    ("is mentioned nowhere", _thing("Industry", "乙业"), {"^gov:refersTo": ""}),
    ("is mentioned nowhere", _thing("Honour", "乙荣誉"), {"^gov:refersTo": ""}),
    ("no mention and no statement knows it", _thing("Post", "丙长"), {"^gov:refersTo": ""}),
    ("no mention and no statement knows it", _thing("Organization", "丙机构"), {"^gov:refersTo": ""}),
    ("no mention and no statement knows it", _thing("Place", "丙地"), {"^gov:refersTo": ""}),
    ("no mention and no statement knows it", _thing("Meeting", "丙会"), {"^gov:refersTo": ""}),
    ("no mention and no statement knows it", _thing("Plan", "丙划"), {"^gov:refersTo": ""}),
    ("no mention and no statement knows it", _thing("Document", "丙文件"), {"^gov:refersTo": ""}),
    ("a person's name has no space", _thing("Person", "丙 某"), {}),
    ("a person's name has no space", _thing("Person", "某"), {}),
    ("a post is in one organisation", _thing("Post", "丁长"), {"gov:postIn": "id:org-office , id:org-congress"}),
    ("a post is in one organisation", _thing("Post", "戊长"), {"gov:postIn": "id:place-yunxi"}),
    ("an organisation is part of itself", _thing("Organization", "丁院"), {"gov:subOrganizationOf": "SELF"}),
    ("a place is part of itself", _thing("Place", "丁地"), {"gov:partOf": "SELF"}),
    (
        "at most one gov:endDate",
        _thing("Meeting", "丁会"),
        {"gov:date": '"2020"^^xsd:gYear', "gov:endDate": '"2021"^^xsd:gYear , "2022"^^xsd:gYear'},
    ),
    ("an end date needs a date", _thing("Event", "戊节"), {"gov:endDate": '"2021"^^xsd:gYear'}),
    ("a name has 2 to 120 characters", _thing("Document", "甲。乙"), {}),
    ("a name has 2 to 120 characters", _thing("Project", "园"), {}),
    ("a name has 2 to 60 characters", _thing("Formulation", "甲" * 61), {}),
    ("needs exactly one file name", _PAGE, {"dcterms:identifier": ""}),
    ("is on exactly one page", _ARTICLE, {"dcterms:isPartOf": ""}),
    ("is on exactly one page", _ARTICLE, {"dcterms:isPartOf": "id:place-yunxi"}),
    ("at most one dcterms:date", _ARTICLE, {"dcterms:date": '"2021"^^xsd:gYear , "2022"^^xsd:gYear'}),
    ("at most one dcterms:source", _ARTICLE, {"dcterms:source": '"甲报" , "乙报"'}),
    ("its gov:evidence is a gov:Evidence", _STATEMENT, {"gov:evidence": "id:page-1"}),
    ("gov:modality is one of", _STATEMENT, {"gov:modality": "gov:actual"}),
    ("gov:modality is one of", _FIGURE, {"gov:modality": ""}),
    ("gov:confidence is one xsd:decimal", _STATEMENT, {"gov:confidence": "1.5"}),
    ("gov:confidence is one xsd:decimal", _FIGURE, {"gov:confidence": '"0.5"'}),
    ("names the gov:rule", _STATEMENT, {"gov:rule": ""}),
    ("at most one speaker", _STATEMENT, {"gov:attributedTo": "id:place-yunxi"}),
    ("the subject is not in the graph", _STATEMENT, {"rdf:subject": "id:nobody"}),
    ("needs exactly one rdf:subject", _STATEMENT, {"rdf:subject": ""}),
    ("needs exactly one rdf:predicate", _STATEMENT, {"rdf:predicate": ""}),
    ("needs exactly one rdf:object", _STATEMENT, {"rdf:object": ""}),
    ("needs gov:evidence, or", _STATEMENT, {"gov:evidence": ""}),
    ("at most one gov:asOf", _STATEMENT, {"gov:asOf": '"2021"^^xsd:gYear , "2022"^^xsd:gYear'}),
    ("at most one gov:validFrom", _STATEMENT, {"gov:validFrom": '"2021"^^xsd:gYear , "2022"^^xsd:gYear'}),
    ("at most one gov:validTo", _STATEMENT, {"gov:validTo": '"2021"^^xsd:gYear , "2022"^^xsd:gYear'}),
    ("the triple that it states", _STATEMENT, {"rdf:subject": "id:person-bai"}),
    ("the triple that it states", _STATEMENT, {"rdf:object": "id:nothing"}),
    ("what is attributed names its speaker", _STATEMENT, {"gov:modality": "gov:attributed"}),
    ("what is attributed names its speaker", _FIGURE, {"gov:modality": "gov:attributed"}),
    ("a date is an xsd:gYear", _STATEMENT, {"gov:asOf": '"2021"'}),
    ("a date is an xsd:gYear", _ARTICLE, {"dcterms:date": '"2021-01-01T00:00:00"^^xsd:dateTime'}),
    ("a date is an xsd:gYear", _thing("Meeting", "己会"), {"gov:date": '"三月"'}),
    ("a date is an xsd:gYear", _thing("Document", "己文件"), {"gov:date": '"三月"'}),
    ("the subject is not in the domain", _STATEMENT, {"rdf:subject": "id:place-yunxi"}),
    ("the object is not in the range", _STATEMENT, {"rdf:object": "id:place-yunxi"}),
    ("the object is not in the range", _STATEMENT, {"rdf:object": '"局长"'}),
    ("needs gov:evidence", _FIGURE, {"gov:evidence": ""}),
    ("what it measures is", _FIGURE, {"gov:observationOf": "id:person-fang"}),
    ("needs exactly one gov:indicator", _FIGURE, {"gov:indicator": ""}),
    ("needs exactly one gov:value", _FIGURE, {"gov:value": "1.5 , 2.5"}),
    ("needs exactly one gov:value", _FIGURE, {"gov:value": '"1.5"'}),
    ("at most one gov:unit", _FIGURE, {"gov:unit": '"亩" , "顷"'}),
    ("gov:comparator is one of", _FIGURE, {"gov:comparator": '"about"'}),
    ("gov:status is gov:actual or gov:target", _FIGURE, {"gov:status": '"target"'}),
    ("gov:period is a text or a plan", _FIGURE, {"gov:period": "id:place-yunxi"}),
    ("is in exactly one gov:Article", _MENTION, {"gov:inArticle": ""}),
    ("needs exactly one oa:exact", _MENTION, {"oa:exact": ""}),
    ("needs one oa:start", _EVIDENCE, {"oa:start": "2"}),
    ("needs one oa:start", _MENTION, {"oa:start": "-1"}),
    ("needs exactly one oa:end", _EVIDENCE, {"oa:end": ""}),
    ("gov:line is one integer", _EVIDENCE, {"gov:line": "0"}),
    ("is from exactly one gov:Page", _EVIDENCE, {"oa:hasSource": ""}),
    ("its article is on another page", _EVIDENCE, {"oa:hasSource": "id:other-page"}),
    ("refers to exactly one thing", _MENTION, {"gov:refersTo": ""}),
    ("what it refers to is not in the graph", _MENTION, {"gov:refersTo": "id:nothing"}),
    ("the length of oa:exact is not", _EVIDENCE, {"oa:exact": '"云溪日报"'}),
    ("the length of oa:exact is not", _MENTION, {"oa:exact": '"云"'}),
]


def _resource(name: str, parts: Parts) -> str:
    """A resource in Turtle; ``^gov:refersTo`` gives it a mention, SELF is itself."""
    lines = [f"{key} {value.replace('SELF', name)}" for key, value in parts.items() if value and key[0] != "^"]
    text = f"{name} {' ; '.join(lines)} .\n"
    if parts.get("^gov:refersTo"):
        text += _resource(f"{name}-mention", {**_MENTION, "gov:refersTo": name})
    return text


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Violation]]:
    """The violations of a graph that has every fault once, by the node that has it."""
    text = SMALL.read_text(encoding="utf-8")
    text += _resource("id:good-evidence", _EVIDENCE) + _resource("id:other-page", _PAGE)
    for number, (_, parts, fault) in enumerate(CASES):
        text += _resource(f"id:case-{number}", {**parts, **fault})
    file = tmp_path_factory.mktemp("shapes") / "broken.ttl"
    file.write_text(text, encoding="utf-8")
    found: dict[str, list[Violation]] = {}
    for one in violations(triples(file)):
        found.setdefault(one.node.removeprefix(BASE), []).append(one)
    return found


def test_a_good_graph_conforms() -> None:
    assert violations(triples(SMALL)) == []


def test_the_shapes_are_valid_shacl_and_run_as_they_stand() -> None:
    graphs = [
        rdflib.Graph().parse(path) for path in (SMALL, *(ontology_dir() / n for n in ("shapes.ttl", "govkg.ttl")))
    ]
    data, shapes, ontology = graphs
    assert pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology, meta_shacl=True)[0]


@pytest.mark.parametrize("number", range(len(CASES)))
def test_each_fault_is_found(broken: dict[str, list[Violation]], number: int) -> None:
    message = CASES[number][0]
    assert any(v.en.startswith(message) for v in broken.get(f"case-{number}", [])), message


def test_only_what_is_broken_is_blamed(broken: dict[str, list[Violation]]) -> None:
    assert all(node.startswith("case-") for node in broken)


def test_every_message_is_in_both_languages(broken: dict[str, list[Violation]]) -> None:
    assert all(re.search("[一-龥]", v.zh) and v.en.isascii() for found in broken.values() for v in found)


def test_every_message_of_the_shapes_has_a_case() -> None:
    shapes = rdflib.Graph().parse(ontology_dir() / "shapes.ttl")
    messages = [str(m) for m in shapes.objects(None, SH.message) if getattr(m, "language", "") == "en"]
    assert {m for m in messages if not any(m.startswith(case[0]) for case in CASES)} == {"is named by an IRI"}


def test_every_class_has_a_shape() -> None:
    shapes = rdflib.Graph().parse(ontology_dir() / "shapes.ttl")
    ontology = rdflib.Graph().parse(ontology_dir() / "govkg.ttl")
    aimed = {*shapes.objects(None, SH.targetClass), *shapes.objects(None, SH.targetNode)}
    top = {c for c in ontology.subjects(RDFS.subClassOf, None) if str(c).startswith("https://w3id.org/govkg")}
    above = {c: {*ontology.transitive_objects(c, RDFS.subClassOf)} for c in top}
    bare = {str(c).rpartition("#")[2] for c in top if not above[c] & aimed}
    assert bare == {"Modality", "Status"}  # closed lists: their members stand in sh:in
