"""Rosters of task forces: the lines below “副组长：何某 副县长” that name further people of that role, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.scene import Scene
from kg.lexicon import load
from kg.model import Claim, Mention, Stretch

_MORE = re.compile(r"^[ （、]|$")  # behind the name that opens a line: the posts, or nothing


def find(scenes: Sequence[Scene]) -> Iterator[Claim]:
    """One claim for each person in a line that goes on with the role of a line above."""
    role: Mention | None = None
    for made in scenes:
        opening = next(
            (h.post for h in made.holdings if h.post.start == 0 and is_of_task_force(h.post.value("title"))), None
        )
        if opening is not None:
            role = opening
            continue
        listed = _listed(made)
        role = role if listed else None
        if role is None:
            continue
        for person in listed:
            proof = (Stretch(made.text.block, 0, person.end), Stretch(role.block, role.start, role.end))
            yield Claim(person, "holdsPost", role, proof, "roster-goes-on", 0.8)


def _listed(made: Scene) -> list[Mention]:
    """The people of a line that holds nothing but people and their posts, none of other lines."""
    people = made.found.of("Person")
    text = made.text.text
    if not people or people[0].start or not _MORE.match(text[people[0].end :]) or "。" in text:
        return []
    return [p for p in people if p.start == 0 or text[p.start - 1] == "、"]


def is_of_task_force(title: str) -> bool:
    """Whether a title is one of a task force that a text sets up (副组长, 成员): without its name it is nobody's post."""
    entry = load().entry("titles", title)
    return entry is not None and entry["of"] == "task"
