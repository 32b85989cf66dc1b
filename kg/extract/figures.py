"""Figures: what is measured, how much, of whom, reached or aimed at (gov:Observation). Only those with a clear indicator.

>>> from kg.extract.passage import Found, passage
>>> from kg.lexicon import load
>>> from kg.model import BlockKind
>>> text = passage(0, BlockKind.PARAGRAPH, "去年，全县固定资产投资达30.5亿元，同比增长7.2%，培育12家社会组织。", load())
>>> [(f.indicator, str(f.value), f.unit, f.period) for f in find(text, Found(), lambda at: None)]
[('固定资产投资', '30.5', '亿元', '去年'), ('固定资产投资同比增长', '7.2', '%', '去年'), ('社会组织', '12', '家', '去年')]
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.extract import aims, bearers, measured
from kg.extract.measured import Measured
from kg.extract.passage import Found, Passage
from kg.extract.quantities import Quantity, quantities
from kg.extract.words import words
from kg.model import BlockKind, Figure, Mention, Modality, Stretch

_CLAUSE = re.compile(r"[，。；：！？\n]")
_SENTENCE = re.compile(r"[。！？\n]")
_SOFT = re.compile(r"[，。；：！？（）—、\n]")
_SILENT = (BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.DATELINE, BlockKind.NOTE)
_TITLED = re.compile(r"《[^》]*》|“[^”，。；：]{1,15}”")


@dataclass(frozen=True, slots=True)
class _Last:
    """The figure before: what a mere “增长6%” or “其中” refers to."""

    measured: Measured
    of: Mention | None
    sentence: int
    clause: int


def find(text: Passage, found: Found, subject_at: Callable[[int], Mention | None]) -> list[Figure]:
    """The figures of a passage. ``subject_at`` tells the subject of the sentence at an offset."""
    if text.kind in _SILENT:
        return []
    figures: list[Figure] = []
    last: _Last | None = None
    left = restricted = 0
    for quantity in quantities(text.text):
        if _quoted(text, quantity):
            continue
        if measured.restricts(text, quantity) and not found.starting(quantity.end + 1, "Project"):
            restricted = quantity.start
            continue
        left = max(left, _start(_SOFT, text.text, restricted if restricted > left else quantity.start))
        what = _measured(text, left, quantity, last, restricted, found)
        if what is not None:
            figure, last = _figure(text, found, subject_at, quantity, what, last)
            figures.append(figure)
        left = quantity.end
        restricted = 0
    return figures


def _start(boundary: re.Pattern[str], text: str, before: int) -> int:
    """Where the stretch between two boundaries that holds ``before`` begins."""
    start = 0
    for m in boundary.finditer(text, 0, before):
        start = m.end()
    return start


def _quoted(text: Passage, quantity: Quantity) -> bool:
    """Numbers in titles and short quotations name something: 《…三年行动》, “23条重点产业链”."""
    return any(m.start() < quantity.number < m.end() for m in _TITLED.finditer(text.text))


def _measured(text: Passage, left: int, quantity: Quantity, last: _Last | None, restricted: int, found: Found) -> Measured | None:
    """What the quantity measures, None where that is not clear."""
    at = _after_subject(text, left, quantity, found)
    here = measured.before(text, at, quantity, words())
    if here and here.base:
        if restricted and here.start > restricted:
            begin = measured.before(text, left, Quantity(restricted, restricted, restricted, restricted, quantity.value, "", "money", "="), words())
            start = begin.start if begin and begin.base else restricted
            return Measured(text.text[start : here.start] + here.base, here.growth, start)
        return _completed(here, last)
    if quantity.kind == "duration":
        return None
    if here is None or not here.growth:
        counted = _counted(text, at, quantity)
        if counted:
            return Measured(counted, "", quantity.start)
    if here and last and last.sentence == _start(_SENTENCE, text.text, quantity.start) and (here.growth or quantity.kind != "count"):
        return Measured(last.measured.base, here.growth, quantity.start) if _continues(text, here, last, quantity) else None
    return None


def _completed(here: Measured, last: _Last | None) -> Measured:
    """“装备制造产业突破300亿元” after “铝产业产值”: the head that both share is said once."""
    if re.search(r"(?:产业链?|行业|集群)$", here.base) and not here.growth and last:
        head = re.search(r"(?:产业链?|行业|集群)(.{2,8})$", last.measured.base)
        return Measured(here.base + head.group(1), "", here.start) if head else here
    return here


def _continues(text: Passage, here: Measured, last: _Last, quantity: Quantity) -> bool:
    """Whether nothing but link words stands between the figure before and this number."""
    return bool(here.growth) or quantity.kind != "ratio" or "占" in text.text[last.clause : quantity.start]


def _counted(text: Passage, left: int, quantity: Quantity) -> str:
    noun = measured.after(text, quantity, words())
    if quantity.kind == "count":
        if noun:
            return measured.verb_before(text, left, quantity, words()) + noun
        joined = re.match(r"(?:参加|出席|参与|受益|就业)[^，。；、]{0,8}", text.text[quantity.end :])
        return joined.group() if joined and quantity.unit.endswith(("人", "名", "人次")) else ""
    return noun if re.search(r"(?:资金|投资|补助|补贴|贷款|占比|比例|比重|增长|增速|产值|面积|产能|规模)$", noun) else ""


def _after_subject(text: Passage, left: int, quantity: Quantity, found: Found) -> int:
    """The offset behind the subject and the time of the clause, where the measured words begin."""
    ends = [m.end for m in found.of("Place", "Organization", "Project", "Person", "Meeting") if left <= m.start and m.end < quantity.start]
    at = max([left, *(e for e in ends if not _LINKS_ONLY.fullmatch(text.text, e, quantity.start))])
    time = aims.last_period(text.text, at, quantity.start)
    while time:
        if not _LINKS_ONLY.fullmatch(text.text, time.end(), quantity.start):
            return time.end()
        time = aims.last_period(text.text, at, time.start())
    return at


_LINKS_ONLY = re.compile(r"(?:的|达到?|为|是|由|从|增加到|提高到|增长到|突破|超过|降到|降至|约|近|有|共|全?国|全?省)*")


def _figure(
    text: Passage, found: Found, subject_at: Callable[[int], Mention | None], quantity: Quantity, what: Measured, last: _Last | None
) -> tuple[Figure, _Last]:  # fmt: skip
    clause, sentence = _start(_CLAUSE, text.text, quantity.start), _start(_SENTENCE, text.text, quantity.start)
    inherited = last is not None and last.sentence == sentence and what.base == last.measured.base and what.start == quantity.start
    of = bearers.bearer(text, found, quantity, what, clause, sentence, last.of if last and inherited else None) or subject_at(quantity.start)
    state = aims.status(text.text, sentence, min(clause, what.start) if what.start < quantity.start else clause, quantity.end)
    if bearers.is_static(what.base) and state == "actual":
        state = ""
    begin = last.clause if last and inherited else min(clause, _start(_CLAUSE, text.text, what.start))
    end = _CLAUSE.search(text.text, quantity.end)
    figure = Figure(
        of, what.indicator, quantity.value, quantity.unit, quantity.comparator, state,
        aims.period(text.text, sentence, clause, quantity.start),
        (Stretch(text.block, begin, end.start() if end else len(text.text)),),
        "figure-" + ("growth" if what.growth else "counted" if what.start == quantity.start else "level"),
        modality=Modality.INTENDED if state == "target" else Modality.ASSERTED,
    )  # fmt: skip
    return figure, _Last(what, of, sentence, begin)
