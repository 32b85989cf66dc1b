"""All pages together: their order changes nothing; namesakes are told apart by their posts. All people are invented."""

from __future__ import annotations

from itertools import permutations

import pytest
from told import joined, record

from kg.model import PageRecord

YUNNAN = record("曲靖市委书记高建业主持会议。", paper="曲靖日报", name="1.txt")
FUJIAN = record("漳州市副市长高建业出席会议。", paper="漳州日报", name="2.txt")
QUJING = record("曲靖市委副书记、市长高建业讲话。", paper="曲靖日报", name="3.txt")
KUNMING = record("昆明市教育局局长高建业讲话。", paper="昆明日报", name="4.txt")
NO_POST = record("村民高建业说，日子越过越好。", name="5.txt")
CAREER = record("高建业，男，汉族，曾任漳州市副市长，现任曲靖市委书记。", paper="曲靖日报", name="6.txt")
FIRM = record("云岭茶业有限公司总经理高建业说，产销两旺。", name="7.txt")


def people(*records: PageRecord) -> dict[str, str]:
    """The keys of everybody of the name, each with the doubt."""
    return {e.key: e.doubt for e in joined(*records).entities if e.core == "Person"}


@pytest.mark.parametrize("order", list(permutations((YUNNAN, FUJIAN, NO_POST)))[1:])
def test_the_order_changes_nothing(order: tuple[PageRecord, ...]) -> None:
    assert joined(*order) == joined(YUNNAN, FUJIAN, NO_POST)


def test_posts_in_different_provinces_are_of_two_people() -> None:
    assert set(people(YUNNAN, FUJIAN)) == {"Person:高建业@53", "Person:高建业@35"}
    known = joined(YUNNAN, FUJIAN)
    held = {(s.subject, s.evidence[0].page) for s in known.statements if s.property == "holdsPost"}
    assert held == {("Person:高建业@53", "1.txt"), ("Person:高建业@35", "2.txt")}
    assert {(o.key, o.place.page) for o in known.occurrences if o.key.startswith("Person:")} == held
    assert [e.label for e in known.entities if e.core == "Person"] == ["高建业", "高建业"]


def test_posts_at_one_place_are_of_one_without_doubt() -> None:
    assert people(YUNNAN, QUJING) == {"Person:高建业": ""}


def test_posts_in_one_province_are_of_one_in_doubt() -> None:
    assert list(people(YUNNAN, KUNMING)) == ["Person:高建业"] and people(YUNNAN, KUNMING)["Person:高建业"]


def test_a_biography_joins_what_is_apart() -> None:
    assert people(YUNNAN, FUJIAN, CAREER) == {"Person:高建业": ""}


def test_one_page_is_never_torn() -> None:
    assert people(CAREER) == {"Person:高建业": ""}


@pytest.mark.parametrize("other", [NO_POST, FIRM])
def test_without_a_place_nothing_tells_them_apart(other: PageRecord) -> None:
    assert list(people(YUNNAN, other)) == ["Person:高建业"]


def test_of_namesakes_the_unplaced_one_is_in_doubt() -> None:
    found = people(YUNNAN, FUJIAN, NO_POST)
    assert set(found) == {"Person:高建业@53", "Person:高建业@35"} and sorted(map(bool, found.values())) == [False, True]


def test_the_same_place_of_two_pages_is_one() -> None:
    places = [e.label for e in joined(YUNNAN, QUJING).entities if e.core == "Place"]
    assert len(places) == len(set(places)) and {"曲靖市", "云南省"} <= set(places)
