"""Short forms of one thing on a page: 明湖办事处 after …开发区明湖办事处 has been named is that one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model import Entity
from kg.text import plain

_CORES = ("Organization", "Project")
_MIN = 4
_LEGAL_FORMS = frozenset({"有限公司", "有限责任公司", "股份有限公司", "股份公司", "集团", "公司"})
_ENDING = 2
_ABBREVIATED = frozenset({"集团", "公司", "银行"})


@dataclass(frozen=True, slots=True)
class Aliases:
    """From an entity key to the key under which the thing is kept."""

    table: Mapping[str, str]

    def of(self, key: str) -> str:
        return self.table.get(key, key)


def short_forms(entities: Sequence[Entity]) -> Aliases:
    """A name that is the end of exactly one other thing's name on the page is that thing."""
    known = {e.key: e for e in entities if e.core in _CORES}
    table: dict[str, str] = {}
    for key, entity in known.items():
        alone = key == f"{entity.core}:{entity.label}"
        if len(entity.label) < _MIN or not (alone or "Enterprise" in entity.kinds):
            continue
        same = _ends if alone else _is_firm
        longer = {k for k, e in known.items() if k != key and e.core == entity.core and same(e, entity.label)}
        if len(longer) == 1:
            table[key] = longer.pop()
    for core in ("Document", "Plan"):
        table |= _papers({e.key: e for e in entities if e.core == core})
    table |= _last_names([e for e in entities if e.core == "Person"])
    return Aliases(table)


def _papers(papers: Mapping[str, Entity]) -> dict[str, str]:
    """Papers whose title is one of the names of just one other: with its body in front, or years written otherwise."""
    titles = {key: _title(e.label) for key, e in papers.items()}
    names = {key: {_title(n) for n in (e.label, *e.names)} for key, e in papers.items()}
    table: dict[str, str] = {}
    for key in sorted(papers):
        same = [k for k in papers if k != key and (titles[key] in names[k] or titles[k] in names[key])]
        fuller = len(same) == 1 and (len(titles[same[0]]), same[0]) > (len(titles[key]), key)
        if fuller and same[0] not in table:
            table[key] = same[0]
    return table


def _title(name: str) -> str:
    """A title as it is compared: inner marks and the word for the year left out (2023-2025年, 2023—2025)."""
    return re.sub(r"[<>〈〉]|年(?=）)", "", plain(name)).replace("-", "—")


def _last_names(people: list[Entity]) -> dict[str, str]:
    """A foreigner after the first naming: 胡佛 is 史蒂芬·胡佛."""
    dotted = {e.label.rsplit("·", 1)[-1]: e.key for e in people if "·" in e.label}
    return {e.key: dotted[e.label] for e in people if e.label in dotted}


def _ends(entity: Entity, short: str) -> bool:
    """Whether a longer name ends so, or has the same ending and the short one's first words inside: 正峰集团.

    What begins with all of the short name is a branch of it: 正峰有限公司|柳河分公司.
    """
    if _is_firm(entity, short):
        return True
    longer = [n for n in (entity.label, *entity.names) if len(n) > len(short) and not n.startswith(short)]
    return any(
        name.endswith(short) or (name.endswith(short[-2:]) and short[:-2] in name and len(short) >= _MIN)
        for name in longer
    )


def _is_firm(entity: Entity, short: str) -> bool:
    """Whether a firm's name adds only its legal form (正峰集团|有限公司), or what 交投 stands for (广西交通投资集团)."""
    named = [n for n in (entity.label, *entity.names) if len(n) > len(short)]
    return any(n.removeprefix(short) in _LEGAL_FORMS or _abbreviates(short, n) for n in named)


def _abbreviates(short: str, name: str) -> bool:
    """Whether a name has words of two characters where the short one has only the first of each: 交|投 of 交通|投资."""
    grown = len(name) - len(short)
    own, words = short[-_ENDING - grown : -_ENDING], name[-_ENDING - 2 * grown : -_ENDING]
    same_front = short[: -_ENDING - grown] == name[: -_ENDING - 2 * grown] != ""
    same_end = short[-_ENDING:] in _ABBREVIATED and name.endswith(short[-_ENDING:])
    return grown > 1 and same_front and same_end and words[::2] == own and len(own) == grown
