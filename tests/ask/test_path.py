"""The way between two names."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import Run, fails

from kg.ask.path import shortest
from kg.errors import QueryError

DATA = Path(__file__).parent.parent / "data"
SMALL, YEARS = DATA / "small.ttl", DATA / "years.ttl"


def test_the_shortest_way_with_its_quotes() -> None:
    steps = shortest(YEARS, "林望", "沈舟")
    told = [(step.start, step.property, step.end, step.forward) for step in steps]
    assert told == [
        ("林望", "holdsPost", "青岚县委书记", True),
        ("青岚县委书记", "holdsPost", "沈舟", False),
    ]
    assert steps[0].quotes[0].exact in ("青岚县委书记林望", "免去林望的青岚县委书记职务")
    assert steps[0].quotes[0].where in ("a.txt:1", "b.txt:1")


def test_a_figure_joins_a_place_and_a_plan() -> None:
    steps = shortest(YEARS, "青岚县", "青岚县产业三年行动方案")
    assert [(step.property, step.forward, step.modality) for step in steps] == [
        ("observationOf", False, "intended"),
        ("period", True, "intended"),
    ]


def test_other_names_do_and_one_thing_is_no_way_off() -> None:
    assert shortest(YEARS, "县委十二届八次全会", "中共青岚县第十二届委员会第八次全体会议") == ()


@pytest.mark.parametrize(("other", "said"), [("孟阳", "没有“孟阳”"), ("环山公路二期", "没有"), ("县长", "不止一个")])
def test_a_name_that_is_none_or_several(other: str, said: str) -> None:
    with pytest.raises(QueryError) as error:
        shortest(YEARS, "林望", other)
    assert said in error.value.zh


def test_where_no_way_leads() -> None:
    with pytest.raises(QueryError) as error:
        shortest(YEARS, "林望", "全县企业家座谈会")
    assert "没有事实相连" in error.value.zh and "no facts lead" in error.value.en


def test_the_command(kg: Run) -> None:
    told = kg("path", YEARS, "竹溪镇", "松烟集团", "--quotes").stdout
    assert told.splitlines()[0].startswith("竹溪镇  ── ") and "松烟茶业产业园" in told
    assert "      c.txt:4: 松烟茶业产业园落户竹溪镇" in told
    assert kg("path", YEARS, "林望", "林望", "--lang", "en").stdout == "both names are of one thing\n"
    fails(kg("path", YEARS, "林望", "孟阳"), 1, "没有“孟阳”")


@pytest.mark.parametrize("command", [("path", YEARS, "林望", "沈舟"), ("explain", YEARS, "林望")])
def test_a_whole_graph_is_read_under_limits(command: tuple[object, ...], kg: Run) -> None:
    fails(kg(*command, "--timeout", "0.01"), 1, "超过 0.01 秒", "longer than 0.01 s")
