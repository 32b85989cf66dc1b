"""Parties of visitors: whom 考察团一行 and 调研组 stand for, where the text has named the party or who leads it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.encode import SYMBOLS, Encoded
from kg.lexicon import load
from kg.model import Mention

_PERSON, _ORGANISATION = SYMBOLS["Person"], SYMBOLS["Organization"]


@dataclass(frozen=True, slots=True)
class Party:
    """A party of visitors: the word for it, where it is named, itself (where its name is one) and who leads it."""

    word: str
    at: tuple[int, int]
    who: tuple[Mention, ...]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(f"(?:{load().alternation('delegations')})")


@cache
def _led() -> re.Pattern[str]:
    """“某某率考察团”, “某某任组长的督导组”."""
    words = load().alternation("delegations")
    how = r"(?:带队|亲自|一行)?(?:率领?|带领)|(?:为|任|担任)(?:团长|组长|领队)的"
    return re.compile(
        f"(?P<leader>{_PERSON})[^，。；：{_PERSON}]{{0,6}}(?:{how})"
        f"[^，。；：{_PERSON}]{{0,16}}?(?:(?P<named>{_ORGANISATION})|(?P<word>{words}))"
    )


# Parties without a word of the list: who came with their company, who only accompanies others, whose tour the text tells.
_COMPANY, _HOSTS, _TOURING = "一行", "陪同", ""
_WITH_COMPANY = re.compile(rf"(?P<who>{_PERSON}(?:[^。；，：]{{0,24}}?{_PERSON})*)(?:等(?:人)?)?{_COMPANY}")
_ACCOMPANY = re.compile(rf"(?P<who>{_PERSON}(?:(?:、|，|和| )?{_PERSON})*)[^。；：{_PERSON}]{{0,10}}陪同")
# Who does one of these only hears of a tour.
_SHORT_OF = "陪同|会见|会晤|接见|前来|应邀|参加|出席|主持|要求|强调|指出|表示|汇报|介绍"
_TOURS = re.compile(
    rf"(?P<who>{_PERSON}(?:(?:、|和|，|带领|率领?){_PERSON})*)(?:(?!{_SHORT_OF}|{_PERSON})[^。；：]){{0,40}}?"
    r"(?:调研|考察|视察|检查|督导|走访|慰问|看望|察看|查看|来到|赶赴)(?![组团])"
)


def parties(codes: Sequence[tuple[int, Encoded]]) -> tuple[Party, ...]:
    """The parties of visitors that an article names, in order; ``codes`` are its sentences with their blocks."""
    found: list[Party] = []
    for block, code in codes:
        for at, item in sorted(code.items.items()):
            mention = item.mention
            named = _word().search(mention.text) if mention.core == "Organization" and not mention.bare else None
            if named and mention.text.endswith(named.group()):
                found.append(Party(named.group(), (block, code.at[at]), (mention,)))
        for m in _led().finditer(code.text):
            found += _with_leader(block, code, m)
        for m in _WITH_COMPANY.finditer(code.text):
            people = tuple(i for i in code.mentions(*m.span("who")) if i.core == "Person")
            found.append(Party(_COMPANY, (block, code.at[m.start()]), people))
        for m in _ACCOMPANY.finditer(code.text):
            found.append(Party(_HOSTS, (block, code.at[m.start()]), tuple(code.mentions(*m.span("who")))))
        for m in _TOURS.finditer(code.text):
            found.append(Party(_TOURING, (block, code.at[m.start()]), tuple(code.mentions(*m.span("who")))))
    return tuple(found)


def touring(at: tuple[int, int], known: Sequence[Party], here: bool) -> tuple[Mention, ...]:
    """Whose tour is told at a place: those who were last said to inspect or visit something, ``here`` in its block."""
    led = (p for p in reversed(known) if p.word == _TOURING and p.at < at)
    return next((p.who for p in led if not here or p.at[0] == at[0]), ())


def _with_leader(block: int, code: Encoded, m: re.Match[str]) -> list[Party]:
    """The party of a leader, with its name where it has one."""
    leader = code.items[m.start("leader")].mention
    at = (block, code.at[m.start()])
    if m["word"]:
        return [Party(m["word"], at, (leader,))]
    party = code.items[m.start("named")].mention
    named = _word().search(party.text)
    return [Party(named.group(), at, (party, leader))] if named and party.text.endswith(named.group()) else []


def is_host(person: Mention, known: Sequence[Party]) -> bool:
    """Whether somebody is said to accompany a party."""
    return any(person.text == host.text for p in known if p.word == _HOSTS for host in p.who)


def is_party(words: str) -> bool:
    """Whether words have the word for a party of visitors in them."""
    return _word().search(words) is not None


def meant(words: str, at: tuple[int, int], known: Sequence[Party]) -> tuple[Mention, ...]:
    """Whom the word for a party stands for in some words: the last such party that was named before."""
    m = _word().search(words)
    before = [p for p in known if m and p.word == m.group() and p.at < at]
    # 调研组 that nobody named before: those who came with their company (何某、陈某一行).
    before = before or [p for p in known if m and p.word == _COMPANY and p.at < at]
    # … nor came with anybody: those whose tour it is.
    before = before or [p for p in known if m and p.word == _TOURING and p.at < at]
    led = [p for p in before if len(p.who) > 1 or p.who[0].core == "Person"]
    return (led or before)[-1].who if before else ()
