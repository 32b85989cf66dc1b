"""What a reply to a request approves: “县人民政府关于《某某规划》的批复” — “一、原则同意《某某规划》。”"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.scene import Scene
from kg.model import BlockKind, Claim, Mention, Stretch

_REPLY = re.compile(r"(?:批复|复函)(?:（[^（）]*）)?$")
# At the head of a paragraph or of one of its points; who examined the paper before may stand between.
_APPROVES = re.compile(
    r"(?:^|[。；] ?)(?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)]?[、.，]?)? ?(?:现)?(?:原则)?(?:上)?(?:同意|批准)"
    r"(?!设立|调整|组建|成立|建设|撤销|[^，。；]{0,12}(?:请示|名称))[^，。；：《》]{0,24}$"
)


def find(scenes: Sequence[Scene]) -> Iterator[Claim]:
    """The papers that the body which gives the reply approves in its text."""
    body = next((b for s in scenes if s.text.kind == BlockKind.TITLE and (b := _replying(s)) is not None), None)
    if body is None:
        return
    for made in scenes:
        if made.text.kind == BlockKind.TITLE:
            continue
        for paper in made.found.of("Document", "Plan"):
            m = None if paper.bare or _REPLY.search(paper.text) else _APPROVES.search(made.text.text[: paper.start])
            if m:
                proof = (Stretch(made.text.block, m.start(), paper.end),)
                yield Claim(body, "adopted", paper, proof, "reply-approves", 0.9)


def _replying(head: Scene) -> Mention | None:
    """The body that the headline of a reply opens with."""
    for reply in head.found.of("Document"):
        if reply.bare or not _REPLY.search(reply.text):
            continue
        own = reply.part("org")
        return own or head.found.starting(reply.start, "Organization") or head.found.ending(reply.start, "Organization")
    return None
