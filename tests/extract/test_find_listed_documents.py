"""Papers named without 《》 in the list of what a meeting takes up."""

from __future__ import annotations

import pytest
from readers import texts

HOME = "柳河县融媒体中心"

FOUND = [
    (
        "会议表决通过了柳河县物业管理条例，修订后的柳河县城市绿化条例；批准了县城市供水管理规定、县市容和环境卫生管理办法。",
        ["柳河县物业管理条例", "柳河县城市绿化条例", "县城市供水管理规定", "县市容和环境卫生管理办法"],
    ),
    ("会议审议通过了十届县政协委员人选建议名单等。", ["十届县政协委员人选建议名单"]),
    ("会议审议通过《县防汛条例》、县抗旱工作方案（草案）。", ["《县防汛条例》", "县抗旱工作方案（草案）"]),
    ("会议听取和审议了县人民政府税收工作情况报告。", ["县人民政府税收工作情况报告"]),
]
NOT_FOUND = [
    "会议审议了有关报告、三个方案和议案。",
    "各单位通过制定实施方案、完善工作措施推动落实。",
    "会议讨论了代表建议、批评和意见。",
    "会议听取了县民政局局长所作的调研报告。",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    assert texts("Document", text, home_text=HOME) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert texts("Document", text, home_text=HOME) == []
