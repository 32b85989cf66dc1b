"""The best way to cut a text into words and names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Arc(NamedTuple):
    """One way to read ``text[start:end]``: a word or name of a ``tag``, and the logarithm of how likely it is."""

    start: int
    end: int
    score: float
    tag: str


_UNKNOWN = -17.5  # a character that no dictionary has


def best_path(length: int, arcs: Sequence[Arc]) -> list[Arc]:
    """The likeliest sequence of arcs from 0 to ``length``; a character without an arc is one of its own."""
    ending: list[list[Arc]] = [[] for _ in range(length + 1)]
    for arc in arcs:
        ending[arc.end].append(arc)
    score = [0.0] * (length + 1)
    chosen: list[Arc | None] = [None] * (length + 1)
    for end in range(1, length + 1):
        top, best = score[end - 1] + _UNKNOWN, None
        for arc in ending[end]:
            value = score[arc[0]] + arc[2]
            if value > top:
                top, best = value, arc
        score[end], chosen[end] = top, best
    path: list[Arc] = []
    at = length
    while at:
        arc = chosen[at] or Arc(at - 1, at, _UNKNOWN, "x")
        path.append(arc)
        at = arc.start
    return path[::-1]
