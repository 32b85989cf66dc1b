"""A graph too large for one page: the best connected part in the page, the rest in files beside it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest
from browser import Reader
from selenium import webdriver

from kg.export import html
from kg.export.settings import Settings

MOST = 12


@pytest.fixture
def large(graph: nx.MultiDiGraph, settings: Settings, driver: webdriver.Chrome, tmp_path: Path) -> Iterator[Reader]:
    for name, write in html.large(graph, settings, MOST).items():
        out = BytesIO()
        write(out)
        (tmp_path / name).write_bytes(out.getvalue())
    yield Reader(driver, (tmp_path / "graph.html").as_uri()).open()


def test_a_part_is_in_the_page_and_it_says_so(large: Reader, graph: nx.MultiDiGraph) -> None:
    total = len(graph) - 2  # two pages
    assert large.run("return app.nodes.length") == MOST
    left = large.part("left").text
    assert f"{MOST} 个节点" in left and f"共 {total} 个" in left
    assert "undefined" not in large.part("legend").text
    large.run("kgViz.show('all')")
    assert f"显示 {MOST}/{total}" in large.part("status").text
    large.part("search").send_keys("无此名称")
    assert f"另有 {total - MOST} 个节点未载入" in large.part("nothing").text


def test_the_rest_is_loaded_from_beside(large: Reader, graph: nx.MultiDiGraph) -> None:
    whole = html.render(graph, Settings())
    large.part("load-more").click()
    large.wait("return app.nodes.length === arguments[0]", len(graph) - 2)
    assert not large.part("left").is_displayed()
    large.run("kgViz.show('all')")
    assert large.shown()["nodes"] == len(graph) - 2
    assert large.run("return app.facts.length === app.data.total[2] && app.edges.length === app.data.total[1]")
    script = """const bad = app.edges.filter((edge) => edge.facts.some((i) => {
            const ends = [app.nodes[app.facts[i].s].id, app.nodes[app.facts[i].o].id];
            return !ends.includes(edge.from) || !ends.includes(edge.to);
        }));
        return bad.length"""
    assert large.run(script) == 0
    large.select("三链两港")
    assert "罗予安说" in large.part("panel").text
    assert large.log() == [] and b"more-1" not in whole


def test_a_missing_file_is_named(large: Reader) -> None:
    Path(large.url.removeprefix("file://")).with_name("graph.more-1.js").unlink()
    large.part("load-more").click()
    large.wait("return app.byId('left').textContent.includes('graph.more-1.js')")
    large.log()


def test_a_small_graph_is_one_file(graph: nx.MultiDiGraph, settings: Settings) -> None:
    assert html.large(graph, settings) == {}
    assert b"'self'" not in html.render(graph, settings)
