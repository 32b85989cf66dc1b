"""Broken, hostile and endless questions: each gets an answer or a clear error, and the server stays up."""

from __future__ import annotations

import json
import random
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from server import Said, Server

GOOD = "SELECT ?name { ?p a gov:Person ; rdfs:label ?name FILTER(STRLEN(?name) > 1) } ORDER BY ?name LIMIT 5"
_WORDS = [
    "SELECT",
    "{",
    "}",
    "?x",
    "FILTER",
    "(",
    ")",
    "'",
    '"',
    "\\",
    "<",
    ">",
    ".",
    "UNION",
    "\x00",
    "\ufeff",
    "💥",
    "名",
    "*",
]


def broken() -> Iterator[str]:
    """A good question with something taken out, put in, doubled or turned round; always the same ones."""
    chance = random.Random(5)
    for _ in range(160):
        text = GOOD
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(text) + 1)
            kind = chance.randrange(4)
            word = chance.choice(_WORDS)
            text = [text[:at] + text[at + 5 :], text[:at] + word + text[at:], text[:at] + text, text[at:] + text[:at]][
                kind
            ]
        yield text


def hostile() -> Iterator[str]:
    """What asks for too much: nested, long, wide, or with words that mean nothing."""
    for depth in (200, 20_000):
        yield "ASK " + "{" * depth + "}" * depth
        yield "SELECT * { ?s ?p ?o FILTER(" + "(" * depth + "1" + ")" * depth + ") }"
        yield "SELECT * { ?s " + "^" * depth + "gov:holdsPost ?o }"
        yield "SELECT * { " + "OPTIONAL { ?s ?p ?o " * depth + "}" * depth + " }"
        yield "SELECT * { ?s " + "/".join(["gov:partOf"] * depth) + " ?o }"
        yield "SELECT * { VALUES ?x { " + "1 " * depth + "} }"
        yield "ASK { FILTER(" + "!" * depth + "true) }"
        yield "#" * depth
        yield "SELECT " + "?x " * depth + "{}"
    for pattern in ("(a+)+$", "(.*a){25}", "[", "(?<x>", "\\\\", "a{99999}"):
        yield f'SELECT * {{ BIND(REGEX("{"a" * 2000}b", "{pattern}") AS ?x) }}'
    for word in ("DROP", "LOAD", "SERVICE", "INSERT", "CREATE", "COPY", "MOVE", "ADD", "WITH", "CLEAR"):
        yield f"{word} <http://127.0.0.1:1/>"
        yield f"SELECT * {{ ?s ?p ?o }} ; {word} ALL"
    yield from ("SELECT * FROM <file:///etc/passwd> {?s ?p ?o}", "SELECT * FROM <http://127.0.0.1:1/x> {?s ?p ?o}")
    yield 'SELECT (GROUP_CONCAT(?o; separator="x") AS ?y) { ?s ?p ?o . ?a ?b ?c }'


ENDLESS = [
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i ?a",
    "SELECT ?a { ?a (!<a:a>|^(!<a:a>))* ?b . ?b (!<a:a>|^(!<a:a>))* ?c . ?c (!<a:a>)* ?d . ?e ?f ?g . ?h ?i ?j }",
]


def fine(server: Server) -> bool:
    return len(json.loads(server.ask(GOOD).body)["results"]["bindings"]) == 3


def test_a_few_hundred_questions(server: Server) -> None:
    questions = [*broken(), *hostile()]
    assert len(questions) > 200

    def put(text: str) -> Said:
        body = text.encode("utf-8", "replace")
        return server.send("POST", "/sparql", body, content_type="application/sparql-query")

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(put, questions))
    for text, said in zip(questions, answers, strict=True):
        assert said.status in (200, 400, 413, 503), (said.status, text[:200], said.text[:200])
        assert said.status == 200 or len(said.text.strip().splitlines()) >= 2, said.text
        assert "Traceback" not in said.text
    assert {said.status for said in answers} >= {200, 400}
    assert server.process.poll() is None and fine(server)


@pytest.mark.parametrize("text", ENDLESS)
def test_an_endless_question_is_stopped(server: Server, text: str) -> None:
    said = server.ask(text)
    assert said.status in (400, 503), said.text
    assert "stopped" in said.text or "more than 200 rows" in said.text
    assert fine(server)


def test_an_answer_that_is_too_long(server: Server) -> None:
    said = server.ask("SELECT * { ?s ?p ?o }")
    assert said.status == 400 and "LIMIT" in said.text
    assert server.ask("CONSTRUCT WHERE { ?s ?p ?o }").status == 400


def test_a_request_that_is_too_long(server: Server) -> None:
    body = b"#" * 1_100_000
    assert server.send("POST", "/sparql", body, content_type="application/sparql-query").status == 413


@pytest.mark.parametrize(
    "data", [b"\x00\xff\xfe", b"GET / HTTP/9.9\r\n\r\n", b"POST /sparql HTTP/1.1\r\nContent-Length: 99\r\n\r\n"]
)
def test_what_is_no_request(server: Server, data: bytes) -> None:
    with socket.create_connection((server.host, server.port), timeout=10) as line:
        line.sendall(data)
    assert fine(server)
