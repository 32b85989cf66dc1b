"""From pages to files: the laws that hold for every build, on the seeds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import igraph
import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib
from inputs import SEEDS

import kg
from kg import read
from kg.audit.check import check
from kg.errors import DataError, PageBugError, PageError
from kg.model import Page
from kg.rdf import DCTERMS, GOV, OA, RDF, Facts, triples

FILES = ("graph.ttl", "graph.graphml", "graph.html", "ontology.html")


@pytest.mark.parametrize(("seed", "backwards"), [("1", True), ("4242", False)])
def test_the_same_pages_give_the_same_bytes(seeds_out: Path, tmp_path: Path, seed: str, backwards: bool) -> None:
    """In another order, from another folder, in another process with other hashes."""
    copies = shutil.copytree(SEEDS, tmp_path / "elsewhere")
    pages = sorted(map(str, copies.iterdir()), reverse=backwards)
    command = [sys.executable, "-m", "kg", "build", *pages, "--out", str(tmp_path / "out")]
    subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
    for name in FILES:
        assert (tmp_path / "out" / name).read_bytes() == (seeds_out / name).read_bytes(), name


def test_every_reader_counts_the_same_triples(seeds_out: Path) -> None:
    turtle = seeds_out / "graph.ttl"
    count = len(set(ox.parse(path=str(turtle), format=ox.RdfFormat.TURTLE)))
    assert len(list(triples(turtle))) == count
    assert len(rdflib.Graph().parse(turtle)) == count
    rapper = shutil.which("rapper")
    if rapper is None:
        pytest.skip("rapper (raptor2-utils) is not installed")
    said = subprocess.run(
        [rapper, "-c", "-i", "turtle", str(turtle)], capture_output=True, text=True, check=True
    ).stderr
    assert f"returned {count} triples" in said


def test_igraph_opens_the_graphml(seeds_out: Path, seeds_graph: nx.MultiDiGraph) -> None:
    found = igraph.Graph.Read_GraphML(str(seeds_out / "graph.graphml"))
    assert (found.vcount(), found.ecount()) == (seeds_graph.number_of_nodes(), seeds_graph.number_of_edges())
    assert found.is_directed() and {"label", "core"} <= set(found.vs.attributes())


def test_the_graph_keeps_all_rules(seeds_out: Path) -> None:
    report = check(seeds_out / "graph.ttl", SEEDS)
    assert report.ok, report.text("en")
    assert report.compared == report.quotes > 0


def test_every_quotation_is_exact(seeds_out: Path) -> None:
    """Once more, without the program's own reader of pages."""
    facts = Facts(triples(seeds_out / "graph.ttl"))
    texts = {path.name: path.read_bytes().decode() for path in SEEDS.iterdir()}
    quotes = facts.of_type(GOV + "Evidence", GOV + "Mention")
    assert quotes
    for node in quotes:
        article = facts.objects(node, GOV + "inArticle")[0]
        page = facts.objects(article, DCTERMS + "isPartOf")[0]
        text = texts[facts.value(page, DCTERMS + "identifier")].removeprefix("\ufeff")
        start, end = (int(facts.value(node, OA + name)) for name in ("start", "end"))
        assert text[start:end] == facts.value(node, OA + "exact")


def test_every_fact_has_its_proof(seeds_graph: nx.MultiDiGraph) -> None:
    facts = [data["statement"] for _, _, data in seeds_graph.edges(data=True) if "statement" in data]
    assert facts and all(fact.evidence or fact.gazetteer for fact in facts)


def test_every_page_is_there(seeds_out: Path) -> None:
    facts = Facts(triples(seeds_out / "graph.ttl"))
    pages = {facts.value(node, DCTERMS + "identifier") for node in facts.of_type(GOV + "Page")}
    assert pages == {path.name for path in SEEDS.iterdir()}
    assert all(facts.objects(node, RDF + "type") for node in facts.subjects())


def test_pages_of_one_name_stay_apart(tmp_path: Path) -> None:
    for folder, name in (("a", "陈立国"), ("b", "周明远")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.txt").write_text(f"柳河县委书记{name}出席会议。\n", encoding="utf-8")
    graph = kg.build([tmp_path])
    assert sorted(graph.graph["pages"]) == ["a/page.txt", "b/page.txt"]
    assert {"陈立国", "周明远"} <= {data["label"] for _, data in graph.nodes(data=True)}


def test_errors_are_raised_or_handed_over(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text("柳河县委书记陈立国出席会议。\n", encoding="utf-8")
    with pytest.raises(PageError, match="empty"):
        kg.build([tmp_path])
    errors: list[PageError] = []
    graph = kg.build([tmp_path, tmp_path / "nowhere"], on_error=errors.append)
    assert sorted(Path(error.where).name for error in errors) == ["empty.txt", "nowhere"]
    assert list(graph.graph["pages"]) == ["good.txt"]


def test_a_mistake_in_the_program_is_told_from_a_bad_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def split(page: Page) -> None:
        raise IndexError("out of range") if page.name == "b.txt" else DataError("词表有误", "a broken word list")

    monkeypatch.setattr(read, "split", split)
    (tmp_path / "b.txt").write_text("柳河县委书记陈立国出席会议。\n", encoding="utf-8")
    with pytest.raises(PageBugError, match=r"b\.txt: a bug of govkg.*IndexError: out of range") as error:
        kg.build([tmp_path])
    assert isinstance(error.value.__cause__, IndexError)
    (tmp_path / "b.txt").rename(tmp_path / "c.txt")
    with pytest.raises(DataError, match="a broken word list"):
        kg.build([tmp_path], on_error=str)


def test_no_pages_are_an_empty_graph() -> None:
    assert kg.build([]).number_of_nodes() == 0
