"""Relations: every rule is tried on the sentences in which its trigger stands; what fits the schema becomes a claim."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.extract import modality, speech
from kg.extract.discourse import Topics, topics
from kg.extract.encode import Encoded, Item, encode
from kg.extract.passage import Found, Passage
from kg.extract.posts import Holding
from kg.extract.rules import Rule
from kg.model import Claim, Mention, Modality, Stretch
from kg.read.sentences import sentences

Fits = Callable[[str, str, str], bool]
# Properties whose statements are somebody's words or plans where they stand in a speech; the others are the reporter's.
_CLAUSE_MARKS = "，。；：！？"


@dataclass(slots=True)
class Scene:
    """One block with everything found in it, as relation rules need it."""

    text: Passage
    found: Found
    holdings: Sequence[Holding]
    loose_posts: Sequence[Mention]
    sentences: list[tuple[int, int]] = field(default_factory=list)
    encoded: list[Encoded] = field(default_factory=list)
    speeches: list[speech.Speech] = field(default_factory=list)
    topics: Topics = field(default_factory=lambda: Topics(()))
    person: Mention | None = None  # whom the blocks before were about, for biographies


def scene(text: Passage, found: Found, holdings: Sequence[Holding], loose_posts: Sequence[Mention]) -> Scene:
    """Encode the sentences of a block and find its speakers."""
    made = Scene(text, found, holdings, loose_posts)
    items = [*_people(holdings), *_others(found, holdings, loose_posts)]
    made.sentences = sentences(text.text)
    made.encoded = [encode(text.text, a, b, items) for a, b in made.sentences]
    made.speeches = speech.speeches(text.text, made.sentences, made.encoded)
    return made


def _people(holdings: Sequence[Holding]) -> Iterator[Item]:
    """A person with all posts in front of or behind the name is one item."""
    spans: dict[tuple[int, int], list[Holding]] = {}
    for holding in holdings:
        spans.setdefault((holding.person.start, holding.person.end), []).append(holding)
    for held in spans.values():
        yield Item(min(h.start for h in held), max(h.end for h in held), held[0].person)


def _others(found: Found, holdings: Sequence[Holding], loose_posts: Sequence[Mention]) -> Iterator[Item]:
    for mention in [*found.mentions, *loose_posts]:
        if mention.core != "Post" or mention in loose_posts:
            yield Item(mention.start, mention.end, mention)


def link(scenes: Sequence[Scene], holdings: Sequence[Holding]) -> None:
    """Work out the topics block by block: a paragraph without a subject of its own goes on with the last one."""
    carried: Mention | None = None
    person: Mention | None = None
    for made in scenes:
        made.person = person
        for code in made.encoded:
            opening = code.items.get(0)
            if opening is not None and opening.mention.core == "Person":
                person = opening.mention
                made.person = made.person or person
        made.topics = topics(made.encoded, made.speeches, holdings, carried)
        if made.topics.points:
            carried = made.topics.points[-1][1]


def find(scenes: Sequence[Scene], rules: Sequence[Rule], fits: Fits) -> list[Claim]:
    """All claims of an article, in reading order."""
    claims: list[Claim] = []
    meeting: Mention | None = _headline_meeting(scenes)
    for made in scenes:
        intends = False
        for code, (start, end) in zip(made.encoded, made.sentences, strict=True):
            sentence = made.text.text[start:end]
            intends = intends and not modality.closes_intention(sentence)
            for rule in rules:
                if any(trigger in sentence for trigger in rule.trigger):
                    claims += _apply(rule, made, code, meeting, intends, fits)
            intends = intends or modality.opens_intention(sentence)
            meeting = _last_meeting(code) or meeting
    return claims


def _headline_meeting(scenes: Sequence[Scene]) -> Mention | None:
    return next((m for made in scenes for m in made.found.of("Meeting") if not m.bare), None)


def _last_meeting(code: Encoded) -> Mention | None:
    found = [i.mention for _, i in sorted(code.items.items()) if i.mention.core == "Meeting" and not i.mention.bare]
    return found[-1] if found else None


def _apply(rule: Rule, made: Scene, code: Encoded, meeting: Mention | None, intends: bool, fits: Fits) -> Iterator[Claim]:
    for m in rule.regex.finditer(code.text):
        start, end = code.stretch(m.start(), m.end())
        evidence = whole_clauses(made.text.text, start, end)
        ends = (_fill(rule, role, m, made, code, meeting, start) for role in ("subject", "object"))
        subjects, objects = ends
        sentence = made.text.text[code.at[0] : evidence[1]] if code.at else ""
        words = speech.at(made.speeches, start) if rule.attributed else None
        meant = modality.of(sentence, made.text.text[code.at[0] : end], intends) if rule.attributed else Modality.ASSERTED
        if rule.modality:
            meant = Modality(rule.modality)
        if words is not None and meant is Modality.ASSERTED:
            meant = Modality.ATTRIBUTED
        proof = _proof(made, evidence, subjects, words)
        for subject in subjects:
            for obj in objects:
                for prop in (rule.property, *rule.also):
                    if (subject.block, subject.start) != (obj.block, obj.start) and fits(subject.core, prop, obj.core):
                        yield Claim(subject, prop, obj, proof, rule.name, rule.confidence, meant, words.speaker if words else None)


def _fill(rule: Rule, role: str, m, made: Scene, code: Encoded, meeting: Mention | None, at: int) -> list[Mention]:  # type: ignore[no-untyped-def]
    """The mentions in a role: those of its slot, or who fills it unnamed."""
    groups = m.re.groupindex
    if role in groups and m.group(role) is not None:
        return code.mentions(m.start(role), m.end(role))
    implied = rule.subject if role == "subject" else rule.object
    if implied == "topic":
        topic = made.topics.at(at)
        return [topic] if topic else []
    if implied == "meeting":
        before = [i.mention for k, i in sorted(code.items.items()) if i.mention.core == "Meeting" and i.start < at]
        return before[-1:] or ([meeting] if meeting else [])
    if implied == "person":
        before = [i.mention for k, i in sorted(code.items.items()) if i.mention.core == "Person" and i.start < at]
        return before[-1:] or ([made.person] if made.person and made.text.at_edge(at - 1) else [])
    if implied == "speaker":
        words = speech.at(made.speeches, at)
        return [words.speaker] if words else []
    return []


def _proof(made: Scene, evidence: tuple[int, int], subjects: Sequence[Mention], words: speech.Speech | None) -> tuple[Stretch, ...]:
    """The clauses of the statement; the speaker's clause too, where it stands elsewhere."""
    block = made.text.block
    proof = [Stretch(block, *evidence)]
    if words is not None and not (evidence[0] <= words.cue[0] < evidence[1]):
        proof.append(Stretch(block, *whole_clauses(made.text.text, *words.cue)))
    del subjects
    return tuple(proof)


def whole_clauses(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch to the clause boundaries around it, without the marks at its ends; quotations are not torn."""
    while start > 0 and text[start - 1] not in _CLAUSE_MARKS:
        start -= 1
    while end < len(text) and text[end - 1] not in _CLAUSE_MARKS and text[end] not in _CLAUSE_MARKS:
        end += 1
    while end > start and text[end - 1] in _CLAUSE_MARKS:
        end -= 1
    if end < len(text) and text[end] == "”" and text.count("“", start, end) > text.count("”", start, end):
        end += 1
    return start, end
