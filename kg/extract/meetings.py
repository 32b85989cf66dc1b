"""Meetings: counted ones (十二届七次全会), bodies' regular ones (市委常委会会议), those called by their subject
(全市安全生产工作会议), joint ones (…暨…), and words that refer to one (全会, 会议).

Parts: ``place`` or ``level``, ``org``, ``body``, ``national``, ``minor``, ``series``, ``session``, ``number``,
``year``, ``extended``, ``parent`` (the meeting it is a sitting of), ``holder`` (the place that holds it, where the name
does not say so itself); a joint meeting has its two ``component`` meetings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract import party_meetings, regular, sessions
from kg.extract.anchors import front
from kg.extract.holders import holder
from kg.extract.names import Left, both_sides, left
from kg.extract.passage import Found, Passage
from kg.lexicon import Hit
from kg.model import Mention

_BARE = re.compile(r"(?P<head>(?:本次|这次|此次|该次|该)(?:全会|会议|大会|峰会|论坛|全体会议)|全会|全委会|大会|会议)")
_NOT_BARE = re.compile(r"形式|方式|报告厅|室|厅|中心|展|精神文明|堂|桌|主席台")
_BARE_BEFORE = re.compile(
    r"(?:^|[，。；：！？“”《》、（）\s]|召开|主持|举行|出席|参加|列席|在|贯彻|落实|学习|传达|按照|根据|围绕|实现|对照|全|向|经|由|为|次|的|是|把|将|成|领会|迎接|聆听|听取|"
    r"结合|祝贺|了|和|与|及|到|年|日|午|天|委)$"
)

_OF_TWO = ("座谈会", "交流会", "洽谈会", "对接会", "推进会", "联席会议", "恳谈会", "协商会", "工作会议", "推介会")
_CEREMONY = 16
_ANY = ("会议", "大会")  # the endings of many meetings, and of many phrases that name none
_SHORTEST = 6  # characters in front of it: 柳河县文化交流|会议
_IS_HELD = re.compile(
    r"(?:(?:[0-9]{1,2}月)?[0-9]{1,2}日)?(?:[上下]午)?(?:在[^，。；：]{2,14})?(?:隆重)?(?:召开|举行|开幕)"
)
_SITTING = re.compile(r"（第[一二三四五六七八九十0-9]{1,3}[场次]）")
_ONE_NAME = re.compile(r"[^，。；：、“”《》]*")


def find(text: Passage, found: Found) -> None:
    """Add the meetings of a passage."""
    named = [*party_meetings.find(text, found), *sessions.find(text, found), *regular.find(text, found)]
    taken = list(_apart([*named, *_inner(text, named)]))
    on_spirit = list(_on_spirit(text, found, taken))
    others = [m for m in _called(text, found, taken) if not any(m.start < s.end and s.start < m.end for s in on_spirit)]
    mentions = _joint(text, list(_apart([*taken, *others])))
    found.add(*mentions, *on_spirit)
    found.add(*_beside(text, mentions))
    found.add(*_bare(text, [*mentions, *on_spirit]))
    found.add(*_by_kind(text, [*mentions, *on_spirit]))


# Meetings around a session that only people of it attend: “省第十四次党代会|各代表团召集人会议”.
_INNER = re.compile(
    r"(?: |(?:在[^，。；：]{2,14})?(?:召开|举行))?(?P<own>(?:各?代表团(?:召集人|团长)|召集人|各?代表团|党员负责同志|临时党委|预备)(?:第[一二三四五六七八九十]+次)?(?:全体)?会议)"
)


def _inner(text: Passage, named: list[Mention]) -> Iterator[Mention]:
    """A meeting of some who attend a session, behind the session's name."""
    for session in named:
        m = _INNER.match(text.text, session.end)
        if m and session.value("series").endswith(("congress", "cppcc")):
            parts = (("series", "plenary"), ("parent", session))
            yield text.mention(m.start("own"), m.end(), "Meeting", "meeting-within-session", parts=parts)


def _beside(text: Passage, mentions: list[Mention]) -> Iterator[Mention]:
    """Press conferences that go by the session they are held at: …人大三次会议|“记者招待会”（第三场）."""
    for suffix in text.of("meeting_suffixes"):
        opened = text.char(suffix.start - 1) == "“" and text.char(suffix.end) == "”"
        session = next((m for m in mentions if m.end == suffix.start - opened and m.value("number")), None)
        if session is not None:
            number = _SITTING.match(text.text, suffix.end + opened)
            end = number.end() if number else suffix.end + opened
            parts = (*(p for p in session.parts if p[0] in ("place", "level", "org", "body")), ("series", "called"))
            yield text.mention(session.start, end, "Meeting", "meeting-of-session", parts=parts)


def _apart(mentions: list[Mention]) -> Iterator[Mention]:
    """Mentions that do not overlap: of two that do, the one that begins first, then the longer."""
    end = -1
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.start >= end:
            end = mention.end
            yield mention


def _called(text: Passage, found: Found, taken: list[Mention]) -> Iterator[Mention]:
    """Meetings called by their subject."""
    for suffix in _suffixes(text):
        if any(m.start < suffix.end and suffix.start < m.end for m in taken) or _goes_on(text, suffix):
            continue
        begin = left(text, found, suffix, max((m.end for m in taken if m.end <= suffix.start), default=0))
        if begin is None:
            continue
        held_by = holder(text, found, begin.start, begin.front)
        if suffix.word in _ANY and (found.ending(suffix.end, "Organization") or not _held(text, begin, suffix)):
            continue
        if not _tells(begin, suffix) and not (held_by and suffix.word in _OF_CADRES and begin.start == suffix.start):
            continue
        parts = (*begin.front.parts, *held_by, ("series", "called"))
        session = _SPECIAL.match(text.text, suffix.end)
        end = session.end() if session else _with_ceremony(text, suffix.end)
        start = both_sides(text, found, begin) if suffix.word in _OF_TWO else begin.start
        opening = _ceremony_before(text, found, start)
        start, parts = (opening.start, (*opening.front.parts, ("series", "called"))) if opening else (start, parts)
        yield text.mention(start, end, "Meeting", "called-by-subject", kind=suffix.entry["class"], parts=parts)


_SPIRIT = re.compile(r"精神(?:[^，。；：、“”《》的了和与及]{0,6})")
_STUDYING = re.compile(r"(?:深入|认真)?(?:学习|宣传|贯彻|落实|传达|宣讲)*$")


def _on_spirit(text: Passage, found: Found, taken: list[Mention]) -> Iterator[Mention]:
    """Meetings on what another one said: 县委召开|学习贯彻党的二十大精神宣讲报告会, 全国“两会”精神通报会."""
    for suffix in _suffixes(text):
        other = next(
            (m for m in taken if m.end < suffix.start and _SPIRIT.fullmatch(text.text, m.end, suffix.start)), None
        )
        studied = _STUDYING.search(text.text, 0, other.start) if other is not None else None
        if studied is None or _goes_on(text, suffix):
            continue
        begin = front(text, found, studied.start())
        if begin.named or text.at_edge(begin.start - 1) or text.ends(begin.start, "meeting_openers"):
            held_by = holder(text, found, begin.start, begin)
            parts = (*begin.parts, *held_by, ("series", "called"))
            yield text.mention(
                begin.start, suffix.end, "Meeting", "meeting-on-spirit", kind=suffix.entry["class"], parts=parts
            )


_SPECIAL = re.compile(r"[^，。；：、“”在的了]{2,14}专场(?=举行|召开|在|，|。|$)")  # 系列新闻发布会|某某市专场


def _held(text: Passage, begin: Left, suffix: Hit) -> bool:
    """Whether a name that ends with 会议 or 大会 alone is one: behind a place, a body or 暨, and what it names is held."""
    told = begin.front.named or "暨" in text.text[begin.start : suffix.start]
    return told and suffix.start - begin.start >= _SHORTEST and bool(_IS_HELD.match(text.text, suffix.end))


def _tells(begin: Left, suffix: Hit) -> bool:
    """Whether the words in front of an ending are enough to tell which meeting it is."""
    length = suffix.start - begin.start
    return not begin.generic and length >= 2 and (begin.front.named or (begin.marked and length >= 4))


# Of a whole place, where it holds one: what it is about, the name need not say (柳河县召开|领导干部会议).
_OF_CADRES = ("领导干部会议", "领导干部大会", "干部会议", "干部大会")


def _with_ceremony(text: Passage, end: int) -> int:
    """Where a meeting's name ends that names the ceremony held with it: 座谈会|暨战略合作框架协议签约仪式."""
    if text.char(end) != "暨":
        return end
    ceremony = next((h for h in text.of("event_suffixes") if end < h.start <= end + _CEREMONY), None)
    if ceremony is None or not _ONE_NAME.fullmatch(text.text, end, ceremony.start):
        return end
    return ceremony.end


def _ceremony_before(text: Passage, found: Found, start: int) -> Left | None:
    """The name that a meeting's goes on from: 甲省合作启动仪式|暨乙州试点工作会议."""
    if text.char(start - 1) != "暨":
        return None
    ceremony = text.ends(start - 1, "event_suffixes")
    begin = left(text, found, ceremony) if ceremony is not None else None
    return begin if begin is not None and begin.front.named else None


def _suffixes(text: Passage) -> list[Hit]:
    """The meeting suffixes that no longer one covers."""
    hits = list(text.of("meeting_suffixes"))
    return [
        h
        for h in hits
        if not any(o is not h and o.start <= h.start and h.end <= o.end and len(o.word) > len(h.word) for o in hits)
    ]


def _goes_on(text: Passage, suffix: Hit) -> bool:
    """Whether the word goes on behind the suffix: 推进会 in 推进会议 is listed, 工作会议室 is not."""
    return bool(_NOT_BARE.match(text.text, suffix.end)) or (
        suffix.word.endswith("会") and text.char(suffix.end) in ("议", "员", "场")
    )


def _joint(text: Passage, mentions: list[Mention]) -> list[Mention]:
    """Put two meetings with 暨 between them together."""
    out: list[Mention] = []
    for mention in mentions:
        last = out[-1] if out else None
        if last is not None and text.text[last.end : mention.start].strip() == "暨":
            parts = (("series", "joint"), ("component", last), ("component", _same_level(last, mention)))
            out[-1] = text.mention(last.start, mention.end, "Meeting", "joint-meeting", kind=last.kind, parts=parts)
        else:
            out.append(mention)
    return out


def _same_level(first: Mention, second: Mention) -> Mention:
    """The second of two joint meetings. A committee meets jointly with itself: another level is a misprint."""
    level, printed = first.value("level"), second.value("level")
    if (
        not level
        or not printed
        or level == printed
        or first.value("body") != "party"
        or second.value("body") != "party"
    ):
        return second
    kept = tuple((r, p) for r, p in second.parts if r not in ("level", "org", "place"))
    front = tuple((r, p) for r, p in first.parts if r in ("level", "org", "place"))
    return replace(second, parts=(*front, *kept, ("printed", printed)))


def _by_kind(text: Passage, taken: list[Mention]) -> Iterator[Mention]:
    """A meeting named before, called by its kind: 何某在|座谈会|上发言."""
    for suffix in _suffixes(text):
        free = not any(t.start < suffix.end and suffix.start < t.end for t in taken)
        if free and suffix.word not in _ANY and text.char(suffix.start - 1) == "在" and text.char(suffix.end) == "上":
            parts = (("head", suffix.word),)
            yield text.mention(suffix.start, suffix.end, "Meeting", "meeting-by-kind", parts=parts, bare=True)


# “县政协召开会议，传达学习…”: a meeting without a name, not the one that was told of before.
_HELD_NOW = re.compile(r"(?:召开|举行)(?:了)?$")


def _bare(text: Passage, taken: list[Mention]) -> Iterator[Mention]:
    """Words that refer to a meeting without naming it; 市委全会 says whose."""
    for m in _BARE.finditer(text.text):
        if any(t.start < m.end() and m.start() < t.end for t in taken) or _NOT_BARE.match(text.text, m.end()):
            continue
        if _HELD_NOW.search(text.text[: m.start()]):
            continue
        org = next((o for o in text.ending.get(m.start(), ()) if o.kind == "bodies"), None)
        if org is None and not _BARE_BEFORE.search(text.text[: m.start()]):
            continue
        word = m["head"]
        head = re.sub(r"^(?:本次|这次|此次|该次|该)", "", word)
        yield text.mention(m.start(), m.end(), "Meeting", "bare-meeting", parts=(("head", head),), bare=True)
