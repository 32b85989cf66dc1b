"""When a meeting or an event took place: dates in the sentence that reports it, read against the page's own date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg import dates
from kg.extract.scene import Scene, whole_clauses
from kg.model import BlockKind, Claim, Mention, PartialDate, Stretch

_HELD = re.compile(r"召开|举行|开幕|闭幕|举办|启幕|启动|开班|胜利闭幕|圆满闭幕|通过|主持|出席|参加|审议|听取|在[^，。]{2,16}开工|奠基|揭牌|会见")
_CLOSES = re.compile(r"闭幕|闭会|圆满结束|落下帷幕")
_PASSED = re.compile(r"通过|批准")


def find(scenes: Sequence[Scene], reference: PartialDate | None) -> Iterator[Claim]:
    """Date claims of an article. ``reference`` is the page's or article's own date; without it only full dates count."""
    dated: set[str] = set()
    for made in scenes:
        for start, end in made.sentences:
            sentence = made.text.text[start:end]
            held = _HELD.search(sentence)
            if held is None:
                continue
            for claim in _in_sentence(made, start, end, reference):
                if claim.subject.text + claim.property not in dated:
                    dated.add(claim.subject.text + claim.property)
                    yield claim


def _in_sentence(made: Scene, start: int, end: int, reference: PartialDate | None) -> Iterator[Claim]:
    text = made.text.text
    found = [f for f in dates.find(text[start:end], reference) if not f.vague and f.first.month]
    subjects = [m for m in made.found.of("Meeting", "Event") if start <= m.start and m.end <= end]
    if made.text.kind == BlockKind.DATELINE and _PASSED.search(text[start:end]):
        subjects = subjects[:1]
    if not found or not subjects:
        return
    when = found[0]
    subject = _reported(text, subjects, start + when.end)
    if subject is None:
        return
    proof = (Stretch(made.text.block, *whole_clauses(text, start + when.start, max(start + when.end, subject.end))),)
    closing = bool(_CLOSES.search(text[subject.end : end])) and when.first == when.last
    yield Claim(subject, "endDate" if closing else "date", when.first, proof, "date-in-report", 0.9)
    if when.last != when.first:
        yield Claim(subject, "endDate", when.last, proof, "date-range-in-report", 0.9)


def _reported(text: str, subjects: Sequence[Mention], after: int) -> Mention | None:
    """The meeting that a date belongs to: the next one behind it in the same clause or the one after, held or opened there."""
    for subject in subjects:
        if subject.start >= after - 1:
            between = text[after : subject.start]
            return subject if len(between) <= 60 and not re.search(r"精神|贯彻|落实|学习", between) else None
    return subjects[-1] if subjects and after - subjects[-1].end <= 12 else None
