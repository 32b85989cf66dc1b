"""Page → Articles: the whole way from layout to reading order, one step a line."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model import Article, Block, BlockKind, Folded, Page, PartialDate
from kg.read import bylines, cards, heads
from kg.read.flow import flowing, tightened
from kg.read.group import Draft, group
from kg.read.kinds import kind
from kg.read.label import label
from kg.read.lines import lines
from kg.read.markup import EMPTY, without_markup
from kg.read.names import is_list
from kg.read.order import reorder
from kg.read.paragraphs import SLACK, column, join_broken, join_names, take_out_bylines
from kg.read.script import legible
from kg.read.trim import is_web, trim
from kg.read.units import Role, Unit, pieces, spaced

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
_NAMES = 14  # characters of a line with two or three names


def split(page: Page) -> tuple[Article, ...]:
    """The articles of a page in page order, each with its blocks in reading order."""
    text = without_markup(page.text)
    found = units(legible(page.text))
    date = page_date(found)
    web = is_web(found)
    drafts = group(trim(found), web)
    return tuple(_article(str(n), draft, date, text) for n, draft in enumerate(drafts, 1))


def units(text: str) -> list[Unit]:
    """What stands on the page, line by line, with broken paragraphs joined."""
    read = tightened(lines(text))
    width = column(read)
    labelled = [unit for line in read for unit in label(line, bool(width) and line.width >= width - SLACK)]
    joined = join_names(join_broken(flowing(cards.joined(labelled))))
    whole = [replace(unit, role=Role.PROSE) if unit.role is Role.ITEM else unit for unit in joined]
    return [unit for paragraph in whole for unit in take_out_bylines(paragraph)]


def page_date(found: list[Unit]) -> PartialDate | None:
    """The date of the page: of a head line above the text, or of a masthead below (with its weekday, or among junk).

    A date in brackets is that of a speech or resolution, and one alone below a notice that of the notice.
    """
    prose = [i for i, u in enumerate(found) if u.role is Role.PROSE]
    top = found[: prose[0]] if prose else found
    bottom = [u for i, u in enumerate(found) if prose and i > prose[-1] and ("星期" in u.text or _among_junk(found, i))]
    for unit in top + bottom:
        if unit.role is Role.DATELINE and not unit.text.startswith("（") and (date := heads.date(unit.text)):
            return date
    return None


def _among_junk(found: list[Unit], at: int) -> bool:
    beside = found[max(0, at - 1) : at] + found[at + 1 : at + 2]
    return any(u.role is Role.JUNK for u in beside)


def _article(key: str, draft: Draft, date: PartialDate | None, page: str) -> Article:
    ordered = reorder(_titled(_speakers(draft.units)))
    own = [u.text for u in ordered if u.role is Role.DATELINE]
    return Article(
        key=key,
        kind=kind(ordered),
        title=_title(ordered, page),
        blocks=tuple(_blocks(ordered)),
        date=_date(own, date),
        source=next((name for text in own if (name := heads.source(text))), ""),
        continued=_continued(ordered),
    )


def _continued(found: list[Unit]) -> bool:
    """“（上接一版）” above the text; amid it or below it, the beginning is here or it belongs to something else."""
    roles = [u.role for u in found if u.role in (Role.PROSE, Role.CONTINUED)]
    return roles[:1] == [Role.CONTINUED] and Role.PROSE in roles


def _date(own: list[str], page: PartialDate | None) -> PartialDate | None:
    dates = [d for text in own if (d := heads.date(text))]
    if dates or page:
        return dates[0] if dates else page
    return None


def _speakers(found: list[Unit]) -> list[Unit]:
    """A name alone below the headline is who speaks or writes, as names are below the line with the date."""
    return [_as_byline(u) if u.role in (Role.TITLE, Role.HEADING) and _writes(u, found[i - 1] if i else None) else u
            for i, u in enumerate(found)]  # fmt: skip


def _writes(unit: Unit, before: Unit | None) -> bool:
    """Whether a line is of names only; at the very beginning one name alone may be the headline."""
    listed = len(unit.text) <= _NAMES and is_list(unit.text, share=1.0)
    if before is None:
        return listed and " " in unit.text
    return bylines.speaker(unit.text) or (before.role is Role.DATELINE and listed)


def _titled(found: list[Unit]) -> list[Unit]:
    """An article whose only headline looks like a kicker has that for its title."""
    first = next((u for u in found if u.role is Role.KICKER), None)
    if first is None or any(u.role is Role.TITLE for u in found):
        return found
    return [replace(u, role=Role.TITLE) if u is first else u for u in found]


def _as_byline(unit: Unit) -> Unit:
    return Unit(Role.BYLINE, unit.pieces, unit.gap, unit.indent)


def _blocks(found: list[Unit]) -> list[Block]:
    titles = _headlines(found)
    out: list[Block] = []
    for unit in found:
        if unit.role is not Role.TITLE:
            out += [Block(_BLOCKS[unit.role], piece) for piece in pieces(unit.folded)]
        elif unit is titles[0]:
            out.append(Block(BlockKind.TITLE, spaced(tuple(t.folded for t in titles))))
    return out


def _headlines(found: list[Unit]) -> list[Unit]:
    """The lines of the headline; a page may print it twice, as its own name and above the text."""
    first: dict[str, Unit] = {}
    for unit in found:
        if unit.role is Role.TITLE:
            first.setdefault(unit.text.replace(" ", ""), unit)
    return list(first.values())


def _title(found: list[Unit], page: str) -> str:
    """The headline as the page has it, line breaks as blanks; without one, the beginning of the text."""
    heads_ = _headlines(found)
    if heads_:
        return " ".join(_printed(u.folded, page) for u in heads_)
    texts = [u for u in found if u.role in (Role.CAPTION, Role.PROSE)] or found
    clauses = re.split("[。！？\n]", _printed(texts[0].folded, page))
    return next((c.strip() for c in clauses if c.strip()), texts[0].text)[:_SHORT]


def _printed(folded: Folded, page: str) -> str:
    return re.sub(r"\s+", " ", page[folded.origin[0] : folded.origin[-1] + 1].replace(EMPTY, ""))
