"""People by family name and title. All names are invented."""

from __future__ import annotations

from told import pairs, reading


def test_the_one_of_that_name_is_meant() -> None:
    text = "湄潭县委书记高建业出席。会前，高书记一行来到湄潭县人民医院。"
    found = [m for m in reading(text).readings[0].mentions if m.rule == "family-name-and-title"]
    assert [(m.text, m.value("name")) for m in found] == [("高书记", "高建业")]
    assert ("高建业", "湄潭县人民医院") in pairs("visited", text)


def test_of_two_of_that_name_none_is_meant() -> None:
    text = "湄潭县委书记高建业、县长高立新出席。高书记来到湄潭县人民医院。"
    found = [m.text for m in reading(text).readings[0].mentions if m.rule == "family-name-and-title"]
    assert found == []
    assert "高书记" not in {m.text for m in reading(text).readings[0].mentions if m.core == "Person"}
