"""The endpoint as the SPARQL 1.1 Protocol wants it: the cases of the W3C's protocol tests that are about queries."""

from __future__ import annotations

import json
from urllib.parse import quote, urlencode

import pyoxigraph as ox
import pytest
from server import Server
from SPARQLWrapper import CSV, JSON, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

SELECT = "SELECT ?name { ?p a gov:Official ; rdfs:label ?name } ORDER BY ?name"
ASK, CONSTRUCT = "ASK { ?s a gov:Person }", "CONSTRUCT WHERE { ?s a gov:Person }"
FORM, QUERY = "application/x-www-form-urlencoded", "application/sparql-query"
NAMES = ["周明远", "陈立国"]


def names(body: bytes) -> list[str]:
    return sorted(row["name"]["value"] for row in json.loads(body)["results"]["bindings"])


def test_a_query_by_get(server: Server) -> None:
    said = server.ask(SELECT)
    assert said.status == 200 and said.type == "application/sparql-results+json" and names(said.body) == NAMES


def test_a_query_by_post_as_a_form(server: Server) -> None:
    said = server.send("POST", "/sparql", urlencode({"query": SELECT}).encode(), content_type=FORM)
    assert said.status == 200 and names(said.body) == NAMES


def test_a_query_by_post_as_it_is(server: Server) -> None:
    said = server.send("POST", "/sparql", SELECT.encode(), content_type=QUERY + "; charset=utf-8")
    assert said.status == 200 and names(said.body) == NAMES


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_dataset_in_the_address(server: Server, method: str) -> None:
    graphs = urlencode({"default-graph-uri": "http://example.org/none", "named-graph-uri": "http://example.org/other"})
    if method == "GET":
        said = server.send("GET", f"/sparql?query={quote(ASK)}&{graphs}")
    else:
        said = server.send("POST", f"/sparql?{graphs}", ASK.encode(), content_type=QUERY)
    assert said.status == 200 and json.loads(said.body)["boolean"] is False


@pytest.mark.parametrize(
    ("query", "accept", "type_"),
    [
        (SELECT, "application/sparql-results+json", "application/sparql-results+json"),
        (SELECT, "application/json", "application/sparql-results+json"),
        (SELECT, "application/sparql-results+xml", "application/sparql-results+xml"),
        (SELECT, "text/csv", "text/csv"),
        (SELECT, "text/tab-separated-values", "text/tab-separated-values"),
        (SELECT, "text/csv;q=0.2, text/tab-separated-values;q=0.9, */*;q=0.1", "text/tab-separated-values"),
        (SELECT, "*/*", "application/sparql-results+json"),
        (ASK, "application/sparql-results+xml", "application/sparql-results+xml"),
        (ASK, "text/csv", "text/csv"),
        (CONSTRUCT, "", "text/turtle"),
        (CONSTRUCT, "text/turtle", "text/turtle"),
        (CONSTRUCT, "application/rdf+xml", "application/rdf+xml"),
        (CONSTRUCT, "application/n-triples", "application/n-triples"),
        (CONSTRUCT, "application/ld+json", "application/ld+json"),
        ("DESCRIBE ?s { ?s a gov:Person }", "text/turtle", "text/turtle"),
    ],
)
def test_the_form_of_the_answer(server: Server, query: str, accept: str, type_: str) -> None:
    said = server.ask(query, accept)
    assert said.status == 200 and said.type == type_ and "accept" in said.headers["vary"]
    form = ox.QueryResultsFormat.from_media_type(type_)
    if form == ox.QueryResultsFormat.CSV:
        assert said.text.strip()
    elif form:
        assert ox.parse_query_results(said.body, format=form)
    else:
        rdf = ox.RdfFormat.from_media_type(type_)
        assert rdf and len(set(ox.parse(said.body, format=rdf))) >= 3


def test_the_form_by_name(server: Server) -> None:
    assert server.ask(SELECT, format="csv").text.split() == ["name", *NAMES]
    assert server.ask(CONSTRUCT, format="ttl").type == "text/turtle"


def test_a_form_that_there_is_not(server: Server) -> None:
    assert server.ask(SELECT, "image/png").status == 406
    assert server.ask(SELECT, "text/csv;q=0").status == 406


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_another_method(server: Server, method: str) -> None:
    assert server.send(method, "/sparql?query=" + quote(ASK)).status == 405


def test_two_queries(server: Server) -> None:
    twice = urlencode([("query", ASK), ("query", ASK)])
    assert server.send("GET", "/sparql?" + twice).status == 400
    assert server.send("POST", "/sparql", twice.encode(), content_type=FORM).status == 400


def test_no_query(server: Server) -> None:
    assert server.send("POST", "/sparql", b"", content_type=FORM).status == 400
    described = server.send("GET", "/sparql")
    assert described.type == "text/turtle" and list(ox.parse(described.body, format=ox.RdfFormat.TURTLE))


@pytest.mark.parametrize("kind", ["text/plain", "application/json", ""])
def test_another_or_no_content_type(server: Server, kind: str) -> None:
    headers = {"content_type": kind} if kind else {}
    assert server.send("POST", "/sparql", ASK.encode(), **headers).status == 415


def test_another_encoding(server: Server) -> None:
    assert server.send("POST", "/sparql", ASK.encode("utf-16"), content_type=QUERY).status == 400
    assert server.send("GET", "/sparql?query=%FF%FE").status == 400


def test_wrong_syntax(server: Server) -> None:
    said = server.ask("ASK {")
    assert said.status == 400 and "语法错误" in said.text and "syntax error" in said.text


@pytest.mark.parametrize(
    "update",
    ["DELETE WHERE { ?s ?p ?o }", "INSERT DATA { <a:a> <a:b> <a:c> }", "DROP ALL", "CLEAR ALL", "LOAD <http://a.b/c>"],
)
def test_updates_are_refused(server: Server, update: str) -> None:
    assert server.ask(update).status == 400
    assert server.send("POST", "/sparql", update.encode(), content_type="application/sparql-update").status == 403
    assert server.send("POST", "/sparql", urlencode({"update": update}).encode(), content_type=FORM).status == 403
    assert json.loads(server.ask(ASK).body)["boolean"] is True


def test_the_network_is_refused(server: Server) -> None:
    said = server.ask("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
    assert said.status == 400 and "SERVICE" in said.text


def test_a_file_is_no_query(server: Server) -> None:
    assert "语法错误" in server.ask("posts").text
    assert server.ask("/etc/passwd.rq").status == 400


@pytest.mark.parametrize("form", [JSON, XML, CSV])
def test_with_sparqlwrapper(server: Server, form: str) -> None:
    client = SPARQLWrapper(server.url + "/sparql", returnFormat=form)
    client.setQuery(SELECT)
    text = str(client.queryAndConvert() if form == JSON else client.query().response.read().decode())
    assert all(name in text for name in NAMES)


def test_with_sparqlwrapper_by_post(server: Server) -> None:
    client = SPARQLWrapper(server.url + "/sparql", returnFormat=TURTLE)
    client.setMethod("POST")
    client.setQuery(CONSTRUCT)
    assert "Person" in str(client.queryAndConvert())
    client.setQuery("SELECT * {")
    with pytest.raises(QueryBadFormed):
        client.query()
