"""The Xinjiang Production and Construction Corps: divisions, most of them one with a city (第八师石河子市), and regiments.

On the corps' own pages 师市 and 师 are the home division. Elsewhere 一师 and 八团 are ordinary words: they count only on pages
at home in Xinjiang and beside 兵团.
"""

from __future__ import annotations

import re
from functools import cache

from kg.extract.divisions import Surroundings
from kg.extract.levels import CORPS
from kg.extract.passage import Found, Passage
from kg.lexicon import load
from kg.model import Mention
from kg.text import HAN

_XINJIANG = "65"
_NUMBER = "十[一二三四]|[一二三四五六七八九十]"
_DIVISION = re.compile(
    rf"(?:{CORPS}|兵团)?(?:第|农)?(?P<number>{_NUMBER})师(?P<city>[\u4e00-\u9fff]{{2,4}}市)?(?![一范生傅资徒])"
)
_HOME_DIVISION = re.compile(r"师市(?!场)|(?<![\u4e00-\u9fff])师(?=党委|政委|机关)")
_BODY = re.compile(rf"(?:{_NUMBER})师(?:党委|政委|师长|团场)")
_OWNED = re.compile(r"(?:党委|党政|政委|政协|人大|师长|副师长|机关|融媒)")
# The corps as a whole, by its short name: 兵团党委, 兵团上下, 新疆兵团; not 内蒙古生产建设兵团, 第二兵团.
_WHOLE = re.compile(rf"(?:新疆|(?<!{HAN})|(?<=[和与及在了对由到向赴为受从]))兵团(?![第农一二三四五六七八九十\d])")
_DIGITS = str.maketrans("0123456789○零", "〇一二三四五六七八九〇〇")
_REGIMENT = re.compile(
    r"(?<![\u4e00-\u9fff\d])(?P<number>[\d一二三四五六七八九〇○零]{2,3}|[一二三四五六七八九十]{1,3})团(?=党委|政委|团长|机关|场|连)"
)


def find(text: Passage, found: Found, around: Surroundings) -> None:
    """Add the divisions and regiments that a passage names."""
    at_home = around.home is not None and around.home.code.startswith(_XINJIANG)
    if not at_home and "兵团" not in text.text:
        return
    divisions = [_division(text, m) for m in _DIVISION.finditer(text.text)]
    found.add(*divisions)
    whole = (m for m in _WHOLE.finditer(text.text) if found.covering(m.start(), m.end()) is None)
    found.add(*(_body(text, m.start(), m.end(), CORPS) for m in whole))
    home = _home(around)
    for m in _HOME_DIVISION.finditer(text.text):
        named = next((d.value("national") for d in reversed(divisions) if d.end <= m.start()), home)
        if named and found.covering(m.start(), m.end(), "Organization") is None:
            found.add(_body(text, m.start(), m.end(), named))
    for m in _REGIMENT.finditer(text.text) if home else ():
        found.add(_body(text, m.start(), m.end(), f"{home.partition('师')[0]}师{m['number'].translate(_DIGITS)}团"))


def is_of_corps(text: str) -> bool:
    """Whether a text speaks of the corps, so that 七师 is one of its divisions."""
    return "兵团" in text or "师市" in text or _BODY.search(text) is not None


def is_city(name: str) -> bool:
    """Whether a city is one with a division of the corps."""
    return name in _cities().values()


def cities_named(text: str) -> list[str]:
    """The cities of the divisions that a text names by number alone, with a body: 七师|党委."""
    found = ((_cities().get(m["number"]), m) for m in _DIVISION.finditer(text) if _OWNED.match(text, m.end()))
    return [city for city, m in found if city and city != m["city"]]


@cache
def _cities() -> dict[str, str]:
    return {entry.word: entry["city"] for entry in load().entries("corps")}


def _official(number: str) -> str:
    city = _cities().get(number, "")
    return f"第{number}师{city}" if city else f"{CORPS}第{number}师"


def _home(around: Surroundings) -> str:
    """The division of the page: that of its home, else of the one corps city that it names."""
    named = (around.gazetteer.get(code) for code in sorted(around.named))
    names = [around.home.name] if around.home is not None else []
    cities = [*names, *(division.name for division in named if division is not None)]
    return next((_official(number) for c in cities for number, city in _cities().items() if city == c), "")


def _division(text: Passage, m: re.Match[str]) -> Mention:
    """A division, with its city where that is named behind it."""
    number = m["number"]
    end = m.end() if m["city"] == _cities().get(number) else m.end("number") + 1
    return _body(text, m.start(), end, _official(number))


def _body(text: Passage, start: int, end: int, official: str) -> Mention:
    parts = (("national", official), ("own", text.text[start:end]))
    return text.mention(start, end, "Organization", "corps", kind="Government", parts=parts)
