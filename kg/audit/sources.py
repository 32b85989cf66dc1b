"""The pages behind a graph: where a quotation stands, and whether the page has it there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import GovkgError
from kg.export.lines import Lines
from kg.rdf import DCTERMS, GOV, OA, RDFS, Facts
from kg.read import find, load, page_names


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of an Evidence or a Mention, and where they stand. Unknown offsets are -1, an unknown line is 0."""

    node: str
    page: str
    article: str
    start: int
    end: int
    line: int
    exact: str

    @property
    def where(self) -> str:
        """``file:line``, as far as it is known."""
        return f"{self.page}:{self.line}" if self.line else self.page


class Pages:
    """The texts of a folder of pages, by the names that graphs give them, read when they are asked for.

    ``broken`` tells of a page that is there but cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        files, errors = find([folder])
        if not files:
            raise errors[0]
        self._files = {file.relative_to(folder).as_posix(): file for file in files}
        self._files.update((name, file) for file, name in page_names(files).items())
        self._texts: dict[str, tuple[str, Lines] | None] = {}
        self.broken: dict[str, GovkgError] = {}

    def text(self, name: str) -> str | None:
        """The text of a page, None if the folder has no such page or it cannot be read."""
        found = self._open(name)
        return found[0] if found else None

    def line(self, name: str, offset: int) -> int:
        """The line of an offset, from 1; 0 if the page is not there."""
        found = self._open(name)
        return found[1].number(offset) if found and offset >= 0 else 0

    def _open(self, name: str) -> tuple[str, Lines] | None:
        if name not in self._texts:
            self._texts[name] = self._read(name)
        return self._texts[name]

    def _read(self, name: str) -> tuple[str, Lines] | None:
        file = self._files.get(name) or self._files.get(name.rpartition("/")[2])
        if not file:
            return None
        try:
            text = load(file).text
        except GovkgError as error:
            self.broken[name] = error
            return None
        return text, Lines(text)


def quote(facts: Facts, node: Any, pages: Pages | None = None) -> Quote:
    """What an Evidence or a Mention of a graph says. The line is counted on the page if it is there."""
    article = facts.first(node, GOV + "inArticle")
    page = facts.first(node, OA + "hasSource") or facts.first(article, DCTERMS + "isPartOf")
    name = facts.value(page, DCTERMS + "identifier")
    start = _number(facts.value(node, OA + "start"))
    line = (pages.line(name, start) if pages else 0) or max(0, _number(facts.value(node, GOV + "line")))
    title = facts.value(article, RDFS + "label")
    return Quote(
        node.value, name, title, start, _number(facts.value(node, OA + "end")), line, facts.value(node, OA + "exact")
    )


def _number(text: str) -> int:
    """A whole number, -1 if it is none."""
    return int(text) if text.isdecimal() else -1
