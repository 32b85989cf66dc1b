"""What a graph says of one resource: its triples, who points at it, and the words that prove each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

import pyoxigraph as ox

from kg.rdf import DCTERMS, GOV, OA, RDF, RDFS

MOST = 500  # triples in each direction; a large city is pointed at from everywhere


@dataclass(frozen=True, slots=True)
class Line:
    """One triple as seen from a resource: the property, the other end and its name, and the quotes that prove it."""

    property: str
    other: Any
    name: str
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource with what is said of it; ``triples`` is all of that as RDF. ``more``: there is more than is shown."""

    iri: str
    name: str
    out: tuple[Line, ...]
    into: tuple[Line, ...]
    triples: tuple[Any, ...]
    more: bool


def describe(store: ox.Store, iri: str) -> Resource | None:
    """A resource; None if the graph says nothing of it. What is said in several named graphs is said once."""
    node = ox.NamedNode(iri)
    said = _triples(store, node, None, MOST + 1)
    pointing = _triples(store, None, node, MOST + 1)
    if not (said or pointing):
        return None
    plain = [t for t in pointing if not _is_part(t)]
    proofs = {t: list(_statements(store, t)) for t in (*said, *plain)}
    out = tuple(Line(t.predicate.value, t.object, _name(store, t.object), _quotes(store, proofs[t])) for t in said)
    into = tuple(Line(t.predicate.value, t.subject, _name(store, t.subject), _quotes(store, proofs[t])) for t in plain)
    about = chain.from_iterable(_triples(store, s, None, MOST) for some in proofs.values() for s in some[:20])
    triples = tuple(dict.fromkeys((*said[:MOST], *plain[:MOST], *about)))
    return Resource(iri, _name(store, node), out[:MOST], into[:MOST], triples, max(len(said), len(pointing)) > MOST)


def _is_part(triple: Any) -> bool:
    """Whether a triple that points at a resource only belongs to a statement about it."""
    return triple.predicate.value in (RDF + "subject", RDF + "object", RDF + "predicate")


def _triples(store: ox.Store, subject: Any, value: Any, most: int) -> list[Any]:
    return _some(store, (subject, None, value), most)


def _some(store: ox.Store, pattern: tuple[Any, Any, Any], most: int) -> list[Any]:
    found = dict.fromkeys(quad.triple for quad in islice(store.quads_for_pattern(*pattern), most))
    return sorted(found, key=str)


def _statements(store: ox.Store, triple: Any) -> Iterator[Any]:
    """The statements that state a triple."""
    if not triple.predicate.value.startswith(GOV):
        return
    ends = [(RDF + "predicate", triple.predicate), (RDF + "object", triple.object)]
    for quad in islice(store.quads_for_pattern(None, ox.NamedNode(RDF + "subject"), triple.subject), MOST * 4):
        if all(next(store.quads_for_pattern(quad.subject, ox.NamedNode(p), o), None) for p, o in ends):
            yield quad.subject


def _quotes(store: ox.Store, statements: Iterable[Any]) -> tuple[str, ...]:
    """The words that prove some statements, as ``page:line words``."""
    places = chain.from_iterable(_objects(store, one, GOV + "evidence") for one in statements)
    return tuple(dict.fromkeys(_quote(store, place) for place in places))[:5]


def _quote(store: ox.Store, place: Any) -> str:
    page = "".join(_texts(store, next(iter(_objects(store, place, OA + "hasSource")), place), DCTERMS + "identifier"))
    line, exact = (" ".join(_texts(store, place, name)) for name in (GOV + "line", OA + "exact"))
    return f"{page}:{line} {' '.join(exact.split())}"


def _name(store: ox.Store, node: Any) -> str:
    """What a resource is called, '' if nobody says."""
    found = (_texts(store, node, name) for name in (RDFS + "label", DCTERMS + "identifier", OA + "exact"))
    return next((texts[0] for texts in found if texts), "") if isinstance(node, ox.NamedNode) else ""


def _texts(store: ox.Store, node: Any, predicate: str) -> list[str]:
    return [one.value for one in _objects(store, node, predicate)]


def _objects(store: ox.Store, node: Any, predicate: str) -> list[Any]:
    return [triple.object for triple in _some(store, (node, ox.NamedNode(predicate), None), MOST)]
