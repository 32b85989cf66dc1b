"""Who is on a list that the sentence before names. All villages are invented."""

from __future__ import annotations

import pytest

from kg import pipeline
from kg.model import Page

FOUND = [
    (
        "农业农村部公布名单，254个村被确定为2021年中国美丽休闲乡村。吉林省柳河县青山镇柳溪村、通化县兴安镇尹家村2个村入选。",
        {"柳河县青山镇柳溪村", "通化县兴安镇尹家村"},
    ),
    (
        "柳河县12个村被评为全国乡村旅游重点村。入选的村有：柳河县青山镇柳溪村、通化县兴安镇尹家村。",
        {"柳河县青山镇柳溪村", "通化县兴安镇尹家村"},
    ),
    ("农业农村部公布名单，254个村被确定为2021年中国美丽休闲乡村。其中，吉林省16个村入选。", set()),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_on_the_list(text: str, expected: set[str]) -> None:
    record = pipeline.record(Page("list.txt", f"柳河县消息\n\n　　{text}\n"))
    label = {e.key: e.label for e in record.entities}
    found = {
        label[s.subject] for s in record.statements if s.property == "receivedHonour" and s.rule == "on-the-list-before"
    }
    assert found == expected
