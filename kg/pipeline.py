"""The way of the data, on one screen: page file → Page → Articles → Mentions and claims → PageRecord → graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import networkx as nx

from kg import lexicon, ontology, read
from kg.extract.cascade import read_page
from kg.graph import build_graph
from kg.model import Knowledge, Page, PageRecord
from kg.resolve.join import join
from kg.resolve.page import resolve


def record(page: Page) -> PageRecord:
    """Everything one page says: a pure function of the page and the installed rules."""
    words = lexicon.load()
    articles = read.split(page)
    reading = read_page(page, articles, words, ontology.load().fits)
    return resolve(page, articles, reading, words.gazetteer)


def knowledge(pages: Iterable[Page]) -> Knowledge:
    """What the pages say together. Their order changes nothing."""
    return join((record(page) for page in pages), lexicon.load().gazetteer)


def build(paths: Sequence[str | Path]) -> nx.MultiDiGraph:
    """The graph of the pages in some files and folders (see :func:`kg.graph.build_graph` for its attributes).

    Raises the first :class:`kg.errors.PageError` of a page that cannot be read.
    """
    files, errors = read.find([Path(p) for p in paths])
    if errors:
        raise errors[0]
    return build_graph(knowledge(read.load(file) for file in files))
