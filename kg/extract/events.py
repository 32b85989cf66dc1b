"""Events: ceremonies, gatherings, festivals and fairs by how their names end, and those of national standing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names import left
from kg.extract.passage import Found, Passage
from kg.lexicon import Hit
from kg.model import Mention

_MANY = 4
_PARADE = re.compile(r"“?[0-9]{1,2}·[0-9]{1,2}”?大?阅兵|国庆阅兵|胜利日阅兵")
_BARE_BEFORE = re.compile(r"(?:^|[，。；：！？“”]|在|参加|出席|举行|了)(?:集中|本次|此次|这次|该)?$")
# A festival is known by its number, whatever it is held for: 首届某某龙舟节.
_FESTIVAL = re.compile(
    r"(?:首届|第[一二三四五六七八九十百\d]{1,4}届)[^，。；：、“”届]{2,16}?(?<![季环细情春时])节(?![目日点约能水奏俭假庆])"
)
_CEREMONY = re.compile(
    r"(?:(?<=^)|(?<=[，。；：！？“]))(?:开工|揭牌|签约|启动)?(?:仪式|活动)(?=上|现场|由|结束|开始|前|后)|"
    r"(?<=[出参][席加])活动(?=[，。；、]|并|时|$)"
)
# What is started or signed together with something else: 某县第一批重点项目暨….
_PART = re.compile(r"(?:^|(?<=[，。；：！？])|[午日])(?P<part>[^，。；：！？“”、]{4,30}(?:项目|工程|活动))暨$")


def find(text: Passage, found: Found) -> None:
    """Add the events of a passage."""
    national = list(_national(text))
    taken = [m for m in (*found.of("Meeting", "Document", "Plan"), *national) if not m.bare]
    called = [m for m in _called(text, found) if not any(t.start < m.end and m.start < t.end for t in taken)]
    called += [m for m in _festivals(text) if not any(t.start < m.end and m.start < t.end for t in (*taken, *called))]
    found.add(*(m for m in national if not any(c.start <= m.start and m.end <= c.end for c in called)))
    events = _joint(text, called)
    found.add(*events)
    found.add(*_bare(text, [*events, *taken]))


def _national(text: Passage) -> Iterator[Mention]:
    end = -1
    for hit in text.of("national_events"):
        if hit.start >= end:
            end = hit.end
            yield text.mention(
                hit.start, hit.end, "Event", "national-event", parts=(("official", hit.entry["official"]),)
            )

    for m in _PARADE.finditer(text.text):
        yield text.mention(m.start(), m.end(), "Event", "parade", parts=(("official", m.group()),))


def _called(text: Passage, found: Found) -> Iterator[Mention]:
    hits = list(text.of("event_suffixes"))
    for suffix in hits:
        if any(
            o is not suffix and o.start <= suffix.start and suffix.end <= o.end and len(o.word) > len(suffix.word)
            for o in hits
        ):
            continue
        begin = left(text, found, suffix)
        if begin is None or begin.generic or suffix.start - begin.start < 2:
            continue
        held = begin.marked and suffix.word.endswith("会")  # 举行|新年茶话会, but a ceremony may be part of a meeting
        if begin.front.named or held or suffix.start - begin.start >= _MANY:
            yield text.mention(
                _first_part(text, _other_party(text, found, begin.start, suffix)),
                suffix.end,
                "Event",
                "called-by-subject",
                parts=(*begin.front.parts, ("series", "called")),
            )


def _festivals(text: Passage) -> Iterator[Mention]:
    for m in _FESTIVAL.finditer(text.text):
        yield text.mention(m.start(), m.end(), "Event", "numbered-festival", parts=(("series", "called"),))


def _other_party(text: Passage, found: Found, start: int, suffix: Hit) -> int:
    """Where the name of a signing begins that names two parties: 甲市与乙集团签约仪式."""
    if "签" in suffix.word and text.char(start - 1) in ("与", "和"):
        other = found.ending(start - 1, "Organization", "Place")
        return other.start if other is not None else start
    return start


def _first_part(text: Passage, start: int) -> int:
    """Where the name of an event begins that is two in one: 2021年县第一批重点项目|暨|青山镇重点项目集中开工仪式."""
    part = _PART.search(text.text, 0, start)
    return part.start("part") if part else start


def _bare(text: Passage, named: list[Mention]) -> Iterator[Mention]:
    """仪式, 签约仪式, 团拜会: the event that was named before."""
    for suffix in text.of("event_suffixes"):
        if any(m.start < suffix.end and suffix.start < m.end for m in named) or not _BARE_BEFORE.search(
            text.text[: suffix.start]
        ):
            continue
        yield text.mention(suffix.start, suffix.end, "Event", "bare-event", parts=(("head", suffix.word),), bare=True)
    for m in _CEREMONY.finditer(text.text):
        yield text.mention(m.start(), m.end(), "Event", "bare-event", parts=(("head", m.group()[-2:]),), bare=True)


def _joint(text: Passage, called: list[Mention]) -> list[Mention]:
    """…推介会暨…签约仪式 is one event."""
    out: list[Mention] = []
    for mention in called:
        last = out[-1] if out else None
        if last is not None and text.text[last.end : mention.start] == "暨":
            out[-1] = text.mention(last.start, mention.end, "Event", "joint-event", parts=last.parts)
        else:
            out.append(mention)
    return [_with_second(text, m) for m in out]


def _with_second(text: Passage, mention: Mention) -> Mention:
    """…推介会暨项目签约仪式: what follows 暨 is a bare ending."""
    if text.char(mention.end) != "暨":
        return mention
    second: Hit | None = next((h for h in text.of("event_suffixes") if mention.end < h.start <= mention.end + 10), None)
    if second is None or any(mark in text.text[mention.end : second.start] for mark in "，。；、"):
        return mention
    return text.mention(mention.start, second.end, "Event", "joint-event", parts=mention.parts)
