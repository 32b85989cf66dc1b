"""Organisations: national bodies, bodies and departments of a place, departments inside others, firms and institutes.

The names that lists know come first; what stands around them shows the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract import committees, departments, firms, stationed
from kg.extract.bodies import AFTER_DEPARTMENT, anchored
from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import Hit
from kg.model import Mention

# 中共柳河县委第十三届委员会: the term belongs to the name.
_TERM = re.compile(r"第?[一二三四五六七八九十百]+届委员会(?!第)")
_WITH_TERM = ("party", "cppcc", "congress", "discipline")


def find(text: Passage, found: Found, words: Words) -> None:
    """Add the organisations of a passage, inner ones as parts of outer ones."""
    found.add(*_national(text))
    found.add(*committees.find(text, found))
    known = _longest(text.of("bodies", "departments"))
    for hit in known:
        _add(text, found, anchored(text, hit, found, words))
    found.add(*departments.beside(text, found))
    found.add(*departments.committees(text, found))
    found.add(*departments.of_people(text, found))
    found.add(*departments.at_places(text, found))
    found.add(*firms.find(text, found, words))
    for hit in known:  # again, for those inside of what was found meanwhile
        _add(text, found, anchored(text, hit, found, words))
    for inner in departments.inside(text, found):
        found.add(inner)
    found.add(*departments.beside(text, found))
    stationed.find(text, found)


_STATE = "国家"  # 国家|工信部


def _national(text: Passage) -> Iterator[Mention]:
    """The national bodies: 国务院, 中央组织部."""
    end = -1
    for hit in text.of("national_bodies"):
        torn = text.text.endswith("集", 0, hit.start) and hit.word.startswith("团")  # 兴安集|团中央|研究院
        if hit.start >= end and not torn and not AFTER_DEPARTMENT.match(text.text, hit.end):  # 民政部门
            end = hit.end
            kind, parts = hit.entry["class"], (("national", hit.entry["official"]),)
            start = hit.start - len(_STATE) * (kind == "Department" and text.text.endswith(_STATE, 0, hit.start))
            yield text.mention(start, hit.end, "Organization", "national-body", kind=kind, parts=parts)


def _longest(hits: Sequence[Hit]) -> list[Hit]:
    """Hits that no longer one covers: 人大 is nothing inside 人大常委会."""
    return [h for h in hits if not any(_covers(other, h) for other in hits)]


def _covers(outer: Hit, inner: Hit) -> bool:
    longer = outer.end - outer.start > inner.end - inner.start
    return longer and outer.start <= inner.start and inner.end <= outer.end


def _add(text: Passage, found: Found, mention: Mention | None) -> None:
    """Add one mention, with the term that follows it, unless a longer one already ends there."""
    if mention is None:
        return
    term = _TERM.match(text.text, mention.end)
    if term and mention.value("body") in _WITH_TERM:
        mention = replace(mention, end=term.end(), text=text.text[mention.start : term.end()])
    other = found.ending(mention.end, "Organization")
    if other is None or other.start > mention.start:
        found.add(mention)
