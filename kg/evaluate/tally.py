"""Counting what was found, missed and wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# Properties of which the gold is meant to be complete: a fact that it does not list is wrong. Of the others, of which
# nobody lists all, only what is missed counts.
COMPLETE = frozenset({
    "about", "adopted", "attended", "author", "chaired", "commentedOn", "considered", "convenedBy", "date",
    "hasProject", "holdsPost", "issued", "met", "photographer", "postIn", "presented", "receivedHonour", "spokeAt",
    "subOrganizationOf", "venue", "visited",
})  # fmt: skip

ENTITIES, RELATIONS, OPEN, FIGURES, IDENTITY = "entities", "relations", "open", "figures", "identity"
GROUPS = (ENTITIES, RELATIONS, OPEN, FIGURES, IDENTITY)

Key = tuple[str, str]  # a group, and the class or property (or '')


@dataclass(frozen=True, slots=True)
class Tally:
    """What was asked for and found, what was asked for and missed, what was found and is wrong."""

    found: int = 0
    missed: int = 0
    wrong: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(self.found + other.found, self.missed + other.missed, self.wrong + other.wrong)

    @property
    def precision(self) -> float:
        """How much of what was said is right (1 if nothing was said)."""
        return _share(self.found, self.wrong)

    @property
    def recall(self) -> float:
        """How much of what was asked for was found (1 if nothing was asked for)."""
        return _share(self.found, self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class RuleTally:
    """What a rule made: right, wrong, or nothing that the gold could judge."""

    right: int = 0
    wrong: int = 0
    unjudged: int = 0

    def __add__(self, other: RuleTally) -> RuleTally:
        """Both together."""
        return RuleTally(self.right + other.right, self.wrong + other.wrong, self.unjudged + other.unjudged)

    @property
    def precision(self) -> float:
        """How much of what could be judged is right (1 if nothing could)."""
        return _share(self.right, self.wrong)


def _share(part: int, rest: int) -> float:
    return part / (part + rest) if part + rest else 1.0


def group_of(property: str) -> str:
    """Whether a property counts among the relations or among the open ones."""
    return RELATIONS if property in COMPLETE else OPEN


def total(tallies: Iterable[Tally]) -> Tally:
    """All together."""
    return sum(tallies, Tally())


def merged(parts: Iterable[Mapping[Key, Tally]]) -> dict[Key, Tally]:
    """The tallies of several pages as one, sorted."""
    found: dict[Key, Tally] = {}
    for part in parts:
        for key, tally in part.items():
            found[key] = found.get(key, Tally()) + tally
    return dict(sorted(found.items()))
