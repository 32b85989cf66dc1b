"""Administrative divisions: what people call them, their level, what they are part of, and those that were renamed."""

from __future__ import annotations

import pytest

from kg.lexicon import Gazetteer, load
from kg.lexicon.gazetteer import short_name, without_ethnic


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("贵州省", "贵州"),
        ("曲靖市", "曲靖"),
        ("内蒙古自治区", "内蒙古"),
        ("广西壮族自治区", "广西"),
        ("新疆维吾尔自治区", "新疆"),
        ("香港特别行政区", "香港"),
        ("黔东南苗族侗族自治州", "黔东南"),
        ("甘孜藏族自治州", "甘孜"),
        ("锡林郭勒盟", "锡林郭勒"),
        ("大兴安岭地区", "大兴安岭"),
        ("神农架林区", "神农架"),
        ("莫力达瓦达斡尔族自治旗", "莫力达瓦"),
        ("长阳土家族自治县", "长阳"),
        ("阿巴嘎旗", "阿巴嘎"),
        ("荔波县", "荔波"),
        ("五华街道", "五华"),
        ("岳口镇", "岳口"),
    ],
)
def test_short_name(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.parametrize("name", ["矿区", "郊区", "城区", "赵县", "蓟县", "祁县"])
def test_a_name_that_is_not_shortened(name: str) -> None:
    assert short_name(name) == name


@pytest.mark.parametrize(
    ("name", "everyday"),
    [
        ("管城回族区", "管城区"),
        ("瀍河回族区", "瀍河区"),
        ("梅里斯达斡尔族区", "梅里斯区"),
        ("长阳土家族自治县", "长阳县"),
        ("东乡族自治县", "东乡县"),
        ("鄂伦春自治旗", "鄂伦春旗"),
        ("中原区", ""),
        ("荔波县", ""),
        ("广西壮族自治区", ""),
    ],
)
def test_everyday_name_of_a_district_of_peoples(name: str, everyday: str) -> None:
    assert without_ethnic(name) == everyday


def test_an_alias_is_found_as_the_division() -> None:
    (division,) = load().gazetteer.named("管城区")
    assert (division.code, division.name) == ("410104", "管城回族区")


def test_a_banner_by_the_name_that_people_use() -> None:
    assert [d.name for d in load().gazetteer.named("西乌旗")] == ["西乌珠穆沁旗"]


def test_every_everyday_name_stands_for_a_division() -> None:
    gazetteer = load().gazetteer
    assert [e.word for e in load().entries("everyday_divisions") if gazetteer.get(e["code"]) is None] == []


@pytest.mark.parametrize(
    ("code", "level", "chain"),
    [
        ("52", "province", ["贵州省"]),
        ("5203", "city", ["遵义市", "贵州省"]),
        ("520328", "county", ["湄潭县", "遵义市", "贵州省"]),
        ("500102", "county", ["涪陵区", "重庆市"]),
        ("429005", "county", ["潜江市", "湖北省"]),
        ("152522", "county", ["阿巴嘎旗", "锡林郭勒盟", "内蒙古自治区"]),
    ],
)
def test_level_and_hierarchy(code: str, level: str, chain: list[str]) -> None:
    gazetteer = load().gazetteer
    division = gazetteer.get(code)
    assert division is not None and division.level == level
    assert [d.name for d in gazetteer.chain(division)] == chain


def test_a_township_is_in_its_county_and_has_no_short_name_of_its_own() -> None:
    gazetteer = Gazetteer([("35", "福建省"), ("3506", "漳州市"), ("350623", "漳浦县"), ("350623100", "绥安镇")])
    (town,) = gazetteer.named("绥安镇")
    assert town.level == "township" and [d.code for d in gazetteer.chain(town)] == ["350623100", "350623", "3506", "35"]
    assert gazetteer.shortened("绥安") == () and [d.code for d in gazetteer.shortened("漳浦")] == ["350623"]
    assert gazetteer.get("350699") is None and gazetteer.named("漳浦") == ()


def test_within() -> None:
    gazetteer = load().gazetteer
    (county,), (city,), (other,) = (gazetteer.named(n) for n in ("湄潭县", "遵义市", "曲靖市"))
    assert gazetteer.within(county, city) and gazetteer.within(city, city)
    assert not gazetteer.within(city, county) and not gazetteer.within(county, other)


def test_namesakes_are_all_found() -> None:
    codes = {d.code for d in load().gazetteer.named("鼓楼区")}
    assert {"320106", "350102", "410204"} <= codes


@pytest.mark.parametrize(
    ("name", "city"), [("密云县", "北京市"), ("崇文区", "北京市"), ("栾城县", "石家庄市"), ("永年县", "邯郸市")]
)
def test_former_divisions(name: str, city: str) -> None:
    gazetteer = load().gazetteer
    assert city in [d.name for found in gazetteer.named(name) for d in gazetteer.chain(found)[1:]]
