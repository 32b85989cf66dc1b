"""A speech or report printed whole: its title, “——2021年1月8日在…会议上”, who gave it, then his words.

The meeting was on that day, he spoke there, and the paper that the title names is what he presented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from kg import dates
from kg.extract.scene import Scene
from kg.model import BlockKind, Claim, Mention, Stretch

_WHERE = re.compile(r"^\s*[—\-–（(]*\s*(?:[0-9〇○零一二三四五六七八九十年月日\s]*日)?\s*(?P<at>在)")
_AT = re.compile(r"(?:第[一二三四五六七八九十]+次(?:全体)?会议)?上[）)]?\s*$")
_NEAR = 3  # blocks under the line in which the speaker is named
_LONGEST_LINE = 30  # a line of that is one name with his post
_OPENING = 6  # blocks in which such a line stands


def find(scenes: Sequence[Scene]) -> Iterator[Claim]:
    """The claims of such an article."""
    for index, made in enumerate(islice(scenes, _OPENING)):
        where = _WHERE.match(made.text.text)
        meeting = next((m for m in made.found.of("Meeting", "Event") if where and m.start == where.end()), None)
        if meeting is None or not _AT.match(made.text.text, meeting.end):
            continue
        line = Stretch(made.text.block, 0, len(made.text.text))
        for when in dates.find(made.text.text)[:1]:
            yield Claim(meeting, "date", when.first, (line,), "date-of-delivery", 0.9)
        speaker = _speaker(made, scenes[index + 1 : index + 1 + _NEAR])
        if speaker is not None:
            yield from _delivered(speaker, meeting, line, _paper(scenes[:index]))
        return


def _speaker(made: Scene, below: Sequence[Scene]) -> Mention | None:
    """The one person that the line, or a short one under it, names."""
    for scene in (made, *below):
        people = scene.found.of("Person")
        if len({p.text for p in people}) == 1 and (scene is made or len(scene.text.text) <= _LONGEST_LINE):
            return people[0]
    return None


def _paper(above: Sequence[Scene]) -> tuple[Mention, Stretch] | None:
    """The paper that the title is the name of."""
    for made in above:
        if made.text.kind not in (BlockKind.TITLE, BlockKind.KICKER):
            continue
        for paper in made.found.of("Document"):
            if paper.end == len(made.text.text.rstrip()):
                return paper, Stretch(made.text.block, paper.start, paper.end)
    return None


def _delivered(
    speaker: Mention, meeting: Mention, line: Stretch, paper: tuple[Mention, Stretch] | None
) -> Iterator[Claim]:
    proof = (line, Stretch(speaker.block, speaker.start, speaker.end))
    for prop in ("spokeAt", "attended"):
        yield Claim(speaker, prop, meeting, proof, "delivered-at", 0.9)
    if paper is not None:
        yield Claim(speaker, "presented", paper[0], (paper[1], *proof), "delivered-at", 0.85)
        yield Claim(meeting, "considered", paper[0], (paper[1], *proof), "delivered-at", 0.8)
