"""The server of the small county, for all tests of a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from server import Server, serving


@pytest.fixture(scope="session")
def server(county: Path) -> Iterator[Server]:
    """The server of the small county: two seconds and two hundred rows a question."""
    with serving(county / "graph.ttl", "--timeout", "2", "--rows", "200", "--memory", "500") as one:
        yield one
