"""The store on disk: the triples of the Turtle file, put in its place whole or not at all."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest

from kg import pipeline
from kg.errors import OutputError
from kg.export import FORMATS, check_all, store
from kg.export.settings import Settings
from kg.export.triples import triples
from kg.rdf import is_store


def build(graph: nx.MultiDiGraph, settings: Settings, folder: Path) -> None:
    """Keep a store, with nothing else to do."""
    with store.staged(graph, settings, folder):
        pass


def test_a_store_has_the_triples_of_the_graph(graph: nx.MultiDiGraph, settings: Settings, tmp_path: Path) -> None:
    build(graph, settings, tmp_path / "deep" / "store")
    read = ox.Store.read_only(str(tmp_path / "deep" / "store"))
    assert {quad.triple for quad in read} == set(triples(graph, settings))
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["store"] and is_store(tmp_path / "deep" / "store")


def test_a_store_replaces_a_store(graph: nx.MultiDiGraph, settings: Settings, tmp_path: Path) -> None:
    build(nx.MultiDiGraph(pages={}, ids={}, literals={}, occurrences=()), settings, tmp_path / "store")
    assert len(ox.Store.read_only(str(tmp_path / "store"))) == 2  # the graph and its ontology
    build(graph, settings, tmp_path / "store")
    assert len(ox.Store.read_only(str(tmp_path / "store"))) > 400
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_nothing_is_replaced_when_the_rest_fails(graph: nx.MultiDiGraph, settings: Settings, tmp_path: Path) -> None:
    build(graph, settings, tmp_path / "store")
    before = len(ox.Store.read_only(str(tmp_path / "store")))
    with pytest.raises(KeyboardInterrupt), store.staged(graph, Settings(rdf12=True), tmp_path / "store"):
        raise KeyboardInterrupt
    assert len(ox.Store.read_only(str(tmp_path / "store"))) == before
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


@pytest.mark.parametrize("there", ["file", "folder"])
def test_what_is_no_store_is_left_alone(there: str, graph: nx.MultiDiGraph, settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "mine.txt").write_text("mine")
    with pytest.raises(OutputError) as error:
        build(graph, settings, tmp_path / there)
    assert error.value.where == str(tmp_path / there)
    with pytest.raises(OutputError):
        check_all(tmp_path / "out", settings, FORMATS, tmp_path / there)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder", "mine.txt"]


def test_a_store_is_not_put_around_the_files(settings: Settings, tmp_path: Path) -> None:
    for out in (tmp_path / "out", tmp_path / "out" / "deep"):
        with pytest.raises(OutputError):
            check_all(out, settings, [], tmp_path / "out")
    check_all(tmp_path / "out", settings, [], tmp_path / "out" / "store")


def test_save_keeps_files_and_store(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    made = pipeline.save(graph, tmp_path, formats=["ntriples"], store=tmp_path / "store")
    assert made == (tmp_path / "graph.nt", tmp_path / "store")
    assert len(ox.Store.read_only(str(made[1]))) == len(made[0].read_text(encoding="utf-8").splitlines())
