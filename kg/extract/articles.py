"""What an article says of itself: who wrote it, who took the picture, what its headline is about, what it adopts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from kg import dates
from kg.extract.scene import Scene
from kg.model import Article, ArticleKind, BlockKind, Claim, Mention, Stretch

# What a place in a headline may only be the opening of.
_LONGER_NAMES = ("Meeting", "Event", "Document", "Plan", "Organization", "Person", "Project")
_HEAD = (BlockKind.TITLE, BlockKind.KICKER)
_SPEECH = re.compile(r"上的?(?:重要)?(?:讲话|致辞|发言|报告)")
# The history of a law below its title: （2021年8月31日…会议通过 2021年11月16日…会议批准）
_HISTORY = re.compile(r"^（(?:19|20)\d\d年\d{1,2}月\d{1,2}日[^（）]{6,80}会议(?:审议|表决)?通过")
_RIGHT_BEHIND = re.compile(r"(?:审议|表决)?(?:通过|批准)")
_PASSED = re.compile(r"通过|批准")


def itself(article: Article) -> Mention:
    """The article as a mention: its title, or its first block where it has none."""
    block = next((i for i, b in enumerate(article.blocks) if b.kind == BlockKind.TITLE), 0)
    return Mention(block, 0, len(article.blocks[block].text), "Article", article.title, "article", bare=True)


def find(article: Article, scenes: Sequence[Scene]) -> Iterator[Claim]:
    """Author, photographer, about; for a resolution also its adoption."""
    this = itself(article)
    for made in scenes:
        if made.text.kind in (BlockKind.BYLINE, BlockKind.CREDIT):
            yield from _authors(this, made)
        elif made.text.kind in _HEAD:
            yield from _subjects(this, made)
            yield from _speech(article, scenes, made)
        elif made.text.kind == BlockKind.DATELINE or _HISTORY.match(made.text.text):
            yield from _adoption(scenes, made)


def _speech(article: Article, scenes: Sequence[Scene], made: Scene) -> Iterator[Claim]:
    """“——在…会议上的讲话” with the speaker's name under it: he spoke there."""
    meeting = next(iter(made.found.of("Meeting", "Event")), None)
    if article.kind != ArticleKind.SPEECH or meeting is None or not _SPEECH.search(made.text.text, meeting.end):
        return
    for byline in scenes:
        for person in byline.found.of("Person") if byline.text.kind == BlockKind.BYLINE else ():
            proof = (
                Stretch(made.text.block, 0, len(made.text.text)),
                Stretch(byline.text.block, 0, len(byline.text.text)),
            )
            for prop in ("spokeAt", "attended"):
                yield Claim(person, prop, meeting, proof, "speech-article", 0.9)


def _authors(this: Mention, made: Scene) -> Iterator[Claim]:
    prop = "author" if made.text.kind == BlockKind.BYLINE else "photographer"
    proof = (Stretch(made.text.block, 0, len(made.text.text)),)
    for person in made.found.of("Person"):
        yield Claim(this, prop, person, proof, "byline" if prop == "author" else "picture-credit", 0.95)


def _subjects(this: Mention, made: Scene) -> Iterator[Claim]:
    proof = (Stretch(made.text.block, 0, len(made.text.text)),)
    cores = ["Meeting", "Event", "Document", "Plan", "Person"]
    if made.text.kind == BlockKind.TITLE:
        cores.append("Place")
    for mention in made.found.of(*cores):
        if mention.core == "Plan" and _inside_another(made, mention):
            continue  # 市委|“十五五”规划|编制工作会议 is about the meeting
        if mention.core != "Place" or _place_counts(made, mention):
            yield Claim(this, "about", mention, proof, "headline-names-it", 0.9)


def _inside_another(made: Scene, plan: Mention) -> bool:
    """Whether a plan is only named in the name of a meeting or of a plan of its own: 柳河县|“十四五”规划."""
    outer = made.found.of("Meeting", "Event", "Plan")
    return any(m.start <= plan.start and plan.end <= m.end and m.end - m.start > plan.end - plan.start for m in outer)


def _place_counts(made: Scene, place: Mention) -> bool:
    """Whether a place in a headline is what it is about: not the opening of a name, not where something is held."""
    before = made.text.text[max(0, place.start - 1) : place.start]
    other = made.found.covering(place.start, place.end, *_LONGER_NAMES)
    return other is None and not place.bare and before not in ("在", "于", "到", "赴", "至", "往")


def _adoption(scenes: Sequence[Scene], made: Scene) -> Iterator[Claim]:
    """“(2025年2月10日…会议通过)” under the title of a resolution: the meeting adopted it on that day."""
    if not _PASSED.search(made.text.text):
        return
    meeting = next(iter(made.found.of("Meeting")), None)
    if meeting is None:
        return
    proof = (Stretch(made.text.block, 0, len(made.text.text)),)
    for when in dates.find(made.text.text)[:1]:
        yield Claim(meeting, "date", when.first, proof, "resolution-dateline", 0.8)
    titles = [s for s in scenes if s.text.kind == BlockKind.TITLE]
    named = (d for s in titles for d in s.found.of("Document", "Plan") if not d.bare and not _national_plan(d))
    for resolution in islice(named, 1):
        yield from _passed(meeting, resolution, made, proof)
        for further in made.found.of("Meeting")[1:]:
            if _RIGHT_BEHIND.match(made.text.text, further.end):
                yield Claim(further, "adopted", resolution, proof, "resolution-dateline", 0.9)


def _passed(meeting: Mention, resolution: Mention, made: Scene, proof: tuple[Stretch, ...]) -> Iterator[Claim]:
    yield Claim(meeting, "adopted", resolution, proof, "resolution-dateline", 0.95)
    if "审议" in made.text.text:
        yield Claim(meeting, "considered", resolution, proof, "resolution-dateline", 0.9)
    for when in dates.find(made.text.text)[:1]:
        yield Claim(resolution, "date", when.first, proof, "resolution-dateline", 0.95)


def _national_plan(document: Mention) -> bool:
    """Whether a plan's name is the country's alone: no local meeting adopts that."""
    return bool(document.value("five"))
