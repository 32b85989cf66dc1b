"""The way of the data, on one screen: page file → Page → Articles → claims → PageRecord → graph → files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from functools import cache
from pathlib import Path

import networkx as nx

from kg import lexicon, ontology, read
from kg.errors import GovkgError, PageBugError, PageError
from kg.export import USUAL, writers
from kg.export.files import write_all
from kg.export.settings import Settings, labels_of
from kg.export.store import staged
from kg.extract.cascade import PageReading, read_page
from kg.graph import build_graph
from kg.model import Article, Page, PageRecord
from kg.resolve.join import join
from kg.resolve.page import resolve

Watch = Callable[[Sequence[Path]], Iterable[Path]]  # passes the files on one by one, to show how far the work is

schema = cache(ontology.load)


def reading(page: Page, articles: Sequence[Article]) -> PageReading:
    """What the extractors find in the articles of a page."""
    return read_page(page, articles, lexicon.load(), schema().fits)


def record(page: Page) -> PageRecord:
    """Everything one page says: a pure function of the page and the installed rules."""
    articles = read.split(page)
    return resolve(page, articles, reading(page, articles), lexicon.load().gazetteer)


def _raise(error: PageError) -> None:
    raise error


def build(
    paths: Iterable[str | Path], *, on_error: Callable[[PageError], object] = _raise, watch: Watch = iter
) -> nx.MultiDiGraph:
    """The graph of the pages in some files and folders, in any order (see :mod:`kg.graph` for its attributes).

    A page that cannot be read raises a :class:`kg.errors.PageError`, one that the program fails on a
    :class:`kg.errors.PageBugError` with its cause; with ``on_error`` they are handed over and passed by.
    """
    files, errors = read.find(paths)
    for error in errors:
        on_error(error)
    names = read.page_names(files)
    said = [found for file in watch(files) if (found := _record(file, names[file], on_error))]
    return build_graph(join(said, lexicon.load().gazetteer))


def _record(file: Path, name: str, on_error: Callable[[PageError], object]) -> PageRecord | None:
    try:
        return record(read.load(file, name))
    except PageError as error:
        on_error(error)
    except GovkgError:  # what is malformed is a file of rules or words: no page can be read with it
        raise
    except Exception as bug:  # a page that the program stumbles over must not cost the others
        on_error(PageBugError(bug, str(file)))
    return None


def save(
    graph: nx.MultiDiGraph,
    folder: Path,
    settings: Settings | None = None,
    formats: Iterable[str] = USUAL,
    store: Path | None = None,
) -> tuple[Path, ...]:
    """Write the graph in some formats, and as a store if a folder is given for one, and return what was written.

    Everything is made before the first file is put in its place.
    """
    settings = settings or Settings(labels=labels_of(schema()))
    made = {folder / name: write for name, write in writers(graph, settings, formats).items()}
    with staged(graph, settings, store) if store else nullcontext():
        write_all(made)
    return (*made, *([store] if store else []))
