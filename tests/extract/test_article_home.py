"""The home of each article on a page that gathers short news of several cities. All people are invented."""

from __future__ import annotations

import pytest

from kg import pipeline, read
from kg.model import Page

PAGE = "广西某网\n当前位置：首页 > 市县动态\n\n{}"
FIRST = "崇左市领导调研春耕\n2016-02-25　来源：崇左政协网\n\n2月24日，崇左市委书记何立新，市政协主席高建业到扶绥县调研。市委、市政府有关部门负责人参加。\n\n"
SECOND = "柳州市召开工业大会\n2016-02-26　来源：柳州日报\n\n2月25日，柳州市召开工业大会，市委书记韦立秋讲话。柳州市各县区、市直各部门负责人参加。\n\n"


def homes(text: str) -> list[str]:
    page = Page("p.txt", text)
    found = pipeline.reading(page, read.split(page)).homes
    return [home.name if home else "" for home in found]


def test_each_article_has_the_home_of_its_source() -> None:
    assert homes(PAGE.format(FIRST + SECOND)) == ["崇左市", "柳州市"]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        # a label in front of the headline; guests of a city; 我市 is the city of the page
        (
            "柳州：市委书记到县里调研\n2016-02-26\n\n2月25日，柳州市委书记韦立秋到柳城县调研。柳州市各部门参加。",
            "柳州市",
        ),
        (
            "柳州市党政代表团来崇考察\n2016-02-26\n\n2月25日，柳州市委书记韦立秋率代表团来我市考察。崇左市委书记何立新陪同。",
            "崇左市",
        ),
        ("柳州市一企业落户\n2016-02-26\n\n2月25日，柳州市一家企业在我市投资办厂。柳州市商务局负责人出席。", "崇左市"),
    ],
)
def test_what_shows_an_article_s_home(article: str, expected: str) -> None:
    third = "崇左市委召开会议\n2016-02-27　来源：崇左日报\n\n2月26日，崇左市委召开会议，市委书记何立新主持，崇左市各县区参加。\n\n"
    assert homes(PAGE.format(FIRST + third + article))[-1] == expected


SECTIONS = """各地传达学习党代会精神
2021-12-01　来源：某某日报

　　【南宁】11月30日，市委书记何立新主持会议。

　　市长高建业出席。

　　【柳州】11月30日，市委书记韦立秋出席会议并讲话。
"""


def held(text: str) -> set[tuple[str, str]]:
    record = pipeline.record(Page("p.txt", text))
    labels = {e.key: e.label for e in record.entities}
    return {(labels[s.subject], labels[str(s.object)]) for s in record.statements if s.property == "holdsPost"}


def test_parts_of_an_article_have_the_home_of_their_label() -> None:
    assert held(SECTIONS) >= {("何立新", "南宁市委书记"), ("高建业", "南宁市市长"), ("韦立秋", "柳州市委书记")}


def test_one_label_alone_tells_nothing() -> None:
    text = "柳州市召开会议\n2021-12-01　来源：柳州日报\n\n　　【桂林】市委书记何立新出席会议。柳州市、柳州市委参加，柳州市各部门参加。\n"
    assert ("何立新", "柳州市委书记") in held(text)
