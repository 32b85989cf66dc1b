"""The page asks for nothing, logs nothing, and runs nothing but itself, whatever the names are."""

from __future__ import annotations

from browser import Reader


def test_asks_nothing_of_the_network_and_logs_nothing(reader: Reader) -> None:
    reader.requests()  # those of the tests before
    reader.open().select("北岭区")
    for view in ("near", "all", "list", "reader", "events", "sheet"):
        reader.run("kgViz.show(arguments[0])", view)
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


def test_one_heading_a_language_a_title(reader: Reader) -> None:
    assert reader.run("return [document.documentElement.lang, document.title, document.compatMode]") == [
        "zh-CN",
        "澄阳图谱",
        "CSS1Compat",
    ]
    assert [heading.text for heading in reader.all("h1")] == ["澄阳图谱"]


def test_the_picture_is_the_same_each_time(reader: Reader) -> None:
    where = "return kgViz.shown().nodeIds.map((id) => [id, kgViz.screenPos(id)])"
    before = reader.run(where)
    reader.open()
    assert reader.run(where) == before
