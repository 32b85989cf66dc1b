"""Who else receives a guest: “县长某某、副县长某某一同会见” meets whom the sentences before say is received.

Those who come with the guest and take part are no hosts: a clause that names people of both sides makes none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.encode import SYMBOLS, Encoded
from kg.extract.scene import Scene
from kg.model import Claim, Mention, Stretch

_PERSON = SYMBOLS["Person"]
_HAPPENING = SYMBOLS["Meeting"] + SYMBOLS["Event"]
# Between the hosts: others without names (及有关部门负责人), but no verb and no second list.
_LIST = rf"(?P<hosts>{_PERSON}(?:[^。；！？{_PERSON}{_HAPPENING}]{{0,12}}{_PERSON})*)"
_JOINS = re.compile(
    rf"(?:^|[。；，：])[^。；，：！？{_PERSON}{_HAPPENING}]{{0,12}}?{_LIST}[^。；：！？{_PERSON}{_HAPPENING}]{{0,30}}?"
    r"(?:一同|一起|共同|陪同|参加|参与)(?:了)?会见(?:活动)?(?=$|[。；，])"
)
_BOTH_SIDES = re.compile(r"一行|代表团|考察团|来访|来宾|客人|随行|随同|率")


def find(scenes: Sequence[Scene], said: Sequence[Claim]) -> Iterator[Claim]:
    """One claim for each further host and each guest of the reception told last."""
    met = [c for c in said if c.property == "met" and isinstance(c.object, Mention)]
    for made in scenes:
        for code in made.encoded:
            for m in _JOINS.finditer(code.text):
                if not _BOTH_SIDES.search(m.group()):
                    yield from _hosts(made, code, m, _last(met, (made.text.block, code.stretch(*m.span())[0])))


def _last(met: Sequence[Claim], here: tuple[int, int]) -> list[Claim]:
    """The claims of the reception that was told last before a place."""
    before = [c for c in met if (c.evidence[0].block, c.evidence[0].start) < here]
    return [c for c in before if c.evidence[0] == before[-1].evidence[0]]


def _hosts(made: Scene, code: Encoded, m: re.Match[str], reception: Sequence[Claim]) -> Iterator[Claim]:
    guests = {c.object.text: c for c in reception if isinstance(c.object, Mention)}
    known = {*guests, *(c.subject.text for c in reception)}
    stretch = Stretch(made.text.block, *code.stretch(m.start("hosts"), m.end()))
    for host in code.mentions(*m.span("hosts")):
        if host.core == "Person" and host.text not in known:
            for guest in guests.values():
                proof = (stretch, guest.evidence[0])
                yield Claim(host, "met", guest.object, proof, "receives-too", 0.85)
