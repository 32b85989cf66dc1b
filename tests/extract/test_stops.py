"""The stops of a tour, item by item. All names are invented."""

from __future__ import annotations

import pytest
from told import pairs, reading

from kg.extract import stops

LISTS = [
    ("先后深入云岭工业园、柳岸花田和青岚电器等地实地调研。", ["云岭工业园", "柳岸花田", "青岚电器"]),
    ("在云岭云计算中心、柳溪中学建设现场，何立新详细了解情况。", ["云岭云计算中心", "柳溪中学"]),
    ("何立新到罗溪沟、青石水库等地就防汛工作进行检查。", ["罗溪沟", "青石水库"]),
    ("实地察看了解云岭牧场、青岚牧场等经营情况。", ["云岭牧场", "青岚牧场"]),
]
NO_LISTS = [
    "实地查看视频监控室、训练场所、生活区等部位。",
    "何立新到柳岸花田的路上想起往事。",
    "通过实地察看等方式，掌握情况。",
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_stops(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in stops.find(text)] == expected


@pytest.mark.parametrize("text", NO_LISTS)
def test_no_stops(text: str) -> None:
    assert [m.text for m in reading(text).readings[0].mentions if m.rule.startswith("visited-")] == []


def test_every_stop_of_a_list_is_visited() -> None:
    text = "湄潭县委书记高建业先后深入云岭工业项目区、绥阳镇生猪养殖基地、教育园区、青岚佳苑等地实地调研。"
    expected = {"云岭工业项目区", "绥阳镇生猪养殖基地", "教育园区", "青岚佳苑"}
    assert {where for who, where in pairs("visited", text) if who == "高建业"} == expected


def test_a_school_keeps_the_place_in_its_name() -> None:
    text = "在果洛柳河中学和湄潭县人民医院，湄潭县委书记高建业听取了介绍。"
    assert ("高建业", "果洛柳河中学") in pairs("visited", text)


def test_the_tour_goes_on_without_its_host() -> None:
    text = (
        "湄潭县委书记高建业到绥阳镇调研。\n\n镇长何立新介绍，产业发展很快。"
        "\n\n来到云岭药业，详细了解生产。在何立新陪同下，来到青岚电器。"
    )
    assert {who for who, where in pairs("visited", text) if where in ("云岭药业", "青岚电器")} == {"高建业"}


def test_a_name_goes_on_behind_an_and_inside_it() -> None:
    text = "先后参观了云岭新区城市大脑及数字化展示中心、云岭装备与技术研究院、青岚电器等地。"
    assert [text[s.start : s.end] for s in stops.find(text)] == [
        "云岭新区城市大脑及数字化展示中心",
        "云岭装备与技术研究院",
        "青岚电器",
    ]


def test_who_is_called_on_visits_nothing_himself() -> None:
    text = "通化市党政代表团拜会了兴安集团董事长高建业，并实地考察了云岭物流园区。"
    assert "高建业" not in {who for who, _ in pairs("visited", text)}


def test_home_only_says_whose_the_people_are() -> None:
    text = "湄潭县委书记高建业慰问了湄潭县人民医院值班医生、湄潭县环卫工人。"
    assert {where for _, where in pairs("visited", text)} == {"湄潭县人民医院"}


def test_a_site_is_called_by_everyday_words() -> None:
    text = "湄潭县县长高建业一行先到青石水库实地调研。"
    assert {"青石水库"} == {where for who, where in pairs("visited", text) if who == "高建业"}


def test_a_kind_of_site_is_no_name() -> None:
    found = reading("湄潭县县长高建业到病险水库、重点项目检查。").readings[0].mentions
    assert [m.text for m in found if m.rule.startswith("visited-")] == []
