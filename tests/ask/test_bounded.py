"""Questions in a process of their own: answers as in this one, and limits that hold."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.ask import bounded
from kg.ask.bounded import Limits, ask
from kg.ask.query import Question, answer
from kg.errors import GraphError, QueryError
from kg.rdf import store

SMALL = Path(__file__).parent.parent / "data" / "small.ttl"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (STR(?a) > STR(?j)) }"
GREEDY = "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
@pytest.mark.parametrize("query", ["posts", "ASK { ?s a gov:Person }", "CONSTRUCT { ?s a gov:Post } { ?s a gov:Post }"])
def test_the_answer_is_that_of_this_process(engine: str, query: str) -> None:
    asked = Question(SMALL, query, engine=engine, quotes=True)
    assert ask(asked) == answer(asked)


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_an_endless_query_is_stopped(engine: str) -> None:
    with pytest.raises(QueryError) as error:
        ask(Question(SMALL, ENDLESS, engine=engine), Limits(seconds=0.5))
    assert "0.5 秒" in error.value.zh and "longer than 0.5 s" in error.value.en


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded where the system can tell")
@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_a_greedy_query_is_stopped(engine: str) -> None:
    with pytest.raises(QueryError) as error:
        ask(Question(SMALL, GREEDY, engine=engine), Limits(seconds=120, megabytes=60))
    assert "60 MB" in error.value.zh and "60 MB" in error.value.en


def test_errors_are_those_of_this_process(tmp_path: Path) -> None:
    with pytest.raises(GraphError) as error:
        ask(Question(tmp_path / "none.ttl", "posts"))
    assert error.value.where == str(tmp_path / "none.ttl")
    with pytest.raises(QueryError) as broken:
        ask(Question(SMALL, "SELECT {"))
    assert broken.value.where == "SPARQL:1"


def test_an_engine_that_dies_is_an_error_like_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "sys", type("Dying", (), {"executable": "/bin/false"}))
    with pytest.raises(QueryError, match="brought the engine down"):
        ask(Question(SMALL, "posts"))


def ended(process: Path) -> bool:
    """Whether a process is gone, or only waits for its parent to take notice, within ten seconds."""
    for _ in range(200):
        try:
            if process.read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.05)
    return False


def test_an_interrupted_query_ends_with_its_process() -> None:
    command = [sys.executable, "-m", "kg", "query", str(SMALL), ENDLESS, "--timeout", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        while children.parent.exists() and not children.read_text():
            time.sleep(0.05)
        child = children.read_text().strip()
        process.send_signal(signal.SIGINT)
        try:
            _, said = process.communicate(timeout=60)
        finally:
            process.kill()  # what does not end must not keep the tests from ending
    assert process.returncode == 130 and "已中断" in said.decode()
    assert ended(Path(f"/proc/{child}/stat"))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The small graph as a store on disk."""
    made = ox.Store(str(tmp_path / "store"))
    made.bulk_extend(store(SMALL))
    made.flush()
    return tmp_path / "store"


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_a_store_answers_as_the_file_does(kept: Path, engine: str) -> None:
    from_file, from_store = (answer(Question(graph, "posts", engine=engine)) for graph in (SMALL, kept))
    assert from_file == from_store and from_file.rows


def test_a_broken_store_is_named(kept: Path) -> None:
    next(kept.glob("MANIFEST-*")).write_bytes(b"x")
    with pytest.raises(GraphError) as error:
        ask(Question(kept, "posts"))
    assert error.value.where == str(kept)


def test_a_folder_that_is_no_store_is_named(tmp_path: Path) -> None:
    with pytest.raises(GraphError) as error:
        ask(Question(tmp_path, "posts"))
    assert error.value.where == str(tmp_path)
