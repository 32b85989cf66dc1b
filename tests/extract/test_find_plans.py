"""What is found as a plan, and what is not. All names are invented or public."""

from __future__ import annotations

import pytest
from readers import labels, texts

FOUND = [
    ("“十四五”规划圆满收官，“十五五”时期开局", ["“十四五”规划", "“十五五”"]),
    ("国民经济和社会发展第十四个五年规划", ["国民经济和社会发展第十四个五年规划"]),
    ("实施“工业兴县”战略", ["“工业兴县”战略"]),
    ("部署“强链、补链、延链”三大行动", ["“强链、补链、延链”三大行动"]),
    ("落实“三减一增”三年行动方案", ["“三减一增”三年行动方案"]),
    ("实施乡村振兴战略", ["乡村振兴战略"]),
    ("开展河道清淤专项行动", ["河道清淤专项行动"]),
    ("大力实施乡土人才培育工程", ["乡土人才培育工程"]),
    ("制定湖滨县“十四五”渔业发展规划", ["“十四五”渔业发展规划"]),
    ("推进全域节水县城试点工作", ["全域节水县城试点工作"]),
]

NOT_FOUND = [
    "《柳河县“十四五”规划纲要的决议》",
    "明确“北方门户”战略定位",
    "推进引水管网工程建设",
    "工程师们采取行动，实施了有关行动。",
    "十五五十五个苹果",
    "实施计划生育",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    assert texts("Plan", text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert texts("Plan", text) == []


def test_a_five_year_plan_is_one_by_its_number() -> None:
    names = labels("Plan", "“十四五”规划", "“十四五”时期", "国民经济和社会发展第十四个五年规划", "“十五五”规划")
    assert names == ["国民经济和社会发展第十四个五年规划"] * 3 + ["国民经济和社会发展第十五个五年规划"]


def test_quoted_plan_keeps_its_noun() -> None:
    assert labels("Plan", "实施“工业兴县”战略") == ["“工业兴县”战略"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "按照柳河县国土空间总体规划（2021—2035年）和柳河县全域旅游三年行动方案，加快建设。",
            ["柳河县国土空间总体规划（2021—2035年）", "柳河县全域旅游三年行动方案"],
        ),
        ("柳河县完成国土空间总体规划编制，制定了柳河县出台的发展规划。", []),
    ],
)
def test_plans_that_open_with_their_place(text: str, expected: list[str]) -> None:
    assert texts("Plan", text) == expected
