"""The pages behind a graph, by the names that it gives them."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.audit.sources import Pages, quote
from kg.errors import PageError
from kg.ids import BASE
from kg.rdf import Facts, triples

DATA = Path(__file__).parent.parent / "data"


def test_pages_are_found_by_name(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("第一行\r\n第二行\n第三行", encoding="utf-8")
    pages = Pages(tmp_path)
    assert pages.text("a.txt") == "第一行\r\n第二行\n第三行"
    assert [pages.line("a.txt", offset) for offset in (0, 5, 9)] == [1, 2, 3]
    assert pages.text("elsewhere/a.txt") == pages.text("a.txt")


def test_pages_of_one_name_are_told_apart_by_folder(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"版面{folder}", encoding="utf-8")
    pages = Pages(tmp_path)
    assert (pages.text("x/a.txt"), pages.text("y/a.txt"), pages.text("a.txt")) == ("版面x", "版面y", None)


def test_the_page_at_the_top_of_the_folder_is_meant_first(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    for path, text in (("x/a.txt", "内"), ("a.txt", "外")):
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert Pages(tmp_path).text("a.txt") == "外"


def test_a_page_that_is_not_there_has_no_text_and_no_line() -> None:
    pages = Pages(DATA / "pages")
    assert pages.text("none.txt") is None and pages.line("none.txt", 3) == 0


def test_a_broken_page_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    pages = Pages(tmp_path)
    assert pages.text("bad.txt") is None
    assert isinstance(pages.broken["bad.txt"], PageError)


def test_a_folder_without_pages_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PageError):
        Pages(tmp_path)


def test_a_quote_knows_its_place() -> None:
    facts = Facts(triples(DATA / "small.ttl"))
    found = quote(facts, ox.NamedNode(BASE + "mention-1"), Pages(DATA / "pages"))
    assert (found.page, found.start, found.end, found.line, found.exact) == ("small.txt", 15, 17, 2, "市委")
    assert found.where == "small.txt:2" and found.article == "市委九届六次全会精神在基层引发热烈反响"


def test_a_quote_without_a_place_says_so() -> None:
    found = quote(Facts([]), ox.NamedNode("a:x"))
    assert (found.page, found.start, found.end, found.line, found.where) == ("", -1, -1, 0, "")
