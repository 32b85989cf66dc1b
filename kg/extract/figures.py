"""Figures: what is measured, how much, of whom, reached or aimed at. Only those with a clear indicator.

>>> from kg.extract.passage import Found, passage
>>> from kg.lexicon import load
>>> from kg.model import BlockKind
>>> text = passage(0, BlockKind.PARAGRAPH, "去年，全县固定资产投资达30.5亿元，同比增长7.2%，培育12家社会组织。", load())
>>> [(f.indicator, str(f.value), f.unit) for f in find(text, Found(), lambda at: None)]
[('固定资产投资', '30.5', '亿元'), ('固定资产投资同比增长', '7.2', '%'), ('社会组织', '12', '家')]
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.extract import aims, bearers, indicators
from kg.extract.measured import Measured
from kg.extract.passage import Found, Passage
from kg.extract.quantities import Quantity, quantities
from kg.extract.shared_figures import Last, due_next, start
from kg.model import BlockKind, Figure, Mention, Modality, Stretch

_CLAUSE = re.compile(r"[，。；：！？\n]")
_SENTENCE = re.compile(r"[。！？\n]")
_SILENT = (BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.DATELINE, BlockKind.NOTE)
_TITLED = re.compile(r"《[^》]*》|“[^”，。；：]{1,15}”")

DESCRIBED = "figure-described"  # the rule of figures that describe a project: facts, whoever speaks

Subject = Callable[[int], Mention | None]


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the clause and the sentence of a quantity begin."""

    clause: int
    sentence: int


@dataclass(frozen=True, slots=True)
class _Around:
    """A passage with what is found in it and known of it: its subject and the meeting under report at an offset."""

    text: Passage
    found: Found
    subject_at: Subject
    reported_at: Subject


def _nothing(offset: int) -> Mention | None:
    del offset
    return None


def find(text: Passage, found: Found, subject_at: Subject, reported_at: Subject = _nothing) -> list[Figure]:
    """The figures of a passage. ``subject_at`` tells the subject of the sentence at an offset, ``reported_at`` the
    meeting under report there."""
    if text.kind in _SILENT:
        return []
    around = _Around(text, found, subject_at, reported_at)
    figures: list[Figure] = []
    last: Last | None = None
    for left, quantity, what in indicators.find(text, found, _open(text, found)):
        frame = _Frame(start(_CLAUSE, text.text, quantity.start), start(_SENTENCE, text.text, quantity.start))
        here = last if last is not None and last.sentence == frame.sentence else None
        measured = what(here)
        if measured is None:
            continue
        before = here if here is not None and _goes_on(measured, quantity, here) else None
        described = bearers.described(text, found, quantity)
        of = described or (before.of if before else None)
        of = _whose(around, quantity, measured, frame, here.of if here else None, of)
        opened = min(frame.clause, start(_CLAUSE, text.text, max(measured.start, left)))
        begin = before.clause if before else opened
        figure = _figure(text, quantity, measured, of, frame, begin)
        if before is not None and measured.growth and figures:
            figure = _planned_with(figure, figures[-1], text.text[frame.clause : quantity.end])
        if described is not None:
            figures = [_before(f, described, frame) for f in figures]
        figures.append(figure if described is None else _given(figure))
        due = due_next(text, left, quantity, measured, here)
        earlier = here.measured if here is not None and not measured.growth else None
        last = Last(measured, of, frame.sentence, begin, quantity.end, earlier, due)
    return figures


def _goes_on(measured: Measured, quantity: Quantity, here: Last) -> bool:
    """Whether a quantity without words of its own measures what the one before does: 固定资产投资30亿元，增长|7%."""
    return measured.start == quantity.start and measured.base == here.measured.base


def _whose(
    around: _Around, quantity: Quantity, measured: Measured, frame: _Frame, carried: Mention | None, of: Mention | None
) -> Mention | None:
    """Whose a figure is: what is known ``of`` it, else what its clause names, the meeting under report, the subject.

    ``carried`` is whose the figure before in the sentence is.
    """
    text = around.text
    of = of or bearers.bearer(text, around.found, quantity, measured, frame.clause, frame.sentence, carried)
    if bearers.of_meeting(measured.base) and (of is None or not bearers.is_whole_meeting(of)):
        return around.reported_at(quantity.start) or of or around.subject_at(quantity.start)
    if of is None and not bearers.elsewhere(text.text[frame.sentence : quantity.start]):
        return bearers.standing_for(text, around.subject_at(quantity.start))
    return of


def _open(text: Passage, found: Found) -> list[Quantity]:
    """The quantities that no title, short quotation or name holds: 《…三年行动》, “23条重点产业链”."""
    closed = [(m.start(), m.end()) for m in _TITLED.finditer(text.text)]
    closed += [(m.start, m.end) for m in found.of("Project", "Honour", "Document", "Plan", "Meeting")]
    return [
        q for q in quantities(text.text) if not any(start <= q.number and q.end_unit <= end for start, end in closed)
    ]


def _figure(text: Passage, quantity: Quantity, what: Measured, of: Mention | None, frame: _Frame, begin: int) -> Figure:
    said = _said_from(text.text, frame.sentence)
    state = aims.status(text.text, said, frame.clause, quantity.end)
    if state == "actual" and bearers.is_static(what.base):
        state = ""
    end = _CLAUSE.search(text.text, quantity.end)
    kind = "growth" if what.growth else "counted" if what.start == quantity.start else "level"
    return Figure(
        of, what.indicator, quantity.value, quantity.unit, quantity.comparator, state,
        aims.period(text.text, said, frame.clause, quantity.start),
        (Stretch(text.block, begin, end.start() if end else len(text.text)),),
        f"figure-{kind}",
        modality=Modality.INTENDED if state == "target" else Modality.ASSERTED,
    )  # fmt: skip


def _planned_with(figure: Figure, level: Figure, clause: str) -> Figure:
    """How far a plan is above the year before is planned as well: 计划完成投资77亿元，|较去年增加14亿元."""
    if level.status != "target" or not aims.goes_on(clause):
        return figure
    return replace(figure, status="target", modality=Modality.INTENDED)


def _said_from(text: str, sentence: int) -> int:
    """Where what a sentence says begins: “其中，…” parts what the sentence before sums up."""
    if sentence == 0 or not text.startswith("其中", sentence):
        return sentence
    return start(_SENTENCE, text, sentence - 1)


def _before(figure: Figure, of: Mention, frame: _Frame) -> Figure:
    """占地3.5公顷，总投资1.1亿元的某某学校: what opens the sentence without a subject describes the same thing."""
    begin = figure.evidence[0].start
    opens = begin == frame.sentence and figure.evidence[0].end == frame.clause - 1
    beside = begin == frame.clause and (
        figure.of is None or figure.of.core == "Place"
    )  # 占地2700亩、|总投资4.6亿元的某某项目
    if not (opens or beside) or bearers.about(figure.indicator) not in ("project", "any"):
        return figure
    return _given(replace(figure, of=of))


def _given(figure: Figure) -> Figure:
    """A figure inside what describes a project (总投资3.2亿元的…): a fact about it, whatever the sentence wishes, whenever."""
    return replace(figure, status="", period="", rule=DESCRIBED, modality=Modality.ASSERTED)
