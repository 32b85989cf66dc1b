"""Meetings that bodies hold again and again (市委常委会会议, 国务院常务会议, 全国两会), and jubilees."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from kg.extract.anchors import NUMERAL, Front, front
from kg.extract.holders import holder
from kg.extract.passage import Found, Passage
from kg.extract.sessions import KINDS
from kg.lexicon import load
from kg.model import Mention, Part
from kg.pattern import Pattern

_WIDE = r"(?:[（(]扩大[）)]|扩大)?"
_COUNT = rf"(?:[0-9]{{4}}年度?)?(?:第{NUMERAL}次)?"
_HELD = "(?:(?:召开|举行)了?)?"  # “市委召开常委会会议” is one name, as “市委常委会会议” is
_SPLIT = re.compile(r"(?<=.)(?:\{n\}|会议|学习)")  # where something may stand inside the name
_GOES_ON = "(?![议员场室厅])"  # 常务会 in 常务会议, 会议室
_NATIONAL_REGULAR = re.compile(r"(?:国务院常务会议|(?:中共)?中央政治局(?:常委会|常务委员会)?会议)")
_UNOWNED = re.compile(
    r"(?<=[开行])(?:党委)?常委(?:[（(]扩大[）)]|扩大|会(?:[（(]扩大[）)]|扩大)?)会议|(?<=[开行])党委常委会(?!委)"
)
_AND = re.compile(r"[和与及、]")
_HELD_FIRST = re.compile("召开|举行")
_TIMES = re.compile(r"[0-9一二三四五六七八九十]+[余多]?次")  # 召开常委会会议12次
_CHIEF = re.compile(rf"(?P<level>[省市县区州盟旗])长(?:办公{_WIDE}会议?|例会)(?![议室])")  # of the head of a government
_JUBILEE = re.compile(r"(?:庆祝|纪念)[^，。；：！？、“”《》]{4,40}?(?:(?<!代表)大会|座谈会|研讨会|招待会)")
_NO_JUBILEE = re.compile(r"[的了]|活动")
_TWO_SESSIONS = re.compile(r"(?:全国|全?[省市县区州盟旗]|自治区)“?两会”?")


def find(text: Passage, found: Found) -> Iterator[Mention]:
    """The regular meetings of a passage."""
    yield from _national(text)
    owned = list(_owned(text, found))
    yield from owned
    yield from _unowned(text, found, {m.end for m in owned})


@cache
def _patterns() -> Mapping[str, tuple[tuple[Pattern, str], ...]]:
    """For each body the names of its meetings, the longest first, with their series."""
    by_body: dict[str, list[tuple[Pattern, str]]] = defaultdict(list)
    for entry in sorted(load().entries("regular_meetings"), key=lambda e: -len(e.word)):
        words = entry.word.replace("{n}", _COUNT)
        for wide in ("会议", "学习"):
            words = re.sub(rf"(?<!理论){wide}", _WIDE + wide, words)
        pattern = Pattern(_HELD + words + _GOES_ON, near=(_SPLIT.split(entry.word)[0],))
        for body in entry["bodies"].split():
            by_body[body].append((pattern, entry["series"]))
    return {body: tuple(patterns) for body, patterns in by_body.items()}


def _owned(text: Passage, found: Found) -> Iterator[Mention]:
    """Those whose body stands in front."""
    for org in found.of("Organization"):
        for pattern, series in _patterns().get(org.value("body"), ()):
            if (m := pattern.match(text.text, org.end)) and not _TIMES.match(text.text, m.end()):
                held = front(text, found, org.end)
                parts = (*held.parts, ("series", series), *_wide(m.group()))
                kind = KINDS.get(series, "")
                yield text.mention(held.start, m.end(), "Meeting", f"regular-{series}", kind=kind, parts=parts)
                yield from _second(text, org, held, m.end())
                break


def _second(text: Passage, org: Mention, held: Front, at: int) -> Iterator[Mention]:
    """The second of two meetings of one body: 县政府党组会议和|常务会议."""
    joined = _AND.match(text.text, at)
    for pattern, series in _patterns().get(org.value("body"), ()) if joined else ():
        if joined and (m := pattern.match(text.text, joined.end())) and not _HELD_FIRST.match(m.group()):
            parts = (*held.parts, ("series", series), *_wide(m.group()))
            made = text.mention(
                m.start(), m.end(), "Meeting", f"regular-{series}", kind=KINDS.get(series, ""), parts=parts
            )
            yield replace(made, text=text.text[held.start : org.end] + m.group())
            return


def _national(text: Passage) -> Iterator[Mention]:
    """国务院常务会议, 中央政治局会议; 全国两会, 省两会."""
    for m in _NATIONAL_REGULAR.finditer(text.text):
        parts: tuple[Part, ...] = (("national", "中央"), ("series", "regular"))
        kind = "StandingCommitteeMeeting"
        yield text.mention(m.start(), m.end(), "Meeting", "regular-national", kind=kind, parts=parts)
    for m in _TWO_SESSIONS.finditer(text.text):
        national = m.group().startswith("全国")
        whose: Part = ("national", "全国") if national else ("level", m.group().strip("全两会“”"))
        yield text.mention(m.start(), m.end(), "Meeting", "two-sessions", parts=(whose, ("series", "two-sessions")))


def _unowned(text: Passage, found: Found, owned: set[int]) -> Iterator[Mention]:
    """主持召开常委（扩大）会议: without its body in front; 市长办公会议; 庆祝…周年大会."""
    for m in _CHIEF.finditer(text.text):
        parts: tuple[Part, ...] = (("level", m["level"]), ("series", "chief"))
        yield text.mention(m.start(), m.end(), "Meeting", "regular-chief", kind="WorkConference", parts=parts)
    for m in _UNOWNED.finditer(text.text):
        if m.end() in owned or _TIMES.match(text.text, m.end()):
            continue
        parts = (("body", "party"), ("series", "party-standing"), *_wide(m.group()))
        kind = "StandingCommitteeMeeting"
        yield text.mention(m.start(), m.end(), "Meeting", "regular-party-standing", kind=kind, parts=parts)
    for m in _JUBILEE.finditer(text.text):
        if not _NO_JUBILEE.search(m.group()):
            held_by = holder(text, found, m.start(), Front(m.start()))
            yield text.mention(m.start(), m.end(), "Meeting", "jubilee", parts=(*held_by, ("series", "called")))


def _wide(words: str) -> tuple[Part, ...]:
    return (("extended", "扩大"),) if "扩大" in words else ()
