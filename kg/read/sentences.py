"""Sentences and clauses of a block's folded text.

>>> text = "“时不我待。”柳河县委书记陈立国说。大家表示，要干；要快。"
>>> [text[a:b] for a, b in sentences(text)]
['“时不我待。”柳河县委书记陈立国说。', '大家表示，要干；要快。']
>>> [text[a:b] for a, b in clauses(text)]
['“时不我待。”柳河县委书记陈立国说。', '大家表示，要干；', '要快。']
"""

from __future__ import annotations

import re

from kg.read.words import SPEECH

LONG_QUOTE = 120
"""A quotation longer than this is a speech of its own: its sentences are told apart."""

_PAIRS = re.compile(r"[“”（）]")
_CLOSERS = "”’）》】"
_STOP = re.compile("[。！？；”]")
# After “…。” the speaker may follow; that clause ends in a verb of speaking
_SPEAKER = re.compile(rf"[^，。；！？“]{{1,60}}?(?:{SPEECH})(?=[，。：；！]|$)")


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as ranges, in order, without the blanks between them.

    A sentence ends with 。！？; inside a quotation only if that is long. The clause that names the speaker after a
    closing quote belongs to the quotation.
    """
    return _cut(text, "。！？")


def clauses(text: str) -> list[tuple[int, int]]:
    """The sentences, cut at ； too."""
    return _cut(text, "。！？；")


def _cut(text: str, enders: str) -> list[tuple[int, int]]:
    enclosed = _enclosed(text)
    out: list[tuple[int, int]] = []
    start = at = 0
    while stop := _STOP.search(text, at):
        at = stop.start()
        if text[at] in enders and not enclosed[at]:
            at = _after_closers(text, at + 1, enders)
            if not (text[at - 1] in _CLOSERS and _SPEAKER.match(text, at)):
                out.append((start, at))
                start = at
        elif text[at] in "”" and at and text[at - 1] in "。！？" and not _SPEAKER.match(text, at + 1):
            at += 1  # the end of a short quotation that is a sentence itself
            out.append((start, at))
            start = at
        else:
            at += 1
    out.append((start, len(text)))
    return [trimmed for a, b in out if (trimmed := _trim(text, a, b))]


def _after_closers(text: str, at: int, enders: str) -> int:
    while at < len(text) and (text[at] in _CLOSERS or text[at] in enders):
        at += 1
    return at


def _enclosed(text: str) -> list[bool]:
    """For every character whether it stands inside brackets or a short quotation (one without an end is none)."""
    inside = [False] * len(text)
    opened: list[int] = []
    for found in _PAIRS.finditer(text):
        at = found.start()
        if text[at] in "“（":
            opened.append(at)
        elif opened and text[opened[-1]] == ("“" if text[at] == "”" else "（"):
            begin = opened.pop()
            if at - begin <= LONG_QUOTE:
                inside[begin + 1 : at] = [True] * (at - begin - 1)
    return inside


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return (start, end) if end > start else None
