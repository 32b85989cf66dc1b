"""The address holds what one sees: it can be copied, and back and forward work."""

from __future__ import annotations

from browser import Reader


def test_back_and_forward(reader: Reader) -> None:
    reader.select("北岭区")
    reader.select("罗予安")
    reader.part("expand").click()
    assert reader.state()["view"] == "near"
    reader.driver.back()
    reader.wait("return kgViz.state().view === 'overview'")
    assert reader.heading() == "罗予安"
    reader.driver.back()
    reader.wait("return kgViz.state().sel === arguments[0]", reader.node("北岭区"))
    assert reader.heading() == "北岭区"
    reader.driver.forward()
    reader.wait("return kgViz.state().sel === arguments[0]", reader.node("罗予安"))
    assert reader.heading() == "罗予安"


def test_a_copied_address_restores_everything(reader: Reader) -> None:
    reader.select("罗予安")
    reader.part("expand").click()
    reader.part("steps-2").click()
    reader.part("legend-Formulation").click()
    reader.part("legend-intended").click()
    reader.part("language").click()
    state, shown = reader.state(), reader.shown()
    address = reader.run("return location.hash")
    reader.open(address)
    assert reader.state() == state and reader.shown() == shown
    assert reader.heading() == "罗予安"
    assert not reader.part("legend-Formulation").find_element("css selector", "input").is_selected()


def test_a_broken_address_is_no_harm(reader: Reader) -> None:
    reader.open("#view=nonsense&sel=%E4%zz&steps=x&xc=,,&from=never")
    assert reader.shown()["nodes"] > 0
    assert reader.log() == []
