"""What a name itself proves. All names are invented or public."""

from __future__ import annotations

import pytest
from told import facts, record

from kg.lexicon import Gazetteer

HOME = "湄潭县融媒体中心"


@pytest.mark.parametrize(
    ("prop", "text", "expected"),
    [
        ("jurisdiction", "湄潭县委召开会议。", ("中共湄潭县委员会", "湄潭县")),
        ("jurisdiction", "县政府印发通知。", ("湄潭县人民政府", "湄潭县")),
        ("subOrganizationOf", "县委组织部印发通知。", ("中共湄潭县委组织部", "中共湄潭县委员会")),
        ("postIn", "县委书记高建业出席。", ("湄潭县委书记", "中共湄潭县委员会")),
        (
            "convenedBy",
            "县委十三届八次全会昨日召开。",
            ("中国共产党湄潭县第十三届委员会第八次全体会议", "中共湄潭县委员会"),
        ),
    ],
)
def test_shown(prop: str, text: str, expected: tuple[str, str]) -> None:
    assert expected in facts(prop, text, paper=HOME)


@pytest.mark.parametrize(
    ("prop", "text"),
    [
        ("jurisdiction", "云岭茶业有限公司投产。"),
        ("subOrganizationOf", "县委、县政府印发通知。"),
        ("postIn", "高建业出席会议。"),
        ("convenedBy", "会议指出，要加快发展。"),
        ("partOf", "遵义市、曲靖市签约。"),
    ],
)
def test_not_shown(prop: str, text: str) -> None:
    cities = {"遵义市", "曲靖市"}
    shown = [f for f in facts(prop, text, paper=HOME) if prop != "partOf" or cities == {*f}]
    assert shown == []


def test_divisions_are_in_their_provinces_by_the_gazetteer() -> None:
    made = record("走进湄潭县。", paper=HOME)
    found = {(s.subject, s.object): s for s in made.statements if s.property == "partOf"}
    assert {("Place:520328", "Place:5203"), ("Place:5203", "Place:52")} <= set(found)
    assert found["Place:5203", "Place:52"].gazetteer == Gazetteer.NAME and not found["Place:5203", "Place:52"].evidence
