"""The ontology as a web page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
from click.testing import Result

from kg.export.docs import page
from kg.export.sample import sample
from kg.ontology import load
from kg.rdf import store


def test_every_term_stands_on_the_page() -> None:
    text = page()
    schema = load()
    for term in (*schema.classes.values(), *schema.properties.values(), *schema.individuals.values()):
        assert f'id="{term.name}"' in text
        assert text.count(f'href="#{term.name}"') >= 1
    assert schema.version in text and "wikidata.org/entity/P39" in text and "ns/org#holds" in text


def test_the_page_is_well_formed_and_has_examples(county: Path) -> None:
    text = page(store(county / "graph.ttl"))
    tree = ElementTree.fromstring(
        text.removeprefix("<!doctype html>\n").replace('<meta charset="utf-8">', "").replace("<br>", "<br/>")
    )
    ids = [one.get("id") for one in tree.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert {one.get("href", "")[1:] for one in tree.iter("a") if one.get("href", "").startswith("#")} <= {*ids, "Thing"}
    assert "陈立国 → 柳河县委书记" in text


def test_a_build_writes_it_with_the_same_examples_of_things_and_facts(county: Path) -> None:
    """The graph is smaller than what examples are taken from: they are those of the whole graph."""
    made = (county / "ontology.html").read_text(encoding="utf-8")
    assert "陈立国 → 柳河县委书记" in made
    assert _examples(made) == _examples(page(store(county / "graph.ttl")))


def test_examples_do_not_grow_with_the_graph(seeds_graph: nx.MultiDiGraph) -> None:
    small = sample(seeds_graph)
    kinds = {kind for _, data in seeds_graph.nodes(data=True) for kind in (data["core"], *data["kinds"])}
    properties = Counter(data["property"] for _, _, data in small.edges(data=True))
    assert {kind for _, data in small.nodes(data=True) for kind in (data["core"], *data["kinds"])} == kinds
    assert set(properties) == {data["property"] for _, _, data in seeds_graph.edges(data=True)}
    assert max(properties.values()) == 5 and len(small) < len(seeds_graph)


def _examples(text: str) -> set[str]:
    """The terms that have examples."""
    return {part.partition('"')[0] for part in text.split('<section id="') if "<dt>例" in part}


def test_the_command(kg: Callable[..., Result], tmp_path: Path, county: Path) -> None:
    out = tmp_path / "docs" / "ontology.html"
    assert kg("docs", county / "graph.ttl", "--out", out).exit_code == 0
    assert out.read_text(encoding="utf-8") == page(store(county / "graph.ttl"))
    assert kg("docs", tmp_path / "none.ttl", "--out", out).exit_code == 1
