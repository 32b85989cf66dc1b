"""Reading one text the way the program does, for the tests of finders and namers."""

from __future__ import annotations

from collections import defaultdict

from kg.extract import documents, events, formulations, home, honours, meetings, organisations, places, plans
from kg.extract.divisions import Surroundings
from kg.extract.passage import Found, Passage, passage
from kg.extract.words import words
from kg.lexicon import load
from kg.model import Article, ArticleKind, BlockKind, Entity, Mention, PartialDate
from kg.resolve import documents as document_names
from kg.resolve import events as event_names
from kg.resolve import formulations as formulation_names
from kg.resolve import honours as honour_names
from kg.resolve import meetings as meeting_names
from kg.resolve import plans as plan_names
from kg.resolve.context import Context

FINDERS = (meetings, documents, plans, events, honours, formulations)
NAMERS = {
    "Meeting": meeting_names, "Document": document_names, "Plan": plan_names, "Event": event_names,
    "Honour": honour_names, "Formulation": formulation_names,
}  # fmt: skip


def mentions(*paragraphs: str, home_text: str = "") -> tuple[list[Mention], Context]:
    """All mentions of an article with these paragraphs; ``home_text`` says where the paper is at home."""
    lexicon = load()
    passages = [passage(i, BlockKind.PARAGRAPH, text, lexicon) for i, text in enumerate(paragraphs)]
    before = [passage(99, BlockKind.DATELINE, home_text, lexicon)] if home_text else []
    at_home = home.home_of([*before, *passages], lexicon.gazetteer)
    around = Surroundings(lexicon.gazetteer, at_home, frozenset())
    found = [m for p in passages for m in _read(p, around)]
    article = Article("1", ArticleKind.NEWS, paragraphs[0], (), PartialDate(2025, 1, 6))
    return found, Context(lexicon.gazetteer, at_home, article, article.date, tuple(found))


def _read(text: Passage, around: Surroundings) -> list[Mention]:
    found = Found()
    places.find(text, found, around, words())
    organisations.find(text, found, words())
    for finder in FINDERS:
        finder.find(text, found)
    return sorted(found.mentions, key=lambda m: (m.start, -m.end))


def texts(core: str, *paragraphs: str, home_text: str = "") -> list[str]:
    """The words of the mentions of a class, references left out."""
    return [m.text for m in mentions(*paragraphs, home_text=home_text)[0] if m.core == core and not m.bare]


def entities(core: str, *paragraphs: str, home_text: str = "") -> list[tuple[str, Entity | None]]:
    """The mentions of a class with what they mean."""
    found, context = mentions(*paragraphs, home_text=home_text)
    established: dict[str, list[tuple[Mention, Entity]]] = defaultdict(list)
    out: list[tuple[str, Entity | None]] = []
    for mention in found:
        if mention.core != core:
            continue
        namer = NAMERS[core]
        meant = namer.referent(mention, established[core]) if mention.bare else namer.name(mention, context)
        if meant is not None:
            established[core].append((mention, meant))
        out.append((mention.text, meant))
    return out


def labels(core: str, *paragraphs: str, home_text: str = "") -> list[str]:
    """The canonical names of the mentions of a class, '' where nothing is meant."""
    return [e.label if e else "" for _, e in entities(core, *paragraphs, home_text=home_text)]
