"""Two hundred payloads in names, sentences, titles, file names and addresses: none runs, all stay text."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import networkx as nx
import payloads
import pytest
from browser import Reader
from selenium import webdriver

from kg.export import html
from kg.export.settings import Settings
from kg.graph import build_graph

BAD = (
    "img, iframe, object, embed, base, form, video, math, #panel script, #stages script, [onload], [onerror], [onfocus]"
)
STATE = "return [document.querySelectorAll(arguments[0]).length, window.pwned ?? null, document.title]"


@pytest.fixture
def hostile(reader_of: Callable[[str, nx.MultiDiGraph], Reader]) -> Reader:
    return reader_of("hostile", build_graph(payloads.knowledge())).open()


def unharmed(reader: Reader) -> None:
    assert reader.run(STATE, BAD) == [0, None, "澄阳图谱"]
    assert reader.log() == []


def test_there_are_two_hundred() -> None:
    assert len(set(payloads.PAYLOADS)) >= 200


def test_none_runs_in_any_view(hostile: Reader) -> None:
    for view in ("overview", "all", "near", "path", "list", "reader", "events", "sheet"):
        hostile.run("app.go({ view: arguments[0], focus: app.nodes[0].id, to: app.nodes[9].id })", view)
        hostile.run("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        hostile.run("document.querySelectorAll('.more').forEach((one) => one.click())")
    unharmed(hostile)
    assert hostile.run("return app.asSvg().includes('<img')") is False
    drawn = "return new DOMParser().parseFromString(app.asSvg(), 'image/svg+xml').querySelectorAll('script, img, parsererror').length"
    assert hostile.run(drawn) == 0


def test_every_name_is_shown_as_it_is(hostile: Reader) -> None:
    hostile.run("kgViz.show('reader')")
    script = """return app.nodes.filter((node, i) => i % 5 === 0).filter((node) => {
        kgViz.select(node.id);
        return document.querySelector('#panel h2').textContent !== node.name;
    }).map((node) => node.name)"""
    assert hostile.run(script) == []
    for payload in payloads.PAYLOADS[::20]:
        hostile.run("kgViz.read(app.articles.find((one) => one.title === arguments[0]).node)", payload)
        assert hostile.run("return document.querySelector('#reader h2').textContent") == payload
    unharmed(hostile)


def test_none_runs_in_sheets_or_files_to_save(hostile: Reader) -> None:
    for node in (hostile.node("北岭区"), *hostile.run("return app.nodes.slice(0, 12).map((node) => node.id)")):
        hostile.run("app.go({ view: 'sheet', sheet: arguments[0], sel: arguments[0] })", node)
        hostile.run("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    table = hostile.run("kgViz.show('list'); return app.asCsv()")
    cells = [cell for row in csv.reader(io.StringIO(table[1:])) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    unharmed(hostile)


def test_none_runs_from_the_files_beside(driver: webdriver.Chrome, settings: Settings, tmp_path: Path) -> None:
    name = "<img src=x onerror=window.pwned=1>'\"&%41#.html"  # somebody renamed them
    for old, put in html.large(build_graph(payloads.knowledge()), settings, 150).items():
        with (tmp_path / old.replace("graph", name.removesuffix(".html"), 1)).open("wb") as out:
            put(out)
    reader = Reader(driver, (tmp_path / name).as_uri()).open()
    reader.log()
    reader.run("app.byId('left').querySelector('button').click()")
    reader.wait("return !app.notLoaded()")
    for node in reader.run("return app.nodes.filter((node, i) => i % 40 === 0).map((node) => node.id)"):
        reader.run("kgViz.select(arguments[0])", node)
    unharmed(reader)
    (tmp_path / name.replace(".html", ".more-1.js")).unlink()
    reader.open().run("app.byId('left').querySelector('button').click()")
    reader.wait("return app.byId('left').textContent.includes('<img src=x onerror')")
    assert reader.run(STATE, BAD) == [0, None, "澄阳图谱"]
    reader.log()  # the file is missing


def test_none_runs_from_the_search_or_the_address(hostile: Reader) -> None:
    look = """const search = app.byId('search');
        for (const text of arguments[0]) { search.value = text; search.dispatchEvent(new Event('input')); }"""
    hostile.run(look, payloads.PAYLOADS)
    for field in ("view", "sel", "focus", "article", "at", "sheet", "sort", "xc", "xm", "in", "from", "until", "lang"):
        for payload in payloads.PAYLOADS[:12:4]:
            hostile.run("location.hash = arguments[0]", f"#{field}={quote(payload)}")
    unharmed(hostile.open(f"#sel={quote(payloads.PAYLOADS[1])}&in={quote(payloads.PAYLOADS[2])}"))
