"""When posts began and ended: the date beside an appointment or a step of a career, or the day of the session that decided.

A date is only given where the text gives it; a post that is over (原, 曾任) ended before the page's own date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg import dates
from kg.extract.rules import Rule
from kg.extract.scene import Scene
from kg.model import Claim, Mention, PartialDate

# A date of something else: birth, joining the party, the news itself.
_OTHER_DATE = re.compile(r"[出诞]?生|加入|参加|入党|毕业|逝世|去世|因病|电|讯|消息|以来|前|见报")
# What only a session, or whoever appoints, does: it happens on the day of the session.
_ACT = re.compile(r"任命|免去|选举|补选|当选|推选|增补|递补|罢免|撤销|辞去|决定")
_PASSED = re.compile(r"（([^（）]*?)(?:通过|批准|决定)）")
_SPAN = re.compile(
    r"(?P<first>\d{4})(?:[年./](?P<month>\d{1,2})?月?)? ?(?:—+|-+|－|~|～|至) ?"
    r"(?:(?P<last>\d{4})(?:[年./](?P<until>\d{1,2})?月?)?)?"
)
_HEAD = 60  # characters from the beginning of the line in which its posts stand
_SENTENCE = re.compile(r"[。；！？]")
_FORMER = ("原", "前", "原任", "前任")
_NO_LONGER_SAID = ("时任", *_FORMER)


@dataclass(frozen=True, slots=True)
class Clock:
    """What an article's dates are read against: what each block counts from, and the days of the meetings reported."""

    references: Mapping[int, PartialDate | None]
    meetings: Mapping[str, PartialDate]
    passed: PartialDate | None  # “（2016年7月27日…通过）” above a list


def clock(scenes: Sequence[Scene], said: Sequence[Claim], references: Sequence[PartialDate | None]) -> Clock:
    """The clock of an article. ``said`` are the dates of its meetings, ``references`` what its blocks count from."""
    counted = {made.text.block: reference for made, reference in zip(scenes, references, strict=True)}
    begun, over = (
        {c.subject.text: c.object for c in said if c.property == prop and isinstance(c.object, PartialDate)}
        for prop in ("date", "endDate")
    )
    days = {name: _common(day, over.get(name, day)) for name, day in begun.items()}
    marks = ((m, made.text.block) for made in scenes if (m := _PASSED.search(made.text.text)))
    passed = next((f.first for m, block in marks for f in dates.find(m.group(1), counted[block])), None)
    return Clock(counted, days, passed)


def _common(first: PartialDate, last: PartialDate) -> PartialDate:
    """The day, or what two days have in common: the month, else the year."""
    if first == last:
        return first
    return PartialDate(first.year, first.month if (first.year, first.month) == (last.year, last.month) else 0)


def find(claims: Sequence[Claim], scenes: Sequence[Scene], rules: Sequence[Rule], time: Clock) -> Iterator[Claim]:
    """The claims, those of posts with their terms."""
    terms = {rule.name: rule.term for rule in rules if rule.term}
    blocks = {made.text.block: made for made in scenes}
    for claim in claims:
        post = claim.object
        if claim.property != "holdsPost" or not isinstance(post, Mention):
            yield claim
        elif term := terms.get(claim.rule):
            yield _with_term(claim, term, blocks[post.block], time)
        else:
            yield _of_former(claim, post, time)


def _of_former(claim: Claim, post: Mention, time: Clock) -> Claim:
    """原市委书记: it ended before the page was written."""
    qualifiers = [p for role, p in post.parts if role == "qualifier"]
    if not any(q in _NO_LONGER_SAID for q in qualifiers):
        return claim
    ended = time.references[post.block] if any(q in _FORMER for q in qualifiers) else None
    return replace(claim, past=True, valid_to=ended)


def _with_term(claim: Claim, term: str, made: Scene, time: Clock) -> Claim:
    if (span := _span_beside(claim, made)) is not None:
        return replace(claim, past=span[1] is not None, valid_from=span[0], valid_to=span[1])
    beside = _date_beside(claim, made, time.references[made.text.block])
    if beside is not None and beside.first != beside.last:
        return replace(claim, past=True, valid_from=beside.first, valid_to=beside.last)
    when = beside.first if beside else _day_of_act(claim, made, time)
    if term == "ends":
        return replace(claim, past=True, valid_to=when)
    return replace(claim, past=term == "past", valid_from=when)


def _span_beside(claim: Claim, made: Scene) -> tuple[PartialDate | None, PartialDate | None] | None:
    """The span of years and months at the head of a line of a career: 1998.03—2001.11."""
    m = _SPAN.match(made.text.text) if _place(claim) <= _HEAD else None
    if m is None:
        return None
    years = (m["first"], m["month"]), (m["last"], m["until"])
    first, last = (dates.valid(int(year), int(month or 0)) if year else None for year, month in years)
    return first, last


def _date_beside(claim: Claim, made: Scene, reference: PartialDate | None) -> dates.Found | None:
    """The last date in front of a post in its sentence, if it is not that of something else."""
    text, at = made.text.text, _place(claim)
    start = max((m.end() for m in _SENTENCE.finditer(text, 0, at)), default=0)
    found = [f for f in dates.find(text[start:at], reference) if not f.vague]
    if not found or _OTHER_DATE.match(text, start + found[-1].end):
        return None
    if text.endswith("生于", start, start + found[-1].start):
        return None
    return found[-1]


def _place(claim: Claim) -> int:
    return claim.object.start if isinstance(claim.object, Mention) else 0


def _day_of_act(claim: Claim, made: Scene, time: Clock) -> PartialDate | None:
    """The day of the session that appoints or elects."""
    if time.passed is not None:
        return time.passed
    proof = claim.evidence[0]
    if not _ACT.search(made.text.text, proof.start, proof.end):
        return None
    meeting = made.reports.at(_place(claim))
    return time.meetings.get(meeting.text) if meeting is not None else None
