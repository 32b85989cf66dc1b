"""The mentions of a text: what the extractors recognise in it, before anything is resolved or related."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from kg import pipeline, read
from kg.extract import wide
from kg.model import Article, ArticleKind, Block, BlockKind, Mention, Page, Reading
from kg.text import fold

_WIDE = frozenset({"Person", "Place", "Organization"})  # what the wide net finds better than the grammar, beside posts


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


def mentions(page: Page, strict: bool = False) -> list[Found]:
    """The mentions of a page as it is read for a graph, by where they stand.

    Persons, places and organisations are what most likely is one (:mod:`kg.extract.wide`), the other classes what the
    grammar proves. With ``strict`` all are what the grammar proves, references too: what a graph is made from.
    """
    return _mentions(page, read.split(page), strict)


def mentions_of_lines(text: str, strict: bool = False) -> Iterator[tuple[int, list[Found]]]:
    """The number of each line, and its mentions: it is a paragraph by itself, and offsets count from its start."""
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        folded = fold(line, 0, len(line))
        articles = (Article("a1", ArticleKind.NEWS, "", (Block(BlockKind.PARAGRAPH, folded),)),)
        yield number, _mentions(Page("-", line), articles, strict) if folded.text else []


def _mentions(page: Page, articles: Sequence[Article], strict: bool) -> list[Found]:
    found: dict[tuple[int, int, str], Found] = {}
    for reading in pipeline.reading(page, articles).readings:
        proved = [*reading.mentions, *_ends(reading)]
        for said in proved if strict else _likely(reading.article, proved):
            span = reading.article.blocks[said.block].folded.span(said.start, said.end)
            text = page.text[span.start : span.end]
            one = Found(span.start, span.end, text, said.core, said.rule, said.bare)
            found.setdefault((one.start, -one.end, one.cls), one)
    return [found[key] for key in sorted(found)]


def _likely(article: Article, proved: Sequence[Mention]) -> Iterator[Mention]:
    """The names that the wide net finds, and what was proved of the classes that it does not know."""
    yield from (m for m in proved if m.core not in _WIDE and not m.bare)
    posts = {(m.block, at) for m in proved if m.core == "Post" for at in range(m.start, m.end)}
    for index, block in enumerate(article.blocks):
        for m in wide.find(block.text, index):
            if m.core in _WIDE or (index, m.start) not in posts:
                yield m


def _ends(reading: Reading) -> Iterator[Mention]:
    """What claims are made of: a post is told by who holds it, and stands nowhere else."""
    for claim in reading.claims:
        yield from (end for end in (claim.subject, claim.object) if isinstance(end, Mention) and end.core != "Article")
