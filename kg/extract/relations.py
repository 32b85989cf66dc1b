"""Relations: every rule is tried on the sentences in which its trigger stands; what fits the schema becomes a claim."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg import dates
from kg.extract import delegations, honoured, modality, owners, speech
from kg.extract.encode import Encoded
from kg.extract.rules import Rule
from kg.extract.scene import Scene, whole_clauses
from kg.model import CORE_CLASSES, BlockKind, Claim, Mention, Modality, PartialDate, Stretch

# A headline is about the article's subject, which it need not name: no topic is read into it.
_HEADS = (BlockKind.TITLE, BlockKind.KICKER, BlockKind.HEADING)
# What may stand between the mark that opens a clause and 任: a date, 他, 后.
_OPENS_CLAUSE = re.compile(
    r"(?:^|[，。；：、（）“” ])(?:他|她|其|并|又|同年|次年|当年)?(?:\d{4}[年.]?(?:\d{1,2}月?)?[起后至—\-－~～]*){0,2}[，]?(?:他|她|后|又|并|再次|先后|继续|随后|还|升){0,2}$"
)
_REACH = 30
# Words in front of a verb of arriving that go on with the last person: 他, 书记, 一行, 还.
_SAME = re.compile(
    r"(?:此次|这次|此行|今年)?(?:他|她|他们)?(?:[一-龥]?(?:书记|主席|主任|.?长))?(?:一行|[一-龥]?天|[上下]午|期间|还|又|并|再次|首先|分别|实地|先后){0,2}"
)
# Who is received does not do what the clause behind says of the host: 会见客人某某，出席某会.
_RECEIVES = re.compile(r"(?:会见|会晤|接见|拜会)[^，。；：]*$")
_ACCOMPANIES = re.compile(r"^[^，。；]{0,12}陪同")  # 在县长何某陪同下，来到…
_CALLS = re.compile(r"(?:会见|会晤|接见|拜会|拜访)了?[^。；：]*$")  # 代表团拜访了某某、某某，并考察了…
# What follows a place that says whose something is; not what is done there.
_OF_IT = re.compile(
    r"(?!调研|考察|视察|检查|督|走访|慰问|看望|参观|察看|查看|巡|访|指|实地|就|对|开展|进行|学|了解|等|和|及|与|以及|境|各|时|后|期|一|现|重|主持|召开|出席|"
    r"参加|会见|研究|部署|宣讲|交流|座谈|招商|洽谈|拜|推介|举行|专题|蹲点)[一-龥]"
)
_THERE = frozenset({"attended", "spokeAt", "chaired"})
_ASIDE = re.compile(r"其间|期间|\d")  # of the career that is told, not of who stands in front
_NEXT_ITEM = re.compile(r"）?[、，；]\w+$")
Fits = Callable[[str, str, str], bool]


def find(
    scenes: Sequence[Scene], rules: Sequence[Rule], fits: Fits, references: Sequence[PartialDate | None]
) -> list[Claim]:
    """All claims of an article, in reading order. ``references`` are what 去年 and 5月8日 count from, block by block."""
    claims: list[Claim] = []
    for made, reference in zip(scenes, references, strict=True):
        likely = [rule for rule in rules if any(map(made.text.text.__contains__, rule.trigger))]
        carried: Modality | None = None
        for code, posts, (start, end) in zip(made.encoded, made.careers, made.sentences, strict=True):
            sentence = made.text.text[start:end]
            there, held = _classes(code), _classes(posts)
            for rule in likely:
                shown, classes = (posts, held) if rule.term else (code, there)
                if any(map(sentence.__contains__, rule.trigger)) and not any(map(classes.isdisjoint, rule.needs)):
                    as_of = _named_date(sentence, reference) if rule.dated else None
                    claims += [replace(c, as_of=as_of) for c in _apply(rule, made, shown, carried, fits)]
            carried = modality.carry(carried, sentence)
    return claims


def _classes(code: Encoded) -> frozenset[str]:
    """The classes of the mentions in a sentence."""
    return frozenset(item.mention.core for item in code.items.values())


def _named_date(sentence: str, reference: PartialDate | None) -> PartialDate | None:
    """The one date that a sentence names; None where it names several."""
    named = {f.first for f in dates.find(sentence, reference) if not f.vague}
    return named.pop() if len(named) == 1 else None


def _apply(rule: Rule, made: Scene, code: Encoded, carried: Modality | None, fits: Fits) -> Iterator[Claim]:
    for m in rule.regex.finditer(code.text):
        start, end = code.stretch(m.start(), m.end())
        evidence = whole_clauses(made.text.text, start, end)
        words = speech.at(made.speeches, start) if rule.attributed else None
        meant = _modality(rule, made, code, (start, end), carried)
        if words is not None and meant is Modality.ASSERTED:
            meant = Modality.ATTRIBUTED
        proof = _proof(made, evidence, words)
        for obj in _fill(rule, "object", m, made, code):
            given = meant if not modality.presupposed(made.text.text[: obj.start]) else Modality.ASSERTED
            said_by = words.speaker if words and given is meant else None
            for subject in _subjects(rule, m, made, code, obj):
                if _is_another(rule, subject, obj, made):
                    continue
                for prop in (rule.property, *rule.also):
                    if subject != obj and fits(subject.core, prop, obj.core) and not _is_older(prop, subject, obj):
                        yield Claim(subject, prop, obj, proof, rule.name, rule.confidence, given, said_by)


def _is_another(rule: Rule, subject: Mention, obj: Mention, made: Scene) -> bool:
    """Whether the words around say that somebody or something else is meant: a host, or whose the thing visited is."""
    if rule.property in _THERE:
        return _RECEIVES.search(made.text.text[: subject.start]) is not None
    if rule.property == "visited":
        return _is_called_on(subject, obj, made) or (not rule.object and _is_home_of(obj, made))
    return False


def _is_called_on(person: Mention, place: Mention, made: Scene) -> bool:
    """Whether somebody is only received in the sentence in which a place is visited: 拜访了某某，并考察了|某地."""
    text = made.text.text
    same = person.block == place.block and "。" not in text[person.end : place.start]
    return same and _CALLS.search(text[: person.start]) is not None


def _is_home_of(place: Mention, made: Scene) -> bool:
    """Whether a place is home, and only says whose the thing is that is visited: 慰问了|柳河县|环卫工人."""
    home = made.topics.home
    at_home = home is not None and place.core == "Place" and place.value("code") == home.value("code") != ""
    return at_home and _OF_IT.match(made.text.text, place.end) is not None


def _is_older(prop: str, subject: Mention, obj: Mention) -> bool:
    """Whether a doctrine of the whole country is only repeated: no local meeting proposed it."""
    author = subject.part("meeting") or subject  # 党的十九大报告
    local = author.core == "Meeting" and not author.value("national")
    return prop == "proposed" and local and bool(obj.value("official"))


def _modality(rule: Rule, made: Scene, code: Encoded, matched: tuple[int, int], carried: Modality | None) -> Modality:
    """How a match is meant: as its rule says, or as the words before it show."""
    if rule.modality:
        return Modality(rule.modality)
    if not rule.attributed:
        return Modality.ASSERTED
    first, last = whole_clauses(made.text.text, *matched)
    text, begin = _without_names(made.text.text, code), code.at[0]
    return modality.of(text[begin:last], text[first:last], text[begin : matched[1]], carried)


_NAMED = frozenset(CORE_CLASSES) - {"Person", "Industry"}


def _without_names(text: str, code: Encoded) -> str:
    """The text with the names in a sentence blanked: 项目建设|推进|会, “争创|一流” say nothing of an intention."""
    for item in code.items.values():
        if item.mention.core in _NAMED:
            text = text[: item.start] + "〇" * (item.end - item.start) + text[item.end :]
    return text


def _subjects(rule: Rule, m: re.Match[str], made: Scene, code: Encoded, obj: Mention) -> list[Mention]:
    """Who fills the subject: a project has an owner of its own, everything else stands for all objects alike."""
    if rule.subject == "owner":
        return owners.of(obj, made, code)
    if rule.subject == "honoured":
        return list(honoured.of(obj, code, m.start(), made))
    if rule.subject == "visitor":
        return _visitors(m, made, code)
    return _fill(rule, "subject", m, made, code)


def _party(m: re.Match[str], made: Scene, code: Encoded) -> list[Mention]:
    """Whom the word for a party of visitors stands for: 会见了考察团一行."""
    return list(
        delegations.meant(m["party"] or "", (made.text.block, code.stretch(m.start(), m.end())[0]), made.parties)
    )


def _visitors(m: re.Match[str], made: Scene, code: Encoded) -> list[Mention]:
    """Who arrives in a clause without a named subject: the party that it speaks of, else the last person."""
    at = code.stretch(m.start(), m.end())[0]
    said = (m["party"] or "") if "party" in m.re.groupindex else ""
    party = delegations.meant(said, (made.text.block, at), made.parties)
    # somebody whose name is not known is not the last person either
    if party or delegations.is_party(said) or not _SAME.fullmatch(said):
        return list(party)
    here = _before(code, at, "Person")
    if here and _ACCOMPANIES.search(made.text.text[here[-1].end : at]):
        return _guests(made, code, here, at)
    earlier = any(p.end <= at for p in made.found.of("Person"))
    led = delegations.touring((made.text.block, at), made.parties, here=earlier)
    if led and not here:
        return list(led)
    last = _last_person(made, code, at)
    return [last] if last is not None and not delegations.is_host(last, made.parties) else []


def _guests(made: Scene, code: Encoded, here: Sequence[Mention], at: int) -> list[Mention]:
    """Whom the last people of a sentence accompany: the party in front of them, who is named in front of 在…陪同下,
    else those whose tour it is."""
    place = (made.text.block, at)
    if delegations.is_party(guests := made.text.text[code.at[0] : here[-1].start]):
        return list(delegations.meant(guests, place, made.parties))
    if "在" in made.text.text[here[0].end : here[-1].start]:
        return [here[0]]  # 何某一行在校长高某等的陪同下，先后考察了
    earlier = [p for p in made.found.of("Person") if p.end <= code.at[0]]
    return list(delegations.touring(place, made.parties, here=bool(earlier)))


def _fill(rule: Rule, role: str, m: re.Match[str], made: Scene, code: Encoded) -> list[Mention]:
    """The mentions in a role: those of its slot, or who fills it unnamed."""
    if role in m.re.groupindex and m.group(role) is not None:
        inside = code.mentions(m.start(role), m.end(role))
        return [made.reports.means(i) for i in inside if i.core in rule.classes[role]]
    implied = rule.subject if role == "subject" else rule.object
    if implied == "party":
        return _party(m, made, code)
    filled = _implied(implied, made, code, code.stretch(m.start(), m.end())[0])
    return [filled] if filled is not None else []


def _implied(who: str, made: Scene, code: Encoded, at: int) -> Mention | None:
    """Who fills a role without a slot: the topic, the last document or person, the reported meeting, the speaker."""
    if who == "topic":
        return None if made.text.kind in _HEADS else made.topics.at(at)
    if who == "home":
        return made.topics.home
    if who == "guest":
        earlier = [p for p in made.found.of("Person") if p.end <= code.at[0]]
        return earlier[-1] if earlier else None
    if who == "meeting":
        return made.reports.at(at)
    if who == "speaker":
        words = speech.at(made.speeches, at)
        return words.speaker if words else None
    return _LAST[who](made, code, at) if who in _LAST else None


def _before(code: Encoded, at: int, *cores: str) -> list[Mention]:
    """The mentions of some classes in the sentence before an offset."""
    return [i.mention for _, i in sorted(code.items.items()) if i.mention.core in cores and i.start < at]


def _last_document(made: Scene, code: Encoded, at: int) -> Mention | None:
    del code  # a document may stand sentences before
    named = sorted((m for m in made.found.of("Document", "Plan") if m.end <= at and not m.bare), key=lambda m: m.end)
    named = [m for m in named if m.core == "Document" or m.rule == "title"]
    return named[-1] if named else None


def _last_person(made: Scene, code: Encoded, at: int) -> Mention | None:
    before = _before(code, at, "Person")
    if before and _of_another(made.text.text, before[-1].end, at):
        return None
    if not before and _OPENS_CLAUSE.search(made.text.text[max(0, at - _REACH) : at]):
        return _person_before(made, at)
    return before[-1] if before else None


def _of_another(text: str, named: int, at: int) -> bool:
    """Whether a remark in brackets is on somebody who was not recognised: 何某（时任县长）、某某（|时任县委书记）."""
    opened = text.rfind("（", named, at)
    if opened < 0 or "）" in text[opened:at] or _ASIDE.match(text, opened + 1):
        return False
    return bool(_NEXT_ITEM.search(text, named, opened))


_LAST = {"document": _last_document, "person": _last_person}


def _person_before(made: Scene, at: int) -> Mention | None:
    """Whom the sentences before are about: the last person of the block, else of the blocks before."""
    earlier = [p for p in made.found.of("Person") if p.end <= at]
    return earlier[-1] if earlier else made.person


def _proof(made: Scene, evidence: tuple[int, int], words: speech.Speech | None) -> tuple[Stretch, ...]:
    """The clauses of the statement; the speaker's clause too, where it stands elsewhere."""
    proof = [Stretch(made.text.block, *evidence)]
    if words is None:
        return tuple(proof)
    speaker = words.speaker
    if speaker.block != made.text.block:  # in the byline or the headline
        proof.append(Stretch(speaker.block, speaker.start, speaker.end))
    elif not (evidence[0] <= words.cue[0] < evidence[1]):
        proof.append(Stretch(made.text.block, *whole_clauses(made.text.text, *words.cue)))
    return tuple(proof)
