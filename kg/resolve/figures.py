"""Whose a figure is once home is known: statistics of a body are of its place, of nobody those of home."""

from __future__ import annotations

import re

from kg.extract.bearers import about
from kg.model import Figure, Mention, PartialDate
from kg.resolve.context import Context

_MOVES = re.compile(r"(?:同比|环比|年均)?(?:增长|下降|提高|减少|增加|增产|减产|上升|回升)$")
_NEVER = ("Meeting", "Person", "Document", "Formulation")  # a figure measures none of these
_NO_BEARERS = ("Meeting", "Person", "Document", "Plan", "Event", "Formulation")


def bearer(figure: Figure, context: Context) -> Mention | None:
    """The mention that bears the figure: 市委 counts for its city, a meeting or nobody for the page's home."""
    of = figure.of
    if about(_MOVES.sub("", figure.indicator)) != "place":
        return of if of is None or of.core not in _NEVER else None
    if of is None or of.core in _NO_BEARERS:
        return _place(figure, context, context.home.code if context.home else "")
    if of.core == "Organization" and of.value("body") and of.value("body") not in ("cppcc", "congress"):
        anchor = context.anchor(of)
        return _place(figure, context, anchor.code) if anchor is not None and anchor.code else of
    return of


_RELATIVE = re.compile(r"^(?P<word>今年|本年度?|去年|上年|明年)(?P<rest>.*)$")
_YEARS = {"今": 0, "本": 0, "去": -1, "上": -1, "明": 1}


def period(said: str, date: PartialDate | None) -> str:
    """The time of a figure with its year: 去年 on a page of 2025 is 2024, 今年上半年 2025年上半年.

    >>> period("去年", PartialDate(2025, 1, 6)), period("今年上半年", PartialDate(2025, 8)), period("去年", None)
    ('2024', '2025年上半年', '去年')
    """
    m = _RELATIVE.match(said)
    if m is None or date is None:
        return said
    year = date.year + _YEARS[m["word"][0]]
    rest = re.sub(r"^(?:以来|来|内|间|度)$", "", m["rest"])
    return f"{year}年{rest}" if rest else f"{year}"


def _place(figure: Figure, context: Context, code: str) -> Mention | None:
    """A mention of a division where the figure stands; None for an unknown one."""
    division = context.gazetteer.get(code) if code else None
    if division is None:
        return figure.of
    proof = figure.evidence[0]
    parts = (("name", division.name), ("code", code))
    return Mention(proof.block, proof.start, proof.end, "Place", division.name, "home-of-figure", parts=parts)
