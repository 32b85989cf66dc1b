"""Units: stretches of a page with the role they play, found line by line and then joined to paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kg.model import Folded
from kg.text import join

LONGEST = 3000
"""Characters of the longest paragraph that is read in one piece: the longest of official papers have half as many."""


class Role(StrEnum):
    """What a stretch of the page is; JUNK and TAIL never reach an article."""

    TITLE = "title"
    KICKER = "kicker"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"
    PROSE = "prose"
    ITEM = "item"  # a line of a list, a paragraph by itself
    CAPTION = "caption"
    CREDIT = "credit"
    NOTE = "note"
    CONTINUED = "continued"
    JUNK = "junk"
    TAIL = "tail"


@dataclass(frozen=True, slots=True)
class Unit:
    """One stretch: its ``pieces`` are the lines it came in. ``full`` says that the last line fills the column."""

    role: Role
    pieces: tuple[Folded, ...]
    gap: int = 0
    indent: int = 0
    level: int = 0
    full: bool = False

    @property
    def folded(self) -> Folded:
        return join(self.pieces)

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def part(folded: Folded, start: int, end: int) -> Folded:
    """A stretch of a folded text, without blanks at its ends."""
    while start < end and folded.text[start] == " ":
        start += 1
    while end > start and folded.text[end - 1] == " ":
        end -= 1
    return Folded(folded.text[start:end], folded.origin[start:end])


def spaced(lines: tuple[Folded, ...]) -> Folded:
    """Lines joined with blanks; a blank has the page offset behind the last character of its line, the line break.

    Between lines that follow each other on the page without a character between them there is no blank.
    """
    joined: list[Folded] = []
    for line in lines:
        if joined and joined[-1].origin[-1] + 1 != line.origin[0]:
            joined.append(Folded(" ", (joined[-1].origin[-1] + 1,)))
        joined.append(line)
    return join(tuple(joined))


def pieces(folded: Folded) -> Iterator[Folded]:
    """A text in pieces that are no longer than a paragraph ever is, cut behind a sentence where there is one.

    What is longer has lost its line breaks, or is no text; rules that look around would take ages over it.
    """
    start = 0
    while len(folded.text) - start > LONGEST:
        stop = folded.text.rfind("。", start, start + LONGEST) + 1 or start + LONGEST
        yield part(folded, start, stop)
        start = stop
    rest = part(folded, start, len(folded.text)) if start else folded
    if rest.text:
        yield rest
