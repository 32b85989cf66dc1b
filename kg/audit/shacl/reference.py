"""The reference engine, pySHACL: complete, and written by other people; seconds for ten thousand triples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pyoxigraph as ox
import pyshacl
from rdflib import BNode, Graph, Literal, Node, URIRef
from rdflib.namespace import SH as SHACL

from kg.audit.shacl.result import SH, Result, path_text, said
from kg.rdf import Facts, without_rdflib_log


def validate(data: Iterable[Any], shapes: Iterable[Any]) -> list[Result]:
    """What in the triples breaks the shapes, both triples of pyoxigraph."""
    given = list(shapes)
    with without_rdflib_log():
        report = pyshacl.validate(_graph(data), shacl_graph=_lifted(_graph(given)), inplace=True)[1]
    if not isinstance(report, Graph):
        raise RuntimeError(f"pySHACL failed: {report}")
    read = Facts(quad.triple for quad in ox.parse(report.serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES))
    return sorted(set(_results(read, Facts(given))))


def _results(report: Facts, shapes: Facts) -> Iterator[Result]:
    for node in report.of_type(SH + "ValidationResult"):
        path = report.first(node, SH + "resultPath")
        shape = report.first(node, SH + "sourceShape")  # a query's messages lose their language: the shape has it
        zh, en = said([*report.objects(node, SH + "resultMessage"), *shapes.objects(shape, SH + "message")])
        component = report.value(node, SH + "sourceConstraintComponent").removeprefix(SH)
        where = path_text(report, path) if path is not None else ""
        yield Result(report.value(node, SH + "focusNode"), where, component, report.value(node, SH + "value"), zh, en)


def _lifted(shapes: Graph) -> Graph:
    """The same shapes, with each property shape aimed at the targets of its node shape itself.

    pySHACL builds a nested property shape anew for each focus node, and one that has targets once: four times as fast.
    """
    for shape, inner in list(shapes.subject_objects(SHACL.property)):
        targets = list(shapes.objects(shape, SHACL.targetClass))
        for target in targets:
            shapes.add((inner, SHACL.targetClass, target))
        if targets:
            shapes.remove((shape, SHACL.property, inner))
    return shapes


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
