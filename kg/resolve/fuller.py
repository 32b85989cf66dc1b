"""The counted meeting of an article that a name without a count means: 市政府常务会议 for 市政府第12次常务会议."""

from __future__ import annotations

import re

from kg.model import Mention
from kg.resolve.context import Context

_RANK = re.compile(r"第[一二三四五六七八九十百0-9]+次")
_TELLING = 6  # 专题会议 alone is not the name of one


def whole_name(mention: Mention, context: Context) -> Mention | None:
    """The counted meeting of the article that a name without a count means, if there is just one: 市政府常务会议."""
    if mention.value("number") or (mention.value("national") and mention.value("series") != "called"):
        return None
    series = mention.value("series")
    if series == "called":
        return _ranked(mention, context)
    known = {
        m.value("number"): m for m in context.mentions
        if m.core == "Meeting" and m.value("series") == series and m.value("number")
        and m.value("level") == mention.value("level")
    }  # fmt: skip
    return next(iter(known.values())) if len(known) == 1 else None


def _ranked(mention: Mention, context: Context) -> Mention | None:
    """The meeting of the article whose name is the same but for a count: 县委书记第四次专题会议."""
    ranked = {
        m.text: m
        for m in context.mentions
        if m.core == "Meeting" and m.text != mention.text and _RANK.search(m.text) and _same_name(m, mention)
    }
    return next(iter(ranked.values())) if len(ranked) == 1 else None


def _same_name(ranked: Mention, plain: Mention) -> bool:
    name = _RANK.sub("", ranked.text)
    short, long = sorted((name, plain.text), key=len)
    return long.endswith(short) and (ranked.text.startswith("第") or len(short) >= _TELLING)
