"""The pages of the server: the query page, the explorer, and resources for people and programs."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import pyoxigraph as ox
import pytest
from inputs import COUNTY_PAPER
from server import Server, serving

from kg import pipeline
from kg.ask.named import list_queries

HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.fixture(scope="module")
def person(server: Server) -> str:
    """The path of a person."""
    rows = json.loads(server.ask('SELECT ?p { ?p rdfs:label "陈立国"@zh }').body)["results"]["bindings"]
    return str(urlsplit(rows[0]["p"]["value"]).path).replace("/govkg", "")


def test_the_query_page_needs_nothing_from_elsewhere(server: Server) -> None:
    page = server.send("GET", "/", accept=HTML)
    assert page.status == 200 and page.type == "text/html"
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert all(one.title_zh in page.text for one in list_queries())
    for name in ("editor.js", "query.js", "style.css"):
        source = server.send("GET", f"/assets/{name}")
        assert source.status == 200 and f"/assets/{name}" in page.text
        assert "https://" not in source.text and "import(" not in source.text
    assert server.send("GET", "/assets/..%2Fapp.py").status == 404


def test_the_endpoint_sends_people_to_the_query_page(server: Server) -> None:
    said = server.ask("ASK {}", HTML)
    assert said.status == 303 and said.headers["location"].startswith("/?query=ASK")


def test_the_explorer(server: Server) -> None:
    page = server.send("GET", "/graph.html")
    assert page.status == 200 and "陈立国" in page.text
    assert server.send("GET", "/graph.ttl").status == server.send("GET", "/pages").status == 404


def test_a_resource_for_people(server: Server, person: str) -> None:
    page = server.send("GET", person, accept=HTML)
    assert page.type == "text/html" and "<h1>陈立国</h1>" in page.text
    assert "担任 holdsPost" in page.text and "county.txt:7 柳河县委书记陈立国" in page.text


@pytest.mark.parametrize("kind", ["text/turtle", "application/ld+json", "application/n-triples"])
def test_a_resource_for_programs(server: Server, person: str, kind: str) -> None:
    said = server.send("GET", person, accept=kind)
    form = ox.RdfFormat.from_media_type(kind)
    assert said.type == kind and form
    found = list(ox.parse(said.body, format=form))
    assert {"holdsPost", "predicate"} <= {quad.predicate.value.split("#")[-1] for quad in found}
    assert server.send("GET", person + "?format=jsonld").type == "application/ld+json"


def test_no_such_resource(server: Server) -> None:
    assert server.send("GET", "/id/person-none", accept=HTML).status == 404
    assert server.send("GET", "/id/a%20b%3E", accept="text/turtle").status == 404
    assert server.send("GET", "/id/person-none", accept="image/png").status == 406


def test_the_ontology(server: Server) -> None:
    said = server.send("GET", "/ontology", accept="text/turtle")
    assert said.type == "text/turtle" and "gov:holdsPost" in said.text
    assert 'id="holdsPost"' in server.send("GET", "/ontology", accept=HTML).text


def test_another_host_name_is_refused(server: Server) -> None:
    assert server.send("GET", "/", Host="elsewhere.example").status == 400


def test_a_store_is_served_and_what_stands_in_it_stays_text(tmp_path: Path) -> None:
    paper = COUNTY_PAPER.replace("陈立国", "陈立国<img src=x onerror=alert(1)>")
    (tmp_path / "page.txt").write_text(paper, encoding="utf-8")
    pipeline.save(pipeline.build([tmp_path / "page.txt"]), tmp_path, formats=("turtle",), store=tmp_path / "store")
    with serving(tmp_path / "store") as one:
        rows = json.loads(one.ask("SELECT ?e { ?e a gov:Article }").body)["results"]["bindings"]
        assert rows
        page = one.send("GET", urlsplit(rows[0]["e"]["value"]).path.replace("/govkg", ""), accept=HTML)
        assert page.status == 200 and "<img" not in page.text
        assert one.send("GET", "/graph.html").status == 404
