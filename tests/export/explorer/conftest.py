"""One browser for all tests of the page, and the page of the small graph opened anew for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import networkx as nx
import pytest
from browser import CHROMIUM, DRIVER, Reader, chromium
from selenium import webdriver

from kg.export import html
from kg.export.settings import Settings


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    if not (CHROMIUM and DRIVER):
        pytest.skip("needs Chromium and its driver")
    with chromium(tmp_path_factory.mktemp("browser") / "profile") as started:
        yield started


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("explorer")


@pytest.fixture(scope="session")
def reader_of(driver: webdriver.Chrome, folder: Path, settings: Settings) -> Callable[[str, nx.MultiDiGraph], Reader]:
    """Makes the page of a graph, under a name, and a reader of it."""

    def make(name: str, graph: nx.MultiDiGraph) -> Reader:
        path = folder / f"{name}.html"
        if not path.exists():
            path.write_bytes(html.render(graph, settings))
        return Reader(driver, path.as_uri())

    return make


@pytest.fixture
def reader(reader_of: Callable[[str, nx.MultiDiGraph], Reader], graph: nx.MultiDiGraph) -> Iterator[Reader]:
    found = reader_of("graph", graph).open()
    found.size(0, 0)
    yield found
    found.size(0, 0)
