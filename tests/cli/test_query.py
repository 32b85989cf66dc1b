"""``kg query``."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from commands import Run, fails

from kg.ask.named import list_queries


def test_query_by_name(kg: Run, county: Path) -> None:
    table = kg("query", county / "graph.ttl", "posts", "--param", "who=陈立国").stdout
    assert "柳河县委书记" in table and "周明远" not in table


def test_query_in_each_form(kg: Run, county: Path) -> None:
    sparql = "SELECT ?name { ?p a gov:Person ; rdfs:label ?name } ORDER BY ?name"
    asked = ("query", county / "graph.ttl", sparql, "--format")
    assert {"陈立国", "周明远"} <= {row["name"] for row in csv.DictReader(io.StringIO(kg(*asked, "csv").stdout))}
    found = json.loads(kg(*asked, "json").stdout)["results"]["bindings"]
    assert "陈立国" in {row["name"]["value"] for row in found}
    assert kg(*asked, "table").stdout.splitlines()[0] == "名称 name"
    assert kg(*asked, "table", "--lang", "en").stdout.splitlines()[0] == "name"


def test_query_from_a_file(kg: Run, county: Path, tmp_path: Path) -> None:
    (tmp_path / "ask.rq").write_text("ASK { ?p a gov:Person }")
    assert kg("query", county / "graph.ttl", tmp_path / "ask.rq").stdout == "true\n"


def test_query_list(kg: Run) -> None:
    listed = kg("query", "--list").stdout
    assert "\nposts  谁担任什么职务\n" in listed and "--param who=" in listed
    assert "Who holds which post" in kg("query", "--list", "--lang", "en").stdout


def test_broken_queries(kg: Run, county: Path) -> None:
    graph = county / "graph.ttl"
    fails(kg("query", graph, "SELECT ?x {\n ?x a }"), 1, "SPARQL:2", "第 2 行第 8 列附近有语法错误", "line 2, column 8")
    fails(kg("query", graph, "nothing"), 1, "没有名为“nothing”的查询；可用：about、")
    fails(kg("query", graph, "post"), 1, "没有名为“post”的查询；是不是 posts？")
    fails(kg("query", graph, "nothing.rq"), 1, "nothing.rq: ")
    fails(kg("query", graph, "posts", "--param", "colour=red"), 1, "没有参数“colour”；可用：")
    fails(kg("query", graph, "posts", "--param", "wo=陈"), 1, "没有参数“wo”；是不是 who？")
    fails(kg("query", graph, "posts", "--param", "colour"), 2, "--param")


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_an_answer_without_rows_says_so(kg: Run, county: Path, form: str) -> None:
    nobody = kg("query", county / "graph.ttl", "posts", "--param", "who=陈立邦", "--format", form)
    assert nobody.exit_code == 0 and nobody.stderr == (
        "提示：没有结果 / nothing was found\n"
        "提示：没有名称含“陈立邦”；相近的有：陈立国 / no name has 陈立邦; near it: 陈立国\n"
    )
    assert "提示" not in nobody.stdout


def test_a_word_that_the_vocabulary_does_not_have(kg: Run, county: Path) -> None:
    said = kg("query", county / "graph.ttl", "SELECT ?x { ?x a gov:Persn }", "--lang", "en").stderr
    assert said == "Hint: the vocabulary has no gov:Persn; did you mean gov:Person?\nHint: nothing was found\n"


def test_columns_and_terms_have_chinese_beside(kg: Run, county: Path) -> None:
    shown = kg("query", county / "graph.ttl", "facts").stdout
    head, _, *rows = shown.splitlines()
    assert head.split("  ")[0] == "主语 subject" and "行 line" in head
    assert any("担任 holdsPost" in row for row in rows)
    assert "担任" not in kg("query", county / "graph.ttl", "facts", "--lang", "en").stdout


def test_every_column_of_the_named_queries_has_a_word(kg: Run, county: Path) -> None:
    for query in list_queries():
        head = kg("query", county / "graph.ttl", query.name).stdout.splitlines()[0]
        assert all(" " in column for column in re.split("  +", head.strip())), head


def test_a_reader_that_has_gone(county: Path) -> None:
    command = [sys.executable, "-m", "kg", "query", str(county / "graph.ttl"), "facts", "--format", "csv"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
