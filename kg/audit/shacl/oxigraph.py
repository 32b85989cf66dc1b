"""The engine for large graphs: shapes compiled to SPARQL and answered by Oxigraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import pyoxigraph as ox

from kg.audit.shacl.compile import Query, compiled
from kg.audit.shacl.result import Result, said
from kg.audit.shacl.shapes import Shape
from kg.rdf import RDFS

_THIS, _VALUE = ox.Variable("this"), ox.Variable("value")


def validate(data: Iterable[Any], shapes: tuple[Shape, ...]) -> list[Result]:
    """What in the triples breaks the shapes. Raises UnknownConstructError."""
    store = ox.Store()
    store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in data)

    @cache
    def below(name: str) -> list[str]:
        found = _select(store, f"SELECT ?class {{ ?class <{RDFS}subClassOf>* <{name}> }}")
        return sorted({name, *(row["class"].value for row in found if isinstance(row["class"], ox.NamedNode))})

    return sorted({result for query in compiled(shapes, below) for result in _results(store, query)})


def _results(store: ox.Store, query: Query) -> Iterator[Result]:
    if query.select is None:
        found = _select(store, query.text)
        for row in found:
            value = row["value"] if _VALUE in found.variables else None
            yield Result(_text(row["this"]), query.path, query.component, _text(value), query.zh, query.en)
        return
    zh, en = said(query.select.messages) if query.select.messages else (query.zh, query.en)
    for node in query.nodes:
        found = _select(store, query.text, dict(query.select.prefixes), {_THIS: ox.NamedNode(node)})
        for row in found:
            value = row["value"] if _VALUE in found.variables else ox.NamedNode(node)
            yield Result(node, query.path, query.component, _text(value), zh, en)


def _select(
    store: ox.Store, text: str, prefixes: dict[str, str] | None = None, given: dict[Any, Any] | None = None
) -> ox.QuerySolutions:
    found = store.query(text, prefixes=prefixes, substitutions=given)
    assert isinstance(found, ox.QuerySolutions)
    return found


def _text(term: Any) -> str:
    return "" if term is None else str(getattr(term, "value", term))
