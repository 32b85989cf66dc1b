"""Graphs of any size on invented text, to measure exports with: the same number gives the same graph."""

from __future__ import annotations

from random import Random

from kg.model import (
    ArticleKind,
    ArticleRecord,
    Entity,
    Evidence,
    Knowledge,
    Occurrence,
    Page,
    PartialDate,
    Span,
    Statement,
)

_CLASSES = "Person Post Organization Place Meeting Plan Document Formulation Project Industry".split()
_WEIGHTS = (30, 18, 18, 6, 5, 3, 6, 5, 6, 3)
_TIES = {
    "Person": (("holdsPost", "Post"), ("attended", "Meeting")),
    "Post": (("postIn", "Organization"),),
    "Organization": (("jurisdiction", "Place"), ("hasProject", "Project"), ("adopted", "Document")),
    "Place": (("partOf", "Place"), ("pursues", "Formulation"), ("developsIndustry", "Industry")),
    "Meeting": (("convenedBy", "Organization"), ("considered", "Document")),
    "Plan": (("supports", "Project"),),
}
_CHARS = "澄北岭东湖安平宁和远山川林海云岚清溪江河石桥松竹梅兰金玉星辰光明永福康乐文德仁义礼智信"
_ARTICLE = 40  # sentences in an article


def knowledge(number: int) -> Knowledge:
    """About as many entities as said, each tied to one or two others by a sentence of its own."""
    chance = Random(number)
    names: dict[str, list[str]] = {core: [] for core in _CLASSES}
    for i, core in enumerate(chance.choices(_CLASSES, _WEIGHTS, k=number)):
        names[core].append(f"{''.join(chance.choices(_CHARS, k=3))}{i}")
    facts = [
        (f"{core}:{name}", prop, f"{other}:{_near(chance, names[other], place)}")
        for core, ties in _TIES.items()
        for place, name in enumerate(names[core])
        for prop, other in ties
        if names[other] and chance.random() < 0.75
    ]
    chance.shuffle(facts)
    return _told(facts, [Entity(f"{core}:{name}", core, name) for core in _CLASSES for name in names[core]])


def _near(chance: Random, others: list[str], place: int) -> str:
    """One of the others, mostly one of the same neighbourhood: real graphs have districts."""
    if chance.random() < 0.1:
        return chance.choice(others)
    middle = place * 7919 % len(others)
    return others[(middle // 8 * 8 + chance.randrange(8)) % len(others)]


def _told(facts: list[tuple[str, str, str]], entities: list[Entity]) -> Knowledge:
    pages, articles, statements, occurrences = [], [], [], []
    for start in range(0, len(facts), _ARTICLE):
        name, text = f"{start // _ARTICLE:05d}.txt", f"第{start}号报道\n\n"
        date = PartialDate(2010 + start // _ARTICLE % 15, 1 + start % 12, 1 + start % 28)
        for one, prop, other in facts[start : start + _ARTICLE]:
            words = f"{one.partition(':')[2]}与{other.partition(':')[2]}有关，各项工作稳步推进。"
            at = Evidence(name, "a1", len(text), len(text) + len(words), words)
            statements.append(Statement(one, prop, other, (at,), "invented", 0.9, as_of=date))
            occurrences += [Occurrence(key, _within(at, key), "invented") for key in (one, other)]
            text += words
        pages.append(Page(name, text))
        span = Span(len(f"第{start}号报道\n\n"), len(text))
        articles.append(ArticleRecord(name, "a1", ArticleKind.NEWS, f"第{start}号报道", (span,), date))
    return Knowledge(
        tuple(pages), tuple(articles), tuple(sorted(entities, key=lambda e: e.key)), tuple(occurrences), tuple(statements), ()
    )  # fmt: skip


def _within(place: Evidence, key: str) -> Evidence:
    name = key.partition(":")[2]
    start = place.start + place.exact.index(name)
    return Evidence(place.page, place.article, start, start + len(name), name)
