"""Posts behind one of a division, of a committee inside a firm, acting ones. All people and firms are invented."""

from __future__ import annotations

import pytest
from told import facts

HOME = "湄潭县融媒体中心"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # a judge is of the court, a chief engineer of the whole bureau
        (
            "免去高建业的湄潭县人民法院民事审判庭庭长、审判员职务。",
            ["湄潭县人民法院民事审判庭庭长", "湄潭县人民法院审判员"],
        ),
        ("高建业任遵义市教育局基础教育科科长、总工程师。", ["遵义市教育局基础教育科科长", "遵义市教育局总工程师"]),
        # a division beside a division, a section inside an office
        ("高建业任遵义市教育局基础教育处处长、规划处处长。", ["遵义市教育局基础教育处处长", "遵义市教育局规划处处长"]),
        (
            "高建业任遵义市教育局基础教育处处长、信息科科长。",
            ["遵义市教育局基础教育处信息科科长", "遵义市教育局基础教育处处长"],
        ),
        # the firm's own committee
        ("高建业任云岭茶业有限公司董事、党委常委。", ["云岭茶业有限公司党委常委", "云岭茶业有限公司董事"]),
        # acting, however it is said
        ("高建业代理遵义市人民政府市长。", ["遵义市代市长"]),
        ("高建业任遵义市代理市长。", ["遵义市代市长"]),
        # a zone of any name, by its committee
        ("高建业任茶海国际旅游先行试验区党工委书记。", ["茶海国际旅游先行试验区党工委书记"]),
        # the Youth League's committee is not the Party's
        ("高建业任共青团遵义市委书记。", ["中国共产主义青年团遵义市委员会书记"]),
    ],
)
def test_held(text: str, posts: list[str]) -> None:
    assert sorted(post for _, post in facts("holdsPost", text, paper=HOME)) == sorted(posts)
