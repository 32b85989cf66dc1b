"""How fast it is: ``python tests/bench/speed.py [MEGABYTES]``. Nothing in the tests depends on it.

First the CPU time of ``kg build`` on the seeds, start-up included, as a multiple of a reference loop, since a machine
with other work to do makes every second longer. Then the stages on a larger corpus: the seeds again and again, under
other names.
"""

from __future__ import annotations

# ruff: noqa: T201 - a script tells what it measured
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import TypeVar

_SEEDS = Path(__file__).parents[2] / "seeds"
_LOOP = 600_000  # rounds of the reference loop: 0.07 s on an ordinary core
_LOOP_SECONDS = 0.07
_T = TypeVar("_T")


def reference() -> float:
    """CPU seconds of a loop that always does the same."""
    begun = time.process_time()
    table: dict[int, int] = {}
    value = 0
    for i in range(_LOOP):
        table[i % 5003] = value
        value = (value * 31 + i) & 0xFFFFFF
    return time.process_time() - begun


def build() -> float:
    """CPU seconds of one ``kg build``."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "kg", "build", str(_SEEDS), "--out", out]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def seeds(runs: int = 5) -> None:
    """The command on the seeds, each time beside the loop before and after it."""
    ratios = []
    for _ in range(runs):
        before, seconds, after = reference(), build(), reference()
        ratios.append(2 * seconds / (before + after))
    ratio = median(ratios)
    spread = f"from {min(ratios):.1f} to {max(ratios):.1f}"
    print(f"kg build seeds: {ratio:.1f} loops ({spread}) ≈ {ratio * _LOOP_SECONDS:.2f} s")


class Stages:
    """Runs the stages one after the other and tells how fast each was."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._total = 0.0

    def run(self, name: str, stage: Callable[[], _T]) -> _T:
        begun = time.process_time()
        result = stage()
        seconds = time.process_time() - begun
        self._total += seconds
        self._tell(name, seconds)
        return result

    def total(self) -> None:
        self._tell("all", self._total)

    def _tell(self, name: str, seconds: float) -> None:
        print(f"{name:10} {seconds:7.2f} s {self._size / 1e6 / max(seconds, 1e-9):9.2f} MB/s")


def corpus(megabytes: float) -> Iterator[Path]:
    """The seeds again and again until they are as large as wanted."""
    files = sorted(_SEEDS.glob("*.txt"))
    rounds = megabytes * 1e6 / sum(file.stat().st_size for file in files)
    return islice(cycle(files), max(1, round(rounds * len(files))))


def stages(megabytes: float) -> None:
    """Every stage on a large corpus."""
    from kg import lexicon, pipeline, read  # noqa: PLC0415 - so that the reference loop does not wait for them
    from kg.export import USUAL, writers  # noqa: PLC0415
    from kg.export.settings import Settings, labels_of  # noqa: PLC0415
    from kg.graph import build_graph  # noqa: PLC0415
    from kg.resolve.join import join  # noqa: PLC0415
    from kg.resolve.page import resolve  # noqa: PLC0415

    files = list(corpus(megabytes))
    run = Stages(sum(file.stat().st_size for file in files))
    pipeline.record(read.load(files[0]))  # what is loaded once is loaded now
    gazetteer = lexicon.load().gazetteer
    pages = run.run("load", lambda: [replace(read.load(f), name=f"{i}.txt") for i, f in enumerate(files)])
    articles = run.run("split", lambda: [read.split(page) for page in pages])
    both = list(zip(pages, articles, strict=True))
    found = run.run("extract", lambda: [pipeline.reading(page, split) for page, split in both])
    said = run.run("resolve", lambda: [resolve(*one, read_, gazetteer) for one, read_ in zip(both, found, strict=True)])
    known = run.run("join", lambda: join(said, gazetteer))
    graph = run.run("graph", lambda: build_graph(known))
    settings = Settings(labels=labels_of(pipeline.schema()))
    for name in USUAL:
        run.run(name, lambda name=name: [write(BytesIO()) for write in writers(graph, settings, [name]).values()])  # type: ignore[misc]
    run.total()


if __name__ == "__main__":
    seeds()
    stages(float(sys.argv[1]) if len(sys.argv) > 1 else 2.0)
