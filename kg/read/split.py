"""Page → Articles: the whole way from layout to reading order, one step a line."""

from __future__ import annotations

import re

from kg.model import Article, Block, BlockKind, Folded, Page, PartialDate
from kg.read import bylines, heads
from kg.read.group import Draft, group
from kg.read.kinds import kind
from kg.read.lines import lines
from kg.read.order import reorder
from kg.read.paragraphs import column, join_broken, join_names, take_out_bylines
from kg.read.trim import is_web, trim
from kg.read.units import Role, Unit, label, spaced

_BLOCKS = {
    Role.TITLE: BlockKind.TITLE,
    Role.KICKER: BlockKind.KICKER,
    Role.HEADING: BlockKind.HEADING,
    Role.BYLINE: BlockKind.BYLINE,
    Role.DATELINE: BlockKind.DATELINE,
    Role.PROSE: BlockKind.PARAGRAPH,
    Role.CAPTION: BlockKind.CAPTION,
    Role.CREDIT: BlockKind.CREDIT,
    Role.NOTE: BlockKind.NOTE,
    Role.CONTINUED: BlockKind.NOTE,
}
_SHORT = 40


def split(page: Page) -> tuple[Article, ...]:
    """The articles of a page in page order, each with its blocks in reading order."""
    found = units(page.text)
    date = page_date(found)
    web = is_web(found)
    drafts = group(trim(found), web)
    return tuple(_article(str(n), draft, date, page.text) for n, draft in enumerate(drafts, 1))


def units(text: str) -> list[Unit]:
    """What stands on the page, line by line, with broken paragraphs joined."""
    read = lines(text)
    width = column(read)
    labelled = [unit for line in read for unit in label(line, bool(width) and line.width >= width - 3)]
    joined = join_names(join_broken(labelled))
    return [unit for whole in joined for unit in take_out_bylines(whole)]


def page_date(found: list[Unit]) -> PartialDate | None:
    """The date of the page: of the first head line above the text (a date in brackets is that of a speech)."""
    for unit in found:
        if unit.role is Role.PROSE:
            return None
        if unit.role is Role.DATELINE and not unit.text.startswith("（") and (date := heads.date(unit.text)):
            return date
    return None


def _article(key: str, draft: Draft, date: PartialDate | None, page: str) -> Article:
    ordered = reorder(_speakers(draft.units))
    own = [u.text for u in ordered if u.role is Role.DATELINE]
    return Article(
        key=key,
        kind=kind(ordered),
        title=_title(ordered, page),
        blocks=tuple(_blocks(ordered)),
        date=_date(own, date),
        source=next((name for text in own if (name := heads.source(text))), ""),
        continued=any(u.role is Role.CONTINUED for u in ordered),
    )


def _date(own: list[str], page: PartialDate | None) -> PartialDate | None:
    dates = [d for text in own if (d := heads.date(text))]
    if dates or page:
        return dates[0] if dates else page
    return None


def _speakers(found: list[Unit]) -> list[Unit]:
    """A name alone below the headline is who speaks or writes."""
    return [_as_byline(u) if u.role in (Role.TITLE, Role.HEADING) and i and bylines.speaker(u.text) else u
            for i, u in enumerate(found)]  # fmt: skip


def _as_byline(unit: Unit) -> Unit:
    return Unit(Role.BYLINE, unit.pieces, unit.gap, unit.indent)


def _blocks(found: list[Unit]) -> list[Block]:
    titles = [u for u in found if u.role is Role.TITLE]
    out: list[Block] = []
    for unit in found:
        if unit.role is not Role.TITLE:
            out.append(Block(_BLOCKS[unit.role], unit.folded))
        elif unit is titles[0]:
            out.append(Block(BlockKind.TITLE, spaced(tuple(t.folded for t in titles))))
    return out


def _title(found: list[Unit], page: str) -> str:
    """The headline as the page has it, line breaks as blanks; without one, the beginning of the text."""
    heads_ = [u for u in found if u.role is Role.TITLE] or [u for u in found if u.role is Role.KICKER][:1]
    if heads_:
        return " ".join(_printed(u.folded, page) for u in heads_)
    texts = [u for u in found if u.role in (Role.CAPTION, Role.PROSE)] or found
    return re.split("[。！？\n]", _printed(texts[0].folded, page))[0][:_SHORT]


def _printed(folded: Folded, page: str) -> str:
    return re.sub(r"\s+", " ", page[folded.origin[0] : folded.origin[-1] + 1])
