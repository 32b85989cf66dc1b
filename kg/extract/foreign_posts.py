"""Whose posts foreign guests hold: 老挝|国家副主席, 老挝国会|主席, 柬埔寨磅湛省|省长, 法国驻柳河|总领事.

Also the provinces and cities that no list has: 磅湛省|省长 on a page of another province is not its own governor.
"""

from __future__ import annotations

import re

from kg.extract.passage import Found, Passage
from kg.lexicon import Hit, load
from kg.model import Mention, Part
from kg.text import HAN

_HOME = frozenset({"中国", "中华人民共和国"})
_OFFICES = ("馆", "团", "处")  # 驻华|大使, but 驻华大使馆|参赞
_RUN = re.compile(rf"{HAN}{{1,12}}$")
_FRONT = re.compile("^.*[与和及由了对向访见会同邀请到自该任原]")  # what stands in front of a name in one clause
_NAME = (3, 7)  # characters of the name of a foreign province or city
_REACH = 14
_STOP = re.compile(r"[的了在是和与由对把为并将]|访问|会见|率领|陪同|代表团|企业|公司")


def owner(text: Passage, start: int, title: Hit, found: Found) -> tuple[int, tuple[Part, ...]] | None:
    """Where a foreigner's post begins, and the part in front of its title; None for posts at home."""
    country = _country(text, start, found)
    if country is None:
        return _strange(text, start, title) if found.ending(start, "Place") is None else None
    between = text.text[country.end : start]
    posted = "驻" in between and not between.endswith(_OFFICES)
    if title.entry["body"] == "government" or not between or posted:
        return country.start, (("foreign", text.text[country.start : start]),)
    parts: tuple[Part, ...] = (("own", country.text + between),)
    body = text.mention(country.start, start, "Organization", "organisation-before-title", parts=parts)
    return country.start, (("org", body),)


def _country(text: Passage, start: int, found: Found) -> Mention | None:
    """The country named in front of a title, with nothing but words of a name between."""
    near = (p for p in found.of("Place") if p.kind == "Country" and start - _REACH <= p.end <= start)
    place = next((p for p in reversed([*near]) if p.text not in _HOME), None)
    if place is None:
        return None
    between = text.text[place.end : start]
    titled = any(h.start >= place.end and h.end <= start for h in text.of("titles"))
    plain = not between or (_RUN.fullmatch(between) and not _STOP.search(between))
    return place if plain and not titled else None


def _strange(text: Passage, start: int, title: Hit) -> tuple[int, tuple[Part, ...]] | None:
    """A province or city that no list has, in front of its governor: 旧金山市|市长, 磅湛省|副省长."""
    level = title.word[-2:-1]
    if title.entry["body"] != "government" or level not in "省州市" or text.char(start - 1) != level:
        return None
    run = _RUN.search(text.text, max(0, start - _REACH), start)
    name = _FRONT.sub("", run.group()) if run else ""
    if not _NAME[0] <= len(name) <= _NAME[1] or load().gazetteer.named(name):
        return None
    return start - len(name), (("foreign", name),)
