"""What the tests of the extractors share: one paragraph read with places and organisations found."""

from __future__ import annotations

from kg.extract import industries, organisations, places, projects
from kg.extract.divisions import Surroundings
from kg.extract.passage import Found, Passage, passage
from kg.extract.words import words
from kg.lexicon import load
from kg.model import BlockKind


def read(text: str, home: str = "") -> tuple[Passage, Found]:
    """A paragraph with its places, organisations, projects and industries. ``home`` is a division's code."""
    lexicon = load()
    passed = passage(0, BlockKind.PARAGRAPH, text, lexicon)
    found = Found()
    places.find(passed, found, Surroundings(lexicon.gazetteer, lexicon.gazetteer.get(home), frozenset()), words())
    organisations.find(passed, found, words())
    projects.find(passed, found, words())
    industries.find(passed, found, words())
    return passed, found
