"""The graph as JSON-LD: an object a resource, in the short names of a context.

The context stands in the file, so that nothing has to be fetched to read it, and in a file of its own for other data.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import Any, BinaryIO

import networkx as nx
from pyoxigraph import NamedNode, Triple

from kg import ontology
from kg.export.settings import Settings
from kg.export.triples import triples
from kg.rdf import PREFIXES, RDF, XSD

_TERMS: dict[str, dict[str, str]] = {
    "label": {"@id": "rdfs:label", "@language": "zh"},
    "altLabel": {"@id": "skos:altLabel", "@language": "zh"},
    "note": {"@id": "skos:note", "@language": "zh"},
    "identifier": {"@id": "dcterms:identifier"},
    "isPartOf": {"@id": "dcterms:isPartOf", "@type": "@id"},
    "articleDate": {"@id": "dcterms:date", "@type": "xsd:date"},
    "source": {"@id": "dcterms:source"},
    "conformsTo": {"@id": "dcterms:conformsTo", "@type": "@id"},
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "subject": {"@id": "rdf:subject", "@type": "@id"},
    "predicate": {"@id": "rdf:predicate", "@type": "@id"},
    "object": {"@id": "rdf:object", "@type": "@id"},
    "hasSource": {"@id": "oa:hasSource", "@type": "@id"},
    "start": {"@id": "oa:start", "@type": "xsd:integer"},
    "end": {"@id": "oa:end", "@type": "xsd:integer"},
    "exact": {"@id": "oa:exact"},
}  # what is not of our own ontology


def context(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the context file."""
    out.write((json.dumps({"@context": _context(settings.base)}, ensure_ascii=False, indent=1) + "\n").encode())


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the JSON-LD file of a graph made by :func:`kg.graph.build_graph`: a line a resource."""
    out.write(f'{{"@context": {json.dumps(_context(settings.base), ensure_ascii=False)},\n"@graph": [\n'.encode())
    comma = ""
    names = _Names(settings.base)
    for subject, found in groupby(triples(graph, settings), key=lambda triple: triple.subject):
        out.write((comma + json.dumps(names.resource(subject, found), ensure_ascii=False)).encode())
        comma = ",\n"
    out.write(b"\n]}\n")


def _context(base: str) -> dict[str, Any]:
    return {**PREFIXES, "id": base, **_terms()}


@cache
def _terms() -> dict[str, dict[str, str]]:
    """Short names of properties, with what their values are where that is always the same."""
    own: dict[str, dict[str, str]] = {}
    for prop in ontology.load().properties.values():
        kinds = {"@id"} if prop.range else set()
        kinds |= {f"xsd:{name}" for name in prop.datatypes if name != "string"}
        own[prop.name] = {"@id": f"gov:{prop.name}"}
        if len(kinds) == 1 and "string" not in prop.datatypes:
            own[prop.name]["@type"] = kinds.pop()
    return {**_TERMS, **own}


class _Names:
    """Puts the terms of one graph into the words of its context."""

    def __init__(self, base: str) -> None:
        self._short = {"id": base, **PREFIXES}
        self._terms = {self._whole(term["@id"]): (name, term) for name, term in _terms().items()}

    def resource(self, subject: Any, found: Iterable[Triple]) -> dict[str, Any]:
        """Everything that is said of a resource."""
        said: dict[str, list[Any]] = {}
        for triple in found:
            name, value = self._pair(triple.predicate.value, triple.object)
            said.setdefault(name, []).append(value)
        return {"@id": self._iri(subject.value), **{k: v[0] if len(v) == 1 else v for k, v in said.items()}}

    def _pair(self, predicate: str, what: Any) -> tuple[str, Any]:
        if predicate == RDF + "type":
            return "@type", self._iri(what.value)
        name, term = self._terms[predicate]
        return name, self._value(what, term)

    def _value(self, what: Any, term: dict[str, str]) -> Any:
        wanted = term.get("@type", ""), term.get("@language", "")
        if isinstance(what, NamedNode):
            iri = self._iri(what.value)
            return iri if wanted[0] == "@id" else {"@id": iri}
        if what.language:
            return what.value if wanted[1] == what.language else {"@value": what.value, "@language": what.language}
        type_ = "" if what.datatype.value == XSD + "string" else self._iri(what.datatype.value)
        if wanted == (type_, ""):
            return what.value
        return {"@value": what.value, **({"@type": type_} if type_ else {})}

    def _iri(self, iri: str) -> str:
        return next(
            (f"{short}:{iri.removeprefix(all_)}" for short, all_ in self._short.items() if iri.startswith(all_)), iri
        )

    def _whole(self, short: str) -> str:
        prefix, _, name = short.partition(":")
        return self._short[prefix] + name
