"""Why a query found nothing."""

from __future__ import annotations

from pathlib import Path

from kg.ask.query import run

SMALL = Path(__file__).parent.parent / "data" / "small.ttl"


def _hints(query: str, **params: str) -> list[str]:
    return [en for _, en in run(SMALL, query, params).hints]


def test_nothing_to_say_of_an_answer() -> None:
    assert _hints("SELECT ?x { ?x a gov:Person }") == []
    assert _hints("posts") == []
    assert _hints("ASK { ?x a gov:Observation ; gov:holdsPost ?y }") == []


def test_an_unknown_term_is_told_even_if_something_is_found() -> None:
    hints = _hints("SELECT ?x { ?x a gov:Person OPTIONAL { ?x gov:holdspost ?post } }")
    assert hints == ["the vocabulary has no gov:holdspost; did you mean gov:holdsPost?"]
    assert _hints("SELECT ?x { ?x gov:qqqqqqqqqq ?y }")[0] == "the vocabulary has no gov:qqqqqqqqqq"


def test_a_term_that_the_graph_does_not_use() -> None:
    assert "the graph has no gov:Hospital" in _hints("SELECT ?x { ?x a gov:Hospital }")


def test_what_is_optional_need_not_be_there() -> None:
    optional = "SELECT ?x { ?x a gov:Hospital OPTIONAL { ?x gov:partOf ?y OPTIONAL { ?y gov:met ?z } } }"
    assert _hints(optional) == ["nothing was found", "the graph has no gov:Hospital"]


def test_a_name_without_its_language() -> None:
    assert 'names carry a language: write "方明远"@zh' in _hints("SELECT ?x { ?x rdfs:label '方明远' }")
    contained = 'SELECT ?x { ?x a gov:Place ; rdfs:label ?n FILTER(CONTAINS(?n, "方明远")) }'
    assert _hints(contained) == ["nothing was found"]


def test_the_nearest_names() -> None:
    assert "no name has 方明元; near it: 方明远" in _hints('SELECT ?x { ?x rdfs:label "方明元"@zh }')
    assert "no name has 方明元; near it: 方明远" in _hints("posts", who="方明元")
    assert _hints("posts", who="qqqq") == ["nothing was found"]
    assert _hints("CONSTRUCT { ?x a gov:Person } { ?x rdfs:label '无此人名' }") == ["nothing was found"]
