"""What holds for all commands: help, languages, misuse, graphs that are none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from commands import Run, fails

import kg as package
from kg import pipeline
from kg.cli import main


@pytest.mark.parametrize("command", [[], *([name] for name in main.list_commands(None))])  # type: ignore[arg-type]
def test_help_is_chinese_and_english_and_has_an_example(kg: Run, command: list[str]) -> None:
    shown = kg(*command, "--help").stdout
    assert "例 / Example:\n" in shown and f"kg {' '.join(command)}".strip() in shown.partition("Example:")[2]
    options = shown.partition("Options:")[2].partition("Commands:")[0]
    assert all(" / " in line for line in options.splitlines() if line.startswith("  -") and not line.endswith("PATH"))


def test_version(kg: Run) -> None:
    assert kg("--version").stdout == f"govkg {package.__version__}\n"


def test_importing_kg_is_cheap() -> None:
    code = "import sys, kg; print(sorted({'click', 'networkx', 'jieba', 'rdflib', 'yaml'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout == "[]\n"
    assert package.build is pipeline.build
    with pytest.raises(AttributeError):
        _ = package.nothing


@pytest.mark.parametrize(
    "args",
    [[], ["nothing"], ["--nothing"], ["build", "--nothing"], ["build", "--lang", "fr"], ["check"], ["query", "g"]],
)
def test_misuse(kg: Run, args: list[str]) -> None:
    fails(kg(*args), 2, "kg")
    assert not args or "用法错误 / Usage error: " in kg(*args).stderr


@pytest.mark.parametrize("command", [["query", "GRAPH", "posts"], ["check", "GRAPH"], ["explain", "GRAPH", "陈立国"]])
def test_graphs_that_are_none(kg: Run, tmp_path: Path, command: list[str]) -> None:
    graph = tmp_path / "graph.ttl"
    args = [str(graph) if arg == "GRAPH" else arg for arg in command]
    fails(kg(*args), 1, "graph.ttl: 文件不存在或无法读取")
    graph.write_text("<a:b> <a:c> 1 .\n这不是 Turtle\n", encoding="utf-8")
    fails(kg(*args), 1, "graph.ttl:2: 不是有效的 RDF 文件")
    graph.write_bytes(b"\0\xff\xfe" * 99)
    fails(kg(*args), 1, "graph.ttl")
    fails(kg(*[str(tmp_path) if arg == "GRAPH" else arg for arg in command]), 1, "文件夹")


def test_english_messages(kg: Run) -> None:
    fails(kg("check", "nowhere.ttl", "--lang", "en"), 1, "Error: nowhere.ttl: the file is missing or unreadable")
