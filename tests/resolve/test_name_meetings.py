"""Which meeting a name means."""

from __future__ import annotations

import pytest
from readers import entities, labels, mentions

from kg.resolve.conveners import convener

HOME = "柳河县融媒体中心"
PLENUM = "中国共产党柳河县第十三届委员会第八次全体会议"

LABELS = [
    ("县委十三届八次全会召开", PLENUM),
    ("中国共产党柳河县第十三届委员会第八次全体（扩大）会议举行", PLENUM),
    ("省委十二届三次全会精神", "中国共产党吉林省第十二届委员会第三次全体会议"),
    ("县十八届人大三次会议闭幕", "柳河县第十八届人民代表大会第三次会议"),
    ("县政协十届二次会议闭幕", "政协柳河县第十届委员会第二次会议"),
    ("县第十四次党代会提出", "中国共产党柳河县第十四次代表大会"),
    ("党的二十届三中全会", "中国共产党第二十届中央委员会第三次全体会议"),
    ("党的二十大精神", "中国共产党第二十次全国代表大会"),
    ("出席全县安全生产工作会议", "柳河县安全生产工作会议"),
    ("县政府召开第12次常务会议", "柳河县人民政府第十二次常务会议"),
    ("县委召开十三届八次全会", PLENUM),
    ("中共柳河县第十三届委员会召开第八次全体会议", PLENUM),
    ("县委召开常委会会议", "柳河县委常委会会议"),
    ("县长办公会议召开", "柳河县长办公会议"),
    ("十届县政协第4次主席会议召开", "政协柳河县第十届委员会第四次主席会议"),
    ("兵团第八次党代会召开", "中国共产党新疆生产建设兵团第八次代表大会"),
    ("县委深改委第九次会议召开", "柳河县委全面深化改革委员会第九次会议"),
    ("县委财经委员会昨日召开第二次会议", "柳河县委财经委员会第二次会议"),
]


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_label(text: str, label: str) -> None:
    assert labels("Meeting", text, home_text=HOME) == [label]


def test_same_meeting_has_one_key() -> None:
    keys = {
        e.key
        for _, e in entities("Meeting", "县委十三届八次全会", PLENUM, "柳河县委十三届八次全体会议", home_text=HOME)
        if e
    }
    assert len(keys) == 1


def test_different_numbers_are_different_meetings() -> None:
    seventh, ninth = (e for _, e in entities("Meeting", "县委十二届七次全会", "县委十二届九次全会", home_text=HOME))
    assert seventh and ninth and seventh.key != ninth.key


def test_other_names() -> None:
    ((_, meeting),) = entities("Meeting", "县委十三届八次全会召开", home_text=HOME)
    assert meeting and {"县委十三届八次全会", "柳河县委十三届八次全会", "中共柳河县委十三届八次全会"} <= set(
        meeting.names
    )


def test_joint_meeting_is_one_of_its_own() -> None:
    ((_, joint),) = entities("Meeting", "县委十三届八次全会暨县委经济工作会议召开", home_text=HOME)
    assert joint and joint.label == f"{PLENUM}暨柳河县委经济工作会议"
    assert "柳河县委十三届八次全会暨县委经济工作会议" in joint.names and "Plenum" in joint.kinds


def test_plenum_refers_to_the_one_of_the_title() -> None:
    found = labels(
        "Meeting",
        "县委十三届八次全会引发热烈反响",
        "学习党的二十届三中全会精神。",
        "全会为我们指明了方向。",
        home_text=HOME,
    )
    assert found[-1] == PLENUM


def test_a_reference_without_antecedent_means_nothing() -> None:
    assert labels("Meeting", "会议强调，安全第一。", home_text=HOME) == [""]


def test_a_bare_count_follows_the_session_of_the_article() -> None:
    found = labels("Meeting", "县政协十届三次会议开幕", "十届二次会议以来，提案办理有力。", home_text=HOME)
    assert found == ["政协柳河县第十届委员会第三次会议", "政协柳河县第十届委员会第二次会议"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("县委十三届八次全会", "party"),
        ("县政协十届二次会议", "cppcc"),
        ("县政府第12次常务会议", "government"),
    ],
)
def test_convener(text: str, body: str) -> None:
    found, context = mentions(text, home_text=HOME)
    (meeting,) = [m for m in found if m.core == "Meeting"]
    whose = convener(meeting, context)
    assert whose and whose.body == body and whose.anchor and whose.anchor.full == "柳河县"


def test_the_name_of_a_congress_session_shows_no_convener() -> None:
    found, context = mentions("县十八届人大三次会议", home_text=HOME)
    (meeting,) = [m for m in found if m.core == "Meeting"]
    whose = convener(meeting, context)
    assert whose is None or not whose.body
