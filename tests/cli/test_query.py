"""``kg query``."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

from commands import Run, fails


def test_query_by_name(kg: Run, county: Path) -> None:
    table = kg("query", county / "graph.ttl", "posts", "--param", "who=陈立国").stdout
    assert "柳河县委书记" in table and "周明远" not in table


def test_query_in_each_form(kg: Run, county: Path) -> None:
    sparql = "SELECT ?name { ?p a gov:Person ; rdfs:label ?name } ORDER BY ?name"
    asked = ("query", county / "graph.ttl", sparql, "--format")
    assert {"陈立国", "周明远"} <= {row["name"] for row in csv.DictReader(io.StringIO(kg(*asked, "csv").stdout))}
    found = json.loads(kg(*asked, "json").stdout)["results"]["bindings"]
    assert "陈立国" in {row["name"]["value"] for row in found}
    assert kg(*asked, "table").stdout.splitlines()[0] == "name"


def test_query_from_a_file(kg: Run, county: Path, tmp_path: Path) -> None:
    (tmp_path / "ask.rq").write_text("ASK { ?p a gov:Person }")
    assert kg("query", county / "graph.ttl", tmp_path / "ask.rq").stdout == "true\n"


def test_query_list(kg: Run) -> None:
    listed = kg("query", "--list").stdout
    assert "\nposts  谁担任什么职务\n" in listed and "--param who=" in listed
    assert "Who holds which post" in kg("query", "--list", "--lang", "en").stdout


def test_broken_queries(kg: Run, county: Path) -> None:
    graph = county / "graph.ttl"
    fails(kg("query", graph, "SELECT ?x {\n ?x a }"), 1, "SPARQL:2", "语法错误")
    fails(kg("query", graph, "nothing"), 1, "没有名为“nothing”的查询")
    fails(kg("query", graph, "nothing.rq"), 1, "nothing.rq: ")
    fails(kg("query", graph, "posts", "--param", "colour=red"), 1, "colour")
    fails(kg("query", graph, "posts", "--param", "colour"), 2, "--param")


def test_a_reader_that_has_gone(county: Path) -> None:
    command = [sys.executable, "-m", "kg", "query", str(county / "graph.ttl"), "facts", "--format", "csv"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
