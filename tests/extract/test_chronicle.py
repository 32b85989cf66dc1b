"""Chronicles: what a day counts from, and where an entry begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import pipeline, read
from kg.extract import chronicle
from kg.extract.passage import passages
from kg.lexicon import load
from kg.model import Page, PartialDate

PAGE = """柳河县2016年大事记
发布时间:2017-03-02  来源:县档案局
一 月
4日  县委经济工作会议在柳南镇召开。县委书记何立新讲话,县长何立民主持会议。
12—14日  柳河县第十五届人民代表大会第六次会议召开。
△  县公安局局长何小满获“全国优秀人民警察”称号。
五 月
7日至8日  首届青山龙舟节在柳南镇举行。
"""


@pytest.mark.parametrize(
    "text", ["21日 县委召开会议", "25日至27日 大会举行", "12—14日 大会召开", "△ 县公安局", "是月 县里"]
)
def test_opens_an_entry(text: str) -> None:
    assert chronicle.opens_entry(text)


@pytest.mark.parametrize("text", ["21日，县委召开会议", "县委21日 召开会议", "12个镇 召开会议"])
def test_opens_none(text: str) -> None:
    assert not chronicle.opens_entry(text)


def test_days_count_from_their_month_in_the_year_of_the_title() -> None:
    (article,) = read.split(Page("c.txt", PAGE))
    texts = passages(article, load())
    found = list(chronicle.references(texts, article.date))
    assert [(t.text[:3], str(r)) for t, r in zip(texts, found, strict=True)][2:] == [
        ("一 月", "2016-01"), ("4日 ", "2016-01"), ("12—", "2016-01"), ("△ 县", "2016-01"), ("五 月", "2016-05"), ("7日至", "2016-05"),
    ]  # fmt: skip


def test_the_month_may_stand_in_the_title() -> None:
    page = "县政府工作要事记\n\n发布时间：2024-08-10 来源：县政府办公室\n\n（2024年7月）\n\n1日，我县召开会议。\n"
    (article,) = read.split(Page("c.txt", page.replace("要事记\n\n发布", "要事记 （2024年7月）\n\n发布", 1)))
    texts = passages(article, load())
    assert list(chronicle.references(texts, article.date))[-1] == PartialDate(2024, 7)


def test_elsewhere_they_count_from_the_article() -> None:
    (article,) = read.split(Page("c.txt", "柳河县召开会议\n\n1月5日，柳河县委召开会议。\n"))
    texts = passages(article, load())
    assert set(chronicle.references(texts, PartialDate(2025, 1, 6))) == {PartialDate(2025, 1, 6)}


def test_an_entry_does_not_go_on_with_the_one_before(tmp_path: Path) -> None:
    file = tmp_path / "c.txt"
    file.write_text(PAGE, encoding="utf-8")
    graph = pipeline.build([file])
    label = {n: d.get("label", "") for n, d in graph.nodes(data=True)}
    facts = {(label[s], d["property"], label[o]) for s, o, d in graph.edges(data=True)}
    assert ("何小满", "receivedHonour", "全国优秀人民警察") in facts
    assert not {f for f in facts if f[0] == "何立新" and f[1] == "receivedHonour"}
    dated = [s for s in graph.graph["literals"].values() if s.property == "date"]
    dates = {(label[graph.graph["ids"][s.subject]], str(s.object)) for s in dated}
    assert {("柳河县委经济工作会议", "2016-01-04"), ("柳河县第十五届人民代表大会第六次会议", "2016-01-12")} <= dates
    assert any(name.endswith("首届青山龙舟节") and day == "2016-05-07" for name, day in dates)
