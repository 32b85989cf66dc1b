"""What is found as a formulation, and what is not. All phrases are invented or of national standing."""

from __future__ import annotations

import pytest
from readers import entities, labels, texts

FOUND = [
    ("构建“三河两带”布局", ["“三河两带”"]),
    ("聚焦“2+4+N”目标任务体系", ["“2+4+N”"]),
    ("以“护山水、兴产业”为抓手", ["“护山水、兴产业”"]),
    ("锚定“高水平建设山水柳河”目标", ["“高水平建设山水柳河”"]),
    ("以习近平新时代中国特色社会主义思想为指导", ["习近平新时代中国特色社会主义思想"]),
    ("增强“四个意识”、坚定“四个自信”", ["“四个意识”", "“四个自信”"]),
    ("胸怀“国之大者”“省之要事”", ["“国之大者”", "“省之要事”"]),
    ("推行“邻里管家”制度", ["“邻里管家”"]),
    ("按照“357”总体战略谋篇布局", ["“357”"]),
]

NOT_FOUND = [
    "“全会为我们指明了方向。”陈立国说。",
    "从“危”中看到“变量”",
    "开展“一对一”帮扶",
    "达到“二分之一”以上",
    "他叮嘱大家“把边疆当家乡，把老乡当亲人”",
    "陈立国表示，“一天也不能等”",
    "被称为“亲人”",
    "新质生产力加快形成",
    "对照“2035”发展思路，拨打“12345”热线",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    assert texts("Formulation", text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert texts("Formulation", text) == []


def test_what_a_plan_noun_follows_is_a_plan() -> None:
    assert texts("Formulation", "实施“工业兴县”战略") == []


def test_label_is_the_phrase() -> None:
    assert labels("Formulation", "构建“三河两带”布局") == ["三河两带"]


def test_numbered_phrases_of_two_provinces_are_two() -> None:
    ((_, here),) = entities("Formulation", "构建“三河两带”布局", home_text="柳河县融媒体中心")
    ((_, there),) = entities("Formulation", "构建“三河两带”布局", home_text="巩义市融媒体中心")
    assert here and there and here.key != there.key


def test_marks_between_the_parts_change_nothing() -> None:
    found = entities("Formulation", "按照“护山水、兴产业”要求", "落实“护山水兴产业”要求")
    assert len({e.key for _, e in found if e}) == 1


def test_a_slogan_that_is_acted_on_is_no_plan() -> None:
    assert texts("Formulation", "深化“三比”活动") == ["“三比”"]
