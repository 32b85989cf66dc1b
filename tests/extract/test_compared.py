"""Times that are not a figure's own, and figures of plans: what is compared with, shares of plans, planned amounts."""

from __future__ import annotations

import pytest
from reading import read

from kg.extract.figures import find
from kg.model import Figure, Modality


def figures(text: str) -> list[Figure]:
    passed, found = read(text)
    return find(passed, found, lambda at: None)


def periods(text: str) -> list[tuple[str, str]]:
    return [(str(f.value), f.period) for f in figures(text)]


def states(text: str) -> list[tuple[str, str]]:
    assert all((f.modality is Modality.INTENDED) == (f.status == "target") for f in figures(text))
    return [(str(f.value), f.status) for f in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全年全县生产总值84.7亿元，比上年增长3.4%，第一产业增加值18.1亿元，增长4.4%。",
            [("84.7", "全年"), ("3.4", "全年"), ("18.1", "全年"), ("4.4", "全年")],
        ),
        ("常住人口27.4万人，比上年末减少0.5万人。", [("27.4", ""), ("0.5", "")]),
        ("到2035年，基于2020年水平，单位工业增加值能耗下降40%。", [("40", "2035年")]),
        ("2023年财政收入达到30亿元，是2015年的2.3倍，固定资产投资完成50亿元。", [("30", "2023年"), ("50", "2023年")]),
        # Not compared with: the earlier of two levels, a share in a year.
        ("地区生产总值由2011年的62亿元增加到2018年的109亿元。", [("62", "2011年"), ("109", "2018年")]),
        ("民生支出占比2025年达到82%。", [("82", "2025年")]),
        ("去年同期财政收入完成12亿元。", [("12", "去年")]),
    ],
)
def test_what_a_figure_is_compared_with_is_not_its_time(text: str, expected: list[tuple[str, str]]) -> None:
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "上半年，全县财政收入完成43.1亿元，占全年任务的55.1%，公共财政预算收入完成22亿元。",
            [("43.1", "上半年", "actual"), ("55.1", "上半年", "actual"), ("22", "上半年", "actual")],
        ),
        (
            "上半年新签约项目150个，完成全年目标的60%，落地项目投资完成额超180亿元。",
            [("150", "上半年", ""), ("60", "上半年", "actual"), ("180", "上半年", "actual")],
        ),
        ("一季度完成固定资产投资9亿元，占全年计划的7.7%。", [("9", "一季度", "actual"), ("7.7", "一季度", "actual")]),
        # No shares: what the year is to bring, and a share that is only wished for.
        ("全年目标任务为财政收入增长7%。", [("7", "全年", "target")]),
        (
            "确保上半年完成固定资产投资30亿元，完成全年任务的50%。",
            [("30", "上半年", "target"), ("50", "上半年", "target")],
        ),
    ],
)
def test_a_share_of_a_plan_is_done(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(str(f.value), f.period, f.status) for f in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县级重点项目190个，当年计划投资65亿元。", [("190", ""), ("65", "target")]),
        ("续建项目年度计划完成投资36亿元，较去年增加5亿元。", [("36", "target"), ("5", "target")]),
        ("2023年，柳河县计划实施重点项目16个，年度投资6.6亿元。", [("16", "target"), ("6.6", "target")]),
        ("初步安排2017年重点项目158项，计划投资60亿元。", [("158", "target"), ("60", "target")]),
        ("园区拟投资3亿元，规划建设12座标准厂房。", [("3", "target"), ("12", "target")]),
        # Done: what follows a plan, and the share of it; what a project is said to cost stays what it was.
        ("年度计划投资60亿元，完成投资39.1亿元。", [("60", "target"), ("39.1", "actual")]),
        ("累计完成投资39.1亿元，完成年度计划投资的59.5%。", [("39.1", "actual"), ("59.5", "actual")]),
        ("项目已于去年开工，计划总投资26亿元。", [("26", "")]),
    ],
)
def test_what_is_planned_is_aimed_at(text: str, expected: list[tuple[str, str]]) -> None:
    assert states(text) == expected


def test_a_name_behind_a_time_keeps_its_first_character() -> None:
    assert periods("今年内蒙古自治区重点项目120个。") == [("120", "今年")]
    assert periods("今年内完成投资30亿元。") == [("30", "今年内")]
