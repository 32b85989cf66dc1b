"""The graph that is served: a store on disk, so that each question can be answered by a process that just opens it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg import rdf
from kg.errors import GraphError
from kg.ids import BASE
from kg.rdf import GOV, RDF, Watch


@dataclass(frozen=True, slots=True)
class Place:
    """A graph to serve: its store, the folder of the store, what its resources' IRIs begin with, and its explorer page."""

    folder: Path
    store: ox.Store
    base: str
    explorer: Path


@contextmanager
def opened(graph: Path, watch: Watch | None = None) -> Iterator[Place]:
    """A graph ready to be served; a file is read into a store of its own, which goes when the block ends.

    Raises GraphError for a graph that cannot be read.
    """
    explorer = graph.parent / "graph.html"
    if rdf.is_store(graph):
        store = rdf.store(graph)
        yield Place(graph, store, _base(store, graph), explorer)
        return
    with tempfile.TemporaryDirectory(prefix="govkg-", ignore_cleanup_errors=True) as name:
        folder = Path(name) / "store"
        _fill(folder, graph, watch)
        store = rdf.store(folder)
        yield Place(folder, store, _base(store, graph), explorer)


def _fill(folder: Path, graph: Path, watch: Watch | None) -> None:
    kept = ox.Store(str(folder))
    kept.bulk_extend(iter(rdf.store(graph, watch)))
    kept.flush()


def _base(store: ox.Store, graph: Path) -> str:
    """What the IRIs of resources begin with: those of the pages tell."""
    if not len(store):
        raise GraphError("图谱是空的", "the graph is empty", str(graph))
    page = next(store.quads_for_pattern(None, ox.NamedNode(RDF + "type"), ox.NamedNode(GOV + "Page")), None)
    return page.subject.value.rpartition("page-")[0] if page and isinstance(page.subject, ox.NamedNode) else BASE
