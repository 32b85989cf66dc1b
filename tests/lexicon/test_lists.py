"""Word lists: each says where it comes from; a malformed one is refused, file and line named."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kg.errors import DataError
from kg.lexicon import Entry, Gazetteer, Lexicon, load
from kg.lexicon.lists import read_list
from kg.resources import lexicon_dir

LISTS = sorted(lexicon_dir().glob("*.tsv"))


def made(folder: Path, text: str) -> Path:
    path = folder / "rivers.tsv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_says_where_it_comes_from(path: Path) -> None:
    head = path.read_text(encoding="utf-8")[:2000].splitlines()
    assert any(line.startswith("# source: ") and line.removeprefix("# source: ").strip() for line in head)


@pytest.mark.parametrize("path", [p for p in LISTS if p.stem != "divisions"], ids=lambda path: path.stem)
def test_every_list_is_well_formed(path: Path) -> None:
    entries = read_list(path)
    assert entries and all(e.kind == path.stem and e.word == e.word.strip() for e in entries)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_no_row_stands_twice(path: Path) -> None:
    rows = [row for row in path.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
    assert [row for row, times in Counter(rows).items() if times > 1] == []


def test_columns(tmp_path: Path) -> None:
    entries = read_list(
        made(tmp_path, "# rivers\n# source: none\n\nname\tclass\tinto\n漓江\tRiver\t珠江\n\n沅江\tRiver\n")
    )
    assert [e.word for e in entries] == ["漓江", "沅江"]
    assert (entries[0].kind, entries[0]["class"], entries[0]["into"]) == ("rivers", "River", "珠江")
    assert entries[1]["into"] == "" and entries[1]["no such column"] == ""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("name\tclass\n漓江\tRiver\t珠江\n", 2),
        ("# source: none\nname\tclass\n漓江\tRiver\n\n\tRiver\n", 5),
    ],
)
def test_a_malformed_line_is_named(tmp_path: Path, text: str, line: int) -> None:
    path = made(tmp_path, text)
    with pytest.raises(DataError) as error:
        read_list(path)
    assert error.value.where == f"{path}:{line}"
    assert "列数" in error.value.zh and "columns" in error.value.en


def test_scan_finds_overlapping_words_in_order() -> None:
    lists = {
        "rivers": [Entry("rivers", "沅江", {}), Entry("rivers", "沅江大桥", {})],
        "surnames": [Entry("surnames", "沅", {})],
    }
    hits = Lexicon(lists, Gazetteer([("4309", "益阳市"), ("430981", "沅江市")])).scan("益阳沅江大桥")
    assert [(h.word, h.kind, h.start) for h in hits] == [
        ("益阳", "division-short", 0), ("沅江大桥", "rivers", 2), ("沅江", "division-short", 2), ("沅江", "rivers", 2),
    ]  # fmt: skip


def test_look_up() -> None:
    lexicon = load()
    assert lexicon.entry("parties", "民盟") is not None and lexicon.entry("parties", "盟") is None
    assert lexicon.entries("no such list") == () and not lexicon.words("no such list")
    assert not [h for h in lexicon.scan("王") if h.kind == "surnames"], "family names are looked up, not scanned for"
