"""A bar on stderr for what takes long: how much of a graph has been read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from kg.rdf import Watch


@contextmanager
def progress(graph: Path) -> Iterator[Watch | None]:
    """What a reader of the graph tells how far it is; nothing where nobody looks, or where nothing is read in."""
    if not sys.stderr.isatty() or not graph.is_file():
        yield None
        return
    with click.progressbar(length=graph.stat().st_size, label="读取 / reading", file=sys.stderr) as bar:
        yield lambda done, _: bar.update(done - bar.pos)
