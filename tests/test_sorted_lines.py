"""Lines looked up in a sorted file: the same as going through all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.sorted_lines import SortedLines

WORDS = st.lists(st.text("甲乙丙丁戊ab", min_size=1, max_size=4), min_size=1, max_size=60)


def made(lines: list[str]) -> SortedLines:
    return SortedLines("".join(f"{line}\n" for line in lines).encode())


@given(WORDS, st.text("甲乙丙丁戊ab", min_size=1, max_size=3), st.booleans())
def test_lines_that_begin_with_a_text(words: list[str], text: str, large: bool) -> None:
    lines = [f"{word} {'长' * 900 * large}" for word in sorted(words)]
    assert list(made(lines).beginning(text)) == [line for line in lines if line.startswith(text)]


def test_only_first_characters_need_be_in_order() -> None:
    assert list(made(["甲乙丙", "甲乙", "甲甲", "画"]).beginning("甲乙")) == ["甲乙", "甲乙丙"]


def test_the_end_of_a_line_is_searched_for() -> None:
    lines = made(["丁镇\t41", "甲镇\t42", "甲镇\t43"])
    assert lines.ending("\t43") == "甲镇\t43" and lines.ending("\t41") == "丁镇\t41" and lines.ending("\t4") == ""
    assert list(lines) == ["丁镇\t41", "甲镇\t42", "甲镇\t43"]


def test_no_lines() -> None:
    assert list(SortedLines(b"").beginning("甲")) == [] and SortedLines(b"").ending("甲") == ""
