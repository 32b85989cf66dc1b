"""The sentences of a page: where a fact should stand, and those in which nothing was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg import read
from kg.audit.sources import Quote
from kg.evaluate.names import ANYTHING, folded
from kg.evaluate.said import SaidPage
from kg.export.lines import Lines
from kg.model import BlockKind, Page
from kg.read.sentences import sentences as cut
from kg.text import HAN

_HAN = re.compile(HAN)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, in its place on the page. ``read`` is False for a line that was taken for no part of an article."""

    start: int
    end: int
    line: int
    text: str
    read: bool = True


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many sentences prove a fact, how many only name something, and those in which nothing was found."""

    stating: int = 0
    naming: int = 0
    silent: tuple[Sentence, ...] = ()


def sentences(name: str, text: str) -> tuple[Sentence, ...]:
    """The sentences of the articles of a page, then the lines that belong to none. Notes on the
    layout, and what has no Chinese, are left out."""
    lines = Lines(text)
    found: list[Sentence] = []
    taken: set[int] = set()
    for article in read.split(Page(name, text)):
        for block in article.blocks:
            taken.update(block.folded.origin)
            for start, end in cut(block.text) if block.kind != BlockKind.NOTE else ():
                span = block.folded.span(start, end)
                found.append(Sentence(span.start, span.end, lines.number(span.start), block.text[start:end]))
    for match in re.finditer(r"[^\r\n]+", text):
        if taken.isdisjoint(range(*match.span())):
            found.append(Sentence(*match.span(), lines.number(match.start()), match.group().strip(), read=False))
    return tuple(sentence for sentence in found if _HAN.search(sentence.text))


def coverage(page: SaidPage, told: Sequence[Sentence]) -> Coverage:
    """What was found in each sentence of a page."""
    proving = _offsets(q for said in (*page.facts, *page.figures) for q in said.quotes)
    named = _offsets(page.mentions)
    stating = [s for s in told if not proving.isdisjoint(range(s.start, s.end))]
    silent = [s for s in told if (proving | named).isdisjoint(range(s.start, s.end))]
    return Coverage(len(stating), len(told) - len(stating) - len(silent), tuple(silent))


def _offsets(quotes: Iterable[Quote]) -> set[int]:
    return {at for q in quotes for at in range(q.start, q.end)}


def place(told: Sequence[Sentence], ends: Sequence[frozenset[str]]) -> Sentence | None:
    """The sentence that most likely states something: the first with names of its ends, a name that stands in few
    sentences above one that stands in many.
    """
    known = [[name for name in names if name and ANYTHING not in name] for names in ends]
    texts = [folded(sentence.text) for sentence in told]
    there = [[any(name in text for name in names) for text in texts] for names in known]
    weights = [sum(has[i] / sum(has) for has in there if has[i]) for i in range(len(told))]
    best = max(weights, default=0)
    return told[weights.index(best)] if best else None
