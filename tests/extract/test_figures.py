"""Figures: the indicator, whose it is, reached or aimed at, and numbers that are no figures."""

from __future__ import annotations

import pytest
from reading import read

from kg.extract.figures import find
from kg.model import Figure, Modality


def figures(text: str) -> list[Figure]:
    passed, found = read(text)
    return find(passed, found, lambda at: None)


@pytest.mark.parametrize(
    ("text", "indicator", "value", "unit", "status"),
    [
        ("固定资产投资累计达1530亿元。", "固定资产投资", "1530", "亿元", "actual"),
        ("民生支出占比始终保持在70%以上。", "民生支出占比", "70", "%", "actual"),
        ("这支队伍平均年龄仅43.5岁。", "平均年龄", "43.5", "岁", ""),
        ("拥有高达95.6%的中级职称占比。", "中级职称占比", "95.6", "%", "actual"),
        ("预计竞赛项目总数超过300项。", "竞赛项目总数", "300", "项", "target"),
        ("力争新签约项目15个以上。", "新签约项目", "15", "个", "target"),
        ("培育50家社会组织。", "社会组织", "50", "家", ""),
        ("实施10项群众点题的实事。", "实事", "10", "项", ""),
        ("实施88个投资规模大、带动性强的重大项目。", "重大项目", "88", "个", ""),
        ("30名援疆干部人才奔赴一线。", "援疆干部人才", "30", "名", ""),
        ("带动8.8万户茶农增收。", "带动茶农", "8.8", "万户", ""),
        ("税收过千万元的企业15家。", "税收过千万元企业", "15", "家", ""),
        ("到2025年地区生产总值突破650亿元。", "地区生产总值", "650", "亿元", "target"),
    ],
)
def test_figure(text: str, indicator: str, value: str, unit: str, status: str) -> None:
    [figure] = figures(text)
    assert (figure.indicator, str(figure.value), figure.unit, figure.status) == (indicator, value, unit, status)


def test_growth_is_of_the_indicator_before() -> None:
    level, growth = figures("上半年，完成投资172.6亿元，同比增长21.5%。")
    assert (level.indicator, growth.indicator) == ("完成投资", "完成投资同比增长")
    assert growth.period == "上半年"
    assert (growth.evidence[0].start, growth.evidence[0].end) == (4, 25)


def test_shared_head() -> None:
    first, second = figures("力争铜产业产值突破2000亿元、装备制造产业突破300亿元。")
    assert (first.indicator, second.indicator) == ("铜产业产值", "装备制造产业产值")


def test_from_to() -> None:
    found = figures("地区生产总值由2016年的82亿元增加到2020年的129亿元。")
    assert [(f.indicator, str(f.value), f.period) for f in found] == [
        ("地区生产总值", "82", "2016年"),
        ("地区生产总值", "129", "2020年"),
    ]


def test_figures_of_a_project() -> None:
    found = figures("总投资36亿元的岫岭聚酰胺一体化项目，占地520亩，达产后年产值可达75亿元。")
    assert [(f.of.text if f.of else None, f.indicator, f.status) for f in found] == [
        ("岫岭聚酰胺一体化项目", "总投资", ""),
        ("岫岭聚酰胺一体化项目", "占地", ""),
        ("岫岭聚酰胺一体化项目", "年产值", "target"),
    ]


def test_subject_of_the_sentence_and_modality() -> None:
    passed, found = read("确保全年规模以上工业增加值增长7%以上。")
    subject = passed.mention(0, 2, "Place", "test")
    [figure] = find(passed, found, lambda at: subject)
    assert figure.of == subject
    assert (figure.indicator, figure.comparator, figure.period) == ("规模以上工业增加值增长", ">=", "全年")
    assert figure.modality is Modality.INTENDED


@pytest.mark.parametrize("text", ["系统部署了10个方面重大任务。", "聚焦“23条重点产业链”。", "用时3天走完全程。", "完善3个组织重点。"])
def test_no_figure(text: str) -> None:
    assert figures(text) == []
