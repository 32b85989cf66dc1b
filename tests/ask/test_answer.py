"""Answers on a screen and in files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import rdflib
from rdflib.query import Result

from kg.ask.answer import Answer
from kg.ask.query import run
from kg.text import width

SMALL = Path(__file__).parent.parent / "data" / "small.ttl"
PEOPLE = "SELECT ?x ?name ?none { ?x a gov:Journalist ; rdfs:label ?name } ORDER BY ?name"


def test_width_counts_chinese_characters_as_two() -> None:
    assert [width(text) for text in ("", "abc", "云溪", "a云", "，。", "e\u0301", "𬭎")] == [0, 3, 4, 3, 4, 1, 2]


def test_columns_of_a_table_stand_under_each_other() -> None:
    lines = run(SMALL, "posts").table().splitlines()
    start = width(lines[0][: lines[0].index("post")])
    for line in lines[2:]:
        post = next(word for word in line.split() if word.endswith(("书记", "市长", "董事长")))
        assert width(line[: line.index(post)]) == start


def test_a_row_of_a_table_is_one_line_and_whole() -> None:
    table = run(SMALL, "targets", {"place": "南屏"}).table()
    assert len(table.splitlines()) == 3
    assert "力争新签约项目⏎20个以上" in table


def test_a_table_shortens_known_names() -> None:
    assert "id:person-bai" in run(SMALL, PEOPLE).table()
    assert "gov:Person" in run(SMALL, "SELECT DISTINCT ?t { ?x a ?t }").table()


def test_a_table_without_rows_has_its_head() -> None:
    assert run(SMALL, "posts", {"who": "无"}).table().splitlines()[0].split()[:2] == ["person", "post"]


def test_csv() -> None:
    rows = list(csv.reader(io.StringIO(run(SMALL, PEOPLE).csv())))
    assert rows[0] == ["x", "name", "none"]
    assert [row[1:] for row in rows[1:]] == [["白晓舟", ""], ["石一川", ""]]


def test_json_is_read_by_another_library() -> None:
    gov = "https://w3id.org/govkg/ontology#"
    values = f"OPTIONAL {{ ?x <{gov}value> ?v }} OPTIONAL {{ ?x <{gov}date> ?d }}"
    text = f"SELECT ?x ?l ?v ?d {{ ?x rdfs:label ?l {values} }}"
    parsed = Result.parse(io.StringIO(run(SMALL, text).json()), format="json")
    there = rdflib.Graph().parse(SMALL).query(text)
    assert {tuple(map(str, row)) for row in parsed} == {tuple(map(str, row)) for row in there}  # type: ignore[arg-type]


def test_json_keeps_languages_and_datatypes() -> None:
    found = json.loads(run(SMALL, "SELECT ?l ?d { ?x a gov:Event ; rdfs:label ?l ; gov:date ?d }").json())
    (row,) = found["results"]["bindings"]
    assert row["l"] == {"type": "literal", "value": "山水文化节", "xml:lang": "zh"}
    assert row["d"]["datatype"].endswith("#date")


def test_ask() -> None:
    answer = run(SMALL, "ASK { ?x a gov:Person }")
    assert answer.table() == "true\n"
    assert answer.csv().split() == ["boolean", "true"]
    assert json.loads(answer.json()) == {"head": {}, "boolean": True}
    assert run(SMALL, "ASK { ?x a gov:Nothing }").yes is False


def test_construct_and_describe_give_turtle() -> None:
    answer = run(SMALL, "CONSTRUCT { ?x rdfs:label ?l } WHERE { ?x a gov:Person ; rdfs:label ?l }")
    assert answer.table() == answer.csv() == answer.json() == answer.turtle()
    assert len(rdflib.Graph().parse(data=answer.turtle(), format="turtle")) == 8
    assert "石一川" in run(SMALL, "DESCRIBE <https://w3id.org/govkg/id/person-shi>").turtle()


def test_an_empty_answer() -> None:
    assert Answer().turtle().count("\n") <= 12
    assert Answer(("a",)).csv() == "a\r\n"
