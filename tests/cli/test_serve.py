"""``kg serve``, where it cannot begin."""

from __future__ import annotations

import importlib
import socket

import pytest
from commands import Run, fails

DATA = "tests/data/small.ttl"


def test_without_its_libraries_it_says_what_to_install(kg: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    module = importlib.import_module("kg.cli.serve")
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    fails(kg("serve", DATA), 1, "pip install 'govkg[serve]'", "需要可选的依赖", "needs optional libraries")


def test_a_port_that_is_taken_is_named(kg: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        fails(kg("serve", DATA, "--port", port), 1, f"127.0.0.1:{port}", "无法监听", "cannot listen")


def test_a_host_that_is_none_is_named(kg: Run) -> None:
    fails(kg("serve", DATA, "--host", "nowhere.invalid"), 1, "nowhere.invalid:8000", "cannot listen")
