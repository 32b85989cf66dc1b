"""A page and its articles, as they are read (:mod:`kg.read`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kg.model.values import PartialDate, Span


class BlockKind(StrEnum):
    """What a block of an article is on the page."""

    TITLE = "title"
    KICKER = "kicker"  # a line above or below the headline that says what the article is about: “——访…”
    BYLINE = "byline"  # who wrote it: “□某某”, “本报记者 某某”
    CREDIT = "credit"  # who took the picture: “记者 某某 图”
    DATELINE = (
        "dateline"  # a head line with date or source: “发布时间:2022-05-18 来源:某某日报”, “(2025年2月10日…通过)”
    )
    HEADING = "heading"  # a heading inside the article
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    NOTE = "note"  # “(上接一版)”, “系列报道”: about the layout, no content


class ArticleKind(StrEnum):
    """The specific classes of gov:Article."""

    NEWS = "News"
    COMMENTARY = "Commentary"
    INTERVIEW = "Interview"
    SPEECH = "Speech"
    RESOLUTION = "ResolutionText"  # the resolution itself is a Document
    NOTICE = "Notice"
    CAPTION = "Caption"


@dataclass(frozen=True, slots=True)
class Page:
    """One source file. ``text`` is the file as decoded, without a byte-order mark and otherwise unchanged."""

    name: str
    text: str = field(repr=False)
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Folded:
    """A stretch of a page in normal form, each character with the page offset it came from.

    Folding makes widths uniform and takes out line breaks inside a paragraph, so that rules see one spelling;
    ``origin[i]`` is where ``text[i]`` stands on the page. See :mod:`kg.text`.
    """

    text: str
    origin: tuple[int, ...] = field(repr=False)

    def span(self, start: int, end: int) -> Span:
        """The stretch of the page behind ``text[start:end]`` (not empty)."""
        return Span(self.origin[start], self.origin[end - 1] + 1)


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, title, byline … of an article."""

    kind: BlockKind
    folded: Folded

    @property
    def text(self) -> str:
        return self.folded.text


@dataclass(frozen=True, slots=True)
class Article:
    """One article on a page, its blocks in reading order.

    ``key`` is unique on its page. ``date`` is the article's or page's own date, from a head line.
    ``source`` is the paper or site, where a head line names it.
    """

    key: str
    kind: ArticleKind
    title: str
    blocks: tuple[Block, ...]
    date: PartialDate | None = None
    source: str = ""
    continued: bool = False  # “(上接一版)”: its beginning is on another page
