"""Places and firms that only a visit shows. All names are invented."""

from __future__ import annotations

import pytest
from told import pairs, reading

FOUND = [
    ("先后来到云岭科技、柳岸花田调研。", [("云岭科技", "Organization"), ("柳岸花田", "Place")]),
    ("走进云岭药业，了解生产。", [("云岭药业", "Organization")]),
    ("实地察看了位于城东的柳岸花田。", [("柳岸花田", "Place")]),
    ("先后到云岭智显、青岚电器等企业，详细了解。", [("云岭智显", "Organization"), ("青岚电器", "Organization")]),
]
NOT_FOUND = [
    "来到生产一线。",
    "走进困难群众家中。",
    "前往现场指导。",
    "走访了企业。",
    "考察了项目建设情况。",
    "深入基层。",
    "来到主席台前。",
    "走进社区、走进车间。",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.text, m.core) for m in reading(text).readings[0].mentions if m.rule.startswith("visited-")] == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert [m.text for m in reading(text).readings[0].mentions if m.rule.startswith("visited-")] == []


def test_a_party_without_a_name_is_those_who_came() -> None:
    text = "县政协副主席高建业一行到绥阳镇调研，镇长何立新陪同。调研组一行先后来到云岭药业、湄江酒业。"
    assert {who for who, where in pairs("visited", text) if where == "云岭药业"} == {"高建业"}


def test_a_party_that_nobody_led_is_not_the_one_who_was_with_it() -> None:
    text = "市政协委员到绥阳镇调研，镇长何立新陪同。调研组到云岭药业有限公司实地调研。"
    assert [where for who, where in pairs("visited", text) if who == "何立新"] == []


def test_a_visit_is_told() -> None:
    assert sorted(set(pairs("visited", "湄潭县委书记高建业来到云岭药业调研。"))) == [("高建业", "云岭药业")]
    assert pairs("visited", "湄潭县委书记高建业听取云岭药业汇报。") == []
