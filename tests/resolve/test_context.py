"""What level words stand for, and how a place is named in full."""

from __future__ import annotations

import pytest

from kg.lexicon import Division, load
from kg.model import Article, ArticleKind, Mention
from kg.resolve.context import Context, division_anchor, entity, full_name


def division(code: str) -> Division:
    found = load().gazetteer.get(code)
    assert found is not None
    return found


def context(home: str = "", *mentions: Mention) -> Context:
    at_home = division(home) if home else None
    return Context(load().gazetteer, at_home, Article("a1", ArticleKind.NEWS, "", ()), None, mentions)


def place(text: str, code: str, start: int = 0) -> Mention:
    return Mention(0, start, start + len(text), "Place", text, "division", parts=(("name", text), ("code", code)))


HERE = Mention(0, 90, 91, "Organization", "市", "test")


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("52", "贵州省"),
        ("5203", "遵义市"),
        ("520328", "湄潭县"),
        ("500102", "重庆市涪陵区"),
        ("410102", "郑州市中原区"),
        ("152522", "阿巴嘎旗"),
    ],
)
def test_full_name(code: str, name: str) -> None:
    assert full_name(division(code), load().gazetteer) == name


@pytest.mark.parametrize(
    ("home", "level", "expected"),
    [
        ("520328", "县", "湄潭县"), ("520328", "市", "遵义市"), ("520328", "省", "贵州省"),
        ("152522", "旗", "阿巴嘎旗"), ("152522", "盟", "锡林郭勒盟"), ("152522", "自治区", "内蒙古自治区"),
        ("500102", "区", "涪陵区"), ("500102", "市", "重庆市"), ("370481", "市", "滕州市"), ("45", "区", "广西壮族自治区"),
    ],
)  # fmt: skip
def test_a_level_word_means_home_s(home: str, level: str, expected: str) -> None:
    found = context(home).at_level(level, HERE)
    assert found is not None and found.name == expected


def test_without_home_it_means_what_was_named_last() -> None:
    seen = place("遵义市", "5203"), place("曲靖市", "5303", 10)
    found = context("", *seen).at_level("市", HERE)
    assert found is not None and found.name == "曲靖市"
    assert context("", *seen).at_level("县", HERE) is None
    assert context("", place("遵义市", "5203", 95)).at_level("市", HERE) is None, "named only afterwards"


def test_a_level_that_home_has_not() -> None:
    assert context("5203").at_level("旗", HERE) is None


def test_anchors() -> None:
    anchor = division_anchor(division("500102"), load().gazetteer)
    assert (anchor.key, anchor.full, anchor.name, anchor.short) == ("Place:500102", "重庆市涪陵区", "涪陵区", "涪陵")


def test_a_street_that_no_list_knows_is_in_its_district() -> None:
    street = Mention(
        0,
        0,
        7,
        "Place",
        "涪陵区柳溪街道",
        "test",
        "Subdistrict",
        (("name", "柳溪街道"), ("parent", place("涪陵区", "500102"))),
    )
    anchor = context().place(street)
    assert (anchor.key, anchor.full) == ("Place:500102/柳溪街道", "重庆市涪陵区柳溪街道")


def test_an_entity_has_its_label_once_and_no_blanks_of_the_layout() -> None:
    made = entity("Project", "Project:x", "柳溪 食品产业园", ["柳溪食品产业园", "产业园", ""], ["Park", ""])
    assert (made.label, made.names, made.kinds) == ("柳溪食品产业园", ("产业园",), ("Park",))
    assert entity("Person", "Person:x", "John Smith").label == "John Smith"
