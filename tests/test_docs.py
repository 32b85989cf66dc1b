"""The ontology as a web page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from click.testing import Result

from kg.docs import page
from kg.ontology import load


def test_every_term_stands_on_the_page() -> None:
    text = page()
    schema = load()
    for term in (*schema.classes.values(), *schema.properties.values(), *schema.individuals.values()):
        assert f'id="{term.name}"' in text
        assert text.count(f'href="#{term.name}"') >= 1
    assert schema.version in text and "wikidata.org/entity/P39" in text and "ns/org#holds" in text


def test_the_page_is_well_formed_and_has_examples(county: Path) -> None:
    text = page(county / "graph.ttl")
    tree = ElementTree.fromstring(
        text.removeprefix("<!doctype html>\n").replace('<meta charset="utf-8">', "").replace("<br>", "<br/>")
    )
    ids = [one.get("id") for one in tree.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert {one.get("href", "")[1:] for one in tree.iter("a") if one.get("href", "").startswith("#")} <= {*ids, "Thing"}
    assert "陈立国 → 柳河县委书记" in text


def test_the_command(kg: Callable[..., Result], tmp_path: Path, county: Path) -> None:
    out = tmp_path / "docs" / "ontology.html"
    assert kg("docs", county / "graph.ttl", "--out", out).exit_code == 0
    assert out.read_text(encoding="utf-8") == page(county / "graph.ttl")
    assert kg("docs", tmp_path / "none.ttl", "--out", out).exit_code == 1
