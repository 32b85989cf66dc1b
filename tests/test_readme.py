"""The READMEs are true: every command in them runs and prints what they say, and nothing is left out of them."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pyoxigraph as ox
import pytest
from click.testing import Result
from inputs import COUNTY_PAPER, ROOT

from kg.ask.query import run
from kg.cli import main
from kg.extract import rules
from kg.rdf import PREFIXES
from kg.resources import rules_dir

READMES = ("README.md", "README.zh-CN.md")
TEXTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in READMES}
COMMANDS = {name: main.get_command(click.Context(main), name) for name in main.list_commands(click.Context(main))}
TWO = [
    "python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/kg build",
    "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest",
]
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(kind: str, readmes: tuple[str, ...] = READMES) -> list[str]:
    """The blocks of a kind."""
    return [body for name in readmes for found, body in _FENCE.findall(TEXTS[name]) if found == kind]


def options(command: click.Command | None) -> set[str]:
    """The long names of a command's options."""
    assert command is not None
    return {name for param in command.params for name in param.opts if name.startswith("--")}


@pytest.fixture
def page(county: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The reader's folder: the page of the tour, what has been built of it, and the gold for it."""
    (tmp_path / "page.txt").write_text(COUNTY_PAPER, encoding="utf-8")
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "page.gold").write_text(blocks("gold")[0], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", READMES)
def test_the_two_commands(name: str) -> None:
    assert [block.strip() for block in blocks("sh", (name,))] == TWO


@pytest.mark.parametrize("name", READMES)
def test_every_command_and_option_is_explained(name: str) -> None:
    rows = {row[1]: row[0] for row in re.findall(r"^(\| `kg (\w+).*\|)$", TEXTS[name], re.MULTILINE)}
    assert list(rows) == list(COMMANDS)
    for command, row in rows.items():
        assert set(re.findall(r"--[a-z0-9]+", row)) == options(COMMANDS[command])


@pytest.mark.parametrize("name", READMES)
def test_every_command_and_option_exists(name: str) -> None:
    known = {"--help", "--version"}.union(*(options(command) for command in COMMANDS.values()))
    assert set(re.findall(r"(?<![\w-])--[a-z0-9]+", TEXTS[name])) <= known
    assert set(re.findall(r"`kg (\w+)", TEXTS[name])) <= set(COMMANDS)


def test_both_say_the_same() -> None:
    for kind in ("sh", "text", "gold", "turtle", "python", "sparql", "yaml"):
        assert blocks(kind, READMES[:1]) == blocks(kind, READMES[1:]), kind
    heads, rows, commands = (
        [len(re.findall(pattern, TEXTS[name], re.MULTILINE)) for name in READMES]
        for pattern in ("^#+ ", r"^\|", r"^\$ kg")
    )
    assert heads[0] == heads[1] and rows[0] == rows[1] and commands[0] == commands[1]


def steps(block: str) -> Iterator[tuple[str, str]]:
    """The commands of a block with what they print."""
    for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, printed = step.partition("\n")
        yield command, printed


@pytest.mark.parametrize("name", READMES)
def test_the_tour(name: str, page: Path, kg: Callable[..., Result]) -> None:
    assert blocks("text", (name,)) == [COUNTY_PAPER]
    checker = doctest.OutputChecker()
    for command, printed in (step for block in blocks("console", (name,)) for step in steps(block)):
        said, _, piped = command.rpartition(" | ")
        words = shlex.split(piped)
        result = kg(*words[1:], input=said.removeprefix("echo ") + "\n" if said else None)
        assert words[0] == "kg" and result.exit_code == 0, result.output
        got = re.sub(" +$", "", result.stdout, flags=re.MULTILINE)
        want = re.sub(" +$", "", printed, flags=re.MULTILINE)
        assert checker.check_output(want, got, doctest.ELLIPSIS), f"{name}: {command}\n{got}"


@pytest.mark.parametrize("block", blocks("python", READMES[:1]))
def test_python(block: str, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(block, "README.md", "exec"), {})
    assert capsys.readouterr().out


@pytest.mark.parametrize("block", blocks("sparql", READMES[:1]))
def test_sparql(block: str, county: Path) -> None:
    assert run(county / "graph.ttl", block).rows


def test_turtle(page: Path, kg: Callable[..., Result]) -> None:
    kg("build", "page.txt")
    head = "".join(
        f"@prefix {name}: <{iri}> .\n" for name, iri in {**PREFIXES, "id": "https://w3id.org/govkg/id/"}.items()
    )
    (block,) = blocks("turtle", READMES[:1])
    there = set(ox.parse(path="out/graph.ttl", format=ox.RdfFormat.TURTLE))
    assert set(ox.parse(head + block, format=ox.RdfFormat.TURTLE)) <= there


def test_the_rule_loads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (block,) = blocks("yaml", READMES[:1])
    shutil.copy(rules_dir() / "macros.yaml", tmp_path)
    (tmp_path / "mine.yaml").write_text(block, encoding="utf-8")
    monkeypatch.setattr(rules, "rules_dir", lambda: tmp_path)
    (rule,) = rules.load.__wrapped__()
    assert rule.examples and rule.counterexamples
