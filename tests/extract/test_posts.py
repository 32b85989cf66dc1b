"""Posts and who holds them, in every form in which papers put them. All people are invented."""

from __future__ import annotations

import pytest
from told import facts, pairs, reading

HELD = [
    # one post, one person
    ("湄潭县委书记何立新出席。", [("何立新", "湄潭县委书记")]),
    ("中共湄潭县委书记何立新出席。", [("何立新", "中共湄潭县委书记")]),
    ("曲靖市市长何立新出席。", [("何立新", "曲靖市市长")]),
    ("西藏自治区副主席扎西顿珠出席。", [("扎西顿珠", "西藏自治区副主席")]),
    ("自治区副主席扎西顿珠出席。", [("扎西顿珠", "自治区副主席")]),
    ("县教育局局长何岚介绍。", [("何岚", "县教育局局长")]),
    ("市总工会劳动和经济工作部部长何岚介绍。", [("何岚", "市总工会劳动和经济工作部部长")]),
    ("湄潭县云岭茶业有限公司总经理何岚说。", [("何岚", "湄潭县云岭茶业有限公司总经理")]),
    ("省作家协会主席何岚出席。", [("何岚", "省作家协会主席")]),
    ("湄潭县检察官文联主席何岚出席。", [("何岚", "湄潭县检察官文联主席")]),
    (
        "西藏自治区党委副书记、党委政法委书记何岚出席。",
        [("何岚", "西藏自治区党委副书记"), ("何岚", "党委政法委书记")],
    ),
    ("青山集团长春有限公司总经理何岚致辞。", [("何岚", "青山集团长春有限公司总经理")]),
    (
        "县政协副主席、综保区管委会主任何岚出席。",
        [("何岚", "县政协副主席"), ("何岚", "综保区管委会主任")],
    ),
    ("副县长（挂职）何岚参加。", [("何岚", "副县长")]),
    ("副县长何　岚陪同。", [("何岚", "副县长")]),
    ("敖包苏木政府副苏木达何岚陪同。", [("何岚", "敖包苏木政府副苏木达")]),
    ("苏木党委副书记何岚主持。", [("何岚", "苏木党委副书记")]),
    ("县长候选人何岚到会。", []),
    ("县长和立新主持。", [("和立新", "县长")]),
    ("副县长何岚、由建军、从志远参加。", [("何岚", "副县长"), ("由建军", "副县长"), ("从志远", "副县长")]),
    ("湄潭县青山镇党委书记何岚说。", [("何岚", "湄潭县青山镇党委书记")]),
    ("湄潭县委书记是何立新，湄潭县委原副书记是高建业。", [("何立新", "湄潭县委书记"), ("高建业", "湄潭县委原副书记")]),
    # in brackets behind the name
    ("何立新（县水利局局长）、高建业（县长）", [("何立新", "县水利局局长"), ("高建业", "县长")]),
    # several posts of one person
    ("曲靖市委副书记、市长何立新出席。", [("何立新", "曲靖市委副书记"), ("何立新", "市长")]),
    ("县委常委、组织部部长何岚出席。", [("何岚", "县委常委"), ("何岚", "组织部部长")]),
    ("市委常委、宣传部长何岚出席。", [("何岚", "市委常委"), ("何岚", "宣传部长")]),
    ("荔枝街道党工委书记、人大工委主任何岚说。", [("何岚", "荔枝街道党工委书记"), ("何岚", "人大工委主任")]),
    ("区委书记兼区人武部党委第一书记何立新出席。", [("何立新", "区委书记"), ("何立新", "区人武部党委第一书记")]),
    # one post of several people
    (
        "市政协副主席何岚、高建业、欧阳文远出席。",
        [("何岚", "市政协副主席"), ("高建业", "市政协副主席"), ("欧阳文远", "市政协副主席")],
    ),
    ("副县长何岚和高建业参加。", [("何岚", "副县长"), ("高建业", "副县长")]),
    ("副市长何岚（女）、高建业参加。", [("何岚", "副市长"), ("高建业", "副市长")]),
    # a title behind the name
    ("会上，何立新市长讲话。", [("何立新", "市长")]),
    ("由何岚局长介绍。", [("何岚", "局长")]),
    # former, acting
    ("原湄潭县委书记何立新出席。", [("何立新", "湄潭县委书记")]),
    ("湄潭县原县长何立新出席。", [("何立新", "湄潭县原县长")]),
    ("湄潭县代县长何立新作报告。", [("何立新", "湄潭县代县长")]),
    # a name, and no organisation, in front of the title
    ("会上，何立新书记讲话。", [("何立新", "书记")]),
    # rosters
    ("县　长：何立新", [("何立新", "县 长")]),
    # a family name of two characters that the layout spreads
    ("副县长司徒　岚陪同。", [("司徒岚", "副县长")]),
    # a long name in transcription shows its end
    ("县长才仁多杰就做好工作讲话。", [("才仁多杰", "县长")]),
    # units of organisations
    ("县人大常委会预算工委主任何岚参加。", [("何岚", "县人大常委会预算工委主任")]),
    ("青山（湄潭）茶业有限公司董事长令狐岚介绍。", [("令狐岚", "青山（湄潭）茶业有限公司董事长")]),
    # the committee of 九三学社, no 社长; a name behind 为 of its own; a rare family name in a list; 再 in a given name
    ("社湄潭县委主委何岚参加。", [("何岚", "社湄潭县委主委")]),
    ("会议决定任命何立为为县教育局局长。", [("何立为", "县教育局局长")] * 2),
    ("副县长何岚、过建业、高强出席。", [("何岚", "副县长"), ("过建业", "副县长"), ("高强", "副县长")]),
    (
        "县人大常委会党组成员王再鸣、县政协秘书长何岚参加。",
        [("王再鸣", "县人大常委会党组成员"), ("何岚", "县政协秘书长")],
    ),
    ("省长助理何岚参加。", [("何岚", "省长助理")]),
    # the name ends where the verb of changing posts begins; the division's last character begins the title
    ("何岚已调任湄潭县教育局局长。", [("何岚", "湄潭县教育局局长")]),
    ("此前何岚任湄潭县教育局局长。", [("何岚", "湄潭县教育局局长")] * 2),
    ("3月2日，曲靖市长何岚出席。", [("何岚", "曲靖市长")]),
    # what one is given is not the next one's
    (
        "何岚当选湄潭县副县长，原凤冈县委书记高建业出席。",
        [("高建业", "凤冈县委书记"), ("何岚", "湄潭县副县长"), ("何岚", "湄潭县副县长")],
    ),
    ("宁夏自治区党委常委何岚出席。", [("何岚", "宁夏自治区党委常委")]),
    # an organisation on no list
    ("海峡茶文化促进会会长何岚出席。", [("何岚", "海峡茶文化促进会会长")]),
]

NOT_HELD = [
    "各级党委书记要负责。",
    "有关部门负责人何时到位？",
    "主席台就座的有来宾。",
    "市委书记工作报告。",
    "历任县委书记都重视茶产业。",
    "实行县长负责制。",
    "县长热线开通。",
    "他被评为优秀班主任。",
    "人文化员工关怀等运营模式。",
]


@pytest.mark.parametrize(("text", "expected"), HELD, ids=[text for text, _ in HELD])
def test_held(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs("holdsPost", text) == expected


@pytest.mark.parametrize("text", NOT_HELD)
def test_not_held(text: str) -> None:
    assert pairs("holdsPost", text) == []


def test_a_leader_has_one_post_where_only_one_can_hold_it() -> None:
    text = "市委书记何立新、市长高建业出席。"
    assert pairs("holdsPost", text) == [("何立新", "市委书记"), ("高建业", "市长")]


@pytest.mark.parametrize(
    "text",
    ["县人大常委会副主任何岚，秘书长高建业出席。", "县人大常委会副主任何岚、秘书长高建业出席。"],
)
def test_the_organisation_goes_on_behind_a_comma(text: str) -> None:
    assert [post for _, post in facts("holdsPost", text, paper="湄潭县融媒体中心")] == [
        "湄潭县人大常委会副主任",
        "湄潭县人大常委会秘书长",
    ]


def test_the_organisation_does_not_go_on_behind_a_full_stop() -> None:
    text = "县人大常委会副主任何岚出席。秘书长高建业参加。"
    assert ("高建业", "湄潭县人大常委会秘书长") not in facts("holdsPost", text, paper="湄潭县融媒体中心")


def test_the_firm_refers_back() -> None:
    text = ["云岭茶业有限公司今年投产。", "公司总经理何岚说，产销两旺。"]
    assert facts("holdsPost", *text) == [("何岚", "云岭茶业有限公司总经理")]


def test_who_was_is_not_who_is() -> None:
    (holding,) = [c for c in reading("原湄潭县委书记何立新出席。").readings[0].claims if c.property == "holdsPost"]
    post = holding.object
    assert getattr(post, "value", lambda _: "")("qualifier") == "原"


def test_a_post_nobody_holds_is_no_mention() -> None:
    assert not [m for m in reading("县委书记要带头。").readings[0].mentions if m.core == "Post"]
