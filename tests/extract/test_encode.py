"""A sentence in symbols, and the way back to the text."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.encode import SYMBOLS, Item, core_of, encode
from kg.model import CORE_CLASSES, Mention

TEXT = "湄潭县委书记高建业主持县委常委会会议。"


def item(start: int, end: int, core: str, text: str = TEXT) -> Item:
    return Item(start, end, Mention(0, start, end, core, text[start:end], "test"))


def test_mentions_become_symbols() -> None:
    coded = encode(TEXT, 0, len(TEXT), [item(11, 18, "Meeting"), item(0, 9, "Person")])
    assert coded.text == f"{SYMBOLS['Person']}主持{SYMBOLS['Meeting']}。"
    assert [m.core for m in coded.mentions(0, 4)] == ["Person", "Meeting"] and coded.mentions(1, 3) == []
    assert coded.stretch(0, 1) == (0, 9) and coded.stretch(1, 4) == (9, 18) and coded.stretch(4, 5) == (18, 19)


def test_of_overlapping_mentions_the_first_and_longest_stays() -> None:
    coded = encode(TEXT, 0, len(TEXT), [item(0, 3, "Place"), item(0, 4, "Organization"), item(3, 6, "Post")])
    assert [m.core for m in coded.mentions(0, len(coded.text))] == ["Organization"]


def test_what_stands_outside_the_sentence_is_left_out() -> None:
    assert encode(TEXT, 6, 11, [item(0, 9, "Person"), item(11, 18, "Meeting")]).text == "高建业主持"


def test_symbols_are_told_apart() -> None:
    assert [core_of(SYMBOLS[core]) for core in CORE_CLASSES] == list(CORE_CLASSES) and core_of("主") == ""


@given(st.lists(st.tuples(st.integers(0, 18), st.integers(1, 8), st.sampled_from(CORE_CLASSES)), max_size=6))
def test_the_way_back(spans: list[tuple[int, int, str]]) -> None:
    """The stretches of the symbols and characters, one after another, are the text."""
    coded = encode(TEXT, 0, len(TEXT), [item(a, min(a + n, len(TEXT)), core) for a, n, core in spans])
    pieces = [coded.stretch(i, i + 1) for i in range(len(coded.text))]
    assert "".join(TEXT[a:b] for a, b in pieces) == TEXT
    assert all(end == start for (_, end), (start, _) in itertools.pairwise(pieces))
