"""Whose a project is by its own name or the firm at which it is seen. All names are invented."""

from __future__ import annotations

import pytest

from kg import pipeline
from kg.model import Page

FOUND = [
    (
        "柳河县抓项目促发展，柳河青石化工有限公司年产13万吨氯酸盐项目开工建设。",
        {
            ("柳河青石化工有限公司", "柳河青石化工有限公司年产13万吨氯酸盐项目"),
            ("柳河县", "柳河青石化工有限公司年产13万吨氯酸盐项目"),
        },
    ),
    (
        "柳河县推进“白石潭”“红松岭”田园综合体项目建设。",
        {("柳河县", "“白石潭”田园综合体"), ("柳河县", "“红松岭”田园综合体")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_owners(text: str, expected: set[tuple[str, str]]) -> None:
    record = pipeline.record(Page("page.txt", f"柳河县消息\n\n　　{text}\n"))
    label = {e.key: e.label for e in record.entities}
    assert {
        (label[s.subject], label[str(s.object)]) for s in record.statements if s.property == "hasProject"
    } == expected
