"""Short forms of names on one page. All names are invented."""

from __future__ import annotations

import pytest

from kg.model import Entity
from kg.resolve.short import short_forms


def thing(label: str, core: str = "Organization", key: str = "") -> Entity:
    return Entity(key or f"{core}:{label}", core, label)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        (thing("柳溪办事处"), thing("青岭开发区柳溪办事处")),
        (thing("云岭集团"), thing("贵州云岭茶业集团")),
        (thing("云岭茶业集团"), thing("云岭茶业集团有限公司")),
        (thing("青海农投集团"), thing("青海农业投资集团")),
        (thing("食品产业园", "Project"), thing("青岭食品产业园", "Project")),
        (thing("胡佛", "Person"), thing("史蒂芬·胡佛", "Person")),
        (thing("青岭更新方案（2023-2025）", "Plan"), thing("青岭更新方案（2023—2025年）", "Plan")),
    ],
)
def test_one_thing(short: Entity, full: Entity) -> None:
    assert short_forms([full, short]).table == {short.key: full.key}


@pytest.mark.parametrize(
    "things",
    [
        [thing("柳溪办事处"), thing("青岭开发区柳溪办事处"), thing("云岭开发区柳溪办事处")],
        [thing("云岭集团"), thing("柳溪集团")],
        [thing("云岭有限公司"), thing("云岭有限公司柳溪分公司")],
        [thing("青海农投集团"), thing("青海农村商业集团")],
        [thing("办事处"), thing("柳溪办事处")],
        [thing("青岭更新方案（2018-2020）", "Plan"), thing("青岭更新方案（2021-2023）", "Plan")],
        [thing("食品产业园", "Project"), thing("青岭食品产业园", "Organization")],
        [thing("湄潭县教育局", key="Organization:Place:520328:教育局"), thing("贵州省湄潭县教育局")],
        [thing("高建业", "Person"), thing("史蒂芬·胡佛", "Person")],
    ],
)
def test_things_apart(things: list[Entity]) -> None:
    table = short_forms(things)
    assert all(table.of(e.key) == e.key for e in things)
