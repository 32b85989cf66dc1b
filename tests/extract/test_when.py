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
