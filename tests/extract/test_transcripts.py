"""Records of press conferences: who speaks in turns, who is introduced, and when. All names are invented."""

from __future__ import annotations

from kg import pipeline, read
from kg.model import Claim, Mention, Page

PAGE = """柳河县第十八届人民代表大会第三次会议“记者招待会”（第二场）实录

（2024年1月26日）

来源：柳河县融媒体中心　发布时间：2024年1月27日

柳河县人民政府新闻办公室主任何立新：

记者朋友们，大家好！今天我们请到几位代表。他们分别是：

柳河县教育局局长何立民先生；

柳河县卫生健康局局长高建业先生。

柳河县教育局局长何立民：

各位媒体朋友，很高兴和大家见面，今年全县要新建三所学校，改造五所乡村小学。
"""


def claims(text: str) -> list[Claim]:
    """Everything that is claimed on a page."""
    page = Page("-", text)
    return [c for reading in pipeline.reading(page, read.split(page)).readings for c in reading.claims]


def told(text: str, prop: str) -> set[str]:
    """The subjects of a property whose object is the press conference."""
    return {
        c.subject.text
        for c in claims(text)
        if c.property == prop and isinstance(c.object, Mention) and "记者招待会" in c.object.text
    }


def test_who_opens_a_turn_speaks() -> None:
    assert told(PAGE, "spokeAt") == {"何立新", "何立民"}


def test_who_is_introduced_attends() -> None:
    assert told(PAGE, "attended") == {"何立新", "何立民", "高建业"}


def test_the_day_under_the_headline() -> None:
    assert {str(c.object) for c in claims(PAGE) if c.property == "date"} == {"2024-01-26"}


def test_an_interview_is_no_record() -> None:
    assert told(PAGE.replace("实录", "侧记"), "spokeAt") == set()
