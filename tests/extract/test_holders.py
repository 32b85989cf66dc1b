"""Whose a meeting is that is named by its subject alone. All names are invented or public."""

from __future__ import annotations

import pytest

from kg import pipeline
from kg.model import Page


def meetings(text: str) -> set[str]:
    """The names of the meetings of a page."""
    made = pipeline.record(Page("p.txt", f"柳河县融媒体中心\n\n{text}\n"))
    return {e.label for e in made.entities if e.core == "Meeting"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("6月3日，柳河县召开安全生产工作会议。", {"柳河县安全生产工作会议"}),
        ("6月3日，我县召开安全生产工作会议，全县安全生产工作会议开到乡镇。", {"柳河县安全生产工作会议"}),
        (
            "4月17日，白山市召开全市领导干部大会。同一天，通化市召开领导干部会议。",
            {"白山市领导干部大会", "通化市领导干部会议"},
        ),
        ("6月3日，柳河县教育局召开安全生产工作会议。", {"安全生产工作会议"}),  # the bureau's, not the county's
    ],
)
def test_holder(text: str, names: set[str]) -> None:
    assert meetings(text) == names


def said(text: str, prop: str) -> set[tuple[str, str]]:
    """Who stands in a relation to what on a page."""
    made = pipeline.record(Page("p.txt", f"柳河县融媒体中心\n\n{text}\n"))
    names = {e.key: e.label for e in made.entities}
    return {(names[s.subject], names[str(s.object)]) for s in made.statements if s.property == prop}


def test_a_meeting_without_a_name_is_not_the_one_that_it_studies() -> None:
    text = "县政协召开会议，传达学习县委十三届八次全会精神。县政协主席何立新主持会议。"
    assert said(text, "convenedBy") == {("中国共产党柳河县第十三届委员会第八次全体会议", "中共柳河县委员会")}


def test_where_it_is_held_does_not_say_whose_it_is() -> None:
    assert "柳河县七届三十五次党组会议" not in meetings("县政协在柳河县召开七届三十五次党组会议。")


def test_who_is_received_does_not_attend_what_the_host_goes_to() -> None:
    text = "6月3日，县长何立新会见通化市市长高建业，出席柳河县人参产业发展交流会。"
    assert "高建业" not in {who for who, _ in said(text, "attended")}


def test_somebody_unknown_who_arrives_is_not_the_last_person() -> None:
    text = "县长何立新走访了柳河县人民医院。\n\n贠某走访了柳河县第一中学。"
    assert ("何立新", "柳河县第一中学") not in said(text, "visited")
