"""Headlines that are the titles of papers. All places are everyday ones, all papers invented."""

from __future__ import annotations

import pytest

from kg import pipeline
from kg.model import Page, PageRecord

LAW = """柳河县人参保护条例

（2021年8月31日柳河县第十八届人民代表大会常务委员会第三十八次会议通过 2021年11月16日通化市第八届人民代表大会常务委员会第三十一次会议批准）

第一条 为了保护人参资源，制定本条例。
"""


def _labels(record: PageRecord, *cores: str) -> set[str]:
    return {e.label for e in record.entities if e.core in cores}


def test_a_law_with_its_history() -> None:
    record = pipeline.record(Page("law.txt", LAW))
    label = {e.key: e.label for e in record.entities}
    adopted = {label[s.subject] for s in record.statements if s.property == "adopted"}
    assert _labels(record, "Document") == {"柳河县人参保护条例"}
    assert len(adopted) == 2


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("柳河县城市更新2025—2027年行动计划（草案）", {"柳河县城市更新2025—2027年行动计划"}),
        ("2023年柳河县国民经济和社会发展统计公报", {"2023年柳河县国民经济和社会发展统计公报"}),
        ("柳河县出台人参产业发展实施方案", set()),
        ("柳河县召开会议讨论防汛方案", set()),
    ],
)
def test_headlines(headline: str, expected: set[str]) -> None:
    text = f"{headline}\n\n来源：柳河县人民政府 2024年5月6日\n\n为进一步做好工作，结合我县实际，提出以下要求。\n"
    assert _labels(pipeline.record(Page("page.txt", text)), "Document", "Plan") == expected
