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
        ("固定资产投资累计达630亿元。", "固定资产投资", "630", "亿元", "actual"),
        ("五年来民生支出占比稳定在82%以上。", "民生支出占比", "82", "%", "actual"),
        ("干部平均年龄仅38.5岁。", "干部平均年龄", "38.5", "岁", ""),
        ("拥有高达61.5%的本科学历占比。", "本科学历占比", "61.5", "%", "actual"),
        ("预计培训课程总数超过260项。", "培训课程总数", "260", "项", "target"),
        ("力争新签约项目18个以上。", "新签约项目", "18", "个", "target"),
        ("培育12家社会组织。", "社会组织", "12", "家", ""),
        ("实施16项群众点题的好事。", "好事", "16", "项", ""),
        ("实施66个技术水平高、带动性强的重大项目。", "重大项目", "66", "个", ""),
        ("25名青年科技人才奔赴一线。", "青年科技人才", "25", "名", ""),
        ("带动3.6万户果农增收。", "带动果农", "3.6", "万户", ""),
        ("税收过千万元的企业15家。", "税收过千万元企业", "15", "家", ""),
        ("到2025年地区生产总值突破480亿元。", "地区生产总值", "480", "亿元", "target"),
    ],
)
def test_figure(text: str, indicator: str, value: str, unit: str, status: str) -> None:
    [figure] = figures(text)
    assert (figure.indicator, str(figure.value), figure.unit, figure.status) == (indicator, value, unit, status)


def test_growth_is_of_the_indicator_before() -> None:
    level, growth = figures("上半年，完成投资132.6亿元，同比增长11.5%。")
    assert (level.indicator, growth.indicator) == ("完成投资", "完成投资同比增长")
    assert growth.period == "上半年"
    assert (growth.evidence[0].start, growth.evidence[0].end) == (4, 25)


def test_shared_head() -> None:
    first, second = figures("力争铜产业产值突破900亿元、陶瓷产业突破120亿元。")
    assert (first.indicator, second.indicator) == ("铜产业产值", "陶瓷产业产值")


def test_from_to() -> None:
    found = figures("地区生产总值由2011年的62亿元增加到2018年的109亿元。")
    assert [(f.indicator, str(f.value), f.period) for f in found] == [
        ("地区生产总值", "62", "2011年"),
        ("地区生产总值", "109", "2018年"),
    ]


def test_figures_of_a_project() -> None:
    found = figures("总投资16亿元的岫岭高分子一体化项目，占地320亩，达产后年产值可达35亿元。")
    assert [(f.of.text if f.of else None, f.indicator, f.status) for f in found] == [
        ("岫岭高分子一体化项目", "总投资", ""),
        ("岫岭高分子一体化项目", "占地", ""),
        ("岫岭高分子一体化项目", "年产值", "target"),
    ]


def test_subject_of_the_sentence_and_modality() -> None:
    passed, found = read("确保全年规模以上工业增加值增长6%以上。")
    subject = passed.mention(0, 2, "Place", "test")
    [figure] = find(passed, found, lambda at: subject)
    assert figure.of == subject
    assert (figure.indicator, figure.comparator, figure.period) == ("规模以上工业增加值增长", ">=", "全年")
    assert figure.modality is Modality.INTENDED


@pytest.mark.parametrize(
    "text", ["报告部署了12个方面重大任务。", "聚焦“18条优势产业链”。", "用时3天走完全程。", "抓住5个关键环节。"]
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []


def test_shared_out() -> None:
    found = figures("去年，财政总收入、一般公共预算收入分别达到73.6亿元和38.7亿元。")
    assert [(f.indicator, str(f.value)) for f in found] == [("财政总收入", "73.6"), ("一般公共预算收入", "38.7")]


def test_projects_counted_together() -> None:
    found = figures("岫岭产业园、岭北物流园等15个项目集中开工，总投资15.8亿元。")
    assert [(f.of, f.indicator) for f in found] == [(None, "项目"), (None, "项目总投资")]


def test_present_are_of_the_meeting() -> None:
    passed, found = read("全会由常委会主持。出席全会的县委委员36人，候补委员9人。")
    meeting = passed.mention(0, 2, "Meeting", "test", bare=True)
    found.add(meeting)
    first, second = find(passed, found, lambda at: None)
    assert (first.of, first.indicator) == (meeting, "出席县委委员")
    assert second.of == meeting


def test_what_a_project_is_described_by_is_a_fact() -> None:
    [figure] = figures("今年确保总投资3.2亿元的青山食品产业园5月投产。")
    assert (figure.status, figure.period, figure.modality) == ("", "", Modality.ASSERTED)


def test_a_group_of_people_is_not_the_place_that_the_passage_is_about() -> None:
    passed, found = read("这支队伍平均年龄仅38.5岁，却拥有高达61.5%的本科学历占比。")
    place = passed.mention(0, 2, "Place", "division")
    assert [f.of for f in find(passed, found, lambda at: place)] == [None, None]
    passed, found = read("平均年龄仅38.5岁。")
    assert [f.of for f in find(passed, found, lambda at: place)] == [place]


def test_what_a_number_sums_up_bears_no_figure_of_the_sum() -> None:
    found = figures("岫岭产业园、岭北物流园等15个项目完成基础工程，总长18.7公里。")
    assert [f.of for f in found] == [None, None]


def test_the_far_end_of_a_distance_bears_no_figure() -> None:
    found = figures("柳河县距通化城区8公里，耕地面积5811亩。")
    assert [(f.of.text, f.indicator) for f in found if f.of] == [("柳河县", "距通化城区"), ("柳河县", "耕地面积")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("下半年已推动57个项目集中签约开工。", [("集中签约开工项目", "57")]),
        ("本次开工25个重点项目，总投资额94.15亿元。", [("开工重点项目", "25"), ("开工重点项目总投资额", "94.15")]),
        ("12个百亿元项目加快实施。", [("百亿元项目", "12")]),
        ("城镇和农村居民人均可支配收入分别达到46210元和19850元。",
         [("城镇居民人均可支配收入", "46210"), ("农村居民人均可支配收入", "19850")]),
        ("柳河县城镇居民人均可支配收入2万元。", [("城镇居民人均可支配收入", "2")]),
    ],
)  # fmt: skip
def test_indicators_in_full(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.indicator, str(f.value)) for f in figures(text)] == expected


def test_what_an_amount_is_invested_in_bears_it() -> None:
    found = figures("岫岭集团打造岫岭产业园项目；云岭科技计划投资10亿元，在柳河县打造云岭生产基地项目。")
    assert [f.of.text for f in found if f.of] == ["云岭生产基地项目"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("综合开复工率86%，较上年同期上升1.3个百分点。", ["综合开复工率 86", "综合开复工率上升 1.3"]),
        ("黄河干流长度1694公里，占黄河总长的31%。", ["干流长度 1694", "占黄河总长 31"]),
        (
            "第一、二、三产业增加值占生产总值的比重分别为21%、20%和59%，贡献率分别为2%、3%和4%。",
            [f"第{n}产业增加值占生产总值的比重 {v}" for n, v in (("一", 21), ("二", 20), ("三", 59))],
        ),
        (
            "城乡居民人均可支配收入分别达到3770元和1951元。",
            ["城镇居民人均可支配收入 3770", "农村居民人均可支配收入 1951"],
        ),
        ("秋粮产量7.4万吨，增产0.1%。", ["秋粮产量 7.4", "秋粮产量增产 0.1"]),
        ("集中开工项目23个，复工项目22个、总投资83亿元。", ["集中开工项目 23", "复工项目 22", "复工项目总投资 83"]),
        ("50亿元至100亿元项目98个，增加45个。", ["50亿元至100亿元项目 98", "50亿元至100亿元项目增加 45"]),
        ("电耗447公斤，低于国内平均470公斤标准。", ["电耗 447"]),
        (
            "接待游客12万人次，旅游收入6亿元，分别增长7%、8%。",
            ["接待游客 12", "旅游收入 6", "接待游客增长 7", "旅游收入增长 8"],
        ),
        ("包括25个重大项目、20个民生及社会事业项目。", ["重大项目 25", "民生及社会事业项目 20"]),
        ("举办培训班3期，开展调研5次，项目分2期建设。", ["举办培训班 3", "开展调研 5"]),
        ("召开座谈会12次。", ["座谈会 12"]),
        ("居民收入增长5.9%，高于全国0.5个百分点。", ["居民收入增长 5.9", "居民收入高于全国 0.5"]),
        ("投资总额4900亿元，完成全年目标的60%。", ["投资总额 4900", "完成全年目标 60"]),
        ("工业增加值增速连续3个月上扬。", []),
        ("今年计划完成50万平方米各类旧住房改造。", []),
    ],
)
def test_what_is_measured(text: str, expected: list[str]) -> None:
    assert [f"{f.indicator} {f.value}" for f in figures(text)] == expected


def test_a_sum_is_parted_in_the_next_sentence() -> None:
    found = figures("2023年，计划实施项目126个。其中，续建项目33个。")
    assert [(f.status, f.period) for f in found] == [("target", "2023年"), ("target", "2023年")]


def test_what_describes_a_project_side_by_side() -> None:
    found = figures("占地2700亩、总投资4亿元的兴安光伏产业园开工。")
    assert [f.of.text if f.of else "" for f in found] == ["兴安光伏产业园", "兴安光伏产业园"]
