"""RDF files: formats, and what is said of a file that is none."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import DataError, GraphError
from kg.rdf import GOV, RDF, Facts, local, store, triples

TRIPLE = '<http://a/s> <http://a/p> "云溪" .\n'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.ttl", TRIPLE),
        ("a.nt", TRIPLE),
        ("a.unknown", TRIPLE),
        ("a.jsonld", '{"@id": "http://a/s", "http://a/p": "云溪"}'),
        (
            "a.rdf",
            '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="http://a/">'
            '<r:Description r:about="http://a/s"><a:p>云溪</a:p></r:Description></r:RDF>',
        ),
    ],
)
def test_formats_go_by_the_ending(tmp_path: Path, name: str, content: str) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    (triple,) = triples(file)
    assert (triple.subject.value, triple.object.value) == ("http://a/s", "云溪")
    assert len(store(file)) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", "云溪日报".encode(), b"<html><body>", b"a b c ."])
def test_what_is_no_turtle_is_named_with_its_line(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "bad.ttl"
    file.write_bytes(b"# a comment\n" + content)
    for read in (triples, store):
        with pytest.raises(GraphError) as error:
            read(file)
        assert error.value.where.startswith(f"{file}:") and error.value.zh != error.value.en


@pytest.mark.parametrize("name", [".", "none.ttl"])
def test_folders_and_missing_files_are_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(GraphError) as error:
        store(tmp_path / name)
    assert error.value.where == str(tmp_path / name)
    with pytest.raises(DataError):
        triples(tmp_path / name, DataError)


def test_facts_by_subject(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text('<a:x> a <a:T> ; <a:p> "1"@zh , "2"@en ; <a:l> ( <a:y> <a:z> ) .', encoding="utf-8")
    facts = Facts(triples(file))
    (node,) = facts.of_type("a:T", "a:U")
    assert facts.value(node, "a:p", "en") == "2" and facts.value(node, "a:q") == ""
    assert facts.items(facts.first(node, "a:l")) == ["a:y", "a:z"]
    assert [o.value for o in facts.about(node)[RDF + "type"]] == ["a:T"]
    assert facts.first(ox.NamedNode("a:none"), "a:p") is None


def test_local_names() -> None:
    assert (local(GOV + "Person"), local("http://a/b")) == ("Person", "http://a/b")
