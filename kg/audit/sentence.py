"""The whole sentence that a place on a page is part of: what a reader needs to see what is wrong."""

from __future__ import annotations

from kg import read
from kg.audit.sources import Pages
from kg.export.lines import Lines
from kg.model import Page
from kg.read.sentences import sentences


class Sentences:
    """The sentences of pages, found when they are asked for."""

    def __init__(self, pages: Pages | None) -> None:
        self._pages = pages
        self._of: dict[str, list[tuple[int, int]]] = {}

    def at(self, page: str, offset: int) -> str:
        """The sentence of an article around an offset, or else the line; '' if the page or the place is not there."""
        text = (self._pages.text(page) if self._pages else None) or ""
        if not 0 <= offset < len(text):
            return ""
        if page not in self._of:
            self._of[page] = _spans(Page(page, text))
        start, end = next((span for span in self._of[page] if span[0] <= offset < span[1]), Lines(text).around(offset))
        return "".join(text[start:end].split())


def _spans(page: Page) -> list[tuple[int, int]]:
    found = []
    for article in read.split(page):
        for block in article.blocks:
            for start, end in sentences(block.text):
                span = block.folded.span(start, end)
                found.append((span.start, span.end))
    return found
