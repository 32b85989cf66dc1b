"""The SHACL shapes, run over a graph with the ontology mixed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox
import pyshacl
from rdflib import BNode, Graph, Literal, Node, URIRef
from rdflib.namespace import RDF, SH

from kg.ids import ONTOLOGY
from kg.rdf import triples
from kg.resources import ontology_dir


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that breaks one shape: its IRI, the message of the shape in both languages, the value that is wrong."""

    node: str
    zh: str
    en: str
    value: str = ""


def violations(data: Iterable[Any]) -> list[Violation]:
    """What in a graph (triples of pyoxigraph) breaks the shapes that ship with the program, sorted."""
    folder = ontology_dir()
    ontology = _graph(triples(folder / "govkg.ttl"))
    shapes = _lifted(_graph(triples(folder / "shapes.ttl")))
    report = pyshacl.validate(_graph(data), shacl_graph=shapes, ont_graph=ontology, inplace=True)[1]
    if not isinstance(report, Graph):
        raise RuntimeError(f"pySHACL failed: {report}")
    return sorted({_violation(report, result, shapes) for result in report.subjects(RDF.type, SH.ValidationResult)})


def _lifted(shapes: Graph) -> Graph:
    """The same shapes, with each property shape aimed at the targets of its node shape itself.

    pySHACL builds a nested property shape anew for each focus node, and one that has targets once: four times as fast.
    """
    for shape, inner in list(shapes.subject_objects(SH.property)):
        targets = list(shapes.objects(shape, SH.targetClass))
        for target in targets:
            shapes.add((inner, SH.targetClass, target))
        if targets:
            shapes.remove((shape, SH.property, inner))
    return shapes


def _violation(report: Graph, result: Node, shapes: Graph) -> Violation:
    node, value = report.value(result, SH.focusNode), report.value(result, SH.value)
    if value is not None and str(node).startswith(ONTOLOGY):  # a query to the whole graph: its focus node is a class
        node, value = value, None
    shape = report.value(result, SH.sourceShape)  # pySHACL drops the language of a query's messages: ask the shape
    messages = [*report.objects(result, SH.resultMessage), *shapes.objects(shape, SH.message)]
    said = {m.language: str(m) for m in messages if isinstance(m, Literal)}
    en = said.get("en") or said.get(None, "")
    return Violation(str(node), said.get("zh", en), en, "" if value is None else str(value))


def _graph(found: Iterable[Any]) -> Graph:
    """Triples of pyoxigraph as an rdflib graph; each term is made once."""
    made: dict[str, Node] = {}
    graph = Graph(bind_namespaces="none")
    for triple in found:
        subject, predicate, value = (
            made.get(str(part)) or made.setdefault(str(part), _term(part))
            for part in (triple.subject, triple.predicate, triple.object)
        )
        graph.add((subject, predicate, value))
    return graph


def _term(term: Any) -> Node:
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    plain = term.language or term.datatype.value.endswith("#string")
    return Literal(term.value, lang=term.language, datatype=None if plain else URIRef(term.datatype.value))
