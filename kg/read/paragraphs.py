"""Lines → paragraphs: sentences that the layout broke are put together, bylines inside paragraphs taken out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from kg.read import bylines
from kg.read.label import terminal, title_like
from kg.read.lines import Line
from kg.read.names import is_list
from kg.read.units import Role, Unit, part, spaced
from kg.read.words import SPEECH

_OPENERS = {"“": "”", "《": "》", "（": "）"}
_OWN_SPEAKER = re.compile(rf"“[^”]{{6,}}[。，！]?”[^，。：“]{{2,60}}?(?:{SPEECH})")
_MARKS = (Role.KICKER, Role.BYLINE, Role.DATELINE, Role.CONTINUED)
_ENOUGH = 8  # so many lines of a paragraph tell whether it goes on
SLACK = 4
"""Columns by which a full line may fall short of the page's width: punctuation does not begin a line."""


def column(lines: list[Line]) -> int:
    """The width at which the page was wrapped by hand, 0 if it was not: many lines come near to one width."""
    widths = Counter(line.width for line in lines if line.width >= 16)
    if not widths:
        return 0
    # a headline or an unwrapped line may stick out, so the width is the one that most lines come near
    best = max(widths, key=lambda w: (sum(widths[v] for v in range(w - SLACK, w + 1)), w))
    near = sum(widths[v] for v in range(best - SLACK, best + 1))
    tight = sum(1 for line in lines if not line.gap)
    return best if near >= 4 and near >= 0.3 * len(lines) and tight >= 0.4 * len(lines) and best <= 140 else 0


def join_broken(units: list[Unit]) -> list[Unit]:
    """Put together what belongs to one paragraph."""
    groups: list[list[Unit]] = []
    for unit, after in zip(units, [*units[1:], None], strict=False):
        if groups and _continues(_merged(groups[-1][-_ENOUGH:]), unit, after):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return [_merged(group) for group in groups]


def _merged(group: list[Unit]) -> Unit:
    """Lines as one unit, a headline if it still looks like one."""
    if len(group) == 1:
        return group[0]
    both = replace(group[0], pieces=tuple(p for u in group for p in u.pieces), full=group[-1].full)
    return both if group[0].role is Role.TITLE and title_like(both.text) else replace(both, role=Role.PROSE)


def _wraps(before: Unit, unit: Unit) -> bool:
    """Whether a page wrapped by hand goes on: a full line above, no blank line between, no indent."""
    plain = (Role.PROSE, Role.TITLE)
    return before.full and before.role in plain and unit.role in plain and not unit.gap and unit.indent < 2


def join_names(units: list[Unit]) -> list[Unit]:
    """Put name lines into the byline above: “本报全媒体记者” and two lines of names are one byline."""
    out: list[Unit] = []
    for unit in units:
        named = unit.role in (Role.TITLE, Role.PROSE) and unit.gap == 0 and is_list(unit.text)
        if out and out[-1].role is Role.BYLINE and (named or _names_after_header(out[-1], unit)):
            out[-1] = replace(out[-1], pieces=(spaced(out[-1].pieces + unit.pieces),))
        else:
            out.append(unit)
    return out


def take_out_bylines(unit: Unit) -> list[Unit]:
    """A paragraph without the byline before or behind it, and that byline as a unit of its own."""
    if unit.role is not Role.PROSE:
        return [unit]
    folded, text = unit.folded, unit.text
    lead, wire = bylines.lead(text), bylines.wire(text)
    start = lead or wire
    end = bylines.ending(text)
    first = Role.BYLINE if lead else Role.DATELINE
    found = ((first, 0, start), (Role.PROSE, start, end), (_writer_or_photographer(text[end:]), end, len(text)))
    made = [replace(unit, role=r, pieces=(part(folded, a, b),), gap=0) for r, a, b in found if part(folded, a, b).text]
    return [replace(made[0], gap=unit.gap), *made[1:]]


def _writer_or_photographer(text: str) -> Role:
    return Role.CREDIT if bylines.is_credit(text) else Role.BYLINE


def _names_after_header(byline: Unit, unit: Unit) -> bool:
    return unit.role is Role.TITLE and bylines.is_header(byline.text) and is_list(unit.text)


def _continues(before: Unit, unit: Unit, after: Unit | None) -> bool:
    """Whether a unit goes on with the sentence or the paragraph of the one before it."""
    if _wraps(before, unit):
        return True
    if before.role is not Role.PROSE or unit.role not in (Role.PROSE, Role.TITLE, Role.KICKER) or unit.level:
        return False
    if terminal(before.text) or bylines.ending(before.text) < len(before.text):
        return False
    if unit.role is Role.PROSE:
        return not _OWN_SPEAKER.match(unit.text)
    headed = after is not None and after.role in _MARKS
    return not headed and (unfinished(before.text) or before.full)


def unfinished(text: str) -> bool:
    """Whether a text surely stops in mid-sentence: at a comma, or inside quotation marks or brackets."""
    if text.endswith(("，", "、")):
        return True
    tail = text[-200:]
    return any(tail.rfind(o) > tail.rfind(c) for o, c in _OPENERS.items())
