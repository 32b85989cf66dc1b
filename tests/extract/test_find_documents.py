"""What is found as a document, and what is not. All names are invented or public."""

from __future__ import annotations

import pytest
from readers import mentions, texts

HOME = "柳河县融媒体中心"

FOUND = [
    ("会议同意《关于召开县委十四届九次全会的建议安排》。", ["《关于召开县委十四届九次全会的建议安排》"]),
    ("审议《柳河县水源保护条例（草案）》《柳河县绿化办法》", ["《柳河县水源保护条例（草案）》", "《柳河县绿化办法》"]),
    ("表决通过《柳河县物业管理条例》（草案）", ["《柳河县物业管理条例》（草案）"]),
    (
        "听取《关于检查《中华人民共和国湿地保护法》实施情况的报告》",
        ["《关于检查《中华人民共和国湿地保护法》实施情况的报告》", "《中华人民共和国湿地保护法》"],
    ),
    ("党的二十届三中全会《决定》提出", ["党的二十届三中全会《决定》"]),
    ("听取了县政府关于2024年生态环境保护情况的报告。", ["县政府关于2024年生态环境保护情况的报告"]),
    ("县十八届人大三次会议关于政府工作报告的决议", ["县十八届人大三次会议关于政府工作报告的决议"]),
    ("县长陈立国作政府工作报告。", ["政府工作报告"]),
    ("讨论县委常委会工作报告", ["县委常委会工作报告"]),
    ("学习党的二十大报告", ["党的二十大报告"]),
    ("县委十三届八次全会决议", ["县委十三届八次全会决议"]),
    ("审查2024年预算执行情况和2025年预算草案的报告", ["2024年预算执行情况和2025年预算草案的报告"]),
    ("九三学社通化市第五届委员会工作报告", ["九三学社通化市第五届委员会工作报告"]),
    ("落实2025年中央一号文件", ["2025年中央一号文件"]),
    ("双方签署山海生态旅游合作框架协议。", ["山海生态旅游合作框架协议"]),
]

NOT_FOUND = [
    "《人民日报》报道了此事。",
    "大会在《国际歌》声中闭幕。",
    "干部们观看了警示教育片《歧路的报告》。",
    "大家合唱《我和我的祖国》。",
    "各单位要及时报告情况，作出决定。",
    "他向县人大常委会报告工作。",
    "《未完的标题",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    assert texts("Document", text, home_text=HOME) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert texts("Document", text, home_text=HOME) == []


@pytest.mark.parametrize("text", ["全面对标《建议》的任务", "报告指出，去年成绩显著。", "审议《意见（讨论稿）》"])
def test_references_are_bare(text: str) -> None:
    assert [m.bare for m in mentions(text, home_text=HOME)[0] if m.core == "Document"] == [True]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("《柳河县绿化条例》", "Law"), ("《关于春耕情况的报告》", "Report"), ("《关于政府工作报告的决议》", "Resolution")],
)
def test_kind(text: str, kind: str) -> None:
    assert [m.kind for m in mentions(text, home_text=HOME)[0] if m.core == "Document"] == [kind]


def test_titles_of_plans_are_plans() -> None:
    assert texts("Plan", "印发《柳河县先进制造业三年行动计划》") == ["《柳河县先进制造业三年行动计划》"]
