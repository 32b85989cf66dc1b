"""A block with everything that relation rules need to know about it: symbols, speakers, topics, what it reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.extract import speech
from kg.extract.chains import beginning
from kg.extract.chronicle import opens_entry
from kg.extract.delegations import Party, parties
from kg.extract.discourse import Topics, lasts, place_of, topics
from kg.extract.encode import SYMBOLS, Encoded, Item, encode
from kg.extract.holdings import Holding
from kg.extract.name_edges import entered, note_end
from kg.extract.passage import Found, Passage
from kg.extract.reported import Reports, reports
from kg.model import BlockKind, Mention
from kg.read.sentences import sentences

_HEADS = (BlockKind.KICKER, BlockKind.TITLE)
_IN_CAREERS = ("Person", "Post", "Document")
_CLAUSE_MARKS = "，。；：！？"
# A line with nothing but a place or its government: what the section below it is about (四、柳河县政府).
_SECTION = re.compile(
    rf"(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?)?[{SYMBOLS['Place']}{SYMBOLS['Organization']}][:：]?"
)
# A field of a leader's card that gives the name: 姓名：何某; 简历：何某，男.
_CARD = re.compile(rf"(?:姓 ?名[： ]|(?:个人|工作)?简 ?[历介]：)\s?(?={SYMBOLS['Person']})")
_AREAS = ("PrefectureCity", "County", "CountyLevelCity", "District", "Town", "Subdistrict", "DevelopmentZone")


@dataclass(slots=True)
class Scene:
    """One block with everything found in it, as relation rules need it."""

    text: Passage
    found: Found
    holdings: Sequence[Holding]
    loose_posts: Sequence[Mention]
    sentences: list[tuple[int, int]] = field(default_factory=list)
    encoded: list[Encoded] = field(default_factory=list)
    careers: list[Encoded] = field(default_factory=list)  # people and posts only, those in titles of decisions too
    speeches: list[speech.Speech] = field(default_factory=list)
    topics: Topics = field(default_factory=lambda: Topics(()))
    reports: Reports = field(default_factory=Reports)
    parties: Sequence[Party] = ()  # the parties of visitors that the article names
    person: Mention | None = None  # whom the blocks before were about, for biographies


def scene(text: Passage, found: Found, holdings: Sequence[Holding], loose_posts: Sequence[Mention]) -> Scene:
    """Encode the sentences of a block and find its speakers."""
    made = Scene(text, found, holdings, loose_posts)
    items = [_with_note(text, i) for i in (*_people(holdings), *_others(found, holdings, loose_posts))]
    items = [i for i in items if not _in_title(text.text, i.mention)]
    made.sentences = sentences(text.text)
    made.encoded = [encode(text.text, a, b, items) for a, b in made.sentences]
    posts = [i for i in items if i.mention.core in _IN_CAREERS and not _is_decision(i.mention)]
    made.careers = [encode(text.text, a, b, posts) for a, b in made.sentences]
    made.speeches = speech.speeches(text.text, made.sentences, made.encoded)
    return made


def _in_title(text: str, mention: Mention) -> bool:
    """Whether a meeting, event or phrase is only named in a title: 《…第三次会议列席人员范围》."""
    inside = text.rfind("《", 0, mention.start) > text.rfind("》", 0, mention.start)
    return inside and mention.core in ("Meeting", "Event", "Formulation")


def _is_decision(mention: Mention) -> bool:
    """Whether a title is that of a decision, whose own words say what is decided: 关于接受某某辞去…职务的决定, 关于任命某某为…的
    通知."""
    appoints = mention.text.endswith("通知") and any(act in mention.text for act in ("任命", "免去", "任职"))
    return mention.core == "Document" and (mention.text.endswith("决定") or appoints)


def _people(holdings: Sequence[Holding]) -> Iterator[Item]:
    """A person with all posts in front of or behind the name is one item."""
    spans: dict[tuple[int, int], list[Holding]] = {}
    for holding in holdings:
        spans.setdefault((holding.person.start, holding.person.end), []).append(holding)
    for held in spans.values():
        yield Item(min(map(_beginning, held)), max(h.end for h in held), held[0].person)


def _beginning(holding: Holding) -> int:
    """Where somebody with a post begins, the qualifier in front too: 原|柳河县委书记何某."""
    return min(holding.start, beginning(holding.post) if holding.post.start == holding.start else holding.start)


def _with_note(text: Passage, item: Item) -> Item:
    """A person with the remark behind the name: 何某（女）."""
    end = note_end(text, item.end) if item.mention.core == "Person" else item.end
    return replace(item, end=end)


def _others(found: Found, holdings: Sequence[Holding], loose_posts: Sequence[Mention]) -> Iterator[Item]:
    for mention in [
        *found.mentions,
        *(p for p in loose_posts if p.text != "代表"),
    ]:  # a verb behind a name: 代表县委致辞
        if mention.core != "Post" or mention in loose_posts:
            yield Item(mention.start, mention.end, mention)


def link(scenes: Sequence[Scene], holdings: Sequence[Holding], home: str, signed: bool = False) -> None:
    """Work out what the blocks of an article tell about each other: reports, parties, speakers, people, topics.

    ``home`` is the code of the home place: what an article is about as long as it names no other subject; ``signed``
    says that the whole article is the speech of whom its byline names.
    """
    reported = reports([(s.text.kind, s.text.text, s.encoded) for s in scenes])
    known = parties([(made.text.block, code) for made in scenes for code in made.encoded])
    for made, told in zip(scenes, reported, strict=True):
        made.reports, made.parties = told, known
    _give_speeches(scenes, signed)
    _follow_people(scenes)
    _carry_topics(scenes, holdings, home)


def _give_speeches(scenes: Sequence[Scene], signed: bool) -> None:
    """Add the speeches that no verb shows: the answers of an interview, an article that is somebody's speech."""
    interviewed = _interviewed(scenes)
    if interviewed is not None:
        for made in scenes:
            made.speeches = speech.answers(made.text.text, interviewed) or made.speeches
    if signed and (speaker := _signer(scenes)) is not None:
        for made in scenes:
            if made.text.kind == BlockKind.PARAGRAPH:
                made.speeches = made.speeches or [speech.Speech(speaker, 0, len(made.text.text), (0, 0))]


def _follow_people(scenes: Sequence[Scene]) -> None:
    """Whom each block of a biography is about: the last who opened a sentence; an entry of a list begins anew."""
    person: Mention | None = None
    for made in scenes:
        person = None if opens_entry(made.text.text) or entered(made.text.text) else person
        made.person = person
        for code in made.encoded:
            card = _CARD.match(code.text)
            opening = code.items.get(card.end() if card else 0)
            if opening is not None and opening.mention.core == "Person":
                person = opening.mention
                made.person = made.person or person


def _carry_topics(scenes: Sequence[Scene], holdings: Sequence[Holding], home: str) -> None:
    """Topics block by block: a paragraph without a subject of its own goes on with the last one."""
    base = next((m for made in scenes for m in made.found.of("Place") if m.bare or m.value("code") == home), None)
    carried = base
    for made in scenes:
        made.topics = topics(made.encoded, made.speeches, holdings, carried, base)
        if made.topics.points:
            last = _main(made)
            carried = last if lasts(last) else base
        if (headed := _section(made)) is not None:
            base = carried = headed


def _section(made: Scene) -> Mention | None:
    """The place whose section a line opens, None for other lines."""
    if made.text.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or len(made.encoded) != 1:
        return None
    code = made.encoded[0]
    if not _SECTION.fullmatch(code.text):
        return None
    place = place_of(code.mentions(0, len(code.text))[0])
    return place if place.core == "Place" and place.kind in _AREAS and not place.bare else None


def _main(made: Scene) -> Mention:
    """What a block is about as a whole: who speaks in it, else the first subject of its first sentence.

    A town named in passing, further on, is no topic of the next paragraph.
    """
    points = made.topics.points
    spoken = {min(s.start, s.cue[0]) for s in made.speeches}
    opening = made.encoded[0].at[-1] if made.encoded and made.encoded[0].at else 0
    told = [t for at, t in points if at in spoken][-1:] or [t for at, t in points if 0 <= at <= opening]
    return told[0] if told else points[0][1]


def _interviewed(scenes: Sequence[Scene]) -> Mention | None:
    """Whom a head line says that the paper visits: “——访某某”."""
    heads = (s for s in scenes if s.text.kind in _HEADS and re.search("访|对话", s.text.text))
    return next((person for s in heads for person in s.found.of("Person")), None)


def _signer(scenes: Sequence[Scene]) -> Mention | None:
    """Whom the byline names, where it is one person."""
    named = [m for s in scenes if s.text.kind == BlockKind.BYLINE for m in s.found.of("Person")]
    return named[0] if len({m.text for m in named}) == 1 else None


def whole_clauses(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch to the clause boundaries around it, without the marks at its ends; quotations are not torn."""
    while start > 0 and text[start - 1] not in _CLAUSE_MARKS:
        start -= 1
    while end < len(text) and text[end - 1] not in _CLAUSE_MARKS and text[end] not in _CLAUSE_MARKS:
        end += 1
    while end > start and text[end - 1] in _CLAUSE_MARKS:
        end -= 1
    while start < end and text[start] in "”’）》":
        start += 1
    if end < len(text) and text[end] == "”" and text.count("“", start, end) > text.count("”", start, end):
        end += 1
    return start, end
