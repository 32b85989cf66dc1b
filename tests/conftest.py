"""What several tests need: the graph of the seeds and of a small invented page, each built once."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner, Result
from inputs import COUNTY_PAPER, SEEDS

from kg import pipeline
from kg.cli import main


def pytest_configure() -> None:
    """Take up the signals that nohup, or a shell that puts a job in the background, has the tests' commands ignore."""
    for number, handler in (
        (signal.SIGINT, signal.default_int_handler),
        (signal.SIGQUIT, signal.SIG_DFL),
        (signal.SIGHUP, signal.SIG_DFL),
        (signal.SIGTERM, signal.SIG_DFL),
    ):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, handler)


@pytest.fixture(scope="session")
def seeds_graph() -> nx.MultiDiGraph:
    """The graph of the five pages."""
    return pipeline.build([SEEDS])


@pytest.fixture(scope="session")
def seeds_out(seeds_graph: nx.MultiDiGraph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the graph of the five pages in every format."""
    folder = tmp_path_factory.mktemp("seeds-out")
    pipeline.save(seeds_graph, folder)
    return folder


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one page, ``pages/county.txt``, and its graph, ``graph.ttl``."""
    folder = tmp_path_factory.mktemp("county")
    (folder / "pages").mkdir()
    (folder / "pages" / "county.txt").write_text(COUNTY_PAPER, encoding="utf-8")
    pipeline.save(pipeline.build([folder / "pages"]), folder)
    return folder


@pytest.fixture
def kg() -> Callable[..., Result]:
    """Runs a command: ``kg("build", path, "--out", folder)``; ``input`` is what it reads."""

    def run(*args: object, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(arg) for arg in args], input=input)

    return run
