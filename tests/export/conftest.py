"""A small invented graph with everything that an export must carry: every class, every way of saying, hostile names."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import networkx as nx
import pytest

from kg import ontology
from kg.export.settings import Settings, labels_of
from kg.graph import build_graph
from kg.model import (
    ArticleKind,
    ArticleRecord,
    Entity,
    Evidence,
    Knowledge,
    Modality,
    Observation,
    Occurrence,
    Page,
    PartialDate,
    Span,
    Statement,
)

HOSTILE = '<img src=x onerror="window.pwned=1">'
TAG = "</script><script>window.pwned=2</script>"

_NEWS = """澄阳日报 2031-02-06

市委三届五次全会精神在基层引发热烈反响

□邵𬭎远

“全会为我们指明了方向。”北岭区委书记罗予安表示，北岭区将聚焦“三链两港”，实施《澄阳市港口条例》，力争
新签约项目20个以上。总投资3.2亿元的北岭食品产业园已经投产，北岭区做强食品产业。
去年，北岭区入选全省“五好”城区。罗予安主持全市农业工作会议，出席港口开放日。
"""
_OTHER = f"""# 名单{TAG}\r
\r
{HOSTILE}园落户北岭区。罗予安说，北岭区聚焦“三链两港”。\r
市发展规划提出，到2035年港口吞吐量达到1.5亿吨。\r
"""
PAGES = (Page("01_澄阳.txt", _NEWS), Page(f"02_{HOSTILE}&.txt", _OTHER))

_THINGS = {
    "Person": ("罗予安", "邵𬭎远"),
    "Post": ("北岭区委书记",),
    "Organization": ("中共澄阳市北岭区委员会",),
    "Place": ("北岭区", "澄阳市"),
    "Meeting": ("全市农业工作会议", "中共澄阳市第三届委员会第五次全体会议"),
    "Event": ("港口开放日",),
    "Plan": ("市发展规划",),
    "Document": ("澄阳市港口条例",),
    "Formulation": ("三链两港",),
    "Project": ("北岭食品产业园", f"{HOSTILE}园"),
    "Industry": ("食品产业",),
    "Honour": ("全省“五好”城区",),
}
_NAMES = {"中共澄阳市第三届委员会第五次全体会议": ("市委三届五次全会",), "中共澄阳市北岭区委员会": ("北岭区委",)}
_KINDS = {"北岭区": ("AdministrativeDivision", "District"), "罗予安": ("Official",)}


def place(page: int, words: str, nth: int = 0) -> Evidence:
    """Where the words stand on a page, for the n-th time."""
    text, start = PAGES[page].text, -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Evidence(PAGES[page].name, "a1", start, start + len(words), words)


def sentence(page: int, words: str) -> Evidence:
    """The line in which the words stand, up to its full stop."""
    text = PAGES[page].text
    at = text.index(words)
    start = max(text.rfind(stop, 0, at) for stop in "。\n\r") + 1
    ends = [found for found in (text.find("。", at), text.find("\n\n", at)) if found >= 0]
    end = min(ends, default=len(text) - 1) + 1
    return Evidence(PAGES[page].name, "a1", start, end, text[start:end])


def _entities() -> Iterator[Entity]:
    for core, labels in _THINGS.items():
        for label in labels:
            doubt = "或为同名的两人" if label == "罗予安" else ""
            yield Entity(f"{core}:{label}", core, label, _NAMES.get(label, ()), _KINDS.get(label, ()), doubt)


def _occurrences() -> Iterator[Occurrence]:
    keys = {name: e.key for e in _entities() for name in (e.label, *e.names)}
    keys.update(全会=keys["市委三届五次全会"])
    for index, page in enumerate(PAGES):
        for name, key in keys.items():
            for nth in range(page.text.count(name)):
                yield Occurrence(key, place(index, name, nth), "known-name")


def _statements() -> Iterator[Statement]:
    date = PartialDate(2031, 2, 6)
    who, post, office = "Person:罗予安", "Post:北岭区委书记", "Organization:中共澄阳市北岭区委员会"
    district, slogan = "Place:北岭区", "Formulation:三链两港"
    plenum = "Meeting:中共澄阳市第三届委员会第五次全体会议"
    article = f"Article:{PAGES[0].name}#a1"
    said, chaired = sentence(0, "罗予安表示"), sentence(0, "罗予安主持")
    sure, says, wants = Modality.ASSERTED, Modality.ATTRIBUTED, Modality.INTENDED

    def fact(subject: str, name: str, what: str | PartialDate, *where: Evidence, **more: object) -> Statement:
        return Statement(subject, name, what, where, f"{name}-rule", 0.9, **more)  # type: ignore[arg-type]

    yield fact(who, "holdsPost", post, said, as_of=date)
    yield fact(post, "postIn", office, place(0, "北岭区委书记"))
    yield fact(office, "jurisdiction", district, place(0, "北岭区委"))
    yield fact(district, "partOf", "Place:澄阳市", gazetteer="澄阳地名录")
    yield fact(who, "commentedOn", plenum, said)
    yield fact(plenum, "date", PartialDate(2031, 1), place(0, "全会"))
    yield fact("Event:港口开放日", "date", PartialDate(2031), chaired)
    yield fact(district, "pursues", slogan, said, modality=wants, attributed_to=who)
    yield fact(district, "pursues", slogan, sentence(1, "三链两港"), modality=says, attributed_to=who)
    yield fact(who, "chaired", "Meeting:全市农业工作会议", chaired, valid_to=PartialDate(2031, 3))
    yield fact(who, "attended", "Meeting:全市农业工作会议", chaired)
    yield fact(who, "attended", "Event:港口开放日", chaired)
    yield fact(district, "hasProject", "Project:北岭食品产业园", sentence(0, "产业园"), modality=sure)
    yield fact(district, "hasProject", f"Project:{HOSTILE}园", sentence(1, "落户"))
    yield fact(district, "developsIndustry", "Industry:食品产业", sentence(0, "做强"), modality=wants)
    yield fact(
        district, "receivedHonour", "Honour:全省“五好”城区", sentence(0, "入选"), modality=says, attributed_to=who
    )
    yield fact(article, "author", "Person:邵𬭎远", place(0, "□邵𬭎远"))
    yield fact(article, "about", plenum, place(0, "市委三届五次全会精神在基层引发热烈反响"))


def _observations() -> Iterator[Observation]:
    yield Observation(
        ("Place:北岭区",), "新签约项目", Decimal(20), "个", ">=", "target", "2031年",
        (sentence(0, "罗予安表示"),), "figure", 0.8, Modality.INTENDED, "Person:罗予安",
    )  # fmt: skip
    yield Observation(
        ("Project:北岭食品产业园",),
        "总投资",
        Decimal("3.2"),
        "亿元",
        "=",
        "",
        "",
        (sentence(0, "总投资"),),
        "figure",
        0.9,
    )
    yield Observation(
        ("Place:澄阳市",), "港口吞吐量", Decimal("1.5"), "亿吨", "=", "target", "到2035年",
        (sentence(1, "吞吐量"),), "figure", 0.9, Modality.INTENDED, "", "Plan:市发展规划",
    )  # fmt: skip


def make_knowledge() -> Knowledge:
    """The whole of it."""
    spans = [tuple(Span(*m) for m in _paragraphs(page.text)) for page in PAGES]
    articles = (
        ArticleRecord(
            PAGES[0].name,
            "a1",
            ArticleKind.NEWS,
            "市委三届五次全会精神在基层引发热烈反响",
            spans[0],
            PartialDate(2031, 2, 6),
            "澄阳日报",
        ),
        ArticleRecord(PAGES[1].name, "a1", ArticleKind.NOTICE, f"名单{TAG}", spans[1]),
    )
    entities = tuple(sorted(_entities(), key=lambda e: e.key))
    occurrences = tuple(sorted(_occurrences(), key=lambda o: (o.place, o.key)))
    return Knowledge(PAGES, articles, entities, occurrences, tuple(_statements()), tuple(_observations()))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, start + len(line.rstrip())
        start += len(line)


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return make_knowledge()


@pytest.fixture(scope="session")
def graph(knowledge: Knowledge) -> nx.MultiDiGraph:
    return build_graph(knowledge)


@pytest.fixture(scope="session")
def settings() -> Settings:
    return Settings(title="澄阳图谱", labels=labels_of(ontology.load()))
