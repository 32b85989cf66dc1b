"""Every format, read back by somebody else's library: the same nodes, edges and triples in each."""

from __future__ import annotations

import csv
import json
import subprocess
from collections import Counter
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib
from pyarrow import parquet as arrow

from kg import export, ontology
from kg.errors import OutputError
from kg.export import FORMATS, USUAL, writers
from kg.export.settings import Settings
from kg.ids import page_id
from kg.model import Knowledge
from kg.rdf import GOV, RDF, RDFS

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
REIFIES = ox.NamedNode(RDF + "reifies")


def files(name: str, graph: nx.MultiDiGraph, settings: Settings) -> dict[str, bytes]:
    """What a format writes, by path."""
    made = {}
    for path, write in writers(graph, settings, [name]).items():
        out = BytesIO()
        write(out)
        made[path] = out.getvalue()
    return made


def rdf(name: str, graph: nx.MultiDiGraph, settings: Settings) -> set[ox.Triple]:
    """The triples of an RDF format, whatever graph they are in, as Oxigraph reads them."""
    (path, data), *_ = files(name, graph, settings).items()
    form = ox.RdfFormat.from_extension(path.rpartition(".")[2])
    assert form
    return {ox.Triple(q.subject, q.predicate, q.object) for q in ox.parse(data, format=form)}


@pytest.fixture(scope="module")
def turtle(graph: nx.MultiDiGraph, settings: Settings) -> set[ox.Triple]:
    return rdf("turtle", graph, settings)


def rows(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(StringIO(data.decode(), newline="")))


def select(store: ox.Store, query: str) -> list[Any]:
    """The rows of an answer."""
    found = store.query(query, prefixes={"gov": GOV, "rdfs": RDFS})
    assert isinstance(found, ox.QuerySolutions)
    return list(found)


@pytest.mark.parametrize("name", ["ntriples", "nquads", "trig", "jsonld", "rdfxml"])
def test_every_rdf_format_says_the_same(
    name: str, graph: nx.MultiDiGraph, settings: Settings, turtle: set[ox.Triple]
) -> None:
    assert rdf(name, graph, settings) == turtle


@pytest.mark.parametrize("name", ["turtle", "ntriples", "nquads", "trig", "jsonld", "rdfxml"])
def test_rdflib_counts_the_same(
    name: str, graph: nx.MultiDiGraph, settings: Settings, turtle: set[ox.Triple], tmp_path: Path
) -> None:
    (path, data), *_ = files(name, graph, settings).items()
    read = rdflib.Dataset(default_union=True).parse(data=data, format=rdflib.util.guess_format(path))
    assert len(read) == len(turtle)


@pytest.mark.parametrize(("name", "parser"), [("turtle", "turtle"), ("ntriples", "ntriples"), ("rdfxml", "rdfxml")])
def test_rapper_counts_the_same(
    name: str, parser: str, graph: nx.MultiDiGraph, settings: Settings, turtle: set[ox.Triple], tmp_path: Path
) -> None:
    (data,) = files(name, graph, settings).values()
    (tmp_path / "graph").write_bytes(data)
    run = subprocess.run(
        ["rapper", "-i", parser, "-c", str(tmp_path / "graph")], capture_output=True, text=True, check=True
    )
    assert f"returned {len(turtle)} triples" in run.stderr


def test_a_page_has_a_graph_of_its_own(graph: nx.MultiDiGraph, settings: Settings, knowledge: Knowledge) -> None:
    (data,) = files("nquads", graph, settings).values()
    store = ox.Store()
    store.load(data, ox.RdfFormat.N_QUADS)
    pages = [settings.base + page_id(page.name) for page in knowledge.pages]
    names = {name.value for name in store.named_graphs()}
    assert set(pages) < names and len(names) == 3
    itself = list(store.quads_for_pattern(None, None, None, ox.DefaultGraph()))  # what is said of the whole graph
    assert {str(quad.subject) for quad in itself} == {f"<{settings.base}>"} and len(itself) == 2
    assert any(str(quad.object).endswith(f"/ontology/{ontology.load().version}>") for quad in itself)
    slogan = "{ GRAPH ?page { ?s gov:pursues/rdfs:label '三链两港'@zh ; rdfs:label '北岭区'@zh } }"
    found = select(store, f"SELECT ?page {slogan}")
    assert {row["page"].value for row in found} == set(pages)
    per_page = "SELECT ?page ?s { GRAPH ?page { ?s a gov:Statement ; gov:evidence ?e . ?e a gov:Evidence } }"
    proved = Counter(row["page"].value for row in select(store, per_page))
    assert proved[pages[0]] > proved[pages[1]] > 0


@pytest.mark.parametrize("name", ["turtle", "ntriples", "nquads", "trig", "rdfxml"])
def test_reifiers_say_what_statements_say(name: str, graph: nx.MultiDiGraph, settings: Settings) -> None:
    new = rdf(name, graph, Settings(rdf12=True))
    old = rdf(name, graph, settings)
    said = {t.subject: t.object for t in new if t.predicate == REIFIES}
    parts = {RDF + "subject": "subject", RDF + "predicate": "predicate", RDF + "object": "object"}
    classic = {t for t in old if t.predicate.value in parts}
    assert new - {t for t in new if t.predicate == REIFIES} == old - classic
    assert all(getattr(said[t.subject], parts[t.predicate.value]) == t.object for t in classic)
    assert len(said) * 3 == len(classic)


def test_turtle_abbreviates_reifiers(graph: nx.MultiDiGraph) -> None:
    (data,) = files("turtle", graph, Settings(rdf12=True)).values()
    line = next(line for line in data.decode().splitlines() if line.startswith("<< ") and "gov:holdsPost" in line)
    assert line.split()[2::2][:2] == ["gov:holdsPost", "~"] and line.endswith(" >> a gov:Statement ;")


def test_json_ld_has_short_names(graph: nx.MultiDiGraph, settings: Settings) -> None:
    made = files("jsonld", graph, settings)
    data = json.loads(made["graph.jsonld"])
    assert json.loads(made["context.jsonld"])["@context"] == data["@context"]
    person = next(node for node in data["@graph"] if node.get("label") == "罗予安")
    assert set(person["@type"]) == {"gov:Person", "gov:Official"} and person["holdsPost"].startswith("id:post-")
    alone = {**data, "@context": "context.jsonld"}
    assert set(alone) == {"@context", "@graph"}


def test_gexf(graph: nx.MultiDiGraph, settings: Settings) -> None:
    (data,) = files("gexf", graph, settings).values()
    read = nx.read_gexf(BytesIO(data))
    assert set(read) == set(graph) and read.number_of_edges() == graph.number_of_edges()
    (held,) = (d for _, _, d in read.edges(data=True) if d["property"] == "holdsPost")
    assert held["confidence"] == 0.9 and "北岭区委书记罗予安表示" in held["quote"] and held["as_of"] == "2031-02-06"
    ElementTree.fromstring(data)


def test_node_link(graph: nx.MultiDiGraph, settings: Settings) -> None:
    (data,) = files("nodelink", graph, settings).values()
    read = nx.node_link_graph(json.loads(data), edges="edges")
    assert set(read) == set(graph) and read.number_of_edges() == graph.number_of_edges()
    assert read.is_directed() and read.is_multigraph()
    assert {data["label"] for _, data in read.nodes(data=True)} == {data["label"] for _, data in graph.nodes(data=True)}


def test_csv_tables_refer_to_each_other(graph: nx.MultiDiGraph, settings: Settings, knowledge: Knowledge) -> None:
    made = files("csv", graph, settings)
    nodes, edges, evidence = (rows(made[f"csv/{name}.csv"]) for name in ("nodes", "edges", "evidence"))
    assert {row["id"] for row in nodes} == set(graph) and len(edges) == graph.number_of_edges()
    known = {row["id"] for row in nodes} | {row["id"] for row in edges}
    assert {row["of"] for row in evidence} < known
    assert {row[end] for row in edges for end in ("source", "target")} <= {row["id"] for row in nodes}
    texts = {page.name: page.text for page in knowledge.pages}
    assert all(texts[e["page"]][int(e["start"]) : int(e["end"])] == e["exact"] for e in evidence)
    (figure,) = (row for row in nodes if row["indicator"] == "总投资")
    assert (figure["value"], figure["unit"], figure["comparator"]) == ("3.2", "亿元", "=")


def test_parquet_has_the_rows_of_the_csv_tables(graph: nx.MultiDiGraph, settings: Settings) -> None:
    tables, texts = files("parquet", graph, settings), files("csv", graph, settings)
    for name in ("nodes", "edges", "evidence"):
        table = arrow.read_table(BytesIO(tables[f"parquet/{name}.parquet"]))
        said = [{k: "" if v is None else str(v) for k, v in row.items()} for row in table.to_pylist()]
        assert said == rows(texts[f"csv/{name}.csv"])
    assert str(table.schema.field("start").type) == "int64"


def test_the_neo4j_folder(graph: nx.MultiDiGraph, settings: Settings) -> None:
    made = files("neo4j", graph, settings)
    nodes, edges = rows(made["neo4j/nodes.csv"]), rows(made["neo4j/relationships.csv"])
    assert {row["id:ID"] for row in nodes} == set(graph) and len(edges) == graph.number_of_edges()
    assert {row[":START_ID"] for row in edges} | {row[":END_ID"] for row in edges} <= set(graph)
    (district,) = (row for row in nodes if row["label"] == "北岭区")
    assert district[":LABEL"] == "Place;AdministrativeDivision;District"
    assert {row[":TYPE"] for row in edges} >= {"holdsPost", "pursues", "mentions", "observationOf"}
    assert {"value:double", "names:string[]"} <= set(nodes[0]) and {"confidence:double", "weight:long"} <= set(edges[0])
    assert "--nodes=nodes.csv\n--relationships=relationships.csv\n" in made["neo4j/import.args"].decode()


@pytest.mark.parametrize("name", FORMATS)
def test_same_bytes_again(name: str, graph: nx.MultiDiGraph, settings: Settings) -> None:
    made = files(name, graph, settings)
    assert made == files(name, graph, settings) and all(made.values()) and set(made) == set(FORMATS[name].files)


def test_what_is_written_when_nobody_says(graph: nx.MultiDiGraph, settings: Settings) -> None:
    assert set(writers(graph, settings)) == {"graph.ttl", "graph.graphml", "graph.html", "ontology.html"}
    assert len(USUAL) == 4


def test_what_cannot_be_written_is_said(
    graph: nx.MultiDiGraph, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(OutputError, match=r"RDF 1\.2"):
        writers(graph, Settings(rdf12=True), ["turtle", "jsonld"])
    monkeypatch.setattr(export, "find_spec", lambda _: None)
    with pytest.raises(OutputError, match=r"govkg\[parquet\]"):
        writers(graph, settings, ["parquet"])
