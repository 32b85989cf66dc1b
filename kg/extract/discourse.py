"""What a sentence is about where it does not say so itself: its topic, and the meeting under report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.encode import SYMBOLS, Encoded
from kg.extract.holdings import Holding
from kg.extract.speech import Speech
from kg.model import Mention

_ACTORS = SYMBOLS["Place"] + SYMBOLS["Organization"]
# A place or organisation that opens a clause is its subject where what follows is no part of a longer phrase.
# (某某县鲜果采摘园、某某产业园 is a list.)
_SUBJECT = re.compile(
    rf"(?:^|[。；，”]|(?:表示|说|认为|强调|指出|"
    rf"介绍)[，：])(?:[^，。；：“”\ue100-\ue1ff]{{0,10}}，)?(?:[—\-]*)(?P<actor>[{_ACTORS}])(?=将|要|聚焦|坚持|深化|先后|连续|实施|推动|"
    rf"推进|全力|持续|以|统筹|积极|还|已|正|在|着力|把|依托|围绕|地区生产总值|(?!第|有关|主要|等)[^，。；：的、和与\ue100-\ue1ff]{{2,}}+(?!、))"
)
_MEETING_SPEAKS = re.compile(
    rf"[“—]*{SYMBOLS['Meeting']}(?:[^，。；：]{{0,6}})?(?:强调|指出|提出|要求|认为|明确|决定|部署|号召)"
)
_PLACE_HEADS = (
    "领导",
    "干部",
    "群众",
    "市民",
    "代表",
    "委员",
    "日报",
    "记者",
    "某",
    "籍",
    "人民",
    "上下",
    "未来",
    "发展的",
    "建设项目",
)


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of a block: (offset, mention) pairs in order; the one before an offset holds there.

    ``home`` is a mention of the page's home place.
    """

    points: tuple[tuple[int, Mention], ...]
    home: Mention | None = None

    def at(self, offset: int) -> Mention | None:
        return next((m for point, m in reversed(self.points) if point <= offset), None)


def office_of(person: Mention, holdings: Sequence[Holding]) -> Mention | None:
    """What a speaker speaks for: the place of his committee or government, else the whole organisation."""
    for holding in holdings:
        if holding.person.text == person.text and (actor := represented(holding.post)) is not None:
            return actor
    return None


def represented(post: Mention) -> Mention | None:
    """The place or organisation that the holder of a post acts for."""
    org = post.part("org") or post.part("outer") or post.part("place")
    if org is None:
        before = post.part("before")
        return represented(before) if before else None
    while org.core == "Organization":
        inside = org.part("parent")
        if inside is None:
            break
        org = inside
    if org.core != "Organization" or not org.value("body"):
        return org
    return org.part("place") or at_level(org) or org


_BODIES = ("party", "government", "party-standing", "congress", "cppcc")


def place_of(actor: Mention) -> Mention:
    """The place that a committee or government acts for; anything else stands for itself."""
    if actor.core == "Organization" and actor.value("body") in _BODIES:
        return actor.part("place") or at_level(actor) or actor
    return actor


def at_level(org: Mention) -> Mention | None:
    """The place that a body named by its level alone stands for: 市 in 市委."""
    level = org.value("level")
    at = org.start + org.text.find(level)
    return (
        Mention(org.block, at, at + len(level), "Place", level, "level-of-body", parts=(("level", level),), bare=True)
        if level
        else None
    )


def lasts(topic: Mention) -> bool:
    """Whether a topic goes on into the next paragraph: a place or its bodies do, a firm that was mentioned does not."""
    return topic.core == "Place" or bool(topic.value("body") or topic.value("department"))


def topics(
    encoded: Sequence[Encoded],
    spoken: Sequence[Speech],
    holdings: Sequence[Holding],
    carried: Mention | None,
    home: Mention | None = None,
) -> Topics:
    """The topics of a block's sentences; ``carried`` is what the block before was about.

    A meeting that speaks (全会强调，…) turns back to ``home``: it is not about the county that was named before.
    """
    points: list[tuple[int, Mention]] = [(-1, carried)] if carried else []
    points += [(code.at[0], home) for code in encoded if home is not None and _MEETING_SPEAKS.match(code.text)]
    for speech in spoken:
        office = office_of(speech.speaker, holdings)
        if office is not None:
            points.append((min(speech.start, speech.cue[0]), office))
    for code in encoded:
        for m in _SUBJECT.finditer(code.text):
            item = code.items[m.start("actor")]
            after = code.text[m.end("actor") : m.end("actor") + 4]
            if (item.mention.bare or not after.startswith(_PLACE_HEADS)) and item.mention.kind not in (
                "Country",
                "NaturalFeature",
                "Region",
            ):
                points.append((item.start, item.mention))
    return Topics(tuple(sorted(points, key=lambda p: p[0])), home)
