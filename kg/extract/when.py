"""When meetings and events took place: dates in the sentences that say they are held, read against the page's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from kg import dates
from kg.extract.encode import Encoded
from kg.extract.reported import HAPPENINGS, gatherings, sitting
from kg.extract.scene import Scene, whole_clauses
from kg.model import BlockKind, Claim, Mention, PartialDate, Stretch

_CORES = ("Meeting", "Event")
_CLOSES = re.compile(r"闭幕|闭会|圆满结束|落下帷幕|落幕")
_OPENS = re.compile(r"开幕|召开|举行|启幕")
_NO_DATE_OF_IT = re.compile(r"截至|截止|自从|上次|以来|出生|成立")
_DATELINE = re.compile(r"[讯电]")  # “…2月24日讯 2月23日，…会议召开”: the first is the paper's
_ANOTHERS = re.compile(r"决定|建议|商定")  # “主席会议举行，决定9月26日召开常委会会议”
_AT = re.compile(r"(?:已|将|定)?于")  # “…会议|于|4月13日至14日召开”: its own date, whatever stands before
# “今年9月召开的…”.
_HELD_ONCE = re.compile(rf"(?:召开|举行|开幕|闭幕|举办)的(?P<held>[{HAPPENINGS}])")
# What happens on the day that was named before: “会见结束后，…举行”.
_THEN = re.compile(r"当[天晚日]|同日|同一天|随后|结束后|^[△▲]")
_YEAR = re.compile(r"(?<!\d)(20\d{2}|19\d{2})(?:年|(?=[^\d]))")


def find(scenes: Sequence[Scene], references: Sequence[PartialDate | None]) -> Iterator[Claim]:
    """Date claims of an article. ``references`` are what the dates of each block count from: the article's own date, as
    a rule; where there is none, only full dates count.

    A session that is reported on its last day has that day as its date, unless the article also says when it began.
    """
    claims: list[Claim] = []
    day: dates.Found | None = None
    month: PartialDate | None = None
    for made, own in zip(scenes, references, strict=True):
        for code in made.encoded:
            reference = _goes_on(code.text, own, month)
            claims += _in_sentence(made, code, _now(code.text, reference, day), day)
            day = _last_day(made, code, reference) or day
            month = next((f.last for f in reversed(dates.find(code.text)) if f.last.month), month)
    begun = {c.subject.text for c in claims if c.rule == "date-in-report"}
    dated: set[tuple[str, str]] = set()
    for claim in sorted(claims, key=lambda c: c.rule == "closing-date"):
        prop = "endDate" if claim.rule == "closing-date" and claim.subject.text in begun else claim.property
        if (claim.subject.text, prop) not in dated:
            dated.add((claim.subject.text, prop))
            yield Claim(claim.subject, prop, claim.object, claim.evidence, claim.rule, claim.confidence)


def _now(text: str, reference: PartialDate | None, day: dates.Found | None) -> PartialDate | None:
    """What 今天 means: the day that the article told of before, where it is printed a day or two later."""
    if reference is None or day is None or not reference.day or not _TODAY.search(text):
        return reference
    told = day.last
    try:
        late = date(reference.year, reference.month, reference.day) - date(told.year, told.month, told.day)
    except ValueError:
        return reference
    return told if 0 < late.days <= _LATE else reference


_TODAY = re.compile(r"今[天日晚]")
_LATE = 3


def _goes_on(text: str, reference: PartialDate | None, told: PartialDate | None) -> PartialDate | None:
    """What 6月29日 counts from: a year that the text gave with that very month before (2021年6月), else the article's."""
    if reference is None or told is None or told.year >= reference.year or told.month == reference.month:
        return reference
    again = re.search(rf"(?<![\d年]){told.month}月\d", text)
    return PartialDate(told.year, told.month) if again else reference


def _last_day(made: Scene, code: Encoded, reference: PartialDate | None) -> dates.Found | None:
    """The last day that a sentence names: what 当晚 and 会见结束后 in the next one count from."""
    if not code.at or made.text.kind != BlockKind.PARAGRAPH:
        return None
    return next(
        (
            f
            for f in reversed(dates.find(made.text.text[code.at[0] : _end(code)], reference))
            if f.last.day and not f.vague
        ),
        None,
    )


def _end(code: Encoded) -> int:
    return code.stretch(0, len(code.text))[1]


def _in_sentence(made: Scene, code: Encoded, reference: PartialDate | None, day: dates.Found | None) -> Iterator[Claim]:
    """The dates of the meetings and events that a sentence says are held; ``day`` is the last day named before."""
    if not code.at:
        return
    start, end = code.at[0], _end(code)
    for mention in gatherings(code, made.text.kind, _HELD_ONCE):
        subject = made.reports.means(mention)
        if subject.bare or (subject is not mention and sitting(mention)):
            continue
        later = (i.start for i in code.items.values() if i.mention.core in _CORES and i.start > mention.start)
        stop = min(later, default=end)
        when = _date_of(made.text.text, (start, end), (mention, stop), reference or _year_in(subject.text))
        if when is not None and not _far_off(when.first, reference, made.text.text[start:end]):
            yield from _claims(made, subject, mention, when, start)
        elif day is not None and _THEN.search(code.text):
            proof = (Stretch(made.text.block, *whole_clauses(made.text.text, mention.start, mention.end)),)
            yield Claim(subject, "date", day.last, proof, "date-goes-on", 0.8)


def _far_off(day: PartialDate, reference: PartialDate | None, sentence: str) -> bool:
    """Whether a day without a year falls long after its report, which says nothing of the future: another year's."""
    if reference is None or not reference.day or day.year != reference.year or str(day.year) in sentence:
        return False
    return day.month > reference.month + 1 and not _FUTURE.search(sentence)


_FUTURE = re.compile(r"将|拟|定于|计划|预计|筹备|即将|明年|拉开")


def _year_in(name: str) -> PartialDate | None:
    """The year that a meeting's or event's own name gives."""
    m = _YEAR.search(name)
    return PartialDate(int(m.group(1))) if m else None


def _date_of(
    text: str, sentence: tuple[int, int], named: tuple[Mention, int], reference: PartialDate | None
) -> dates.Found | None:
    """The date of a meeting in a sentence: the last one before it, else the first behind it up to the next."""
    (start, end), (mention, stop) = sentence, named
    named_days = dates.find(text[start:end], reference)
    printed = [f for f in named_days if _DATELINE.match(text, start + f.end)]
    if reference is None and printed:  # an article without a date of its own has the dateline's
        named_days = dates.find(text[start:end], printed[0].last)
    found = [f for f in named_days if not f.vague and f.first.month]
    found = [f for f in found if not _NO_DATE_OF_IT.search(text[max(start, start + f.start - 4) : start + f.end + 4])]
    found = [f for f in found if not _DATELINE.match(text, start + f.end)] or found
    inside = [f for f in found if mention.start <= start + f.start and start + f.end <= mention.end and f.first.day]
    own = [f for f in found if _AT.fullmatch(text, mention.end, max(mention.end, start + f.start))]
    before = [] if own else [f for f in found if start + f.end <= mention.start]
    behind = [
        f
        for f in found
        if mention.end <= start + f.start < stop and not _ANOTHERS.search(text, mention.end, start + f.start)
    ]
    if inside:  # “县政府|昨日|召开第12次常务会议” is one name
        return inside[-1]
    return before[-1] if before else behind[0] if behind else None


def _claims(made: Scene, subject: Mention, named: Mention, when: dates.Found, start: int) -> Iterator[Claim]:
    text = made.text.text
    first, last = sorted((start + when.start, start + when.end, named.start, named.end))[::3]
    proof = (Stretch(made.text.block, *whole_clauses(text, first, last)),)
    rest = text[named.end : named.end + 60].split("。")[0]
    closing = bool(_CLOSES.search(rest)) and when.first == when.last and not _OPENS.match(rest)
    yield Claim(subject, "date", when.first, proof, "closing-date" if closing else "date-in-report", 0.9)
    if when.last != when.first:
        yield Claim(subject, "endDate", when.last, proof, "date-range-in-report", 0.9)
