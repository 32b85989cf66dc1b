"""Two SHACL engines, one answer: on a good graph, and on more than a hundred graphs with one thing wrong each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.audit import shacl
from kg.audit.shacl.result import SH, Result, component
from kg.audit.shacl.shapes import CONSTRAINTS, Shape, UnknownConstructError, read
from kg.ids import BASE
from kg.rdf import GOV, RDF, RDFS, XSD, triples
from kg.resources import ontology_dir

TINY = Path(__file__).parent.parent / "data" / "tiny.ttl"
NOWHERE, TYPE = ox.NamedNode(BASE + "nowhere"), ox.NamedNode(RDF + "type")
CARRIERS = "person meeting document page article statement figure evidence mention post".split()

Values = list[Any]
Spoilt = Callable[[Values, Any], list[Values]]  # what stands there, and the constraint → what to put there instead


def text(value: str, lang: str = "zh") -> ox.Literal:
    return ox.Literal(value, language=lang)


def integer(value: object) -> ox.Literal:
    return ox.Literal(str(value), datatype=ox.NamedNode(XSD + "integer"))


def decimal(value: object) -> ox.Literal:
    return ox.Literal(str(value), datatype=ox.NamedNode(XSD + "decimal"))


# How each constraint is broken, in one way or several
SPOILT: dict[str, Spoilt] = {
    "minCount": lambda _, __: [[]],
    "maxCount": lambda there, _: [[*there, text("又"), text("一")], [*there, NOWHERE, integer(7)]],
    "class": lambda there, _: [[NOWHERE], [text("字")], [*there, ox.NamedNode(GOV + "Person")]],
    "datatype": lambda _, kind: [[text("字")], [NOWHERE], [ox.Literal("many", datatype=kind)], [integer(3)]],
    "nodeKind": lambda _, __: [[text("字")], [NOWHERE], [ox.BlankNode("blank")]],
    "minLength": lambda _, __: [[text("")], [ox.Literal("")]],
    "maxLength": lambda _, __: [[text("长" * 121)], [text("𬭎" * 60)]],
    "pattern": lambda _, __: [[text("一句。")], [text("甲 1")], [ox.BlankNode("blank")]],
    "minInclusive": lambda _, __: [[decimal("-0.5")], [integer(-1)], [text("字")]],
    "maxInclusive": lambda _, __: [[decimal("1.01")], [NOWHERE]],
    "languageIn": lambda _, __: [[text("tea", "en")], [ox.Literal("茶")], [text("茶", "zh-Hant")]],
    "in": lambda _, __: [[ox.Literal("about")], [ox.NamedNode(GOV + "actual")], [text("=")], [integer(1)]],
    "or": lambda _, __: [[NOWHERE], [integer(1)], [ox.NamedNode(BASE + "meeting")]],
    "equals": lambda _, __: [[NOWHERE], []],
    "disjoint": lambda _, __: [[text("祁望舒")], [text("岚桥镇镇长")]],
    "lessThan": lambda _, __: [[integer(6)], [decimal("9.5")], [text("字")]],
    "qualifiedValueShape": lambda there, _: [[*there, ox.NamedNode(GOV + "Page"), ox.NamedNode(GOV + "Meeting")]],
    "sparql": lambda _, __: [],
}
# What the constraints in SPARQL look at: a node, a property, what to put there
QUERIED: list[tuple[str, str, Values]] = [
    ("office", GOV + "subOrganizationOf", [ox.NamedNode(BASE + "office")]),
    ("county", GOV + "partOf", [ox.NamedNode(BASE + "town")]),
    ("statement", RDF + "subject", [ox.NamedNode(BASE + "county")]),
    ("statement", RDF + "object", [NOWHERE]),
    ("statement", RDF + "object", [ox.Literal("镇长")]),
    ("statement", RDF + "object", [ox.Literal("2031", datatype=ox.NamedNode(XSD + "gYear"))]),
    ("statement", RDF + "predicate", [ox.NamedNode(GOV + "partOf")]),
    ("statement", RDF + "predicate", [ox.NamedNode(GOV + "date")]),
    ("figure", GOV + "modality", [ox.NamedNode(GOV + "attributed")]),
    ("statement", GOV + "asOf", [ox.Literal("2031-03")]),
    ("document", GOV + "date", [NOWHERE]),
    ("evidence", "http://www.w3.org/ns/oa#exact", [ox.Literal("祁望舒说")]),
    ("mention", "http://www.w3.org/ns/oa#end", [integer(9)]),
    ("figure", GOV + "attributedTo", []),
    ("county", RDF + "type", [ox.NamedNode(GOV + "County")]),  # no core class
    ("event", GOV + "endDate", [ox.Literal("2031", datatype=ox.NamedNode(XSD + "gYear"))]),
]


@cache
def tiny() -> list[Any]:
    return triples(TINY)


def changed(node: str, predicate: str, values: Values) -> list[Any]:
    """The small graph with other values at one place."""
    subject, name = ox.NamedNode(BASE + node), ox.NamedNode(predicate)
    kept = [t for t in tiny() if (t.subject, t.predicate) != (subject, name)]
    return kept + [ox.Triple(subject, name, value) for value in values]


def mutants() -> Iterator[list[Any]]:
    """Every shape, every constraint, in one place where it can be broken, in every way that it can be."""
    for shape in read(triples(ontology_dir() / "shapes.ttl")):
        for inner in (shape, *shape.properties):
            for name, values in inner.constraints.items():
                if name in SPOILT:
                    yield from _broken(shape, inner.path, SPOILT[name], values)
    yield from (changed(*one) for one in QUERIED)
    blank = ox.BlankNode("alone")
    yield from ([*tiny(), ox.Triple(blank, TYPE, ox.NamedNode(GOV + kind))] for kind in ("Person", "Page", "Mention"))


def _broken(shape: Shape, path: str, how: Spoilt, values: tuple[Any, ...]) -> Iterator[list[Any]]:
    classes = {ox.NamedNode(name) for name in shape.classes}
    nodes = [t.subject.value.removeprefix(BASE) for t in tiny() if t.predicate == TYPE and t.object in classes]
    steps = re.findall("<(.*?)>", path)
    for node in [*(one for one in CARRIERS if one in nodes), *nodes][:1] if steps else []:
        subject = ox.NamedNode(BASE + node)
        there = [t.object for t in tiny() if t.subject == subject and t.predicate.value == steps[0]]
        if path.startswith(("^", "(^")):
            yield [t for t in tiny() if not (t.object == subject and t.predicate.value in steps)]
            yield [*tiny(), ox.Triple(ox.NamedNode(BASE + "county"), ox.NamedNode(steps[0]), subject)]
        else:
            yield from (changed(node, steps[0], found) for found in how(there, values[0]))


def renamed(number: int, found: list[Any]) -> Iterator[Any]:
    """A graph under other names, so that it stands alone beside others."""

    def name(term: Any) -> Any:
        if isinstance(term, ox.BlankNode):
            return ox.BlankNode(f"{term.value}{number}")
        ours = isinstance(term, ox.NamedNode) and term.value.startswith(BASE)
        return ox.NamedNode(f"{BASE}{number}-{term.value.removeprefix(BASE)}") if ours else term

    return (ox.Triple(name(t.subject), t.predicate, name(t.object)) for t in found)


def number(result: Result) -> int:
    """In which of the graphs it was found."""
    found = re.search(r"(?:id/|alone|blank)(\d+)", f"{result.focus} {result.value}")
    assert found, result
    return int(found[1])


@pytest.fixture(scope="module")
def graphs() -> list[list[Any]]:
    return list(mutants())


@pytest.fixture(scope="module")
def found(graphs: list[list[Any]]) -> dict[str, list[Result]]:
    """What each engine finds in all the spoilt graphs, side by side."""
    whole = [triple for number, one in enumerate(graphs) for triple in renamed(number, one)]
    return {engine: shacl.results(whole, engine) for engine in ("oxigraph", "pyshacl")}


def test_a_good_graph_conforms_for_both() -> None:
    assert [shacl.results(tiny(), engine) for engine in ("oxigraph", "pyshacl")] == [[], []]


def test_the_graph_of_the_seeds_conforms_for_both(seeds_out: Path) -> None:
    data = triples(seeds_out / "graph.ttl")
    assert [shacl.results(data, engine) for engine in ("oxigraph", "pyshacl")] == [[], []]


def test_both_find_the_same_in_a_hundred_spoilt_graphs(graphs: list[list[Any]], found: dict[str, list[Result]]) -> None:
    assert len(graphs) > 100
    fast, slow = (set(found[engine]) for engine in ("oxigraph", "pyshacl"))
    assert sorted(slow - fast) == []
    ill = {n for n, one in enumerate(graphs) if any(getattr(t.object, "value", "") == "many" for t in one)}
    assert (
        ill and [one for one in fast - slow if number(one) not in ill] == []
    )  # rdflib takes ill-formed numbers for text


def test_every_constraint_of_every_shape_is_broken_somewhere(found: dict[str, list[Result]]) -> None:
    broken = {(one.path, one.component, one.en) for one in found["oxigraph"]}
    for shape in read(triples(ontology_dir() / "shapes.ttl")):
        for inner in (shape, *shape.properties):
            for name in inner.constraints.keys() - {"qualifiedValueShape"}:
                what = "SPARQL" if name == "sparql" else name
                assert (inner.path, component(what), inner.en) in broken, (name, inner.en)


def test_every_spoilt_graph_has_a_fault(graphs: list[list[Any]], found: dict[str, list[Result]]) -> None:
    faulty = {number(one) for one in found["oxigraph"]}
    assert len(graphs) - len(faulty) < len(graphs) // 5  # some ways to break one constraint keep to another


HEAD = f"@prefix sh: <{SH}> . @prefix gov: <{GOV}> . @prefix rdfs: <{RDFS}> . @prefix xsd: <{XSD}> . @prefix : <a:> .\n"
UNKNOWN = [
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:property [ sh:path rdfs:label ; sh:uniqueLang true ] .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:property [ sh:path rdfs:label ; sh:minCount 2 ] .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:property [ sh:path rdfs:label ; sh:maxCount 3 ] .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:property [ sh:path rdfs:label ; sh:hasValue 1 ] .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:property [ sh:path gov:date ; sh:datatype xsd:date ] .",
    ':s a sh:NodeShape ; sh:targetClass gov:Person ; sh:property [ sh:path gov:x ; sh:pattern "a" ; sh:flags "i" ] .',
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:property [ sh:path gov:x ; sh:not [ sh:class gov:Post ] ] .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:property [ sh:path gov:x ; sh:node :t ] . :t a sh:NodeShape .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:property [ sh:path gov:x ; sh:property [ sh:path gov:y ; sh:minCount 1 ] ] .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:closed true .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:severity sh:Warning ; sh:nodeKind sh:IRI .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:deactivated true ; sh:nodeKind sh:Literal .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:equals rdfs:label .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:or ( [ sh:lessThan gov:x ] ) .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:or ( [ sh:class gov:A ] ) , ( [ sh:class gov:B ] ) .",
    ':s a sh:NodeShape ; sh:targetClass gov:Person ; sh:sparql [ sh:select "SELECT $this { $this ?p ?o }" ] .',
    ':s sh:targetNode gov:Person ; sh:path gov:x ; sh:sparql [ sh:select "SELECT $this { $this ?p ?o }" ] .',
    ':s a sh:NodeShape ; sh:targetNode gov:Person ; sh:sparql [ sh:ask "ASK { }" ] .',
    ':s a sh:NodeShape ; sh:targetNode gov:Person ; sh:sparql [ sh:select "SELECT $this ?path { $this ?path 1 }" ] .',
    ':s a sh:NodeShape ; sh:targetNode gov:Person ; sh:nodeKind sh:IRI ; sh:message "wrong: {?value}"@en .',
    ":s a sh:NodeShape ; sh:targetSubjectsOf gov:date ; sh:nodeKind sh:IRI .",
    ":s a sh:NodeShape , rdfs:Class ; sh:targetClass gov:Person ; sh:nodeKind sh:IRI .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; sh:nodeKind sh:IRI . :t sh:nodeKind sh:IRI .",
    ":s a sh:NodeShape ; sh:targetClass gov:Person ; gov:unheardOf 1 .",
]


@pytest.mark.parametrize("shapes", UNKNOWN)
def test_what_cannot_be_compiled_is_never_passed_over(shapes: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given = list(ox.parse(HEAD + shapes, format=ox.RdfFormat.TURTLE))
    rules = [quad.triple for quad in given]
    with pytest.raises(UnknownConstructError, match="--engine pyshacl"):
        shacl.results(tiny(), "oxigraph", rules)
    answer = [Result("a:node", "", "", "", "", "asked of pySHACL")]
    monkeypatch.setattr("kg.audit.shacl.reference.validate", lambda data, shapes: answer)
    monkeypatch.setattr(shacl, "_MANY", 1)
    assert shacl.results(tiny(), "auto", rules) == answer


def test_the_engine_goes_by_the_size_of_the_graph(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.audit.shacl.reference.validate", lambda data, shapes: [])
    faulty = changed("person", RDFS + "label", [])
    assert shacl.results(faulty) == []
    monkeypatch.setattr(shacl, "_MANY", 1)
    assert {one.component for one in shacl.results(faulty)} == {"MinCountConstraintComponent"}


def test_every_constraint_that_is_known_is_used_or_tested() -> None:
    assert {*SPOILT, "qualifiedMinCount", "qualifiedMaxCount"} == CONSTRAINTS
