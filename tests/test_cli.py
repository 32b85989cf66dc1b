"""The commands, on good input and bad: what they print, where, and how they end."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

import kg as package
from kg import pipeline
from kg.cli import main
from kg.export import files

Run = Callable[..., Result]

PAGE = "柳河县委书记陈立国主持召开县委常委会会议。\n".encode()
FILES = ["graph.graphml", "graph.html", "graph.ttl"]


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def fails(result: Result, code: int, *words: str) -> None:
    """The command ended with a message that has these words, and no traceback."""
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    for word in words:
        assert word in result.stderr


# Help


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


# build


def test_build_writes_three_files_and_sums_up(kg: Run, tmp_path: Path) -> None:
    page = tmp_path / "county.txt"
    page.write_bytes(PAGE)
    result = kg("build", page, "--out", tmp_path / "deep" / "out")
    assert result.exit_code == 0 and result.stderr == ""
    assert names(tmp_path / "deep" / "out") == FILES
    assert result.stdout.startswith("1 个版面，1 篇文章，")
    for word in ("人物 Person", "担任 holdsPost", "陈述", "转述", "意图", "graph.html"):
        assert word in result.stdout
    english = kg("build", page, "--out", tmp_path / "out", "--lang", "en").stdout
    assert english.startswith("1 pages, 1 articles, ") and "asserted" in english


def test_build_takes_seeds_and_writes_out(kg: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    fails(kg("build"), 1, "seeds: 文件或文件夹不存在 / no such file or folder")
    assert names(tmp_path) == []
    Path("seeds").mkdir()
    Path("seeds", "a.txt").write_bytes(PAGE)
    assert kg("build").exit_code == 0
    assert names(tmp_path / "out") == FILES


def test_build_sets_the_base(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE)
    assert kg("build", tmp_path, "--out", tmp_path, "--base", "http://example.org/id/").exit_code == 0
    assert "<http://example.org/id/" in (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    fails(kg("build", tmp_path, "--out", tmp_path / "x", "--base", "nowhere"), 1, "IRI", "nowhere")
    assert names(tmp_path / "x") == []


BAD = {
    "empty.txt": (b"", "文件是空的 / the file is empty"),
    "blank.txt": (b" \n\n", "the file is empty"),
    "binary.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "不是文本文件"),
    "cut.txt": (PAGE * 20 + b"\xff\xfe\xfa" + PAGE, "cut.txt:21: 无法解码"),
    "half.txt": ("第一行\n柳河县\ufffd\ufffd陈\ufffd国".encode(), "half.txt:2: 文字已损坏"),
    "huge.txt": (b"\n" * 20_000_001, "文件太大"),
}


def test_bad_pages_are_named_and_the_others_built(kg: Run, tmp_path: Path) -> None:
    for name, (data, _) in BAD.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "good.txt").write_bytes(PAGE)
    result = kg("build", tmp_path, tmp_path / "missing", "--out", tmp_path / "out")
    fails(result, 1, *(said for _, said in BAD.values()), "dangling.txt: ", "missing: 文件或文件夹不存在")
    assert len(result.stderr.splitlines()) == len(BAD) + 2
    assert result.stdout.startswith("1 个版面")
    assert names(tmp_path / "out") == FILES


@pytest.mark.parametrize("name", BAD)
def test_nothing_is_written_if_no_page_can_be_read(kg: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(BAD[name][0])
    fails(kg("build", tmp_path / name, "--out", tmp_path / "out"), 1, BAD[name][1], "什么也没有写")
    assert names(tmp_path / "out") == []


def test_a_folder_without_pages(kg: Run, tmp_path: Path) -> None:
    fails(kg("build", tmp_path, "--out", tmp_path / "out"), 1, "文件夹里没有", "in this folder")


def test_endless_input(kg: Run, tmp_path: Path) -> None:
    fails(kg("build", "/dev/zero", "--out", tmp_path), 1, "/dev/zero: 文件太大")


def test_a_file_name_that_is_no_text(kg: Run, tmp_path: Path) -> None:
    page = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt"))
    try:
        page.write_bytes(PAGE)
    except OSError:
        pytest.skip("this file system takes no such names")
    assert kg("build", page, "--out", tmp_path / "out").exit_code == 0
    assert kg("check", tmp_path / "out" / "graph.ttl", "--pages", tmp_path).exit_code == 0


def test_a_page_that_the_program_fails_on(kg: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def record(page: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(pipeline, "record", record)
    (tmp_path / "a.txt").write_bytes(PAGE)
    fails(kg("build", tmp_path, "--out", tmp_path / "out"), 1, "a.txt: 程序处理此文件时出错（RuntimeError: a bug）")


def test_any_other_bug_is_one_line_too(kg: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def save(*_: object) -> None:
        raise RuntimeError("another bug")

    monkeypatch.setattr(pipeline, "save", save)
    (tmp_path / "a.txt").write_bytes(PAGE)
    fails(kg("build", tmp_path, "--out", tmp_path / "out"), 1, "程序出错（RuntimeError: another bug）")


@pytest.mark.parametrize("out", ["file", "file/deep/er", "/proc/nowhere"])
def test_an_output_folder_that_cannot_be_written(kg: Run, tmp_path: Path, out: str) -> None:
    (tmp_path / "file").write_bytes(PAGE)
    fails(kg("build", tmp_path / "file", "--out", tmp_path / out), 1, out, "无法写入", "cannot be written")
    assert names(tmp_path) == ["file"]


def test_an_interruption_leaves_the_last_good_graph(kg: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE)
    out = tmp_path / "out"
    kg("build", tmp_path, "--out", out)
    before = {name: (out / name).read_bytes() for name in FILES}
    (tmp_path / "a.txt").write_bytes(PAGE * 2)
    asked = iter([0o022])

    def umask() -> int:
        try:
            return next(asked)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr(files, "_umask", umask)  # the second file is hardly on the disk when somebody presses Ctrl-C
    fails(kg("build", tmp_path, "--out", out), 130, "已中断", "earlier files are as they were")
    assert {name: (out / name).read_bytes() for name in names(out)} == before


# mentions


def rows(result: Result) -> list[dict[str, Any]]:
    """The JSON lines of an answer."""
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_mentions_of_a_file(kg: Run, county: Path) -> None:
    page = county / "pages" / "county.txt"
    text, found = page.read_text(encoding="utf-8"), rows(kg("mentions", page))
    assert {"start", "end", "text", "class", "rule", "bare"} == set(found[0])
    assert all(text[row["start"] : row["end"]] == row["text"] for row in found)
    assert {"陈立国", "周明远"} <= {row["text"] for row in found if row["class"] == "Person"}
    assert "柳河县委书记" in {row["text"] for row in found if row["class"] == "Post"}


def test_mentions_of_lines(kg: Run) -> None:
    found = rows(kg("mentions", "--lines", input="\ufeff柳河县委书记陈立国说\r\n\r\n市长 周明远 出席".encode()))
    people = [(row["line"], row["start"], row["end"], row["text"]) for row in found if row["class"] == "Person"]
    assert people == [(1, 6, 9, "陈立国"), (3, 3, 6, "周明远")]


def test_mentions_of_stdin_in_another_encoding(kg: Run) -> None:
    found = rows(kg("mentions", "-", input=PAGE.decode().encode("gb18030")))
    assert "陈立国" in {row["text"] for row in found}


@pytest.mark.parametrize("given", [b"", b"\0\1\2\3" * 9])
def test_mentions_of_nothing(kg: Run, given: bytes) -> None:
    fails(kg("mentions", input=given), 1, "-: ")


def test_mentions_of_a_missing_file(kg: Run) -> None:
    fails(kg("mentions", "nowhere.txt"), 1, "nowhere.txt: 文件不存在 / no such file")


# query


def test_query_by_name(kg: Run, county: Path) -> None:
    table = kg("query", county / "graph.ttl", "posts", "--param", "who=陈立国").stdout
    assert "柳河县委书记" in table and "周明远" not in table


def test_query_in_each_form(kg: Run, county: Path) -> None:
    sparql = "SELECT ?name { ?p a gov:Person ; rdfs:label ?name } ORDER BY ?name"
    asked = ("query", county / "graph.ttl", sparql, "--format")
    assert {"陈立国", "周明远"} <= {row["name"] for row in csv.DictReader(io.StringIO(kg(*asked, "csv").stdout))}
    found = json.loads(kg(*asked, "json").stdout)["results"]["bindings"]
    assert "陈立国" in {row["name"]["value"] for row in found}
    assert kg(*asked, "table").stdout.splitlines()[0] == "name"


def test_query_from_a_file(kg: Run, county: Path, tmp_path: Path) -> None:
    (tmp_path / "ask.rq").write_text("ASK { ?p a gov:Person }")
    assert kg("query", county / "graph.ttl", tmp_path / "ask.rq").stdout == "true\n"


def test_query_list(kg: Run) -> None:
    listed = kg("query", "--list").stdout
    assert "\nposts  谁担任什么职务\n" in listed and "--param who=" in listed
    assert "Who holds which post" in kg("query", "--list", "--lang", "en").stdout


def test_broken_queries(kg: Run, county: Path) -> None:
    graph = county / "graph.ttl"
    fails(kg("query", graph, "SELECT ?x {\n ?x a }"), 1, "SPARQL:2", "语法错误")
    fails(kg("query", graph, "nothing"), 1, "没有名为“nothing”的查询")
    fails(kg("query", graph, "nothing.rq"), 1, "nothing.rq: ")
    fails(kg("query", graph, "posts", "--param", "colour=red"), 1, "colour")
    fails(kg("query", graph, "posts", "--param", "colour"), 2, "--param")


# check and explain


def test_check(kg: Run, county: Path, tmp_path: Path) -> None:
    good = kg("check", county / "graph.ttl", "--pages", county / "pages")
    assert good.exit_code == 0 and "没有发现问题" in good.stdout, good.output
    text = (county / "graph.ttl").read_text(encoding="utf-8")
    (tmp_path / "graph.ttl").write_text(text.replace('oa:exact "陈立国"', 'oa:exact "陈立邦"'), encoding="utf-8")
    bad = kg("check", tmp_path / "graph.ttl", "--pages", county / "pages", "--lang", "en")
    assert bad.exit_code == 1 and "county.txt:7  the page has “陈立国” there" in bad.stdout


def test_explain(kg: Run, county: Path) -> None:
    shown = kg("explain", county / "graph.ttl", "陈立国", "--pages", county / "pages").stdout
    assert "→ 担任  柳河县委书记" in shown and "county.txt:7: " in shown
    fails(kg("explain", county / "graph.ttl", "无此人"), 1, "图谱里没有“无此人”")


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


def test_a_reader_that_has_gone(county: Path) -> None:
    command = [sys.executable, "-m", "kg", "query", str(county / "graph.ttl"), "facts", "--format", "csv"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
