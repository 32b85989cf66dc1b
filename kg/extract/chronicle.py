"""Chronicles (大事记): a year in the title, months as headings, entries that open with a day.

What a day counts from changes with each month heading, and no entry goes on with what the one before reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.passage import Passage
from kg.model import BlockKind, PartialDate
from kg.numbers import number

_TITLE = re.compile(r"(?P<year>(?:19|20)\d{2}) ?年?[^。]{0,10}(?:大事记|大事|纪事|记事|要事)")
_OF_MONTH = re.compile(r"(?:大事记|要事记|大事|要事|纪事|记事)[ （]{0,3}(?P<year>(?:19|20)\d{2})年(?P<month>\d{1,2})月")
_MONTH = re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2}) ?月份?")
_ENTRY = re.compile(r"(?:\d{1,2}月)?\d{1,2}日?(?:(?:至|—|-)(?:\d{1,2}月)?\d{1,2})?日 |[△▲] ?|[是同]日[ ，]|是月[ ，]")


def opens_entry(text: str) -> bool:
    """Whether a block is an entry of a chronicle: “21日 县委…”, “△ 县公安局…”, “是月 …”."""
    return bool(_ENTRY.match(text))


def references(texts: Sequence[Passage], reference: PartialDate | None) -> Iterator[PartialDate | None]:
    """What the days and months of each block count from: its month in a chronicle, else the article's own date."""
    year = _year(texts)
    now = _month(texts) or (PartialDate(year) if year else reference)
    for text in texts:
        month = _MONTH.fullmatch(text.text) if text.kind == BlockKind.HEADING else None
        base = int(month["year"]) if month and month["year"] else now.year if now else 0
        value = (number(month["month"]) or 0) if month else 0
        if base and 1 <= value <= 12:
            now = PartialDate(base, value)
        yield now


def _month(texts: Sequence[Passage]) -> PartialDate | None:
    """The month that a chronicle's title names: 工作要事记（2024年7月）."""
    titles = (_OF_MONTH.search(t.text) for t in texts if t.kind in (BlockKind.TITLE, BlockKind.KICKER))
    m = next((m for m in titles if m), None)
    return PartialDate(int(m["year"]), int(m["month"])) if m else None


def _year(texts: Sequence[Passage]) -> int:
    """The year that a chronicle's title names, 0 where the article is none: it may be printed years later."""
    titles = (_TITLE.search(t.text) for t in texts if t.kind in (BlockKind.TITLE, BlockKind.KICKER))
    return next((int(m["year"]) for m in titles if m), 0)
