"""The legend counts, explains, and filters."""

from __future__ import annotations

from browser import Reader


def test_the_legend_counts_and_filters_classes(reader: Reader) -> None:
    row = reader.part("legend-Person")
    assert row.text.split() == ["人物", "2"]
    assert row.find_element("css selector", "svg").is_displayed()
    people = {"罗予安", "邵𬭎远"}
    assert people <= reader.names()
    row.click()
    after = reader.shown()
    assert people.isdisjoint(reader.names())
    assert not [edge for edge in after["edgeIds"] if "person-" in edge]
    assert f"显示 {after['nodes']}/" in reader.part("status").text
    reader.part("classes-none").click()
    assert reader.shown()["nodes"] == 0 and "没有可显示" in reader.part("status").text
    reader.part("unfilter").click()
    assert people <= reader.names()


def test_how_it_is_known_can_be_filtered(reader: Reader) -> None:
    reader.select("三链两港")
    reader.run("kgViz.show('all')")
    before = reader.shown()["edges"]
    reader.part("legend-intended").click()
    assert [b.text for b in reader.all("#panel .badge")] == ["转述"]
    assert "1 条被筛选隐去" in reader.part("panel").text
    reader.part("legend-attributed").click()
    assert reader.shown()["edges"] < before
    assert reader.part("legend-gazetteer").text.split() == ["地名录", "1"]


def test_relations_and_confidence_can_be_filtered(reader: Reader) -> None:
    reader.run("kgViz.show('all')")
    edges = reader.shown()["edgeIds"]
    held = reader.edge("罗予安", "北岭区委书记")
    assert held in edges
    reader.part("legend-holdsPost").click()
    assert held not in reader.shown()["edgeIds"]
    reader.part("unfilter").click()
    reader.run("kgViz.go({ sure: 85 })")
    figure = reader.edge("新签约项目 ≥20个", "北岭区")  # of 80 %
    assert figure in edges and figure not in reader.shown()["edgeIds"]


def test_one_article_alone(reader: Reader) -> None:
    reader.run("kgViz.show('all'); kgViz.go({ source: app.articles[1].node })")
    assert "港口开放日" not in reader.names() and "三链两港" in reader.names()
    held = reader.edge("罗予安", "北岭区委书记")
    assert held not in reader.shown()["edgeIds"]
