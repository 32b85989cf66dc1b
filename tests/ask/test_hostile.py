"""A few hundred broken, hostile and endless queries, made by a program: each ends with an answer or one clear error."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.ask.bounded import Limits, ask
from kg.ask.named import list_queries
from kg.ask.query import Question, answer
from kg.errors import QueryError

SMALL = Path(__file__).parent.parent / "data" / "small.ttl"
PIECES = (
    "{", "}", "(", ")", '"', "'", "\\", "<", ">", ".", ";", "?x", "$", "FILTER", "UNION", "OPTIONAL", "SELECT *", "GROUP BY",
    "a", "gov:", "nope:x", "\x00", "\ud83d", "\u202e", "𬭎", "%s", "#", "@zh", "^^", "-1", "1e999", "LIMIT -1", "VALUES", "BIND(",
)  # fmt: skip
_LEFT = "SELECT * { ?s ?p ?o }"


def mutilated() -> Iterator[str]:
    """The queries that come with the program, cut off, doubled, and with something in the wrong place."""
    chance = random.Random(20)
    texts = [query.text.rpartition("PREFIX")[2].partition("\n")[2] for query in list_queries()]
    for text in texts:
        for _ in range(5):
            at = chance.randrange(len(text))
            yield text[:at] + chance.choice(PIECES) + text[at:]
        at = chance.randrange(1, len(text))
        yield text[:at]
        yield text[:at] + text[at // 2 :]


def strange() -> Iterator[str]:
    """Texts that are none, or that ask for what must not be."""
    yield from PIECES
    yield from ("", " ", "\n", "\ufeff", _LEFT * 2, "SELECT", "ASK", "x" * 10_000)
    for word in ("LOAD", "CLEAR ALL", "DROP ALL", "CREATE GRAPH", "INSERT DATA", "DELETE WHERE", "COPY", "MOVE", "ADD"):
        yield f"{word} <http://127.0.0.1:1/x>"
        yield f"{_LEFT} ; {word} {{ ?s ?p ?o }}"
    yield "SELECT * FROM <http://127.0.0.1:1/x> { ?s ?p ?o }"
    yield "SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }"
    yield 'SELECT (REPLACE("aaaa", "(a*)*b", "") AS ?x) {}'
    yield 'SELECT (REGEX("x", "[") AS ?x) {}'
    yield "SELECT (1/0 AS ?x) (<http://no.such/function>(1) AS ?y) {}"


@pytest.mark.parametrize("query", [*mutilated(), *strange()])
def test_broken_and_strange_queries(query: str) -> None:
    try:
        found = answer(Question(SMALL, query))
    except QueryError as error:
        assert error.zh and error.en and "\n" not in error.en and "Traceback" not in error.en
    else:
        assert found.table() is not None


DEEP = (
    "SELECT * " + "{" * 20_000 + "}" * 20_000,
    "SELECT * { FILTER (" + "(" * 20_000 + "1" + ")" * 20_000 + ") }",
    "SELECT * { FILTER (" + "!" * 50_000 + "true) }",
    "SELECT * { ?s " + "(" * 5_000 + "gov:partOf" + ")+" * 5_000 + " ?o }",
    "SELECT * " + "{ SELECT * " * 3_000 + "{}" + "}" * 3_000,
    "SELECT * { " + "{ ?s ?p ?o } UNION " * 3_000 + "{} }",
    "SELECT * { " + "?s ?p ?o . " * 2_000 + "}",
    "SELECT * { ?s ?p ?o FILTER (" + " || ".join(["?s = ?o"] * 20_000) + ") }",
)
ENDLESS = (
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (?a != ?l) }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY RAND()",
    "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f), STR(?i))) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
    "CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (STR(?a) > STR(?l)) }",
    "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (CONTAINS(CONCAT(STR(?c), STR(?f), STR(?l)), 'never')) }",
    "SELECT ?a (COUNT(DISTINCT ?l) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } GROUP BY ?a",
    "SELECT * { ?a (!<x:x>|^!<x:x>)* ?b . ?c (!<x:x>|^!<x:x>)* ?d . ?e (!<x:x>|^!<x:x>)* ?f . FILTER (?a != ?f) }",
)


@pytest.mark.parametrize("query", [*DEEP, *ENDLESS])
def test_deep_and_endless_queries(query: str) -> None:
    try:
        ask(Question(SMALL, query), Limits(seconds=1, megabytes=300))
    except QueryError as error:
        assert error.zh and error.en and len(error.en) < 1_000_000


@pytest.mark.parametrize("query", ENDLESS[:2])
def test_endless_queries_are_stopped(query: str) -> None:
    with pytest.raises(QueryError):
        ask(Question(SMALL, query), Limits(seconds=0.5, megabytes=300))
