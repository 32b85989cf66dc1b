"""What stands in front of the name of a meeting or document: the place, level or organisation whose it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.levels import CORPS, level_before
from kg.extract.passage import Found, Passage
from kg.model import Mention, Part
from kg.numbers import CHINESE, number
from kg.text import HAN

NUMERAL = rf"[{CHINESE}0-9]{{1,4}}"
# A time between a body and what it holds: 昨日|召开, 今天下午（11月15日）|举行.
WHEN = r"近日|日前|[昨今当][天日晚]|[上下中]午|晚上?|(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日|（[0-9]{1,2}月[0-9]{1,2}日）"
_PARTY = re.compile(r"(?:中国共产党|中共)$")
_CPPCC = re.compile(r"(?:中国人民政治协商会议|政协)$")
_SESSION_INSIDE = re.compile(rf"第(?P<session>{NUMERAL})届$")
_COMMITTEE = re.compile(r"(?:委员会|委会|市委会|省委会)$")
_CORPS_DIVISION = re.compile(rf"第[一二三四五六七八九十]{{1,3}}师$|(?<!{HAN})师$")
_NOT_LEVEL = frozenset("城都郊地小园社辖灾老新山库厂校战商景林牧矿片各")


@dataclass(frozen=True, slots=True)
class Front:
    """Where the front of a name begins, and its parts.

    ``org``, ``place`` or ``level``, ``body``, ``national``, ``minor``, ``session``, ``corps``, ``scope``.
    """

    start: int
    parts: tuple[Part, ...] = ()

    def value(self, role: str) -> str:
        return next((p for r, p in self.parts if r == role and isinstance(p, str)), "")

    @property
    def named(self) -> bool:
        """Whether anything stands there."""
        return bool(self.parts)


def front(text: Passage, found: Found, at: int) -> Front:
    """The front that ends at an offset; without parts where there is none."""
    minor = text.ends(at, "minor_bodies")
    if minor and minor.entry["place"] == "before":
        outer = _place(text, found, minor.start)
        if outer.named:
            return Front(outer.start, (*outer.parts, ("minor", minor.entry["official"])))
    org = found.ending(at, "Organization")
    if org is not None and org.value("national") == CORPS:
        return _with_prefix(text, org.start, (("level", "兵团"),))
    if org is not None:
        return _organisation(text, org)
    committee = _COMMITTEE.search(text.text, max(0, at - 3), at)
    if committee and (inner := _place(text, found, committee.start())).value("minor"):
        return inner
    return _place(text, found, at)


def _organisation(text: Passage, org: Mention) -> Front:
    parts: list[Part] = [("org", org)]
    if place := org.part("place"):
        parts.append(("place", place))
    for role in ("level", "body", "national"):
        if value := org.value(role):
            parts.append((role, value))
    if party := org.value("party"):  # 民盟通化市委会 holds plenums of its own
        parts.append(("minor", party))
    return _corps(text, org.start, tuple(parts)) or Front(
        org.start - 2 * text.text.endswith("中共", 0, org.start), tuple(parts)
    )


def _corps(text: Passage, start: int, parts: tuple[Part, ...]) -> Front | None:
    """A division of the production corps in front of its city: 第八师石河子市, 师市."""
    m = _CORPS_DIVISION.search(text.text, max(0, start - 6), start)
    return Front(m.start(), (*parts, ("corps", m.group()))) if m else None


def _place(text: Passage, found: Found, at: int) -> Front:
    """A place or level, with the words for a party, the CPPCC or another body in front of it."""
    place = found.ending(at, "Place")
    if place is None:
        level = level_before(text.text, at)
        start = at - len(level)
        if level and text.char(start - 1) not in _NOT_LEVEL:
            return _with_prefix(text, start, (("level", level),))
        return _with_prefix(text, at, ())
    if place.bare:
        return Front(place.start, (("level", place.value("level")), ("scope", place.text)))
    return _with_prefix(text, place.start, (("place", place),))


def _with_prefix(text: Passage, start: int, parts: tuple[Part, ...]) -> Front:
    if parts and (corps := _corps(text, start, parts)):
        start, parts = corps.start, corps.parts
    session = _SESSION_INSIDE.search(text.text, max(0, start - 6), start)
    at = session.start() if session else start
    for pattern, body in ((_PARTY, "party"), (_CPPCC, "cppcc")):
        if m := pattern.search(text.text, max(0, at - 12), at):
            more: tuple[Part, ...] = (("session", str(number(session["session"]))),) if session else ()
            return Front(m.start(), (*parts, ("body", body), *more))
    minor = text.ends(at, "minor_bodies")
    if minor and parts:
        return Front(minor.start, (*parts, ("minor", minor.entry["official"])))
    return Front(start, parts)
