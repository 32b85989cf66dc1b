"""The GraphML file, as other programs see it."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from xml.etree import ElementTree

import igraph
import networkx as nx
import pytest
from written import written

from kg.export import graphml
from kg.export.settings import Settings
from kg.graph import build_graph
from kg.model import Entity, Knowledge


@pytest.fixture(scope="module")
def data(graph: nx.MultiDiGraph, settings: Settings) -> bytes:
    return written(graphml.write, graph, settings)


def test_igraph_opens_it(data: bytes, graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    path = tmp_path / "graph.graphml"
    path.write_bytes(data)
    read = igraph.Graph.Read_GraphML(str(path))
    assert (read.vcount(), read.ecount(), read.is_directed()) == (len(graph), graph.number_of_edges(), True)
    assert set(read.vs["id"]) == set(graph)
    person = read.vs.find(label="罗予安")
    assert (person["core"], person["class"], person["kinds"]) == ("Person", "人物", "Official")
    meeting = read.vs.find(label="中共澄阳市第三届委员会第五次全体会议")
    assert (meeting["names"], meeting["date"]) == ("市委三届五次全会", "2031-01")
    assert read.vs.find(label='<img src=x onerror="window.pwned=1">园')["core"] == "Project"


def test_edges_have_their_proof(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "graph.graphml"
    path.write_bytes(data)
    read = igraph.Graph.Read_GraphML(str(path))
    (held,) = read.es.select(property="holdsPost")
    assert held["label"] == "担任" or held["label"]
    assert "北岭区委书记罗予安表示" in held["quote"]
    assert (held["page"], held["as_of"], held["confidence"]) == ("01_澄阳.txt", "2031-02-06", 0.9)
    modes = {(e["modality"], e["speaker"]) for e in read.es.select(property="pursues")}
    assert modes == {("intended", "罗予安"), ("attributed", "罗予安")}
    (part,) = read.es.select(property="partOf")
    assert part["gazetteer"] == "澄阳地名录" and not part["quote"]


def test_networkx_reads_it(data: bytes, graph: nx.MultiDiGraph) -> None:
    read = nx.parse_graphml(data.decode(), force_multigraph=True)
    assert len(read) == len(graph) and read.number_of_edges() == graph.number_of_edges()


def test_names_with_characters_that_xml_forbids(knowledge: Knowledge, settings: Settings) -> None:
    odd = Entity("Project:odd", "Project", "甲\x00\x1b乙\ufffe&<>\"'\r丙")
    graph = build_graph(dataclasses.replace(knowledge, entities=(*knowledge.entities, odd)))
    root = ElementTree.fromstring(written(graphml.write, graph, settings))
    labels = [e.text for e in root.iter("{http://graphml.graphdrawing.org/xmlns}data") if e.get("key") == "n_label"]
    assert "甲\ufffd\ufffd乙\ufffd&<>\"'\r丙" in labels


def test_same_bytes(data: bytes, knowledge: Knowledge, settings: Settings) -> None:
    assert written(graphml.write, build_graph(knowledge), settings) == data
