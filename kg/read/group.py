"""Units → drafts of articles: where one article ends and the next begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from kg.read import bylines
from kg.read.layout import is_a
from kg.read.units import Role, Unit

_TOP = (Role.TITLE, Role.KICKER, Role.HEADING)
_HEAD = (*_TOP, Role.DATELINE, Role.BYLINE, Role.NOTE, Role.CONTINUED)
_PICTURE = (Role.CAPTION, Role.CREDIT)
_SERIES = 14
_LEAD = re.compile(r"日前|近日|昨[日天]|今[日天]|\d{1,2}月\d{1,2}日|\d{1,2}日[上下]?午?|本报|记者")


@dataclass(slots=True)
class Draft:
    """An article in the making; ``open`` until a byline closes it."""

    units: list[Unit] = field(default_factory=list)

    def has(self, *roles: Role) -> bool:
        return any(u.role in roles for u in self.units)

    @property
    def closed(self) -> bool:
        """Whether a byline stands behind its text."""
        last = next((u.role for u in reversed(self.units) if u.role in (Role.PROSE, Role.BYLINE)), None)
        return last is Role.BYLINE and self.has(Role.PROSE)


@dataclass(frozen=True, slots=True)
class Rest:
    """What follows on the page: the next unit, and whether any paragraph comes."""

    next: Unit | None
    prose: bool


def group(units: list[Unit], web: bool) -> list[Draft]:
    """The articles of a page, each with its units in page order."""
    units = _entries(_levelled(units))
    last = max((i for i, u in enumerate(units) if u.role is Role.PROSE), default=-1)
    drafts: list[Draft] = []
    at = 0
    while at < len(units):
        run = _run(units, at)
        at += len(run)
        _place(drafts, run, Rest(units[at] if at < len(units) else None, last >= at), web)
    return [d for d in drafts if d.units]


def _entries(units: list[Unit]) -> list[Unit]:
    """Under the months of a chronicle △ opens an entry of the same day, not a caption."""
    if not any(u.role is Role.HEADING and is_a("month", u.text) for u in units):
        return units
    return [
        replace(u, role=Role.PROSE) if u.role is Role.CAPTION and u.text.startswith(("△", "▲")) else u for u in units
    ]


def _run(units: list[Unit], at: int) -> list[Unit]:
    """The stretch of units that is placed together: head lines, pictures, or one other unit."""
    kind = _HEAD if units[at].role in _HEAD else _PICTURE if units[at].role in _PICTURE else ()
    end = at + 1
    while end < len(units) and units[end].role in kind:
        end += 1
    return units[at:end]


def _place(drafts: list[Draft], run: list[Unit], rest: Rest, web: bool) -> None:
    if run[0].role in _PICTURE:
        _place_picture(drafts, run, rest, web)
    elif run[0].role in _HEAD:
        _place_head(drafts, run, rest)
    else:
        _current(drafts).units.extend(run)


def _current(drafts: list[Draft]) -> Draft:
    if not drafts:
        drafts.append(Draft())
    return drafts[-1]


def _place_picture(drafts: list[Draft], run: list[Unit], rest: Rest, web: bool) -> None:
    """A caption amid a text is part of the article; between articles it stands for itself."""
    amid = rest.next is not None and rest.next.role is Role.PROSE and bool(drafts)
    if web or amid or not any(u.role is Role.CAPTION for u in run):
        _current(drafts).units.extend(run)
    else:
        drafts.append(Draft(run))
        drafts.append(Draft())


def _place_head(drafts: list[Draft], run: list[Unit], rest: Rest) -> None:
    if drafts and drafts[-1].has(Role.PROSE) and _tells_who_acts(run, rest):
        drafts[-1].units.extend(replace(u, role=Role.PROSE) for u in run)
        return
    first = next((i for i, u in enumerate(run) if u.role in _TOP), len(run))
    before = any(d.has(Role.PROSE) for d in reversed(drafts))
    if first and before and drafts[-1].units:  # bylines, notes and dates in front close the article before
        drafts[-1].units.extend(run[:first])
        run = run[first:]
    if not run:
        return
    if not rest.prose and drafts and drafts[-1].has(Role.PROSE):
        _place_leftover(drafts, run)
    elif _is_late_title(drafts, run):
        drafts[-1].units[:0] = run
    elif _begins(drafts, run, rest):
        drafts.append(Draft(run))
    else:
        drafts[-1].units.extend(replace(u, role=Role.HEADING) if u.role in _TOP else u for u in run)


def _tells_who_acts(run: list[Unit], rest: Rest) -> bool:
    """Lines without a full stop amid a report: “县妇联副主席某某致开幕词”. A headline is followed by a lead."""
    lead = rest.next is not None and _LEAD.match(rest.next.text)
    return not lead and all(u.role in _TOP and is_a("act", u.text) for u in run)


def _begins(drafts: list[Draft], run: list[Unit], rest: Rest) -> bool:
    """Whether head lines begin an article, rather than a section of the one before."""
    if not drafts or not drafts[-1].has(Role.PROSE):
        titled = any(u.role in _TOP for u in run)
        return not drafts or not drafts[-1].units or (titled and drafts[-1].has(*_PICTURE))
    titles = [u for u in run if u.role in _TOP]
    if titles and all(u.role is Role.HEADING and u.level != 1 for u in titles):
        return False
    marked = any(u.role is not Role.TITLE for u in run)
    first = titles[0].text if titles else ""
    return (
        marked
        or drafts[-1].closed
        or len(titles) > 1
        or _two_parts(first)
        or is_a("resolution", first)
        or _reports(first, rest)
    )


def _reports(title: str, rest: Rest) -> bool:
    """A long headline whose text begins like a report: “日前，…”, “9月12日，…”."""
    return len(title) >= 16 and rest.next is not None and bool(_LEAD.match(rest.next.text))


def _two_parts(title: str) -> bool:
    """“真抓实干谋发展 乘势而上开新局”: newspapers set headlines in two halves; sections have short ones."""
    return " " in title and len(title) >= 20


def _is_late_title(drafts: list[Draft], run: list[Unit]) -> bool:
    """A headline printed below the lead paragraph of its own article."""
    own = (Role.BYLINE, Role.DATELINE, Role.HEADING)  # what heads a section or closes the text is no headline
    if len(drafts) != 1 or drafts[-1].has(*_TOP) or any(u.role in own for u in run):
        return False
    return sum(u.role is Role.PROSE for u in drafts[-1].units) == 1


def _place_leftover(drafts: list[Draft], run: list[Unit]) -> None:
    """Short lines below the last text of a newspaper page: a series name, a caption without credit, a signature."""
    for at, unit in enumerate(run):
        series = at + 1 < len(run) and run[at + 1].role is Role.NOTE and len(unit.text) <= _SERIES
        if unit.role not in _TOP:
            drafts[-1].units.append(unit)
        elif series:
            drafts[-1].units.append(replace(unit, role=Role.NOTE))
        elif bylines.speaker(unit.text):
            drafts[-1].units.append(replace(unit, role=Role.BYLINE))
        elif len(unit.text) < 8:
            drafts[-1].units.append(replace(unit, role=Role.NOTE))
        else:
            drafts.append(Draft([replace(unit, role=Role.CAPTION)]))


def _levelled(units: list[Unit]) -> list[Unit]:
    """``#`` headings: the highest level on the page is a title; headings beside a title are its kickers."""
    marked = [u.level for u in units if u.level]
    if not marked or (min(marked) > 1 and units[0].role is Role.TITLE):
        return units
    top = min(marked)
    out = [replace(u, role=Role.TITLE) if u.level == top else u for u in units]
    for at, unit in enumerate(out):
        beside = out[max(0, at - 1) : at] + out[at + 1 : at + 2]
        if unit.role is Role.HEADING and any(b.role is Role.TITLE and b.level == top for b in beside):
            out[at] = replace(unit, role=Role.KICKER)
    return out
