"""What is found as an honour, and what is not. All names are invented or public."""

from __future__ import annotations

import pytest
from readers import labels, texts

FOUND = [
    ("我县荣获“全国双拥模范县”称号。", ["“全国双拥模范县”"]),
    ("先后跻身全国生态示范区、中国科技百强县，实现了跨越", ["全国生态示范区", "中国科技百强县"]),
    ("街道获评全省“七彩”示范街道。", ["全省“七彩”示范街道"]),
    ("公司获得市工会颁发的“组织工作先进集体”“财务工作先进单位”等荣誉", ["“组织工作先进集体”", "“财务工作先进单位”"]),
    ("连续两年上榜“全国百强县”", ["“全国百强县”"]),
    ("他被评为全省优秀共产党员", ["全省优秀共产党员"]),
    ("看望了全国劳动模范、退休工人陈立国", ["全国劳动模范"]),
    ("实现全国文明城市“三连冠”", ["全国文明城市"]),
    ("获得一等功、二等功等荣誉", ["一等功", "二等功"]),
    ("青山镇被评定为2022年乡镇经济先进镇。", ["乡镇经济先进镇"]),
    ("2023年全国文明村名单公布，柳河村入选。", ["2023年全国文明村"]),
]

NOT_FOUND = [
    "项目获得了资金支持。",
    "获得群众好评，取得新突破",
    "实现产值突破300亿元",
    "纳入全省规划",
    "认真学习全国先进经验。",
    "列入了全省重点项目",
    "2023年全国文明村名单公布，各村组织学习。",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    assert texts("Honour", text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert texts("Honour", text) == []


def test_label_is_without_quotation_marks() -> None:
    assert labels("Honour", "荣获“全国双拥模范县”称号") == ["全国双拥模范县"]
