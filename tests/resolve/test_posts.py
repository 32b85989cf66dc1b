"""What posts are called, and in which organisation they are. All people are invented."""

from __future__ import annotations

import pytest
from told import facts, labels

HOME = "湄潭县融媒体中心"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("县委书记高建业出席。", ["湄潭县委书记"]),
        ("中共湄潭县委书记高建业出席。", ["湄潭县委书记"]),
        ("县长高建业出席。", ["湄潭县县长"]),
        ("县委副书记、县长高建业出席。", ["湄潭县县长", "湄潭县委副书记"]),
        ("遵义市副市长高建业出席。", ["遵义市副市长"]),
        ("县人大常委会主任高建业出席。", ["湄潭县人大常委会主任"]),
        ("县教育局党组书记、局长高建业出席。", ["湄潭县教育局局长", "湄潭县教育局党组书记"]),
        ("西藏自治区副主席扎西顿珠出席。", ["西藏自治区副主席"]),
        ("西藏自治区主席扎西顿珠出席。", ["西藏自治区主席"]),
        ("县人大主任高建业出席。", ["湄潭县人大常委会主任"]),
        ("上海市长宁区委常委、副区长高建业出席。", ["上海市长宁区副区长", "长宁区委常委"]),
        ("高建业当选湄潭县首任县长。", ["湄潭县县长"]),
        (
            "县人大常委会党组成员、机关党组书记高建业出席。",
            ["湄潭县人大常委会党组成员", "湄潭县人大常委会机关党组书记"],
        ),
        ("日喀则地委副书记、行署专员高建业出席。", ["日喀则地区行署专员", "日喀则地委副书记"]),
        ("政府办主任：高建业", ["湄潭县政府办公室主任"]),
        ("对话县委书记丨高建业：以茶兴县", ["湄潭县委书记"]),
        ("高建业生前系湄潭县委副书记、县长。", ["湄潭县县长", "湄潭县委副书记"]),
        ("县委办公室正科级秘书高建业出席。", ["湄潭县委办公室正科级秘书"]),
        ("高建业，男，曾任凤冈县副县长、县委常委。", ["凤冈县副县长", "凤冈县委常委"]),
    ],
)
def test_label(text: str, posts: list[str]) -> None:
    assert labels("Post", text, paper=HOME) == sorted(posts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县委书记高建业出席。", ("湄潭县委书记", "中共湄潭县委员会")),
        ("县长高建业出席。", ("湄潭县县长", "湄潭县人民政府")),
        ("县教育局局长高建业出席。", ("湄潭县教育局局长", "湄潭县教育局")),
        ("洗马镇双石村党支部书记高建业出席。", ("湄潭县洗马镇双石村党支部书记", "湄潭县洗马镇双石村党支部")),
        ("云岭茶业有限公司总经理高建业出席。", ("云岭茶业有限公司总经理", "云岭茶业有限公司")),
    ],
)
def test_post_in(text: str, expected: tuple[str, str]) -> None:
    assert facts("postIn", text, paper=HOME) == [expected]


def test_a_place_that_the_page_never_names_is_its_own() -> None:
    text = "县委书记高建业主持召开县政府第3次常务会议，副县长、县公安局局长何岚参加。"
    held = [("何岚", "副县长"), ("何岚", "县公安局局长"), ("高建业", "县委书记")]
    assert sorted(facts("holdsPost", text)) == held
    assert sorted(facts("postIn", text)) == [("副县长", "县政府"), ("县公安局局长", "县公安局"), ("县委书记", "县委")]
    assert [org for _, org in facts("convenedBy", text)] == ["县政府"]
    assert facts("jurisdiction", text) == []
    assert labels("Place", text) == []


def test_a_body_of_no_place_in_particular_is_nobody_s() -> None:
    assert labels("Organization", "各县委、县政府要抓好落实。") == []
    assert facts("postIn", "镇长高建业出席。") == []
    assert facts("postIn", "青溪区党工委书记高建业出席。") == []


def test_posts_named_differently_are_one() -> None:
    assert labels("Post", "湄潭县县长高建业出席。", "县长高建业讲话。", paper=HOME) == ["湄潭县县长"]
    assert labels("Post", "湄潭县委书记高建业出席。", "遵义市委书记何岚讲话。", paper=HOME) == [
        "湄潭县委书记",
        "遵义市委书记",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the one firm of the paragraph, the village named last, a body that every place has
        ("云岭茶业有限公司投产。董事长高建业介绍了情况。", [("高建业", "云岭茶业有限公司董事长")]),
        ("他到洗马镇双石村调研，村党总支书记高建业介绍情况。", [("高建业", "湄潭县洗马镇双石村党总支书记")]),
        ("人大常委会主任高建业出席。", [("高建业", "湄潭县人大常委会主任")]),
        ("政协主席：高建业", [("高建业", "湄潭县政协主席")]),
        # two firms: nobody knows whose
        ("云岭茶业有限公司、青山食品有限公司投产。董事长高建业介绍了情况。", []),
        # a party's or government's post says nothing of a firm's
        ("县委书记何立新出席，董事长高建业介绍了情况。", [("何立新", "湄潭县委书记")]),
        # parts of bodies, the region's congress, the prefecture's office, a street's office, a zone's
        (
            "县政府副秘书长、政府研究室主任高建业出席。",
            [("高建业", "湄潭县政府副秘书长"), ("高建业", "湄潭县政府研究室主任")],
        ),
        ("喀什地委书记何立新、行署专员高建业出席。", [("何立新", "喀什地委书记"), ("高建业", "喀什地区行署专员")]),
        (
            "县循环经济产业园工委书记、管委会主任高建业出席。",
            [("高建业", "湄潭县循环经济产业园工委书记"), ("高建业", "湄潭县循环经济产业园管委会主任")],
        ),
        (
            "高建业，男，汉族，1970年1月生，2007年调往湄潭县人民医院任党组成员，后出任副院长。",
            [("高建业", "湄潭县人民医院党组成员"), ("高建业", "湄潭县人民医院副院长")],
        ),
        # another province's body beside its post
        (
            "甘肃省委常委、省委宣传部部长高建业到湄潭县调研。",
            [("高建业", "甘肃省委常委"), ("高建业", "甘肃省委宣传部部长")],
        ),
        # a school's head beside its party committee, though another school was named before
        (
            "青山大学教授高建业作报告。青山职业学院党委副书记、校长何岚致辞。",
            [("高建业", "青山大学教授"), ("何岚", "青山职业学院党委副书记"), ("何岚", "青山职业学院校长")],
        ),
        # the head of a delegation, which is no post of the bodies that the sentence names
        (
            "会议选举县人大常委会主任高建业为团长，县委常委何岚为副团长。",
            [("高建业", "湄潭县人大常委会主任"), ("何岚", "湄潭县委常委")],
        ),
        # a high court is the province's, whatever was named before; 新一届 is no part of a name
        (
            "何立新当选为新一届湄潭县法官协会会长，高级人民法院副院长高建业当选为湄潭县律师协会会长。",
            [
                ("何立新", "湄潭县法官协会会长"),
                ("高建业", "湄潭县律师协会会长"),
                ("高建业", "贵州省高院副院长"),
            ],
        ),
        # ministries with 国家 in front
        (
            "高建业曾任国家工信部规划司副司长（挂职）、湄潭县副县长。",
            [("高建业", "工业和信息化部规划司副司长"), ("高建业", "湄潭县副县长")],
        ),
        # a deputy head of the hospital, not of its department
        (
            "高建业任湄潭县人民医院内科副主任、副院长。",
            [("高建业", "湄潭县人民医院内科副主任"), ("高建业", "湄潭县人民医院副院长")],
        ),
    ],
)
def test_whose_a_bare_title_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(facts("holdsPost", text, paper=HOME)) == sorted(expected)
