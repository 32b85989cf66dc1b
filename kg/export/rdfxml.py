"""The graph as RDF/XML, for tools that know nothing younger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import networkx as nx
from pyoxigraph import Literal, RdfFormat, Triple, serialize

from kg.export.settings import Settings
from kg.export.triples import triples
from kg.export.xml import legal
from kg.rdf import PREFIXES


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the RDF/XML file of a graph made by :func:`kg.graph.build_graph`."""
    prefixes = {**PREFIXES, "id": settings.base}
    serialize(_writable(triples(graph, settings)), out, format=RdfFormat.RDF_XML, prefixes=prefixes)


def _writable(found: Iterator[Triple]) -> Iterator[Triple]:
    """The triples, without the characters that no XML file may contain."""
    for triple in found:
        said = triple.object
        if isinstance(said, Literal) and (text := legal(said.value)) != said.value:
            type_ = None if said.language else said.datatype
            yield Triple(triple.subject, triple.predicate, Literal(text, datatype=type_, language=said.language))
        else:
            yield triple
