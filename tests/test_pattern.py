"""Patterns that are compiled when they are first tried: they match as any other, and only near their words."""

from __future__ import annotations

import pytest

from kg.errors import DataError
from kg.pattern import Pattern
from kg.read.layout import Row, rows
from kg.text import fold


def test_matches_as_an_expression_does() -> None:
    pattern = Pattern(r"第(\d+)次", ("次",))
    assert "compiled" not in vars(pattern)
    found = pattern.search("第3次和第12次")
    assert found is not None and found.group(1) == "3"
    assert [m.group(1) for m in pattern.finditer("第3次和第12次", 3)] == ["12"]
    assert pattern.match("和第3次", 1) and not pattern.match("和第3次") and pattern.fullmatch("和第3次。", 1, 4)


def test_is_not_compiled_without_its_words() -> None:
    pattern = Pattern("(", ("决议", "决定"))
    assert pattern.search("报告") is pattern.match("报告") is pattern.fullmatch("报告") is None
    assert not list(pattern.finditer("报告"))


def test_a_broken_one_is_named_when_it_is_tried() -> None:
    with pytest.raises(DataError, match="broken pattern") as caught:
        Pattern("(", ("决议", "决定"), "rules.yaml: mine").search("作出决定")
    assert caught.value.where == "rules.yaml: mine"


@pytest.mark.parametrize("row", [row for row in rows() if row.pattern.near], ids=lambda row: row.kind)
def test_words_of_the_layout_table_stand_in_the_examples(row: Row) -> None:
    texts = [fold(example, 0, len(example)).text for example in row.examples]
    assert all(map(row.pattern.likely, texts))
