"""Meetings that bodies hold again and again (市委常委会会议, 国务院常务会议, 全国两会), and jubilees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.anchors import front
from kg.extract.passage import Found, Passage
from kg.extract.sessions import KINDS
from kg.model import Mention, Part

_WIDE = r"(?:[（(]扩大[）)]|扩大)?"
# Meetings that a body holds again and again: who holds them, what follows, the series.
_REGULAR = (
    ("government", re.compile(rf"常务{_WIDE}会议?(?!员)"), "executive"),
    ("government", re.compile(rf"(?:人民政府|政府)?党组{_WIDE}会议?"), "party-group"),
    ("government", re.compile(rf"全体{_WIDE}会议"), "government-plenary"),
    ("party party-standing", re.compile(rf"常委会?{_WIDE}会议|(?<=召开.{{2}}党委)常委会"), "party-standing"),
    ("party-standing", re.compile(rf"{_WIDE}会议"), "party-standing"),
    ("party", re.compile(r"(?:理论学习)?中心组(?:[（(]扩大[）)])?(?:集体学习|学习)(?:[（(]扩大[）)])?会?议?"), "study"),
    ("congress congress-standing", re.compile(r"(?:常委会)?主任会议"), "congress-chairs"),
    ("congress congress-standing cppcc government", re.compile(rf"(?:常委会|机关)?党组{_WIDE}会议"), "party-group"),
    ("cppcc", re.compile(r"主席会议"), "cppcc-chairs"),
    ("cppcc", re.compile(r"常委会会议|常委会议"), "cppcc-standing"),
    ("discipline", re.compile(r"常委会(?:会议)?"), "discipline-standing"),
)  # fmt: skip
_NATIONAL_REGULAR = re.compile(r"(?:国务院常务会议|(?:中共)?中央政治局(?:常委会|常务委员会)?会议)")
_UNOWNED = re.compile(r"(?<=[开行])(?:党委)?常委(?:[（(]扩大[）)]|扩大|会)会议|(?<=[开行])党委常委会(?!委)")
_JUBILEE = re.compile(r"(?:庆祝|纪念)[^，。；：！？、“”《》]{4,40}?(?:(?<!代表)大会|座谈会|研讨会|招待会)")
_TWO_SESSIONS = re.compile(r"(?:全国|全?[省市县区州盟旗]|自治区)“?两会”?")
_NO_JUBILEE = re.compile(r"[的了]|活动")


def find(text: Passage, found: Found) -> Iterator[Mention]:
    """The regular meetings of a passage."""
    yield from _national(text)
    yield from _unowned(text)
    for org in found.of("Organization"):
        for bodies, pattern, series in _REGULAR:
            m = pattern.match(text.text, org.end) if org.value("body") in bodies.split() else None
            if m and text.char(m.end()) != "室":
                held = front(text, found, org.end)
                parts = (*held.parts, ("series", series), *_wide(m.group()))
                kind = KINDS.get(series, "")
                yield text.mention(held.start, m.end(), "Meeting", f"regular-{series}", kind=kind, parts=parts)


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


def _unowned(text: Passage) -> Iterator[Mention]:
    """主持召开常委（扩大）会议: without its body in front; 庆祝…周年大会."""
    for m in _UNOWNED.finditer(text.text):
        parts: tuple[Part, ...] = (("body", "party"), ("series", "party-standing"), *_wide(m.group()))
        kind = "StandingCommitteeMeeting"
        yield text.mention(m.start(), m.end(), "Meeting", "regular-party-standing", kind=kind, parts=parts)
    for m in _JUBILEE.finditer(text.text):
        if not _NO_JUBILEE.search(m.group()):
            yield text.mention(m.start(), m.end(), "Meeting", "jubilee", parts=(("series", "called"),))


def _wide(words: str) -> tuple[Part, ...]:
    return (("extended", "扩大"),) if "扩大" in words else ()
