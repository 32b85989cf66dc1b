"""Dates as the pages write them, made into :class:`~kg.model.PartialDate`.

Nothing here asks the clock: “昨日” and “5月8日” mean something only beside a reference date, which the caller gives.

>>> str(parse("2025年2月10日")), str(parse("二〇一二年三月")), str(parse("2022-05-18 09:30"))
('2025-02-10', '2012-03', '2022-05-18')
>>> str(parse("07.03.2019 21:12")), parse("版本 1.2.2019.3")
('2019-03-07', None)
>>> paper = PartialDate(2025, 1, 6)
>>> [(str(f.first), str(f.last)) for f in find("5月8日至9日召开，去年12月动工，昨日公布", paper)]
[('2025-05-08', '2025-05-09'), ('2024-12', '2024-12'), ('2025-01-05', '2025-01-05')]
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from kg.model import PartialDate
from kg.numbers import number

_N = "[0-9０-９〇零○一二三四五六七八九十廿]"
_YEAR = (
    r"(?:(?<![0-9０-９])(?:1[5-9]|20)[0-9]{2}|(?<![0-9０-９])[１２][０-９]{3}"
    r"|[一二][〇零○ＯO一二三四五六七八九]{3})"
)
_YEAR_WORDS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "明年": 1, "前年": -2, "后年": 2}
_MONTH_WORDS = {"本月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
_DAY_WORDS = {
    "今日": 0, "今天": 0, "今晨": 0, "今晚": 0, "昨日": -1, "昨天": -1, "昨晚": -1,
    "明日": 1, "明天": 1, "前天": -2, "前日": -2, "后天": 2,
}  # fmt: skip
_VAGUE = ("近日", "日前", "近期", "连日来", "近几日")


def _words(words: object) -> str:
    return "|".join(sorted(map(str, words), key=len, reverse=True))  # type: ignore[call-overload]


_WORD = re.compile(f"{_words(_DAY_WORDS)}|{_words(_VAGUE)}")
# 个月 is a stretch of time, 个 stands between; 年代 and 年来 are no year; “3日内” is a stretch of time
_FULL = re.compile(
    rf"(?:(?P<year>{_YEAR}|{_words(_YEAR_WORDS)})(?:年(?![代来])|(?<=年))[\s，,]?)?"
    rf"(?:(?P<month>(?(year)|(?<![0-9年〇一二三四五六七八九十])){_N}{{1,3}}|{_words(_MONTH_WORDS)})(?:月(?!球|亮|饼|嫂|票)份?|(?<=月)))?\s?"
    rf"(?:(?P<day>(?(month)|(?<![0-9.第月])){_N}{{1,3}})[日号](?![内游均报常线])(?!以[内上])(?!以后))?"
)
_ISO = re.compile(rf"(?P<year>{_YEAR})(?P<sep>[-/.．－])(?P<month>\d{{1,2}})(?:(?P=sep)(?P<day>\d{{1,2}}))(?!\d)")
# “23.11.2019 21:12”: some sites print the day first. Only with points: 11/12/2019 may be either.
_DAY_FIRST = re.compile(r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d{2})(?![\d.])")
_START = re.compile(rf"{_N}|(?=[今本去上明前后下昨近日连]).")
_TO = re.compile(r"\s?(?:至|到|—{1,2}|[-－–~～])\s?")
_RANGE_HEAD = re.compile(  # “14—16日”, “2021—2025年”, “1-6月”: the first number has no unit of its own
    rf"(?:(?P<y>{_YEAR})年)?(?:(?P<m>{_N}{{1,3}})月)?(?P<a>(?<!{_N}){_N}{{1,4}})"
    rf"(?:至|到|—{{1,2}}|[-－–~～])(?P<b>{_N}{{1,4}})(?P<unit>[年月日])(?![内游均])"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text at ``[start, end)``; ``last`` is ``first`` again where it is no range.

    ``vague`` marks 近日 and 日前, whose date is only the time around the reference.
    """

    start: int
    end: int
    first: PartialDate
    last: PartialDate
    vague: bool = False


def parse(text: str) -> PartialDate | None:
    """The first date in a text that needs no reference: a head line, a file name, “2025-02-10 08:00”.

    >>> str(parse("发布时间：2022-05-18 来源：某某日报")), str(parse("2018年3月4日 星期日 第02版")), parse("3月4日")
    ('2022-05-18', '2018-03-04', None)
    """
    return next((f.first for f in find(text)), None)


def find(text: str, reference: PartialDate | None = None) -> tuple[Found, ...]:
    """Every date of a text, left to right. Without a reference only those that name their year.

    >>> [(str(f.first), str(f.last)) for f in find("14日至16日", PartialDate(2024, 12, 20))]
    [('2024-12-14', '2024-12-16')]
    >>> [(str(f.first), str(f.last)) for f in find("2021—2025年，2024年12月30日至2025年1月2日")]
    [('2021', '2025'), ('2024-12-30', '2025-01-02')]
    >>> find("用3年时间、5个月、7日内建成90年代的第10日")
    ()
    """
    out: list[Found] = []
    start = _START.search(text)
    while start:
        found = _at(text, start.start(), reference)
        if found:
            out.append(found)
        start = _START.search(text, found.end if found else start.end())
    return tuple(out)


def complete(month: int, day: int, reference: PartialDate) -> PartialDate | None:
    """A date without its year, seen from a reference: the same year, or the last one across the turn of the year.

    >>> str(complete(12, 30, PartialDate(2025, 1, 2))), str(complete(10, 0, PartialDate(2025, 3)))
    ('2024-12-30', '2025-10')
    """
    year = reference.year - 1 if reference.month and month - reference.month > 9 else reference.year
    return valid(year, month, day)


def valid(year: int, month: int = 0, day: int = 0) -> PartialDate | None:
    """The date, or None where the calendar has no such day.

    >>> valid(2025, 2, 29) is None, str(valid(2024, 2, 29)), valid(2025, 13)
    (True, '2024-02-29', None)
    """
    if not 1000 <= year <= 9999 or not 0 <= month <= 12 or (day and not month):
        return None
    if month and not 0 <= day <= monthrange(year, month)[1]:
        return None
    return PartialDate(year, month, day)


def shift(when: PartialDate, days: int) -> PartialDate | None:
    """A full date some days later (earlier where negative); None for a date without a day."""
    if not when.day:
        return None
    moved = date(when.year, when.month, when.day) + timedelta(days=days)
    return PartialDate(moved.year, moved.month, moved.day)


def around(reference: PartialDate) -> PartialDate | None:
    """What 近日 and 日前 mean: the month, if it is old enough to be sure; else the year, if that is.

    >>> str(around(PartialDate(2025, 3, 18))), str(around(PartialDate(2025, 3, 2))), around(PartialDate(2025, 1, 2))
    ('2025-03', '2025', None)
    """
    if reference.day > 10:
        return PartialDate(reference.year, reference.month)
    return PartialDate(reference.year) if reference.month > 1 else None


def _at(text: str, at: int, reference: PartialDate | None) -> Found | None:
    """The date that begins exactly here."""
    found = _short_range(text, at, reference) or _iso(text, at)
    return found or _range(text, at, reference) or _word(text, at, reference)


def _iso(text: str, at: int) -> Found | None:
    found = _ISO.match(text, at) or _DAY_FIRST.match(text, at)
    when = valid(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
    return Found(at, found.end(), when, when) if found and when else None


def _word(text: str, at: int, reference: PartialDate | None) -> Found | None:
    found = _WORD.match(text, at)
    if not found or not reference:
        return None
    vague = found.group() in _VAGUE
    when = around(reference) if vague else shift(reference, _DAY_WORDS[found.group()])
    return Found(at, found.end(), when, when, vague) if when else None


def _range(text: str, at: int, reference: PartialDate | None) -> Found | None:
    """One date, or two with 至 between them; the second takes what it leaves out from the first."""
    found = _FULL.match(text, at)
    first = _date(found, reference) if found and found.end() > at else None
    if not found or not first:
        return None
    to = _TO.match(text, found.end())
    second = _FULL.match(text, to.end()) if to else None
    last = _date(second, first) if second and second.group() else None
    if second and last and last >= first:
        return Found(at, second.end(), first, last)
    return Found(at, found.end() - _trailing_blank(found.group()), first, first)


def _short_range(text: str, at: int, reference: PartialDate | None) -> Found | None:
    found = _RANGE_HEAD.match(text, at)
    if not found:
        return None
    ends = [_in_unit(found, part, reference) for part in ("a", "b")]
    if ends[0] is None or ends[1] is None or ends[1] <= ends[0]:
        return None
    return Found(at, found.end(), ends[0], ends[1])


def _in_unit(found: re.Match[str], part: str, reference: PartialDate | None) -> PartialDate | None:
    """One end of a short range."""
    value = number(found[part]) or 0
    if found["unit"] == "年":
        return None if found["y"] or found["m"] or not 1500 < value < 2100 else valid(value)
    base = PartialDate(number(found["y"]) or 0, number(found["m"] or "") or 0) if found["y"] else reference
    if base is None or (found["unit"] == "月" and found["m"]):
        return None
    if found["unit"] == "月":
        return valid(base.year, value) if found["y"] else complete(value, 0, base)
    month = number(found["m"] or "") or base.month
    if not month:
        return None
    return valid(base.year, month, value) if found["y"] else complete(month, value, base)


def _date(found: re.Match[str], reference: PartialDate | None) -> PartialDate | None:
    """What year, month and day words mean together."""
    year = _year(found["year"], reference)
    month = found["month"]
    day = (number(found["day"]) or 32) if found["day"] else 0
    if found["year"] and (year is None or (day and not month)):
        return None
    if month in _MONTH_WORDS:
        moved = _month_from(reference, _MONTH_WORDS[month])
        return valid(moved.year, moved.month, day) if moved else None
    if month:
        value = number(month) or 13
        return valid(year, value, day) if year else complete(value, day, reference) if reference else None
    if day:
        return valid(reference.year, reference.month, day) if reference and reference.month else None
    return valid(year) if year else None


def _year(text: str | None, reference: PartialDate | None) -> int | None:
    if text in _YEAR_WORDS:
        return reference.year + _YEAR_WORDS[text] if reference else None
    return number(text.replace("O", "〇")) if text else None


def _month_from(reference: PartialDate | None, months: int) -> PartialDate | None:
    if reference is None or not reference.month:
        return None
    years, month = divmod(reference.month - 1 + months, 12)
    return PartialDate(reference.year + years, month + 1)


def _trailing_blank(text: str) -> int:
    return len(text) - len(text.rstrip())
