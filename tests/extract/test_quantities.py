"""Numbers with units: what is one, how exactly it is meant, and what only looks like one."""

from __future__ import annotations

import pytest

from kg.extract.quantities import quantities


def said(text: str) -> list[tuple[str, str, str]]:
    """Value, unit and comparator of every quantity."""
    return [(str(q.value), q.unit, q.comparator) for q in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总投资3.2亿元", ("3.2", "亿元", "=")),
        ("投入1,250万元", ("1250", "万元", "=")),
        ("平均年龄38.5岁", ("38.5", "岁", "=")),
        ("占比61.5%", ("61.5", "%", "=")),
        ("占比百分之三十点五", ("30.5", "%", "=")),
        ("提高1.2个百分点", ("1.2", "个百分点", "=")),
        ("超过260项", ("260", "项", ">")),
        ("突破1200亿元", ("1200", "亿元", ">")),
        ("迈上千亿元台阶", ("1000", "亿元", ">=")),
        ("覆盖30余万人", ("30", "万人", ">")),
        ("1700多名群众", ("1700", "名", ">")),
        ("近百家企业", ("100", "家", "~")),
        ("不低于70%", ("70", "%", ">=")),
        ("18个以上", ("18", "个", ">=")),
        ("降至33微克/立方米以下", ("33", "微克/立方米", "<=")),
        ("控制在5%以内", ("5", "%", "<=")),
        ("约4亿元", ("4", "亿元", "~")),
        ("签约33个", ("33", "个", "=")),
        ("表决通过12项", ("12", "项", "=")),
        ("会上5人", ("5", "人", "=")),
        ("900亿元左右", ("900", "亿元", "~")),
        ("不足20户", ("20", "户", "<")),
        ("年发电7.5亿千瓦时", ("7.5", "亿千瓦时", "=")),
        ("装机250万千瓦", ("250", "万千瓦", "=")),
        ("十二个村", ("12", "个", "=")),
        ("流转两万余亩", ("2", "万亩", ">")),
    ],
)
def test_quantity(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["2025年12月5日", "第3位", "第十五个五年规划", "一是抓项目", "三大主链", "5A级景区", "增长10%—15%", "3-5个",
     "一个中心", "数千元", "十几家",
     "两个健康", "15个人大代表团"],
)  # fmt: skip
def test_no_quantity(text: str) -> None:
    assert said(text) == []


def test_offsets_hold_the_comparator() -> None:
    text = "企业超过300家以上"
    quantity = quantities(text)[0]
    assert text[quantity.start : quantity.end] == "超过300家以上"
    assert text[quantity.number : quantity.end_unit] == "300家"
