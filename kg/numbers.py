"""Chinese numerals and integers: 十二 ↔ 12.

Amounts with a unit (3.2亿元) are the business of the figures; here are the whole numbers of ordinals and dates.

>>> number("十二"), number("一百零三"), number("二〇三五"), number("12")
(12, 103, 2035, 12)
>>> chinese(12), chinese(103), chinese(20)
('十二', '一百零三', '二十')
"""

from __future__ import annotations

import re

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2, "Ｏ": 0}
_DIGITS |= {c: i for i, c in enumerate("０１２３４５６７８９")} | {str(i): i for i in range(10)}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
_TENS = str.maketrans({"廿": "二十", "卅": "三十"})

CHINESE = "〇零○一二三四五六七八九十百千两廿卅"
"""Every character of a Chinese numeral below ten thousand, for use inside a character class."""

NUMERAL = rf"(?:[0-9０-９]+|[{CHINESE}]+)"
"""A pattern for one numeral in either script."""

_ORDINAL = re.compile(rf"第?({NUMERAL})")


def number(text: str) -> int | None:
    """The integer that a numeral means, None where the text is no numeral.

    >>> number("两千零二十五"), number("三万五千"), number("廿一"), number("百")
    (2025, 35000, 21, 100)
    >>> number("几十") is None, number("") is None, number("十二届") is None, number("五五十") is None
    (True, True, True, True)
    """
    text = text.translate(_TENS)
    if not text:
        return None
    if all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    return _composed(text)


def ordinal(text: str) -> int | None:
    """The rank that 第十二 or 12 means.

    >>> ordinal("第十二"), ordinal("第3"), ordinal("七"), ordinal("第几")
    (12, 3, 7, None)
    """
    found = _ORDINAL.fullmatch(text)
    return number(found.group(1)) if found else None


def chinese(value: int) -> str:
    """The Chinese numeral of an integer from 0 up to 99,999,999, as it stands in names of congresses and meetings.

    >>> [chinese(n) for n in (0, 7, 10, 15, 30, 110, 1001, 20300)]
    ['〇', '七', '十', '十五', '三十', '一百一十', '一千零一', '二万零三百']
    """
    if not 0 <= value < 10**8:
        raise ValueError(f"no numeral for {value}")
    if value < 10:
        return "〇一二三四五六七八九"[value]
    upper, lower = divmod(value, 10**4)
    if not upper:
        return _below_ten_thousand(value).removeprefix("一") if value < 20 else _below_ten_thousand(value)
    gap = "零" if 0 < lower < 1000 else ""
    return chinese(upper) + "万" + gap + (_below_ten_thousand(lower) if lower else "")


def _below_ten_thousand(value: int) -> str:
    out, gap = "", False
    for size, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, size)
        if digit:
            out += ("零" if gap else "") + "〇一二三四五六七八九"[digit] + unit
        gap = bool(out) and not digit
    return out


def _composed(text: str) -> int | None:
    """A numeral with units: digits and units must take turns."""
    total = section = 0
    digit: int | None = None
    for char in text:
        if char in _LARGE:
            total, section, digit = (total + section + (digit or 0)) * _LARGE[char], 0, None
        elif char in _SMALL:
            section, digit = section + (1 if digit is None else digit) * _SMALL[char], None
        elif char in _DIGITS and (digit is None or digit == 0):
            digit = _DIGITS[char]
        else:
            return None
    return total + section + (digit or 0)
