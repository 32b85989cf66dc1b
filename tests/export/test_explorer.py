"""The HTML file in a browser: what a reader does, and what hostile names must not do."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from kg.export import html
from kg.export.settings import Settings

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or ""
DRIVER = shutil.which("chromedriver") or ""
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="needs Chromium and its driver")


class Reader:
    """A browser that has the page open, and what one does with it."""

    def __init__(self, driver: webdriver.Chrome, url: str) -> None:
        self.driver, self.url = driver, url

    def open(self) -> Reader:
        self.driver.get("about:blank")
        self.driver.get(self.url)
        self.wait("return document.documentElement.dataset.ready === '1'")
        return self

    def run(self, script: str, *args: object) -> Any:
        return self.driver.execute_script(script, *args)

    def wait(self, script: str, *args: object) -> None:
        WebDriverWait(self.driver, 20).until(lambda _: self.run(script, *args))

    def part(self, name: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, f'[data-testid="{name}"]')

    def node(self, name: str) -> str:
        return str(self.run("return app.nodes.find((node) => node.name === arguments[0]).id", name))

    def click(self, point: dict[str, float]) -> None:
        box = self.run("const b = document.body.getBoundingClientRect(); return [b.width / 2, b.height / 2]")
        actions = ActionChains(self.driver)
        body = self.driver.find_element(By.TAG_NAME, "body")
        actions.move_to_element_with_offset(
            body, round(point["x"] - box[0]), round(point["y"] - box[1])
        ).click().perform()

    def select(self, name: str) -> None:
        assert self.run("return kgViz.select(arguments[0])", self.node(name))

    def shown(self) -> dict[str, Any]:
        return dict(self.run("return kgViz.shown()"))

    def marks(self, selector: str) -> list[list[str]]:
        """The marked words of each quote under a selector."""
        script = """return [...document.querySelectorAll(arguments[0] + ' [data-testid=quote]')].map(
            (quote) => [...quote.querySelectorAll('mark')].map((mark) => mark.className + ':' + mark.textContent))"""
        return list(self.run(script, selector))

    def log(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]

    def requests(self) -> list[str]:
        entries = [json.loads(e["message"])["message"] for e in self.driver.get_log("performance")]  # type: ignore[no-untyped-call]
        return [e["params"]["request"]["url"] for e in entries if e["method"] == "Network.requestWillBeSent"]


@pytest.fixture(scope="module")
def browser(graph: nx.MultiDiGraph, settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    folder: Path = tmp_path_factory.mktemp("explorer")
    path = folder / "graph.html"
    path.write_bytes(html.render(graph, settings))
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (
        "headless=new",
        "no-sandbox",
        "disable-gpu",
        f"user-data-dir={folder / 'profile'}",
        "window-size=1280,900",
    ):
        options.add_argument(f"--{flag}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield Reader(driver, path.as_uri())
    driver.quit()


@pytest.fixture
def reader(browser: Reader) -> Reader:
    return browser.open()


def test_asks_nothing_of_the_network_and_logs_nothing(reader: Reader) -> None:
    reader.select("北岭区")
    assert {url for url in reader.requests() if not url.startswith(("data:", "about:", "chrome:"))} == {reader.url}
    assert reader.log() == []


def test_hostile_names_stay_text(reader: Reader) -> None:
    reader.run("kgViz.show('all'); app.nodes.forEach((node) => kgViz.select(node.id))")
    reader.select('<img src=x onerror="window.pwned=1">园')
    assert "<img src=x" in reader.part("panel").text
    assert reader.run("return [document.images.length, window.pwned ?? null]") == [0, None]
    assert reader.log() == []


def test_the_policy_stops_what_is_injected(reader: Reader) -> None:
    inject = "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.pwned=3\">')"
    reader.run(inject)
    reader.wait("return document.images[0].complete")
    assert reader.run("return window.pwned ?? null") is None
    assert reader.log() != []


def test_a_click_on_a_node_shows_its_sentences_with_the_words_marked(reader: Reader) -> None:
    reader.click(reader.run("return kgViz.screenPos(arguments[0])", reader.node("罗予安")))
    assert reader.part("panel").find_element(By.TAG_NAME, "h2").text == "罗予安"
    assert "或为同名的两人" in reader.part("panel").text
    marks = reader.marks('[data-property="holdsPost"]')
    assert "subject:罗予安" in marks[0] and "object:北岭区委书记" in marks[0]
    quote = reader.driver.find_element(By.CSS_SELECTOR, '[data-property="holdsPost"] [data-testid="quote"]').text
    assert "北岭区委书记罗予安表示" in quote
    for word in ("市委三届五次全会精神在基层引发热烈反响", "2031-02-06", "01_澄阳.txt", "第 7 行"):
        assert word in quote


def test_a_click_on_a_link_shows_all_that_is_said_between_its_ends(reader: Reader) -> None:
    reader.run("kgViz.select(arguments[0]); kgViz.show('near'); kgViz.clear()", reader.node("罗予安"))
    reader.run("kgViz.select(arguments[0]); kgViz.show('near')", reader.node("全市农业工作会议"))
    ends = reader.run(
        "return app.edges.filter((e) => [e.from, e.to].includes(arguments[0]) && e.facts.length === 2)[0].id",
        reader.node("全市农业工作会议"),
    )
    reader.click(reader.run("return kgViz.edgePos(arguments[0])", ends))
    facts = reader.driver.find_elements(By.CSS_SELECTOR, '[data-testid="panel"] [data-testid="fact"]')
    assert {fact.get_attribute("data-property") for fact in facts} == {"chaired", "attended"}
    assert all("subject:罗予安" in m and "object:全市农业工作会议" in m for m in reader.marks("#panel"))


def test_how_it_is_said_can_be_seen_and_filtered(reader: Reader) -> None:
    reader.select("三链两港")
    badges = "return [...document.querySelectorAll('#panel .badge')].map((b) => b.dataset.modality).sort()"
    assert reader.run(badges) == ["attributed", "intended"]
    assert "罗予安说" in reader.part("panel").text
    before = reader.shown()["edges"]
    reader.part("legend-intended").click()
    assert reader.run(badges) == ["attributed"]
    assert "1 条被筛选隐去" in reader.part("panel").text
    reader.run("kgViz.clear(); kgViz.show('all')")
    reader.part("legend-attributed").click()
    assert reader.shown()["edges"] < before


def test_a_gazetteer_is_named(reader: Reader) -> None:
    reader.select("澄阳市")
    assert "澄阳地名录" in reader.part("gazetteer").text
    assert not reader.driver.find_elements(By.CSS_SELECTOR, '[data-property="partOf"] [data-testid="quote"]')


def test_dates_and_figures(reader: Reader) -> None:
    reader.select("中共澄阳市第三届委员会第五次全体会议")
    assert "2031-01" in reader.part("panel").text and "市委三届五次全会" in reader.part("panel").text
    reader.select("总投资 3.2亿元")
    assert "subject:3.2亿元" in reader.marks("#panel")[0] and "object:北岭食品产业园" in reader.marks("#panel")[0]


def test_search(reader: Reader) -> None:
    reader.driver.find_element(By.TAG_NAME, "body").send_keys("/")
    search = reader.part("search")
    assert reader.driver.switch_to.active_element == search
    search.send_keys("北岭区委")
    assert [row.text.split()[0] for row in reader.part("results").find_elements(By.TAG_NAME, "li")] == [
        "中共澄阳市北岭区委员会",
        "北岭区委书记",
    ]
    search.send_keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER)
    assert reader.part("panel").find_element(By.TAG_NAME, "h2").text == "北岭区委书记"
    search.send_keys("无此名称<b>")
    assert reader.part("nothing").text == "没有找到“无此名称<b>”"
    search.send_keys(Keys.ESCAPE)
    assert not reader.part("nothing").is_displayed()


def test_a_name_that_is_not_in_view_comes_into_view(reader: Reader) -> None:
    reader.select("澄阳市港口条例")  # mentioned, but tied to nothing
    assert reader.node("澄阳市港口条例") in reader.shown()["nodeIds"]
    reader.run("document.querySelector('#panel .mentions details').open = true")
    reader.wait("return document.querySelector('#panel .mentions mark') !== null")
    assert reader.marks("#panel .mentions") == [["subject:澄阳市港口条例"]]


def test_the_legend_counts_and_filters(reader: Reader) -> None:
    row = reader.part("legend-Person")
    assert row.text.split() == ["人物", "2"]
    people = {reader.node("罗予安"), reader.node("邵𬭎远")}
    assert people <= set(reader.shown()["nodeIds"])
    row.click()
    after = reader.shown()
    assert people.isdisjoint(after["nodeIds"])
    assert not [edge for edge in after["edgeIds"] if any(person in edge for person in people)]
    assert f"显示 {after['nodes']}/" in reader.part("status").text
    reader.part("legend-none").click()
    assert reader.shown()["nodes"] == 0 and "没有可显示" in reader.part("status").text
    reader.part("legend-every").click()
    assert people <= set(reader.shown()["nodeIds"])


def test_names_never_cover_each_other(reader: Reader) -> None:
    for view in ("overview", "all"):
        reader.run("kgViz.show(arguments[0])", view)
        reader.wait("return kgViz.labelBoxes().length > 5")
        boxes = reader.run("return kgViz.labelBoxes()")
        for a, b in combinations(boxes, 2):
            apart = (
                a["x"] + a["w"] <= b["x"]
                or b["x"] + b["w"] <= a["x"]
                or a["y"] + a["h"] <= b["y"]
                or b["y"] + b["h"] <= a["y"]
            )
            assert apart, (a, b)


def test_speaks_english(reader: Reader) -> None:
    reader.part("language").click()
    assert reader.run("return document.documentElement.lang") == "en"
    assert reader.part("legend-Person").text.split() == ["Person", "2"]
    reader.select("罗予安")
    text = reader.part("panel").text
    assert "holds post" in text and "line 7" in text and "罗予安" in text
    reader.part("language").click()
    assert reader.part("legend-Person").text.split()[0] == "人物"


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_fits_the_window(reader: Reader, width: int, height: int) -> None:
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    reader.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        reader.open()
        assert reader.run("return document.documentElement.scrollWidth") <= width
        picture = reader.run(
            "const b = document.getElementById('picture').getBoundingClientRect(); return [b.width, b.height]"
        )
        assert picture[0] > 300 and picture[1] > 250
        for node in reader.shown()["nodeIds"]:
            point = reader.run("return kgViz.screenPos(arguments[0])", node)
            assert 0 < point["x"] < width and 0 < point["y"] < height
    finally:
        reader.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
