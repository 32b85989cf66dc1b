"""Lines that a page broke where no paragraph ends: every line with a blank one below it, a link on a line of its own."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from kg.read.label import terminal
from kg.read.lines import Line
from kg.read.paragraphs import SLACK, column
from kg.read.units import Role, Unit

_ENOUGH = 8  # lines that tell how a page was wrapped
_MOST = 0.7
_LINK = 14  # characters of the words of a link
_LINES = 3
_GOES_ON = ("，", "、")
_TEXT = (Role.PROSE, Role.TITLE, Role.KICKER)


def tightened(lines: list[Line]) -> list[Line]:
    """The lines of a page wrapped by hand, without the blank lines that stand between all of them.

    Paragraphs with blank lines between them end with a full stop; lines that were wrapped fill a column and mostly do not.
    """
    usual, count = Counter(line.gap for line in lines[1:]).most_common(1)[0] if len(lines) > _ENOUGH else (0, 0)
    if not usual or count < _MOST * (len(lines) - 1):
        return lines
    closer = [replace(line, gap=max(0, line.gap - usual)) for line in lines]
    width = column(closer)
    full = [line for line in closer if width - SLACK <= line.width <= width]
    broken = sum(not terminal(line.text) for line in full)
    return closer if width and len(full) >= len(lines) / 2 and broken >= _MOST * len(full) else lines


def flowing(units: list[Unit]) -> list[Unit]:
    """Lines without blank ones between them that are one paragraph, its links on lines of their own, put together.

    One of the lines ends with a comma, the last one with a full stop, and those that look like headlines are short.
    """
    out: list[Unit] = []
    for block in _blocks(units):
        out += [_joined(block)] if _flows(block) else block
    return out


def _blocks(units: list[Unit]) -> list[list[Unit]]:
    blocks: list[list[Unit]] = []
    for unit in units:
        if blocks and not unit.gap and unit.indent < 2 and unit.role in _TEXT and blocks[-1][-1].role in _TEXT:
            blocks[-1].append(unit)
        else:
            blocks.append([unit])
    return blocks


def _flows(block: list[Unit]) -> bool:
    heads = [u for u in block if u.role is not Role.PROSE]
    return (
        len(block) >= _LINES
        and block[0].role is Role.PROSE
        and bool(heads)
        and all(len(u.text) <= _LINK and not u.level for u in heads)
        and terminal(block[-1].text)
        and any(u.text.endswith(_GOES_ON) for u in block[:-1])
        and sum(not terminal(u.text) for u in block[:-1]) * 2 >= len(block) - 1
    )


def _joined(block: list[Unit]) -> Unit:
    return replace(block[0], pieces=tuple(p for u in block for p in u.pieces), full=block[-1].full)
