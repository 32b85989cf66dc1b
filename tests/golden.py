"""The golden pages: what stands in ``tests/pages``, what the program makes of it, and how good that is.

Each folder is a page: ``page.txt``, ``page.gold`` (what a careful reader finds, see :mod:`kg.evaluate.gold`) and
``expected.ttl`` (the whole graph of the page alone). The pages listed in ``tests/held_out.txt`` are the honest measure:
nobody who writes rules looks at them, so that of their graph only the digest is kept (``expected.sha256``).
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from kg import lexicon, pipeline, read
from kg.evaluate import Evaluation, evaluate
from kg.export.files import write
from kg.export.settings import Settings
from kg.export.turtle import render
from kg.graph import build_graph
from kg.model import PageRecord
from kg.resolve.join import join

PAGES = Path(__file__).parent / "pages"
SEEDS = Path(__file__).parents[1] / "seeds"

ANSWERED, OPEN, HELD_OUT = "answered", "open", "held out"


@cache
def names() -> tuple[str, ...]:
    """Every page: the names of the folders."""
    return tuple(sorted(folder.parent.name for folder in PAGES.glob("*/page.txt")))


@cache
def held_out() -> frozenset[str]:
    """The pages that nobody looks at."""
    return frozenset((PAGES.parent / "held_out.txt").read_text(encoding="utf-8").split())


def group(name: str) -> str:
    """``answered`` (the real pages of ``seeds/``), ``open`` or ``held out``."""
    if (SEEDS / f"{name}.txt").exists():
        return ANSWERED
    return HELD_OUT if name in held_out() else OPEN


def expected(name: str) -> Path:
    """The file that keeps what the program makes of a page."""
    return PAGES / name / ("expected.sha256" if name in held_out() else "expected.ttl")


def made(name: str) -> bytes:
    """What that file should hold now."""
    turtle = _turtle([_record(PAGES / name / "page.txt", f"{name}.txt")])
    return f"{hashlib.sha256(turtle).hexdigest()}\n".encode() if name in held_out() else turtle


@cache
def scores(of: str) -> Evaluation:
    """How good the graph of a group of pages is. The answered pages are built with all of ``seeds/``, as a user does;
    the invented ones are one graph.
    """
    files = {file.stem: file for file in SEEDS.glob("*.txt")} if of == ANSWERED else _invented()
    with tempfile.TemporaryDirectory() as made_here:
        folder = Path(made_here)
        for part in ("pages", "gold"):
            (folder / part).mkdir()
        for name, file in files.items():
            shutil.copy(file, folder / "pages" / f"{name}.txt")
        for name in (name for name in names() if group(name) == of):
            shutil.copy(PAGES / name / "page.gold", folder / "gold" / f"{name}.gold")
        turtle = _turtle([_record(file, f"{name}.txt") for name, file in sorted(files.items())])
        write(folder / "graph.ttl", turtle)
        return evaluate(folder / "graph.ttl", folder / "gold", folder / "pages")


def _invented() -> dict[str, Path]:
    return {name: PAGES / name / "page.txt" for name in names() if group(name) != ANSWERED}


@cache
def _record(file: Path, name: str) -> PageRecord:
    return pipeline.record(read.load(file, name))


def _turtle(records: Sequence[PageRecord]) -> bytes:
    return render(build_graph(join(records, lexicon.load().gazetteer)), Settings())
