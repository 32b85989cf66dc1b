"""Records of press conferences and the like, printed turn by turn: “某某：” opens what somebody says there.

Only a page whose headline calls itself a record (…发布会实录) is read so: elsewhere such lines are an interview.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg import dates
from kg.extract.encode import SYMBOLS
from kg.extract.scene import Scene
from kg.model import BlockKind, Claim, Mention, Stretch

_HEADS = (BlockKind.TITLE, BlockKind.KICKER)
_RECORD = re.compile(r"实录|图文直播|文字直播")
_TURN = re.compile(rf"(?P<who>{SYMBOLS['Person']})(?:先生|女士|同志)?：")
_DAY = re.compile(r"\s*(?:时间：|（)?[^（）：]{6,16}(?:\d{1,2}：\d{2})?）?\s*")  # the line is a date, and no more
_OPENING = 8  # blocks in which the day stands


def find(scenes: Sequence[Scene]) -> Iterator[Claim]:
    """Who spoke at what the article is the record of, and when it was held."""
    heads = [made for made in scenes if made.text.kind in _HEADS and _RECORD.search(made.text.text)]
    told = (made.reports.at(len(made.text.text)) for made in scenes[:_OPENING]) if heads else iter(())
    meeting = next((m for m in told if m is not None), None)
    if meeting is None:
        return
    yield from _date(scenes[:_OPENING], meeting)
    for made in scenes:
        if made.encoded and (m := _TURN.match(made.encoded[0].text)):
            person = made.encoded[0].items[m.start("who")].mention
            proof = (Stretch(made.text.block, person.start, person.end), _at(meeting))
            for prop in ("spokeAt", "attended"):
                yield Claim(person, prop, meeting, proof, "turn-in-a-record", 0.85)


def _date(opening: Sequence[Scene], meeting: Mention) -> Iterator[Claim]:
    """The day that a line under the headline gives, in brackets or behind 时间."""
    for made in opening:
        text = made.text.text
        if text.strip().startswith(("（", "时间：")) and _DAY.fullmatch(text) and (found := dates.find(text)):
            proof = (Stretch(made.text.block, 0, len(text)), _at(meeting))
            yield Claim(meeting, "date", found[0].first, proof, "date-of-record", 0.9)
            return


def _at(mention: Mention) -> Stretch:
    return Stretch(mention.block, mention.start, mention.end)
