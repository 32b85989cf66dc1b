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


def test_prints_the_words_without_the_buttons(reader: Reader) -> None:
    reader.part("view-list").click()
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert not reader.part("legend").is_displayed() and not reader.part("search").is_displayed()
        assert "罗予安主持全市农业工作会议" in reader.part("list").text
        whole = "const a = app.byId('list'); return a.scrollHeight <= a.clientHeight + 1"
        assert reader.run(whole)
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
