"""Who is on a list that the sentence before names: “…为全国美丽休闲乡村。甲村、乙村等4个村入选。”, “入选的村有：甲村、乙村。”"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.encode import SYMBOLS, Encoded
from kg.extract.scene import Scene
from kg.model import Claim, Mention, Stretch

_WHO = SYMBOLS["Place"] + SYMBOLS["Organization"]
_ONE = rf"[{_WHO}]+[^，。；：、{_WHO}]{{0,4}}?"  # 柳河县|青山镇柳溪村|北组
_SOME = rf"(?:{_ONE}(?:、|和|及|以及))*[{_WHO}]+"
_VERB = "(?:入选|上榜|在列|榜上有名)"
_COUNTED = rf"等?(?:[0-9]+|[一二两三四五六七八九十]+)个[^，。；：{_WHO}]{{1,8}}?"
_HEAD = rf"(?:^|[，：])(?:其中，?|我[省市县区州]的?)?(?P<who>{_SOME})"
_ARE_ON_IT = re.compile(rf"{_HEAD}(?:{_COUNTED}|等)?(?:成功|光荣|双双|均|全部)?{_VERB}(?=[。；！]|$)")
_ARE_LISTED = re.compile(rf"{_VERB}的[^，。；：{_WHO}]{{1,8}}?(?:分别)?(?:是|有|为|包括)：?(?P<who>{_SOME})")
_NEAR = 2  # sentences


def find(scenes: Sequence[Scene]) -> Iterator[Claim]:
    """receivedHonour of those who are on the list that was named last, not long before."""
    named: Mention | None = None
    age = 0
    for made in scenes:
        for code in made.encoded:
            here = [i.mention for _, i in sorted(code.items.items()) if i.mention.core == "Honour"]
            if here:
                named, age = here[-1], 0
            elif named is not None and age < _NEAR:
                age += 1
                yield from _on(named, made, code)


def _on(honour: Mention, made: Scene, code: Encoded) -> Iterator[Claim]:
    m = _ARE_ON_IT.search(code.text) or _ARE_LISTED.search(code.text)
    if m is None:
        return
    start, end = code.stretch(m.start("who"), m.end())
    proof = (
        Stretch(honour.block, honour.start, honour.end),
        Stretch(made.text.block, start, end),
    )
    listed = _items(code, *m.span("who"))
    if len(listed) == 1 and "个" in code.text[m.end("who") : m.end()]:
        return  # 柳河县|16个村入选
    for who in listed:
        yield Claim(who, "receivedHonour", honour, proof, "on-the-list-before", 0.8)


def _items(code: Encoded, start: int, end: int) -> list[Mention]:
    """The items of an enumeration that are names to their end: of places side by side (吉林省|柳河县青山镇) the last."""
    inside = [i for i in range(start, end) if i in code.items]
    return [code.items[i].mention for i in inside if i + 1 >= end or code.text[i + 1] in "、和及以"]
