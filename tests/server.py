"""A server for the tests: the command itself, on a free port."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from inputs import ROOT


@dataclass(frozen=True)
class Said:
    """What the server answers: status, headers (small letters) and body."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def type(self) -> str:
        """The media type."""
        return self.headers.get("content-type", "").partition(";")[0]


@dataclass(frozen=True)
class Server:
    """A server that runs."""

    host: str
    port: int
    process: subprocess.Popen[str]

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}"

    def send(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Said:
        """Send a request; ``content_type`` is the header Content-Type, and so on."""
        connection = HTTPConnection(self.host, self.port, timeout=120)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, body, names)
            answer = connection.getresponse()
            heads = {name.lower(): value for name, value in answer.getheaders()}
            return Said(answer.status, heads, answer.read())
        finally:
            connection.close()

    def ask(self, query: str, accept: str = "", **params: str) -> Said:
        """Put a query by GET."""
        return self.send("GET", "/sparql?" + urlencode({"query": query, **params}), accept=accept)


@contextmanager
def serving(graph: Path, *options: str) -> Iterator[Server]:
    """A server of a graph."""
    command = [sys.executable, "-m", "kg", "serve", str(graph), "--port", "0", "--lang", "en", *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    assert process.stdout
    try:
        found = re.search(r"http://([\d.]+):(\d+)/", process.stdout.readline())
        assert found
        yield Server(found[1], int(found[2]), process)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        finally:
            process.kill()  # what does not end must not keep the tests from ending
