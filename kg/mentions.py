"""The mentions of a text: what the extractors recognise in it, before anything is resolved or related."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from kg import pipeline, read
from kg.model import Article, ArticleKind, Block, BlockKind, Mention, Page, Reading
from kg.text import fold


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """One mention: ``text`` stands at ``start`` to ``end`` (exclusive, in characters) and is of a core ``cls``.

    ``rule`` is what recognised it, ``bare`` whether it is a reference and no name (全会, 我市, 他).
    """

    start: int
    end: int
    text: str
    cls: str
    rule: str
    bare: bool

    def row(self) -> dict[str, str | int]:
        """As JSON has it."""
        return {("class" if name == "cls" else name): value for name, value in asdict(self).items()}


def mentions(page: Page) -> list[Found]:
    """The mentions of a page as it is read for a graph, by where they stand."""
    return _mentions(page, read.split(page))


def mentions_of_lines(text: str) -> Iterator[tuple[int, list[Found]]]:
    """The number of each line, and its mentions: it is a paragraph by itself, and offsets count from its start."""
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        folded = fold(line, 0, len(line))
        block = Block(BlockKind.PARAGRAPH, folded)
        found = _mentions(Page("-", line), (Article("a1", ArticleKind.NEWS, "", (block,)),)) if folded.text else []
        yield number, found


def _mentions(page: Page, articles: Sequence[Article]) -> list[Found]:
    found: dict[tuple[int, int, str], Found] = {}
    for reading in pipeline.reading(page, articles).readings:
        for said in (*reading.mentions, *_ends(reading)):
            span = reading.article.blocks[said.block].folded.span(said.start, said.end)
            text = page.text[span.start : span.end]
            one = Found(span.start, span.end, text, said.core, said.rule, said.bare)
            found.setdefault((one.start, -one.end, one.cls), one)
    return [found[key] for key in sorted(found)]


def _ends(reading: Reading) -> Iterator[Mention]:
    """What claims are made of: a post is told by who holds it, and stands nowhere else."""
    for claim in reading.claims:
        yield from (end for end in (claim.subject, claim.object) if isinstance(end, Mention) and end.core != "Article")
