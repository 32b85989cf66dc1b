"""What a sentence is about where it does not say so itself. All people and firms are invented."""

from __future__ import annotations

import pytest

from kg.extract.discourse import Topics, lasts, represented, topics
from kg.extract.encode import Item, encode
from kg.model import Mention


def mention(text: str, words: str, core: str, kind: str = "", **values: Mention | str) -> Mention:
    at = text.find(words)
    return Mention(0, at, at + len(words), core, words, "test", kind, tuple(values.items()))


def about(text: str, *mentions: Mention, at: str = "") -> str:
    """The topic at some words."""
    found = topics([encode(text, 0, len(text), [Item(m.start, m.end, m) for m in mentions])], [], [], None)
    topic = found.at(text.index(at) if at else len(text))
    return topic.text if topic else ""


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("湄潭县聚焦茶产业。", "湄潭县"),
        ("近年来，湄潭县深化改革。", "湄潭县"),
        ("大家认为，湄潭县将再上台阶。", "湄潭县"),
        ("湄潭县的茶叶很香。", ""),
        ("湄潭县领导参加活动。", ""),
        ("湄潭县、凤冈县签约。", ""),
        ("何立新察看了新茶叶研究院，湄潭县茶叶采摘园、茶旅产业园等。", ""),
        ("客人走进湄潭县。", ""),
    ],
)
def test_a_place_that_opens_a_clause_is_its_subject(text: str, topic: str) -> None:
    assert about(text, mention(text, "湄潭县", "Place", "County")) == topic


def test_a_country_or_river_is_no_topic() -> None:
    assert about("湘江聚焦治理。", mention("湘江聚焦治理。", "湘江", "Place", "NaturalFeature")) == ""


def test_the_last_topic_holds_until_the_next() -> None:
    text = "湄潭县聚焦茶产业。产值增长。云岭集团坚持创新。利润增长。"
    both = mention(text, "湄潭县", "Place", "County"), mention(text, "云岭集团", "Organization")
    assert about(text, *both, at="产值") == "湄潭县" and about(text, *both, at="利润") == "云岭集团"


def test_what_was_before_is_carried() -> None:
    home = mention("湄潭县", "湄潭县", "Place")
    assert topics([], [], [], home).at(0) is home and Topics(()).at(0) is None


def test_who_speaks_for_whom() -> None:
    text = "湄潭县委书记"
    place = mention(text, "湄潭县", "Place")
    body = mention(text, "湄潭县委", "Organization", place=place, body="party")
    firm = mention("云岭集团", "云岭集团", "Organization")
    department = mention("云岭集团办公室", "云岭集团办公室", "Organization", parent=firm)
    assert represented(mention(text, text, "Post", org=body)) is place
    assert represented(mention("", "", "Post", org=department)) is firm
    assert represented(mention("", "", "Post", before=mention(text, text, "Post", org=body))) is place
    assert represented(mention("", "", "Post")) is None


def test_a_body_at_a_level_speaks_for_home() -> None:
    actor = represented(
        mention(
            "市委书记", "市委书记", "Post", org=mention("市委书记", "市委", "Organization", level="市", body="party")
        )
    )
    assert actor is not None and (actor.core, actor.text, actor.bare) == ("Place", "市", True)


def test_a_place_lasts_and_a_firm_does_not() -> None:
    assert lasts(mention("湄潭县", "湄潭县", "Place")) and not lasts(mention("云岭集团", "云岭集团", "Organization"))
    assert lasts(mention("县教育局", "县教育局", "Organization", department="教育局"))
