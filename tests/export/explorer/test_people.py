"""For everybody: English, small screens, dark rooms, the keyboard."""

from __future__ import annotations

import pytest
from browser import Reader
from selenium.webdriver.common.keys import Keys


def test_speaks_english(reader: Reader) -> None:
    reader.part("language").click()
    assert reader.run("return document.documentElement.lang") == "en"
    assert reader.part("legend-Person").text.split() == ["Person", "2"]
    reader.select("罗予安")
    text = reader.part("panel").text
    assert "holds post" in text and "line 7" in text and "罗予安" in text
    reader.part("language").click()
    assert reader.part("legend-Person").text.split()[0] == "人物"


def test_a_hint_at_the_first_visit(reader: Reader) -> None:
    assert "双击" in reader.part("hint").text


def test_the_keyboard_moves_in_the_picture(reader: Reader) -> None:
    reader.select("北岭区")
    reader.run("app.byId('picture').focus()")
    before, start = reader.at("北岭区"), reader.heading()
    reader.press(Keys.ARROW_LEFT)
    assert reader.heading() != start
    assert reader.at(reader.heading())["x"] < before["x"]
    reader.press(Keys.ENTER)
    assert reader.state()["view"] == "near"
    reader.press(Keys.ESCAPE)
    assert reader.state()["sel"] == ""


DARK, LIGHT = "rgb(20, 24, 29)#14181d", "rgb(255, 255, 255)#ffffff"
GROUNDS = "return getComputedStyle(document.body).backgroundColor + app.style.colors.ground"  # of page and picture


def ask(reader: Reader, scheme: str) -> None:
    """Lets the system ask for light or dark."""
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def test_light_and_dark_as_the_system_asks(reader: Reader) -> None:
    is_now = f"{GROUNDS} === arguments[0]"
    try:
        ask(reader, "dark")
        reader.wait(is_now, DARK)
        ask(reader, "light")
        reader.wait(is_now, LIGHT)
        ask(reader, "dark")
        reader.open()
        assert reader.run(GROUNDS) == DARK
        reader.part("theme").click()
        assert reader.run(GROUNDS) == LIGHT
        ask(reader, "light")
        ask(reader, "dark")
        reader.run("return new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)))")
        assert reader.run(GROUNDS) == LIGHT  # what the reader chose stays
        reader.open()
        reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        assert reader.run("return getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
        assert reader.run("return getComputedStyle(document.documentElement).getPropertyValue('--side')") == "#f5f6f8"
    finally:
        reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})


def test_dark_on_demand(reader: Reader) -> None:
    ground = "return getComputedStyle(document.body).backgroundColor"
    light = reader.run(ground)
    reader.part("theme").click()
    assert reader.run(ground) != light
    assert reader.run("return app.style.colors.ground") == "#14181d"


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1920, 1080), (390, 844)])
def test_fits_the_window(reader: Reader, width: int, height: int) -> None:
    reader.size(width, height)
    for lang in ("zh", "en"):
        reader.open(f"#lang={lang}")
        assert reader.run("return document.documentElement.scrollWidth") <= width
        box = reader.run("const b = app.byId('picture').getBoundingClientRect(); return [b.width, b.height]")
        assert box[0] > 300 and box[1] > 250
        for node in reader.shown()["nodeIds"]:
            point = reader.run("return kgViz.screenPos(arguments[0])", node)
            assert 0 < point["x"] < width and 0 < point["y"] < height


def test_another_view_fits_whatever_the_window_was(reader: Reader) -> None:
    reader.size(390, 844)
    reader.open()
    reader.run(
        "kgViz.go({ view: 'path', focus: arguments[0], to: arguments[1] })", *map(reader.node, ("罗予安", "食品产业"))
    )
    reader.run("kgViz.show('all')")
    ground = "const b = app.byId('picture').getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]"
    for _ in range(3):  # vis-network looks at its size from time to time
        reader.run("return new Promise((then) => setTimeout(then, 400))")
        left, top, right, bottom = reader.run(ground)
        points = reader.run("return kgViz.shown().nodeIds.map(kgViz.screenPos)")
        assert all(left < p["x"] < right and top < p["y"] < bottom for p in points)
        scale = "return app.picture.network.getScale()"
        assert reader.run(scale) == pytest.approx(reader.run("app.picture.fit();" + scale))


def test_prints_the_words_without_the_buttons(reader: Reader) -> None:
    reader.part("view-list").click()
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert not reader.part("legend").is_displayed() and not reader.part("search").is_displayed()
        assert "罗予安主持全市农业工作会议" in reader.part("list").text
        whole = "const a = app.byId('list'); return a.scrollHeight <= a.clientHeight + 1"
        assert reader.run(whole)
        reader.run("kgViz.go({ view: 'overview', sel: arguments[0] })", reader.node("罗予安"))
        assert reader.run("return app.byId('picture').offsetHeight") > 400
        assert "罗予安主持全市农业工作会议" in reader.part("panel").text
    finally:
        reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_everything_has_a_name_for_screen_readers(reader: Reader) -> None:
    script = """const bad = [];
        for (const view of ['overview', 'list', 'reader', 'events', 'sheet']) {
            app.go({ view, sel: app.nodes[0].id });
            for (const one of document.querySelectorAll('button, input, select, [role=application], nav, aside'))
                if (one.offsetParent && !(one.textContent.trim() || one.getAttribute('aria-label') || one.labels?.length))
                    bad.push(one.outerHTML.slice(0, 90));
        }
        return bad"""
    assert reader.run(script) == []
    labels = reader.run(
        "return ['legend', 'panel', 'timeline', 'picture'].map((id) => app.byId(id).getAttribute('aria-label'))"
    )
    assert labels == ["图例与筛选", "证据", "时间", "关系图"]


def test_every_view_is_reached_with_the_keyboard(reader: Reader) -> None:
    for view in ("all", "list", "reader", "events", "sheet", "overview"):
        button = reader.part(f"view-{view}")
        reader.run("arguments[0].focus()", button)
        reader.press(Keys.ENTER)
        assert reader.state()["view"] == view and button.get_attribute("aria-pressed") == "true"
