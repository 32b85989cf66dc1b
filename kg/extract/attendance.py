"""Who attended, where the list stands below the line that opens it: “参加团拜会的领导有：”, then a paragraph a body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.scene import Scene
from kg.model import BlockKind, Claim, Mention, Stretch

_OPENS = re.compile(
    r"(?:(?:出席|参加|列席|与会|就[座坐])[^。；]{0,40}(?:有|是|为|如下|名单|领导|同志|人员|嘉宾)|他们(?:分别)?是)[：:]\s*$"
)
_FIELD = re.compile(r"[：:]\s*$")  # 主持人：
_GOES_ON = re.compile(r"[；;、，,]\s*$")
_NO_LIST = re.compile(r"[！？]|指出|强调|讲话|表示|说[，：]|主持|会见|召开|举行")  # a paragraph that tells something


def find(scenes: Sequence[Scene]) -> Iterator[Claim]:
    """One claim for each person of such a list."""
    meeting: Mention | None = None
    for made in scenes:
        if meeting is not None and (not _is_list(made) or _FIELD.search(made.text.text)):
            meeting = None
        if meeting is not None:
            yield from _listed(made, meeting)
            if not _GOES_ON.search(made.text.text) and not _is_line(made):
                meeting = None
        if made.text.kind != BlockKind.CAPTION and _OPENS.search(made.text.text):
            meeting = made.reports.at(len(made.text.text))


def _is_list(made: Scene) -> bool:
    """Whether a paragraph holds people and their posts and tells nothing."""
    return bool(made.found.of("Person")) and not _NO_LIST.search(made.text.text)


def _is_line(made: Scene) -> bool:
    """A line of such a list: a name, and behind it the posts."""
    text = made.text.text
    return any(p.start == 0 for p in made.found.of("Person")) and not re.search("[。；！？，：]", text)


def _listed(made: Scene, meeting: Mention) -> Iterator[Claim]:
    for person in {m.text: m for m in made.found.of("Person")}.values():
        proof = (Stretch(made.text.block, person.start, person.end),)
        yield Claim(person, "attended", meeting, proof, "attendance-list-below", 0.85)
