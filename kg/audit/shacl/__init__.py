"""The SHACL shapes, run over a graph with the ontology mixed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from kg.audit.shacl import oxigraph, shapes
from kg.audit.shacl.result import Result
from kg.ids import ONTOLOGY
from kg.rdf import triples
from kg.resources import ontology_dir

ENGINES = ("auto", "oxigraph", "pyshacl")

_MANY = 20_000  # triples, from which on nobody wants to wait for pySHACL


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that breaks one shape: its IRI, the message of the shape in both languages, the value that is wrong."""

    node: str
    zh: str
    en: str
    value: str = ""


def violations(data: Iterable[Any], engine: str = "auto") -> list[Violation]:
    """What in a graph (triples of pyoxigraph) breaks the shapes that ship with the program, sorted.

    ``engine`` is pySHACL, the reference; the same shapes compiled for Oxigraph, many times as fast; or, of these two,
    the one that suits the size of the graph: what cannot be compiled is left to pySHACL. They find the same, but for
    ill-formed numbers, which pySHACL compares as texts.
    """
    return sorted({_violation(one) for one in results(data, engine)})


def results(data: Iterable[Any], engine: str = "auto", given: Iterable[Any] | None = None) -> list[Result]:
    """The same as SHACL reports it; by other shapes if they are given (triples of pyoxigraph).

    Raises UnknownConstructError where Oxigraph is asked for and the shapes cannot be compiled.
    """
    folder, found = ontology_dir(), list(data)
    rules = list(triples(folder / "shapes.ttl") if given is None else given)
    whole = dict.fromkeys(chain(found, triples(folder / "govkg.ttl")))
    if engine == "oxigraph" or (engine == "auto" and len(found) > _MANY):
        try:
            return oxigraph.validate(whole, shapes.read(rules))
        except shapes.UnknownConstructError:
            if engine == "oxigraph":
                raise
    from kg.audit.shacl import reference  # noqa: PLC0415 - pySHACL takes its time

    return reference.validate(whole, rules)


def _violation(found: Result) -> Violation:
    if found.value and found.focus.startswith(ONTOLOGY):  # a query to the whole graph: its focus node is a class
        return Violation(found.value, found.zh, found.en)
    return Violation(found.focus, found.zh, found.en, found.value)
