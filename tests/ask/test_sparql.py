"""What is wrong with a query, in a few words."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ask.query import run
from kg.ask.sparql import literals, terms
from kg.errors import QueryError

SMALL = Path(__file__).parent.parent / "data" / "small.ttl"

BROKEN = {
    "SELECT ?x { ?x a gov:Person ": "少了一个 }",
    "SELECT ?x { ?x a gov:Person }}": "少了一个 {",
    "SELECT (COUNT(?x AS ?n) { ?x a gov:Person }": "少了一个 )",
    "SELCT ?x { ?x a gov:Person }": "应以 SELECT 开头",
    "?x a gov:Person": "应以 SELECT / ASK / CONSTRUCT / DESCRIBE 开头",
    "SELECT ?x { ?x a goov:Person }": "没有前缀 goov:",
    'SELECT ?x { ?x rdfs:label "陈 }': "有一处引号没有配对",
    "SELECT ?x WHERE ?x ?y ?z": "此处应为 {",
    "SELECT ?x { ?x ?p ?o } ORDER ?x": "此处应为 BY",
    "SELECT ?y (COUNT(?x) AS ?n) { ?x ?p ?y }": "SELECT 里有变量没有出现在",
}


@pytest.mark.parametrize("query", BROKEN)
def test_the_reason_is_told(query: str) -> None:
    with pytest.raises(QueryError) as error:
        run(SMALL, query)
    assert BROKEN[query] in error.value.zh and "附近有语法错误" in error.value.zh
    assert error.value.where == "SPARQL:1" and "syntax error near line 1, column " in error.value.en
    assert len(error.value.en) < 250


def test_the_line_and_column_are_those_of_the_text() -> None:
    with pytest.raises(QueryError) as error:
        run(SMALL, "SELECT ?x {\n  ?x a gov:Person .\n  ?x rdfs:label }")
    assert error.value.where == "SPARQL:3" and error.value.en.endswith("?x rdfs:label }")


def test_terms_stand_outside_texts_and_comments() -> None:
    assert terms('SELECT ?x { ?x a gov:Person ; gov:date "gov:nothing" . } # gov:nobody') == ["Person", "date"]


def test_literals_with_what_stands_around_them() -> None:
    found = literals("""?x rdfs:label "甲"@zh , '乙' . FILTER(?y = "丙"^^xsd:string) <a"b> # "丁" """)
    assert found == [("甲", True, "l"), ("乙", False, ","), ("丙", True, "=")]
