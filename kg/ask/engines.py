"""What answers a SPARQL query: Oxigraph, or rdflib as a second opinion. Each takes a graph file or a store on disk."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pyoxigraph as ox

from kg import rdf
from kg.ask.answer import Answer, limited
from kg.rdf import PREFIXES, Watch, without_rdflib_log


@dataclass(frozen=True, slots=True)
class Scope:
    """What part of a graph is asked, and how long an answer may be.

    ``default_graphs`` and ``named_graphs`` are IRIs of named graphs, as in the SPARQL protocol; without any the query
    says which, or all graphs are one. ``most`` is how many rows or triples there may be, 0: any.
    """

    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    most: int = 0

    def graphs(self) -> dict[str, Any]:
        """The dataset, for a query to a pyoxigraph store."""
        if not (self.default_graphs or self.named_graphs):
            return {"use_default_graph_as_union": True}
        both = {"default_graph": self.default_graphs, "named_graphs": self.named_graphs}
        return {name: [ox.NamedNode(iri) for iri in iris] for name, iris in both.items()}


EVERYTHING = Scope()


class Engine(Protocol):
    """A graph that can be asked. ``store`` is the Oxigraph store behind it, if there is one."""

    store: ox.Store | None

    def answer(self, text: str, scope: Scope = EVERYTHING) -> Answer:
        """Answer a query; SyntaxError says that it is none, QueryError that the answer is too long."""


class Oxigraph:
    """The engine: fast, in memory or on disk. What stands in named graphs counts as one graph."""

    def __init__(self, graph: Path, watch: Watch | None = None) -> None:
        self.store: ox.Store | None = rdf.store(graph, watch)

    def answer(self, text: str, scope: Scope = EVERYTHING) -> Answer:
        """Answer a query."""
        assert self.store is not None
        return Answer.of(self.store.query(text, prefixes=PREFIXES, **scope.graphs()), scope.most)


class Rdflib:
    """The second opinion: slow, in memory, and written by other people."""

    store: ox.Store | None = None

    def __init__(self, graph: Path, watch: Watch | None = None) -> None:
        from rdflib.plugins import sparql  # noqa: PLC0415 - it takes its time

        sparql.SPARQL_LOAD_GRAPHS = False  # FROM would fetch what it names
        self._graph = rdflib_graph(rdf.store(graph, watch))

    def answer(self, text: str, scope: Scope = EVERYTHING) -> Answer:
        """Answer a query, to the whole graph."""
        from pyparsing import ParseException  # noqa: PLC0415

        try:
            return _answer(self._graph.query(text, initNs=PREFIXES), scope.most)
        except ParseException as problem:
            raise SyntaxError(f"error at {problem.lineno}:{problem.column}: {problem.msg}") from problem


ENGINES: dict[str, Callable[[Path, Watch | None], Engine]] = {"oxigraph": Oxigraph, "rdflib": Rdflib}


def rdflib_graph(store: ox.Store) -> Any:
    """The triples of a store as an rdflib graph, by way of N-Triples, which both read to the letter.

    RDF 1.2 reifiers, which rdflib does not know, are left out: what they say stands in three parts beside them.
    """
    import rdflib  # noqa: PLC0415

    rdflib.NORMALIZE_LITERALS = False
    triples = dict.fromkeys(quad.triple for quad in store if not isinstance(quad.object, ox.Triple))
    data = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    with warnings.catch_warnings(), without_rdflib_log():
        warnings.simplefilter("ignore", DeprecationWarning)
        return rdflib.Graph().parse(data=data, format="nt")


def _answer(result: Any, most: int) -> Answer:
    """What rdflib found, in the terms of Oxigraph."""
    if result.type == "ASK":
        return Answer(yes=bool(result.askAnswer))
    if result.type in ("CONSTRUCT", "DESCRIBE"):
        found = {ox.Triple(*map(_term, triple)) for triple in limited(result.graph, most)}
        return Answer(triples=tuple(sorted(found, key=str)))
    names = tuple(str(name) for name in result.vars)
    return Answer(names, tuple(limited(_rows(result), most)))


def _rows(result: Any) -> Iterator[tuple[Any, ...]]:
    for row in result:
        yield tuple(None if cell is None else _term(cell) for cell in row)


def _term(cell: Any) -> Any:
    import rdflib  # noqa: PLC0415

    if isinstance(cell, rdflib.URIRef):
        return ox.NamedNode(str(cell))
    if isinstance(cell, rdflib.BNode):
        return ox.BlankNode(str(cell))
    type_ = None if cell.language or not cell.datatype else ox.NamedNode(str(cell.datatype))
    return ox.Literal(str(cell), language=cell.language, datatype=type_)
