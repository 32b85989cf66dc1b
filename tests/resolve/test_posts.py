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
        ("云岭茶业有限公司总经理高建业出席。", ("云岭茶业有限公司总经理", "云岭茶业有限公司")),
    ],
)
def test_post_in(text: str, expected: tuple[str, str]) -> None:
    assert facts("postIn", text, paper=HOME) == [expected]


def test_a_title_without_a_place_is_nobody_s() -> None:
    assert facts("postIn", "市长高建业出席。") == []


def test_posts_named_differently_are_one() -> None:
    assert labels("Post", "湄潭县县长高建业出席。", "县长高建业讲话。", paper=HOME) == ["湄潭县县长"]
    assert labels("Post", "湄潭县委书记高建业出席。", "遵义市委书记何岚讲话。", paper=HOME) == [
        "湄潭县委书记",
        "遵义市委书记",
    ]
