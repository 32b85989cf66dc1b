"""Who says what. All people are invented."""

from __future__ import annotations

import pytest

from kg.extract import speech
from kg.extract.encode import Item, encode
from kg.model import Mention
from kg.read.sentences import sentences


def spoken(text: str, *people: str) -> list[tuple[str, str]]:
    """Speakers with the words that are theirs."""
    found = [Mention(0, (at := text.index(p)), at + len(p), "Person", p, "test") for p in people]
    cut = sentences(text)
    coded = [encode(text, a, b, [Item(m.start, m.end, m) for m in found]) for a, b in cut]
    return [(s.speaker.text, text[s.start : s.end].strip("：，")) for s in speech.speeches(text, cut, coded)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高建业说：“茶园要提质。”", [("高建业", "“茶园要提质。”")]),
        ("高建业强调，茶园要提质。产量要稳定。", [("高建业", "茶园要提质。产量要稳定。")]),
        ("高建业在接受采访时表示，茶园已提质。", [("高建业", "茶园已提质。")]),
        ("“茶园今年已经提质增效。”高建业说。", [("高建业", "“茶园今年已经提质增效。”高建业说。")]),
        ("高建业用“稳中有进”概括去年的工作。", [("高建业", "的工作。")]),
    ],
)
def test_one_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    found = spoken(text, "高建业")
    assert [who for who, _ in found] == [who for who, _ in expected]
    assert found[0][1].endswith(expected[0][1])


def test_the_next_speaker_ends_the_one_before() -> None:
    text = "高建业表示，茶园已提质。何岚介绍，车间已投产。"
    first, second = spoken(text, "高建业", "何岚")
    assert (first[0], second[0]) == ("高建业", "何岚")
    assert "茶园" in first[1] and "车间" not in first[1] and "车间" in second[1] and "茶园" not in second[1]


@pytest.mark.parametrize(
    "text",
    [
        "高建业来到茶园调研。",
        "会场里，“高建业说得好”的声音不断。",
        "高建业的说明书很长。",
        "高建业说服了茶农。",
        "高建业说不出话来。",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert spoken(text, "高建业") == []


def test_whose_words_stand_at_a_place() -> None:
    text = "今年以来形势向好。高建业说，茶园已提质。"
    who = Mention(0, 9, 12, "Person", "高建业", "test")
    cut = sentences(text)
    found = speech.speeches(text, cut, [encode(text, a, b, [Item(9, 12, who)]) for a, b in cut])
    said = speech.at(found, text.index("茶园"))
    assert said is not None and said.speaker is who and speech.at(found, 0) is None
