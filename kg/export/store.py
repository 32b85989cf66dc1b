"""The graph as an Oxigraph store on disk, to be queried without being read in again."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import networkx as nx
from pyoxigraph import RdfFormat, Store

from kg.export.files import check_store, told, umask
from kg.export.settings import Settings
from kg.export.triples import ntriples
from kg.rdf import unfold


@contextlib.contextmanager
def staged(graph: nx.MultiDiGraph, settings: Settings, folder: Path) -> Iterator[None]:
    """Make the store of a graph under a temporary name, and put it in its place when the block has ended well.

    An earlier store is replaced; a folder with something else in it is not. Raises OutputError and leaves nothing
    behind.
    """
    check_store(folder)
    with told(folder):
        folder.absolute().parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name[:40]}-", suffix=".part", dir=folder.absolute().parent))
    try:
        with told(folder):
            _fill(made, graph, settings)
        yield
        check_store(folder)  # again: this may have taken long
        with told(folder):
            _swap(made, folder.absolute())
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _fill(folder: Path, graph: nx.MultiDiGraph, settings: Settings) -> None:
    store = Store(str(folder))
    store.bulk_load(cast(BinaryIO, _Said(ntriples(graph, settings))), RdfFormat.N_TRIPLES)
    unfold(store)
    store.flush()
    folder.chmod(0o777 & ~umask())  # mkdtemp makes folders that only their owner can read


class _Said:
    """Pieces of a text, as a file to read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._rest = pieces, memoryview(b"")

    def read(self, most: int) -> bytes:
        """Some bytes of it, none at the end."""
        if not self._rest:
            self._rest = memoryview(next(self._pieces, b""))
        some, self._rest = self._rest[:most], self._rest[most:]
        return bytes(some)


def _swap(made: Path, folder: Path) -> None:
    """Rename into place; what was there before goes only when the new one stands, and comes back if it cannot."""
    before = made.with_suffix(".old")
    if folder.exists():
        folder.rename(before)
    try:
        made.rename(folder)
    except OSError:
        with contextlib.suppress(OSError):
            before.rename(folder)
        raise
    shutil.rmtree(before, ignore_errors=True)
