"""What a build found, in numbers."""

from __future__ import annotations

from pathlib import Path

from inputs import COUNTY_PAPER

import kg
from kg.audit.summary import summary
from kg.export import picture
from kg.ontology import load


def test_the_numbers_are_explained_to_be_those_of_the_picture(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(COUNTY_PAPER, encoding="utf-8")
    graph = kg.build([tmp_path])
    counted, shown = summary(graph), picture.make(graph)
    assert counted.nodes == len(shown.nodes) and counted.relations == len(shown.data["facts"])
    told = counted.text(load(), "en").splitlines()
    assert told[0] == "1 pages, 1 articles, 13 things, 13 facts, 1 figures"
    assert told[-1].startswith(f"on the web page: {counted.nodes} nodes (things 13 + articles 1 + figures 1)")
