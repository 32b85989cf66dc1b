"""Administrative divisions: names, short names, levels, and who is part of whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.lexicon.townships import Townships

_PROVINCE, _COUNTY = 2, 6  # digits of a province's and a county's code
LEVELS = {2: "province", 4: "city", 6: "county", 9: "township"}
_ETHNIC = (
    "壮族|回族|维吾尔|藏族|羌族|彝族|苗族|侗族|布依族|土家族|哈尼族|傣族|白族|景颇族|傈僳族|朝鲜族|蒙古族|蒙古|哈萨克|柯尔克孜|满族|瑶族|黎族|"
    "畲族|水族|仡佬族|毛南族|仫佬族|拉祜族|佤族|独龙族|怒族|普米族|纳西族|布朗族|裕固族|保安族|东乡族|撒拉族|土族|塔吉克|锡伯|达斡尔族|鄂温克族|"
    "鄂伦春|俄罗斯族|回|羌|各族|景颇|阿昌族|德昂族|基诺族"
)
# What a division's full name adds to the name people use: 广西壮族自治区 → 广西, 甘孜藏族自治州 → 甘孜, 巩义市 → 巩义.
_TAIL = re.compile(
    rf"(?:(?:{_ETHNIC})*(?:自治区|自治州|自治县|自治旗)|特别行政区|省|市|地区|盟|林区|区|县|旗|街道办事处|街道|镇|(?:{_ETHNIC})*民族乡|(?:{_ETHNIC})+乡|乡|苏木)$"
)
_ROW = re.compile(r"^(\d+)\t(.+)$", re.MULTILINE)
_REMEMBERED = 1 << 14  # names and divisions of the last texts
_TOWNSHIP = re.compile(r"[0-9]{9}")
_LEVEL = re.compile(r"(?:自治区|自治州|自治县|自治旗)$")  # 内蒙古 is no 内 of a people
_PEOPLE_ONLY = re.compile(rf"((?={_ETHNIC}).{{2,3}}?)族?自治(县|旗)")
_UNSHORTENED = frozenset({"矿区", "郊区", "城区", "市区"})


@lru_cache(_REMEMBERED)
def short_name(name: str) -> str:
    """The name without the word for its level: 郑州市 → 郑州; unchanged where one character would be left."""
    if name in _UNSHORTENED:
        return name
    shorter = (tail.sub("", name) for tail in (_TAIL, _LEVEL))
    return next((short for short in shorter if len(short) >= 2), name)


def without_ethnic(name: str) -> str:
    """The everyday name of a division that is named after its peoples: 管城回族区 → 管城区, 湘西土家族苗族自治州 → 湘西州,
    东乡族自治县 → 东乡县; '' for others."""
    m = re.match(rf"(.{{2,4}}?)(?:{_ETHNIC})+(区|自治县|自治州)$", name) or _PEOPLE_ONLY.fullmatch(name)
    return f"{m.group(1)}{m.group(2)[-1]}" if m else ""


def banner_short(name: str) -> str:
    """The everyday name of a banner with a long one: 科尔沁左翼中旗 → 科左中旗; '' for others."""
    m = re.match(r"(.).{1,3}([左右])翼(.)旗$", name)
    return "".join(m.groups()) + "旗" if m else ""


@dataclass(frozen=True, slots=True)
class Division:
    """One administrative division. ``code`` is GB/T 2260 with its trailing zeros cut; ``parent`` its parent's code."""

    code: str
    name: str

    @property
    def level(self) -> str:
        """``country``, ``province``, ``city``, ``county`` or ``township``."""
        return LEVELS.get(len(self.code), "country")

    @property
    def short(self) -> str:
        return short_name(self.name)


class Gazetteer:
    """Lookup by name (``named``), and the hierarchy (``chain``)."""

    NAME = "divisions-2023"

    def __init__(
        self,
        rows: Iterable[tuple[str, str]],
        townships: Townships | None = None,
        everyday: Iterable[tuple[str, str]] = (),
    ) -> None:
        """``rows`` are codes and names, ``everyday`` further names and the codes they stand for (西乌旗, 152526)."""
        self._townships = townships or Townships()
        self._names = dict(rows)
        self._by_name: dict[str, list[str]] = defaultdict(list)
        self._by_short: dict[str, list[str]] = defaultdict(list)
        self.named = lru_cache(_REMEMBERED)(self._all_named)
        self.chain = lru_cache(_REMEMBERED)(self._whole_chain)
        for code, name in self._names.items():
            self._by_name[name].append(code)
            if len(code) <= _COUNTY:
                self._add_short(code, name)
        for name, code in everyday:
            self._by_name[name].append(code)

    def _add_short(self, code: str, name: str) -> None:
        short = short_name(name)
        of_a_province = any(len(known) == _PROVINCE for known in self._by_short.get(short, ()))
        if short != name and not (of_a_province and name.endswith("区")):  # 河北 is no 河北区
            self._by_short[short].append(code)
        if short != name and name.endswith("自治区") and (common := short + "自治区") != name:
            self._by_name[common].append(code)  # 宁夏自治区
        if ("族" in name or "翼" in name or name.endswith("自治州")) and (
            alias := without_ethnic(name) or banner_short(name)
        ):
            self._by_name[alias].append(code)

    @classmethod
    def read(cls, *paths: Path, townships: Path, everyday: Iterable[tuple[str, str]] = ()) -> Gazetteer:
        """The divisions of TSV files with the columns code and name, and the townships of one by name."""
        rows = (row for path in paths for row in _ROW.findall(path.read_text(encoding="utf-8")))
        return cls(rows, Townships.read(townships), everyday)

    def _all_named(self, name: str) -> tuple[Division, ...]:
        """Divisions whose full name this is."""
        towns = (Division(code, name) for code in self._townships.codes(name))
        return (*(Division(code, self._names[code]) for code in self._by_name.get(name, ())), *towns)

    def shortened(self, short: str) -> tuple[Division, ...]:
        """Divisions above the township whose short name this is."""
        return tuple(Division(code, self._names[code]) for code in self._by_short.get(short, ()))

    def get(self, code: str) -> Division | None:
        """The division of a code; None where there is none, or what is given is no code."""
        name = self._names.get(code) or (_TOWNSHIP.fullmatch(code) and self._townships.name(code))
        return Division(code, name) if name else None

    def parent(self, division: Division) -> Division | None:
        """The division this one is an immediate part of; districts of a municipality belong to it directly."""
        code = division.code
        while len(code) > 2:
            code = code[: {9: 6, 6: 4, 4: 2}[len(code)]]
            if code in self._names:
                return Division(code, self._names[code])
        return None

    def _whole_chain(self, division: Division) -> tuple[Division, ...]:
        """The division and all it is part of, from the inside out."""
        chain = [division]
        while parent := self.parent(chain[-1]):
            chain.append(parent)
        return tuple(chain)

    def within(self, inner: Division, outer: Division) -> bool:
        return inner.code.startswith(outer.code)

    def full_names(self) -> Iterable[str]:
        """Full names but those of :meth:`townships`."""
        return self._by_name.keys()

    def townships(self) -> Iterable[str]:
        """The names of towns, townships and subdistricts."""
        return dict.fromkeys(self._townships.names())

    def find_townships(self, text: str) -> Iterable[tuple[int, int]]:
        """Where the names of :meth:`townships` stand in a text."""
        return self._townships.find(text)

    def short_names(self) -> Iterable[str]:
        """Short names above the township."""
        return self._by_short.keys()
