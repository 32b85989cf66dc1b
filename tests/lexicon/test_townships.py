"""Towns and townships are found by how their names end, and looked up in a sorted file."""

from __future__ import annotations

import pytest

from kg.lexicon import Gazetteer, load
from kg.lexicon.townships import Townships
from kg.resources import lexicon_dir

ROWS = (lexicon_dir() / "townships.tsv").read_text(encoding="utf-8").partition("\nname\tcode\n")[2].splitlines()


def test_the_file_is_sorted() -> None:
    assert sorted(ROWS) == ROWS


def test_every_name_ends_as_it_is_searched_for() -> None:
    townships = Townships.read(lexicon_dir() / "townships.tsv")
    for name in list(dict.fromkeys(townships.names()))[::50]:
        assert (0, len(name)) in list(townships.find(name)), name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("来到岳口镇，", ["岳口镇"]),
        ("绥安镇和岳口镇", ["岳口镇", "绥安镇"]),
        ("乡村、城镇、街道", []),
        ("岳，口镇", []),
        ("绥安街道办事处", ["绥安街道", "绥安街道办事处"]),
    ],
)
def test_find(text: str, found: list[str]) -> None:
    rows = "绥安街道\t350623005\n绥安街道办事处\t350623006\n绥安镇\t350623100\n".encode()
    rows = "岳口镇\t429006102\n".encode() + rows
    assert sorted(text[start:end] for start, end in Townships(rows).find(text)) == sorted(found)


def test_a_gazetteer_knows_its_townships() -> None:
    townships = Townships("城关镇\t350623100\n城关镇\t350625100\n".encode())
    gazetteer = Gazetteer([("35", "福建省"), ("3506", "漳州市"), ("350623", "漳浦县"), ("350625", "长泰县")], townships)
    assert [d.code for d in gazetteer.named("城关镇")] == ["350623100", "350625100"]
    town = gazetteer.get("350625100")
    assert town is not None and [d.name for d in gazetteer.chain(town)] == ["城关镇", "长泰县", "漳州市", "福建省"]
    assert gazetteer.get("350625999") is None and list(gazetteer.townships()) == ["城关镇"]


def test_scanned_with_the_lists() -> None:
    hits = load().scan("漳浦县绥安镇")
    assert [(h.word, h.kind) for h in hits if h.kind == "division"] == [("漳浦县", "division"), ("绥安镇", "division")]
