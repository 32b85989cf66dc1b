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
    options = shown.partition("选项 / Options:\n")[2].partition("命令 / Commands:")[0]
    assert options and all(
        " / " in line for line in options.splitlines() if line.startswith("  -") and not line.endswith("PATH")
    )


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
    assert not args or kg(*args).stderr.startswith("用法错误：")


@pytest.mark.parametrize("command", [["query", "GRAPH", "posts"], ["check", "GRAPH"], ["explain", "GRAPH", "陈立国"]])
def test_graphs_that_are_none(kg: Run, tmp_path: Path, command: list[str]) -> None:
    graph = tmp_path / "graph.ttl"
    args = [str(graph) if arg == "GRAPH" else arg for arg in command]
    fails(kg(*args), 1, "graph.ttl: 无法读取：文件或文件夹不存在")
    graph.write_text("<a:b> <a:c> 1 .\n这不是 Turtle\n", encoding="utf-8")
    fails(
        kg(*args), 1, "graph.ttl:2: 不是有效的 Turtle，第 2 行第 1 列有语法错误 / no valid Turtle: line 2, column 1: "
    )
    graph.write_bytes(b"\0\xff\xfe" * 99)
    fails(kg(*args), 1, "graph.ttl")
    fails(kg(*[str(tmp_path) if arg == "GRAPH" else arg for arg in command]), 1, "文件夹", f"应为 {graph}")


def test_english_messages(kg: Run) -> None:
    fails(kg("check", "nowhere.ttl", "--lang", "en"), 1, "Error: nowhere.ttl: cannot be read: No such file")
    assert kg("check", "nowhere.ttl", "--lang", "en").output.isascii()


@pytest.mark.parametrize(
    "args", [[], ["--nothing"], ["build", "--nothing"], ["bild"], ["query"], ["query", "a", "b", "c"]]
)
def test_english_alone(kg: Run, args: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_LANG", "en")
    assert kg(*args).exit_code == 2 and kg(*args).output.isascii()
    command = args[:1] if args[:1] in (["build"], ["query"]) else []
    shown = kg(*command, "--help").stdout
    assert "Usage: kg" in shown and "Example:\n" in shown and "用法" not in shown and " / " not in shown


MEANT = {
    "bild": "没有命令 bild；是不是 build？ / no such command: bild; did you mean build?",
    "qurey": "是不是 query？",
    "build --ot x": "没有选项 --ot；是不是 --out？ / no such option: --ot; did you mean --out?",
    "query g.ttl posts --format jsno": "--format 不能是 jsno；是不是 json？",
    "query g.ttl posts --format xml": "--format 不能是 xml；可用：table、csv、json",
    "query g.ttl posts --param who": "--param 要写成 名称=值",
    "query g.ttl SELECT ?x": "多出参数 ?x（含空格的要加引号）",
    "query g.ttl": "现成的查询见 kg query --list",
    "query": "kg query out/graph.ttl posts",
    "query posts": "缺少图谱文件，例如 kg query out/graph.ttl posts",
    "build --format turtel": "--format 不能是 turtel；是不是 turtle？",
    "query g.ttl posts --timeout soon": "--timeout 的值不对，须是范围内的数 / wrong value for --timeout: ",
    "query --list=3": "选项 --list 后面没有值",
    "build --out": "选项 --out 后面缺少值",
    "explain g.ttl": "缺少参数 NAME / missing argument NAME",
    "page.txt": "是不是 kg build page.txt？",
}


@pytest.mark.parametrize("line", MEANT)
def test_what_was_meant(kg: Run, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.txt").touch()
    fails(kg(*line.split()), 2, "用法错误：", MEANT[line], "用法 / Usage: kg", "帮助 / Help: kg")


def test_another_output_in_place_of_the_graph(
    kg: Run, county: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails(kg("check", county / "graph.html"), 1, "graph.html: 这是网页", f"应为 {county / 'graph.ttl'}")
    fails(kg("check", county / "graph.graphml"), 1, "这是 GraphML 文件", "it should be")
    fails(kg("check", county / "pages" / "county.txt"), 1, "这是文字版面")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "graph.ttl").touch()
    fails(kg("check", "graph.ttl"), 1, "graph.ttl: 无法读取：文件或文件夹不存在；应为 out/graph.ttl")


@pytest.mark.parametrize("name", ["a\x1b[31mb.ttl", "two\nlines.ttl"])
def test_names_cannot_command_the_terminal(kg: Run, name: str) -> None:
    said = kg("check", name).stderr
    assert len(said.splitlines()) == 1 and "\x1b" not in said
