"""RDF against rdflib: ``python tests/bench/rdf.py [MILLIONS] [--only queries] [--patience 30]``.

The graph of the seeds again and again, under other names, until it has a million triples. It is written as Turtle, loaded
into a store, in memory and on disk, and every named query is asked of both; rdflib does the same in the same run, on a
graph in memory. For a query rdflib gets a quarter more than twenty times as long as the store on disk, ``--patience``
seconds at most: one that it has not answered by then counts with that time, to its advantage, and has a ≥. Nothing in the
tests depends on it.
"""

from __future__ import annotations

# ruff: noqa: T201 - a script tells what it measured, and finds the project by itself
import argparse
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
_PATIENCE = 25, 0.5  # rdflib gets so many times the seconds of the store on disk for a query, and at least so many
_LONG = 1.0  # seconds; what takes longer is not asked twice
_T = TypeVar("_T")
_NODE = re.compile(rf"<{BASE}([^>]+)>")
_NAME = re.compile(r'((?:schema#label|core#altLabel)> ".*)("@zh \.)$')
_CLASSES = {"who": "Person", "place": "Place", "where": "Place", "post": "Post"}  # of a parameter


def timed(work: Callable[[], _T]) -> tuple[_T, float]:
    """What some work gives, and the processor seconds it takes."""
    gc.collect()
    begun = time.process_time()
    made = work()
    return made, time.process_time() - begun


def copies(network: Any, size: int) -> Iterator[str]:
    """The lines of an N-Triples file with that many triples."""
    lines = [f"{triple} ." for triple in triples(network, Settings())]
    for copy in range(-(-size // len(lines))):
        for line in lines:
            named = _NAME.sub(rf"\g<1>{copy}\g<2>", line)
            yield _NODE.sub(rf"<{BASE}\g<1>-{copy}>", named) + "\n"


def writing(network: Any, found: list[Any], graph: Any, folder: Path) -> None:
    """The same triples as Turtle, and the network of the seeds."""

    def ours() -> None:
        with (folder / "ours.ttl").open("wb") as out:
            write_triples(iter(found), {**PREFIXES, "id": BASE}, out)

    _, fast = timed(ours)
    _, slow = timed(lambda: graph.serialize(folder / "theirs.ttl", format="turtle"))
    print(f"{len(found)} triples as Turtle: {fast:.2f} s; rdflib {slow:.2f} s; {slow / fast:.0f} times as long")
    some = sum(1 for _ in triples(network, Settings()))
    whole = min(timed(lambda: render(network, Settings()))[1] for _ in range(9)) / some * len(found)
    print(f"… with all that goes before, from the network: {whole:.2f} s; {slow / whole:.0f} times as long", flush=True)


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


def best(engine: Oxigraph, text: str) -> tuple[int, float]:
    """How many rows an answer has, and the seconds that it takes, the better of two."""
    answer, once = timed(lambda: engine.answer(text))
    return len(answer.rows), once if once > _LONG else min(once, timed(lambda: engine.answer(text))[1])


def asking(engines: tuple[Oxigraph, Oxigraph], graph: Any, patience: float) -> None:
    """Every named query, of the stores in memory and on disk and of rdflib."""
    ratios: list[tuple[float, float]] = []
    unanswered = 0
    for query in list_queries():
        text = bind(query, parameters(query, engines[0]))
        (rows, fast), (_, kept) = (best(engine, text) for engine in engines)
        times, least = _PATIENCE
        most = min(max(least, times * kept), patience)
        slow = patient(lambda text=text: list(graph.query(text)), most)  # type: ignore[misc]
        ratios.append((slow / max(fast, 1e-4), slow / max(kept, 1e-4)))
        more = "≥" if slow >= most else " "
        unanswered += slow >= most
        print(
            f"{query.name:14}{rows:8} rows {fast:8.4f} s, on disk {kept:8.4f} s; rdflib {more}{slow:7.2f} s:"
            f" {more}{ratios[-1][0]:6.0f} ×, {more}{ratios[-1][1]:6.0f} ×",
            flush=True,
        )
    in_memory, on_disk = (median(column) for column in zip(*ratios, strict=True))
    slower = sum(ratio < 1 for ratio, _ in ratios)
    print(
        f"{len(ratios)} questions, median: ≥ {in_memory:.0f} times as fast as rdflib, on disk ≥ {on_disk:.0f} times;"
        f" {unanswered} were not answered by rdflib in its time; {slower} are slower than in rdflib"
    )


def loading(folder: Path) -> tuple[tuple[Oxigraph, Oxigraph], Any]:
    """The file as a store in memory and on disk, and as a graph of rdflib."""
    file, kept = folder / "graph.nt", folder / "store"

    def store() -> int:
        made = ox.Store(str(kept))
        made.bulk_load(path=str(file), format=ox.RdfFormat.N_TRIPLES)
        made.flush()
        return len(made)

    size, seconds = timed(store)
    print(f"{size} triples loaded into a store on disk: {seconds:.1f} s")
    engine, seconds = timed(lambda: Oxigraph(file))
    print(f"… into one in memory: {seconds:.1f} s")
    assert engine.store is not None
    whole = engine.store
    graph, seconds = timed(lambda: rdflib_graph(whole))
    print(f"… and into rdflib: {seconds:.1f} s", flush=True)
    return (engine, Oxigraph(kept)), graph


def main(size: int, only: str, patience: float) -> None:
    """All of it, or only the writing or the queries."""
    with tempfile.TemporaryDirectory() as made:
        folder, network = Path(made), pipeline.build([_SEEDS])
        with (folder / "graph.nt").open("w", encoding="utf-8") as file:
            file.writelines(copies(network, size))
        engines, graph = loading(folder)
        if only != "queries":
            found = [quad.triple for quad in ox.parse(path=str(folder / "graph.nt"), format=ox.RdfFormat.N_TRIPLES)]
            writing(network, found, graph, folder)
            del found
        if only != "writing":
            asking(engines, graph, patience)


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("millions", nargs="?", type=float, default=1.0, help="of triples")
    parser.add_argument("--only", choices=["writing", "queries"], default="", help="after the loading")
    parser.add_argument("--patience", type=float, default=30.0, help="seconds that rdflib gets for a query at most")
    return parser.parse_args()


if __name__ == "__main__":
    asked = arguments()
    main(round(asked.millions * 1e6), asked.only, asked.patience)
