"""Dates of meetings and events, against what an article without a date of its own says of the day."""

from __future__ import annotations

import pytest

from kg import pipeline
from kg.model import Page

HELD = "湄潭县政府召开全县经济运行分析会议，县长何岚出席。"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"黔北新闻网2021年2月24日讯 据遵义日报报道 2月23日，{HELD}", "2021-02-23"),
        (f"2021年2月23日，{HELD}", "2021-02-23"),
        (f"2月23日，{HELD}", ""),
    ],
)
def test_a_day_counts_from_the_dateline(text: str, date: str) -> None:
    made = pipeline.record(Page("p.txt", f"湄潭县分析经济运行\n\n{text}\n"))
    found = [str(s.object) for s in made.statements if s.property == "date"]
    assert found == ([date] if date else [])


DATED = "柳河县新闻\n\n2023-04-10 09:30 来源：柳河日报\n\n"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (  # each session has the date that stands behind its own name
            "柳河县第一届人民代表大会第一次会议于4月14日至16日召开；政协柳河县第一届委员会第一次会议于4月13日至14日召开。",
            {("柳河县第一届人民代表大会第一次会议", "2023-04-14"), ("政协柳河县第一届委员会第一次会议", "2023-04-13")},
        ),
        (
            "柳河县第五届人大常委会第十次会议于4月8日决定接受辞呈。",
            {("柳河县第五届人民代表大会常务委员会第十次会议", "2023-04-08")},
        ),
        ("柳河县防汛领导小组9日召开第一次会议。", {("柳河县防汛领导小组第一次会议", "2023-04-09")}),
        (
            "2017年4月，何岚在柳河县委七届一次全会上当选县委常委。",
            {("中国共产党柳河县第七届委员会第一次全体会议", "2017-04")},
        ),
        ("6月29日下午，全国优秀教师表彰会议在京举行。", set()),  # of an earlier year, whatever the page is dated
        ("2021年6月，省委公布名单。\n\n6月29日，全国优秀教师表彰会议举行。", {("全国优秀教师表彰会议", "2021-06-29")}),
        ("柳河县第七届人民代表大会第四次会议举行第三次全体会议，选举县长。", set()),
        (
            "4月9日，柳河县第七届人民代表大会第四次会议举行第三次全体会议，选举县长。",
            {("柳河县第七届人民代表大会第四次会议", "2023-04-09")},
        ),
    ],
)
def test_a_day_counts_from_what_was_told(text: str, dates: set[tuple[str, str]]) -> None:
    made = pipeline.record(Page("p.txt", DATED + text + "\n"))
    labels = {e.key: e.label for e in made.entities}
    assert {(labels[s.subject], str(s.object)) for s in made.statements if s.property == "date"} == dates
