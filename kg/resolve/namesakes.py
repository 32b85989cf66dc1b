"""Two people of one name: their posts tell whether they can be one.

Pages on which somebody of a name holds posts in different provinces, and none in a common organisation, tell of
different people. Where the posts leave it open they are one person, and the doubt is recorded.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model import PageRecord
from kg.resolve.rekey import rekeyed
from kg.resolve.short import Aliases

_PLACE = re.compile(r"(?:^|:)Place:(\d{2,})")
_PROVINCE = 2  # digits of a province's code
_DOUBT = "不同版面上的同名者，所任职务无共同机构，暂作一人"
_UNPLACED = "另有异地同名者，部分版面未载职务，暂归此人"


@dataclass(frozen=True, slots=True)
class Career:
    """The posts of one name on one page: their organisations, and the codes of the divisions these are of."""

    page: int
    organisations: frozenset[str]
    codes: frozenset[str]

    def joins(self, other: Career) -> bool:
        """Whether both are surely one: a common organisation, or posts at one place."""
        near = any(a.startswith(b) or b.startswith(a) for a in _cities(self) for b in _cities(other))
        return near or bool(self.organisations & other.organisations)

    def may_join(self, other: Career) -> bool:
        """Whether both may be one: nothing in common is needed but a province."""
        here, there = ({code[:_PROVINCE] for code in c.codes} for c in (self, other))
        return self.joins(other) or bool(here & there)


def _cities(career: Career) -> set[str]:
    return {code[: 2 * _PROVINCE] for code in career.codes}


def told_apart(records: Sequence[PageRecord]) -> list[PageRecord]:
    """The records, in their order, with namesakes under keys of their own."""
    tables: dict[int, dict[str, str]] = defaultdict(dict)
    doubts: dict[str, str] = {}
    for person, careers in sorted(_careers(records).items()):
        groups = _groups([c for c in careers if c.codes], Career.may_join)
        key = person if len(groups) < 2 else f"{person}@{_province(groups[0])}"
        for group in groups[1:]:
            for career in group:
                tables[career.page][person] = f"{person}@{_province(group)}"
        for page in (c.page for c in careers if person not in tables[c.page] and key != person):
            tables[page][person] = key
        doubts |= _doubts(person, careers, groups, tables)
    return [_moved(record, tables.get(i, {}), doubts) for i, record in enumerate(records)]


def _careers(records: Sequence[PageRecord]) -> dict[str, list[Career]]:
    """For each person that several pages name, the posts page by page."""
    found: dict[str, list[Career]] = defaultdict(list)
    for page, record in enumerate(records):
        posts: dict[str, set[str]] = {e.key: set() for e in record.entities if e.core == "Person"}
        for said in record.statements:
            if said.property == "holdsPost" and isinstance(said.object, str) and said.subject in posts:
                posts[said.subject].add(said.object)
        for person, held in posts.items():
            organisations = frozenset(post.rpartition(":")[0] for post in held)
            codes = frozenset(m.group(1) for post in held if (m := _PLACE.search(post)))
            found[person].append(Career(page, organisations, codes))
    return {person: careers for person, careers in found.items() if len(careers) > 1}


def _groups(careers: Sequence[Career], joined: Callable[[Career, Career], bool]) -> list[list[Career]]:
    """The careers that hang together, the group with the lowest province first."""
    groups: list[list[Career]] = []
    for career in careers:
        fitting = [g for g in groups if any(joined(career, other) for other in g)]
        groups = [g for g in groups if g not in fitting] + [[career, *(c for g in fitting for c in g)]]
    return sorted(groups, key=_province)


def _province(group: Sequence[Career]) -> str:
    return min(code[:_PROVINCE] for career in group for code in career.codes)


def _doubts(
    person: str, careers: Sequence[Career], groups: Sequence[Sequence[Career]], tables: Mapping[int, Mapping[str, str]]
) -> dict[str, str]:
    """Which of the keys of a name may stand for several people, and why."""
    doubts = {
        tables.get(group[0].page, {}).get(person, person): _DOUBT
        for group in groups
        if len(_groups(group, Career.joins)) > 1
    }
    if len(groups) > 1 and any(not c.codes for c in careers):
        doubts[f"{person}@{_province(groups[0])}"] = _UNPLACED
    return doubts


def _moved(record: PageRecord, table: Mapping[str, str], doubts: Mapping[str, str]) -> PageRecord:
    moved = rekeyed(record, Aliases(table)) if table else record
    if not any(e.key in doubts for e in moved.entities):
        return moved
    return replace(moved, entities=tuple(replace(e, doubt=doubts.get(e.key, e.doubt)) for e in moved.entities))
