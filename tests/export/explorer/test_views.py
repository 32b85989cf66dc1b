"""The pictures: overview, neighbourhood, path, everything; how much they show, and names that never overlap."""

from __future__ import annotations

from itertools import combinations

import pytest
from browser import Reader
from selenium.webdriver.common.action_chains import ActionChains

VIEWS = ("overview", "near", "path", "all")


def test_the_status_says_how_much_is_shown(reader: Reader) -> None:
    for view in ("overview", "all"):
        reader.part(f"view-{view}").click()
        shown = reader.shown()
        total = reader.run("return [app.nodes.length, app.edges.length]")
        text = f"显示 {shown['nodes']}/{total[0]} 节点 · {shown['edges']}/{total[1]} 连线"
        assert reader.part("status").text.startswith(text)
    assert reader.shown()["nodes"] == total[0]


def test_the_neighbourhood_in_one_step_and_two(reader: Reader) -> None:
    reader.select("罗予安")
    reader.part("expand").click()
    one = reader.names()
    assert {"罗予安", "北岭区委书记", "全市农业工作会议"} <= one and "中共澄阳市北岭区委员会" not in one
    reader.part("steps-2").click()
    assert one < reader.names() and "中共澄阳市北岭区委员会" in reader.names()
    reader.part("steps-1").click()
    assert reader.names() == one


def test_a_double_click_expands_and_collapses(reader: Reader) -> None:
    reader.select("罗予安")
    reader.part("expand").click()
    before = reader.names()
    reader.double_click(reader.at("北岭区委书记"))
    reader.wait("return kgViz.state().open.length === 1")
    assert reader.names() == before | {"中共澄阳市北岭区委员会"}
    reader.double_click(reader.at("北岭区委书记"))
    reader.wait("return kgViz.state().open.length === 0")
    assert reader.names() == before


def test_the_path_between_two_things(reader: Reader) -> None:
    reader.select("食品产业")
    reader.part("path-from").click()
    reader.part("path-to").send_keys("罗予安\n")
    assert {"食品产业", "北岭区", "罗予安"} <= reader.names()
    assert "4 步" in reader.part("path-note").text
    reader.part("legend-developsIndustry").click()
    assert "没有相连" in reader.part("path-note").text
    assert reader.names() == {"食品产业", "罗予安"}


def test_the_hand_moves_the_ground(reader: Reader) -> None:
    pixel = """const canvas = app.byId('picture').querySelector('canvas');
        const [x, y] = [...arguments].map((one) => Math.round((one * canvas.width) / canvas.clientWidth));
        return [...canvas.getContext('2d').getImageData(x, y, 1, 1).data].join()"""
    box = reader.run("const b = app.byId('picture').getBoundingClientRect(); return [b.left, b.top]")
    before = reader.at("罗予安")
    here = [before["x"] - box[0], before["y"] - box[1]]
    color = reader.run(pixel, *here)
    hand = ActionChains(reader.driver).move_to_element_with_offset(reader.part("picture"), -300, -200)
    hand.click_and_hold().move_by_offset(30, 20).move_by_offset(20, 10).perform()
    assert reader.run("return app.picture.isHeld()")
    reader.wait(
        f"return (function () {{ {pixel} }})(...arguments[0]) === arguments[1]", [here[0] + 50, here[1] + 30], color
    )
    ActionChains(reader.driver).release().perform()
    after = reader.at("罗予安")
    assert (round(after["x"] - before["x"]), round(after["y"] - before["y"])) == (50, 30)
    assert not reader.run("return app.picture.isHeld()")
    reader.click(after)
    assert reader.heading() == "罗予安"


@pytest.mark.parametrize("view", VIEWS)
def test_names_never_cover_each_other(reader: Reader, view: str) -> None:
    reader.run(
        "kgViz.go({ view: arguments[0], focus: arguments[1], to: arguments[2] })",
        view,
        reader.node("食品产业"),
        reader.node("罗予安"),
    )
    for zoom in (1, 1.8, 0.6):
        reader.run("app.picture.network.moveTo({ scale: app.picture.network.getScale() * arguments[0] })", zoom)
        reader.wait("return kgViz.labelBoxes().length > 1")
        boxes = reader.run("return kgViz.labelBoxes()")
        assert min(box["h"] for box in boxes) >= 16
        for a, b in combinations(boxes, 2):
            across = a["x"] + a["w"] <= b["x"] or b["x"] + b["w"] <= a["x"]
            assert across or a["y"] + a["h"] <= b["y"] or b["y"] + b["h"] <= a["y"], (a, b)
