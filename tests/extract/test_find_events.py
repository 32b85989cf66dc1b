"""What is found as an event, and what is not. All names are invented or public."""

from __future__ import annotations

import pytest
from readers import labels, mentions, texts

HOME = "柳河县融媒体中心"

FOUND = [
    ("1月6日，柳河县2025年春季重点项目集中开工仪式举行。", ["柳河县2025年春季重点项目集中开工仪式"]),
    ("出席全县各界人士春节团拜会", ["全县各界人士春节团拜会"]),
    ("通化市与恒岳集团战略合作签约仪式举行", ["通化市与恒岳集团战略合作签约仪式"]),
    ("亮相北京冬奥会", ["北京冬奥会"]),
    ("成功举办第三届中国·柳河山葡萄文化节", ["第三届中国·柳河山葡萄文化节"]),
    ("举行“山海同行”市情推介会暨项目签约仪式", ["“山海同行”市情推介会暨项目签约仪式"]),
]

NOT_FOUND = ["仪式感很重要。", "参加了签约仪式", "春节期间市场繁荣。", "举办各类招聘会12场。"]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    assert texts("Event", text, home_text=HOME) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert texts("Event", text, home_text=HOME) == []


def test_a_bare_ceremony_is_the_one_before() -> None:
    found = labels("Event", "柳河县2025年重点项目集中开工仪式举行。仪式上，陈立国致辞。", home_text=HOME)
    assert found == ["柳河县2025年重点项目集中开工仪式"] * 2


def test_longer_and_shorter_name_are_one() -> None:
    found = labels("Event", "2025年迎春团拜会举行", "2025年柳河县迎春团拜会昨日举行。", home_text=HOME)
    assert len(set(found)) == 1


def test_a_shorter_name_is_the_one_before() -> None:
    text = "柳河县举行春季重点项目集中开工仪式。县委、县政府领导班子成员出席集中开工仪式。"
    found = labels("Event", text, home_text=HOME)
    assert len(found) == 2 and len(set(found)) == 1


def test_bare_events_are_marked() -> None:
    assert [m.bare for m in mentions("参加签约仪式", home_text=HOME)[0] if m.core == "Event"] == [True]


def test_a_ceremony_by_fewer_words_is_the_same() -> None:
    text = "柳河县举办青山食品小镇项目开工仪式。", "2月7日，柳河县举办青山食品小镇项目开工奠基仪式。"
    assert len(set(labels("Event", *text, home_text=HOME))) == 1


def test_two_in_one_are_one_event() -> None:
    text = "8月30日上午，2025年通化市第四批重点项目暨柳河县第五批重点项目集中开工仪式举行。"
    assert texts("Event", text, home_text=HOME) == ["2025年通化市第四批重点项目暨柳河县第五批重点项目集中开工仪式"]
