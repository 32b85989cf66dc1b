"""RDF against rdflib: ``python tests/bench/rdf.py [MILLIONS]``. Nothing in the tests depends on it.

The graph of the seeds again and again, under other names, until it has a million triples. It is written as Turtle, loaded
into a store on disk, and every named query is asked of it; rdflib does the same in the same run. A query that rdflib has
not answered after twenty-five times as long counts with that time, to its advantage.
"""

from __future__ import annotations

# ruff: noqa: T201 - a script tells what it measured, and finds the project by itself
import gc
import re
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any, TypeVar

sys.path.insert(0, str(Path(__file__).parents[2]))

import pyoxigraph as ox

from kg import pipeline
from kg.ask.engines import Oxigraph, rdflib_graph
from kg.ask.named import NamedQuery, bind, list_queries
from kg.export.settings import Settings
from kg.export.triples import triples
from kg.export.turtle import render, write_triples
from kg.ids import BASE
from kg.rdf import PREFIXES

_SEEDS = Path(__file__).parents[2] / "seeds"
_PATIENCE = 25, 2.0, 60.0  # rdflib gets so many times the seconds of Oxigraph for a query, at least and at most so many
_T = TypeVar("_T")
_NODE = re.compile(rf"<{BASE}([^>]+)>")
_NAME = re.compile(r'((?:schema#label|core#altLabel)> ".*)("@zh \.)$')
_CLASSES = {"who": "Person", "place": "Place", "where": "Place", "post": "Post", "title": "Post"}  # of a parameter


def timed(work: Callable[[], _T]) -> tuple[_T, float]:
    """What some work gives, and the processor seconds it takes."""
    gc.collect()
    begun = time.process_time()
    made = work()
    return made, time.process_time() - begun


def copies(size: int) -> Iterator[str]:
    """The lines of an N-Triples file with that many triples."""
    graph = pipeline.build([_SEEDS])
    lines = [f"{triple} ." for triple in triples(graph, Settings())]
    made, seconds = timed(lambda: render(graph, Settings()))
    print(f"from the network to Turtle: {seconds / len(lines) * 1e6:.1f} s a million triples ({len(made)} bytes)")
    for copy in range(-(-size // len(lines))):
        for line in lines:
            named = _NAME.sub(rf"\g<1>{copy}\g<2>", line)
            yield _NODE.sub(rf"<{BASE}\g<1>-{copy}>", named) + "\n"


def writing(found: list[Any], graph: Any, folder: Path) -> None:
    """The same triples as Turtle."""

    def ours() -> None:
        with (folder / "ours.ttl").open("wb") as out:
            write_triples(iter(found), {**PREFIXES, "id": BASE}, out)

    _, fast = timed(ours)
    _, slow = timed(lambda: graph.serialize(folder / "theirs.ttl", format="turtle"))
    print(f"{len(found)} triples as Turtle: {fast:.2f} s; rdflib {slow:.2f} s; {slow / fast:.0f} times as long")


def parameters(query: NamedQuery, engine: Oxigraph) -> dict[str, str]:
    """A name of the right kind for the first parameter that asks for one."""
    for param in query.params:
        if kind := _CLASSES.get(param.name):
            text = f"SELECT ?n {{ ?it a gov:{kind} ; rdfs:label ?n ; gov:holdsPost|gov:postIn|gov:partOf ?x }} LIMIT 9"
            names = engine.answer(text).rows
            return {param.name: names[-1][0].value} if names else {}
    return {}


class _EnoughError(BaseException):
    """Nobody inside may take this for an error of a query."""


def patient(work: Callable[[], object], seconds: float) -> float:
    """The processor seconds of some work, or as many as it is given."""

    def stop(*_: object) -> None:
        raise _EnoughError

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return timed(work)[1]
    except _EnoughError:
        return seconds
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def asking(store: Path, graph: Any) -> None:
    """Every named query, of both."""
    engine, ratios = Oxigraph(store), []
    for query in list_queries():
        params = parameters(query, engine)
        text = bind(query, params)
        fast = min(timed(lambda text=text: engine.answer(text))[1] for _ in range(3))  # type: ignore[misc]
        rows = len(engine.answer(text).rows)
        times, least, most = _PATIENCE
        patience = min(max(least, times * fast), most)
        slow = patient(lambda text=text: list(graph.query(text)), patience)  # type: ignore[misc]
        ratios.append(slow / max(fast, 1e-4))
        more = "≥" if slow >= patience else " "
        print(f"{query.name:14}{rows:8} rows {fast:9.4f} s {more}{slow:8.3f} s {more}{ratios[-1]:7.0f} ×", flush=True)
    print(f"{len(ratios)} questions, median: {median(ratios):.0f} times as fast as rdflib")


def loading(folder: Path) -> Any:
    """The file as a store on disk, and as a graph of rdflib."""
    store = ox.Store(str(folder / "store"))
    _, seconds = timed(lambda: store.bulk_load(path=str(folder / "graph.nt"), format=ox.RdfFormat.N_TRIPLES))
    store.flush()
    print(f"{len(store)} triples loaded into a store: {seconds:.1f} s")
    graph, seconds = timed(lambda: rdflib_graph(store))
    print(f"… and into rdflib: {seconds:.1f} s", flush=True)
    return graph


def main(size: int) -> None:
    """All of it."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        with (folder / "graph.nt").open("w", encoding="utf-8") as file:
            file.writelines(copies(size))
        graph = loading(folder)
        found = [quad.triple for quad in ox.parse(path=str(folder / "graph.nt"), format=ox.RdfFormat.N_TRIPLES)]
        writing(found, graph, folder)
        del found
        asking(folder / "store", graph)


if __name__ == "__main__":
    main(round(float(sys.argv[1]) * 1e6) if len(sys.argv) > 1 else 1_000_000)
