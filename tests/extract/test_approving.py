"""A reply that approves a plan: its number, who gives it, what is approved. All names are invented."""

from __future__ import annotations

from kg import pipeline
from kg.model import Page, PageRecord

PAGE = """吉林省人民政府关于《柳河县国土空间总体规划（2021—2035年）》的批复

吉政函〔2023〕147号

柳河县人民政府：

你县《关于报请批准〈柳河县国土空间总体规划（2021—2035年）〉的请示》收悉。现批复如下：

一、原则同意《柳河县国土空间总体规划（2021—2035年）》（以下简称《规划》）。请认真组织实施。

二、做好《柳河县防汛条例》（吉政发〔2020〕5号）的衔接，落实吉政办发〔2019〕31号文件要求。

吉林省人民政府

2023年12月12日
"""


def _facts(record: PageRecord, prop: str) -> set[tuple[str, str]]:
    label = {e.key: e.label for e in record.entities}
    return {(label[s.subject], label.get(str(s.object), "")) for s in record.statements if s.property == prop}


def test_a_reply() -> None:
    record = pipeline.record(Page("reply.txt", PAGE))
    plan, body = "柳河县国土空间总体规划（2021—2035年）", "吉林省人民政府"
    assert _facts(record, "adopted") == {(body, plan)}
    assert any(s == body and d.endswith("的批复") for s, d in _facts(record, "issued"))
    assert not any(d == plan for _, d in _facts(record, "pursues"))


def test_numbers_are_names() -> None:
    names = {n: e.label for e in pipeline.record(Page("reply.txt", PAGE)).entities for n in (e.label, *e.names)}
    assert names["吉政函〔2023〕147号"].endswith("的批复")
    assert names["吉政发〔2020〕5号"] == "柳河县防汛条例"
    assert names["吉政办发〔2019〕31号"] == "吉政办发〔2019〕31号"
