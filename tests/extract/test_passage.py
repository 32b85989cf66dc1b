"""A scanned block: hits by where they start and end; and the mentions found in it so far."""

from __future__ import annotations

import pytest

from kg.extract.passage import Found, Passage, passage
from kg.lexicon import load
from kg.model import BlockKind, Mention

TEXT = "湄潭县委书记出席（遵义）会议"


@pytest.fixture
def text() -> Passage:
    return passage(3, BlockKind.PARAGRAPH, TEXT, load())


def test_hits_by_place(text: Passage) -> None:
    county, title = text.starts(0, "division"), text.ends(6, "titles")
    assert county is not None and county.word == "湄潭县"
    assert title is not None and title.word == "书记"
    assert text.starts(0, "titles") is None and text.starts(1, "division") is None and text.ends(5, "titles") is None


def test_hits_of_several_lists_are_in_order(text: Passage) -> None:
    both = [(h.start, h.word) for h in text.of("titles", "division", "division-short")]
    assert both == sorted(both, key=lambda pair: (pair[0], -len(pair[1])))
    assert {"湄潭县", "湄潭", "书记", "遵义"} <= {word for _, word in both}
    assert list(text.of("no such list")) == []


@pytest.mark.parametrize(("at", "edge"), [(-1, True), (0, False), (8, True), (9, False), (11, True), (len(TEXT), True)])
def test_edges(text: Passage, at: int, edge: bool) -> None:
    assert text.at_edge(at) is edge


def test_char_outside_the_text_is_nothing(text: Passage) -> None:
    assert (text.char(0), text.char(-1), text.char(len(TEXT))) == ("湄", "", "")


def test_a_mention_keeps_its_words(text: Passage) -> None:
    mention = text.mention(0, 3, "Place", "division", kind="County")
    assert (mention.block, mention.text, mention.kind, mention.bare) == (3, "湄潭县", "County", False)


def mention(start: int, end: int, core: str) -> Mention:
    return Mention(0, start, end, core, "x" * (end - start), "test")


def test_found_is_asked_by_place_and_class() -> None:
    found, county, town, body = Found(), mention(0, 3, "Place"), mention(0, 6, "Place"), mention(4, 6, "Organization")
    found.add(county, town, body)
    assert found.starting(0, "Place") is town and found.ending(6, "Place") is town
    assert found.ending(6, "Organization") is body and found.starting(4, "Place") is None
    assert found.of("Place") == [town, county]
    assert found.covering(5, 9, "Organization") is body and found.covering(6, 9) is None


def test_what_is_dropped_is_gone() -> None:
    found, county = Found(), mention(0, 3, "Place")
    found.add(county)
    found.drop(county)
    assert not found.mentions and found.starting(0, "Place") is None and found.ending(3, "Place") is None
