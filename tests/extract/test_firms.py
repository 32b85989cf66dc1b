"""Firms, banks, schools, hospitals: how far to the left their names reach; and phrases that end like one."""

from __future__ import annotations

import pytest
from reading import read

FOUND = [
    ("来到云岭茶业有限公司调研", ["云岭茶业有限公司"]),
    ("湄潭县云岭茶业有限公司总经理", ["湄潭县云岭茶业有限公司"]),
    ("与广东榕江建工集团签约", ["广东榕江建工集团"]),
    ("遵义市第一人民医院院长", ["遵义市第一人民医院"]),
    ("漳浦县第一中学学生", ["漳浦县第一中学"]),
    ("市人民医院、市第二中学", ["市人民医院", "市第二中学"]),
    ("云南农业大学教授", ["云南农业大学"]),
    ("和江苏海州智能装备股份有限公司合作", ["江苏海州智能装备股份有限公司"]),
]

NOT_FOUND = [
    "公司加快发展",
    "走进大学生活",
    "学校长期坚持",
    "一家公司、多家企业",
    "股东公司和上市公司",
    "建设标准厂房",
    "工厂区灯火通明",
    "去医院看病",
]


def firms(text: str) -> list[str]:
    _, found = read(text)
    return [m.text for m in found.of("Organization") if not m.bare]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    assert firms(text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert firms(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("湄潭县云岭茶业有限公司", "Enterprise"),
        ("遵义市第一人民医院", "Hospital"),
        ("云南农业大学", "University"),
        ("漳浦县第一中学", "School"),
    ],
)
def test_kind_and_place(text: str, kind: str) -> None:
    (firm,) = read(text)[1].of("Organization")
    place = firm.part("place")
    assert firm.kind == kind and place is not None and text.startswith(place.text)


def test_the_name_stops_at_another_institute() -> None:
    assert firms("广东岭南学院支持云岭茶业有限公司") == ["广东岭南学院", "云岭茶业有限公司"]
