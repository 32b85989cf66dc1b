"""What is found as a meeting, and what is not. All names are invented or public."""

from __future__ import annotations

import pytest
from readers import mentions, texts

HOME = "柳河县融媒体中心"

FOUND = [
    ("县委十三届八次全会昨日召开。", ["县委十三届八次全会"]),
    (
        "中国共产党柳河县第十三届委员会第八次全体（扩大）会议举行。",
        ["中国共产党柳河县第十三届委员会第八次全体（扩大）会议"],
    ),
    ("自治区党委十届七次全会召开。", ["自治区党委十届七次全会"]),
    ("县十八届人大三次会议闭幕", ["县十八届人大三次会议"]),
    ("柳河县第十八届人民代表大会常务委员会第二十三次会议召开", ["柳河县第十八届人民代表大会常务委员会第二十三次会议"]),
    ("县人大常委会第37次会议听取报告", ["县人大常委会第37次会议"]),
    ("县人大常委会举行第四十一次主任会议", ["县人大常委会举行第四十一次主任会议"]),
    ("政协第十五届通化市委员会第三次会议开幕", ["政协第十五届通化市委员会第三次会议"]),
    ("政协通化市第十五届委员会常务委员会第九次会议召开", ["政协通化市第十五届委员会常务委员会第九次会议"]),
    ("市政协六届九次常委会会议", ["市政协六届九次常委会会议"]),
    ("县政府召开第12次常务会议。", ["县政府召开第12次常务会议"]),
    ("县政府党组2024年第8次（扩大）会议召开", ["县政府党组2024年第8次（扩大）会议"]),
    ("国务院第六十二次常务会议精神", ["国务院第六十二次常务会议"]),
    ("学习党的二十大精神", ["党的二十大"]),
    ("贯彻党的十九大和十九届二中、三中、四中全会精神", ["党的十九大", "十九届二中", "三中", "四中全会"]),
    ("中国共产党柳河县第十四次代表大会开幕", ["中国共产党柳河县第十四次代表大会"]),
    ("县第十四次党代会提出", ["县第十四次党代会"]),
    ("九三学社通化市第六次代表大会", ["九三学社通化市第六次代表大会"]),
    ("内蒙古自治区工会第十二次代表大会开幕", ["内蒙古自治区工会第十二次代表大会"]),
    ("县委十三届八次全会暨县委经济工作会议召开", ["县委十三届八次全会暨县委经济工作会议"]),
    ("昨日，县长陈立国出席全县安全生产工作会议并讲话。", ["全县安全生产工作会议"]),
    ("贯彻落实全国生态环境保护大会和全省农村工作会议精神", ["全省农村工作会议"]),
    ("会前召开“绿色柳河”建设推进会。", ["“绿色柳河”建设推进会"]),
    ("在海南举办的2023中国（通化）人参产业发展论坛上", ["2023中国（通化）人参产业发展论坛"]),
    ("县委常委会（扩大）会议召开", ["县委常委会（扩大）会议"]),
]

NOT_FOUND = [
    "大家来到会议室，参观了会议中心。",
    "这次座谈会开得很好，先后召开3次座谈会。",
    "召开了一系列专题会议研究解决。",
    "要发扬工人阶级主人翁精神，第三次创业再出发。",
    "人民代表大会制度是我国的根本政治制度。",
    "建设十大工程、二十大平台。",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    assert texts("Meeting", text, home_text=HOME) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert texts("Meeting", text, home_text=HOME) == []


def test_parts() -> None:
    (meeting,) = [m for m in mentions("县委十三届八次全会召开", home_text=HOME)[0] if m.core == "Meeting"]
    assert (meeting.value("series"), meeting.value("session"), meeting.value("number")) == ("plenum", "13", "8")
    assert meeting.kind == "Plenum"


def test_components_of_a_joint_meeting() -> None:
    (joint,) = [
        m for m in mentions("县委十三届八次全会暨县委经济工作会议召开", home_text=HOME)[0] if m.core == "Meeting"
    ]
    assert [p.text for r, p in joint.parts if r == "component" and not isinstance(p, str)] == [
        "县委十三届八次全会",
        "县委经济工作会议",
    ]


@pytest.mark.parametrize(
    "text", ["全会指出，要加快发展。", "会议强调，安全第一。", "“大会振奋人心。”他说。", "本次会议审议了报告。"]
)
def test_references_are_bare(text: str) -> None:
    assert [m.bare for m in mentions(text, home_text=HOME)[0] if m.core == "Meeting"] == [True]
