"""What organisations are called, and which are one. All people and firms are invented."""

from __future__ import annotations

import pytest
from told import facts, labels, record

from kg.resolve import organisations
from kg.resolve.context import Anchor

HOME = "湄潭县融媒体中心"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("县委召开会议。", "中共湄潭县委员会"),
        ("湄潭县委召开会议。", "中共湄潭县委员会"),
        ("县政府印发通知。", "湄潭县人民政府"),
        ("县人大常委会召开会议。", "湄潭县人民代表大会常务委员会"),
        ("县纪委通报情况。", "中共湄潭县纪律检查委员会"),
        ("县教育局印发通知。", "湄潭县教育局"),
        ("市委召开会议。", "中共遵义市委员会"),
        ("县委组织部印发通知。", "中共湄潭县委组织部"),
        ("涪陵区人民法院宣判。", "重庆市涪陵区人民法院"),
        ("云岭茶业有限公司投产。", "云岭茶业有限公司"),
        ("国务院印发通知。", "国务院"),
    ],
)
def test_label(text: str, label: str) -> None:
    assert label in labels("Organization", text, paper=HOME)


@pytest.mark.parametrize(
    "names", [("县委", "湄潭县委"), ("县政府", "湄潭县人民政府"), ("县发改局", "湄潭县发展和改革局")]
)
def test_one_thing_by_two_names(names: tuple[str, str]) -> None:
    made = record(*(f"{name}召开会议。" for name in names), paper=HOME)
    assert len({o.key for o in made.occurrences if o.place.exact in names}) == 1


def test_a_level_without_a_place_is_nobody_s() -> None:
    assert labels("Organization", "市委召开会议。") == []


def test_autonomous_regions_have_a_name_of_their_own_for_it() -> None:
    region = Anchor("Place:45", "广西壮族自治区", "广西壮族自治区", "广西", "45")
    assert organisations.short_form(region, "party") == "广西壮族自治区党委"
    assert organisations.short_form(Anchor("Place:53", "云南省", "云南省", "云南", "53"), "party") == "云南省委"


def test_the_firm_refers_to_the_last_one() -> None:
    text = ["云岭茶业有限公司今年投产。", "公司总经理高建业说，产销两旺。"]
    assert [post for _, post in facts("holdsPost", *text, paper=HOME)] == ["云岭茶业有限公司总经理"]


def test_a_democratic_party() -> None:
    assert labels("Organization", "民盟襄阳市委会举行活动。") == ["中国民主同盟襄阳市委员会"]
