"""Two hundred payloads in names, sentences, titles, file names and addresses: none runs, all stay text."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

import networkx as nx
import payloads
import pytest
from browser import Reader

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
    for view in ("overview", "all", "near", "list", "reader", "events", "sheet"):
        hostile.run("app.go({ view: arguments[0], focus: app.nodes[0].id })", view)
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


def test_none_runs_from_the_search_or_the_address(hostile: Reader) -> None:
    look = """const search = app.byId('search');
        for (const text of arguments[0]) { search.value = text; search.dispatchEvent(new Event('input')); }"""
    hostile.run(look, payloads.PAYLOADS)
    for field in ("view", "sel", "focus", "article", "at", "sheet", "sort", "xc", "xm", "in", "from", "until", "lang"):
        for payload in payloads.PAYLOADS[:12:4]:
            hostile.run("location.hash = arguments[0]", f"#{field}={quote(payload)}")
    unharmed(hostile.open(f"#sel={quote(payloads.PAYLOADS[1])}&in={quote(payloads.PAYLOADS[2])}"))
