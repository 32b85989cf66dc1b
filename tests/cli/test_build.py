"""``kg build``, on good input and bad."""

from __future__ import annotations

import os
from pathlib import Path

import pyoxigraph as ox
import pytest
from commands import FILES, PAGE, Run, fails, names

from kg import pipeline
from kg.export import FORMATS, files
from kg.model import Page, PageRecord


def test_build_writes_its_files_and_sums_up(kg: Run, tmp_path: Path) -> None:
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
    fails(kg("build"), 2, "这里也没有 seeds 文件夹", "kg build news/", "no folder seeds")
    assert names(tmp_path) == []
    Path("a.txt").write_bytes(PAGE)
    fails(kg("build"), 2, "kg build .")
    Path("a.txt").unlink()
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
    fails(kg("build", tmp_path / name, "--out", tmp_path / "out"), 2, BAD[name][1], "什么也没有写")
    assert names(tmp_path / "out") == []


def test_a_folder_without_pages(kg: Run, tmp_path: Path) -> None:
    fails(kg("build", tmp_path, "--out", tmp_path / "out"), 2, "文件夹里没有", "in this folder")


def test_endless_input(kg: Run, tmp_path: Path) -> None:
    fails(kg("build", "/dev/zero", "--out", tmp_path), 2, "/dev/zero: 文件太大")


def test_a_file_name_that_is_no_text(kg: Run, tmp_path: Path) -> None:
    page = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt"))
    try:
        page.write_bytes(PAGE)
    except OSError:
        pytest.skip("this file system takes no such names")
    assert kg("build", page, "--out", tmp_path / "out").exit_code == 0
    assert kg("check", tmp_path / "out" / "graph.ttl", "--pages", tmp_path).exit_code == 0


def test_a_page_that_the_program_fails_on(kg: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pipeline.record

    def record(page: Page) -> PageRecord:
        if page.name == "b.txt":
            raise RuntimeError("a mistake")
        return whole(page)

    monkeypatch.setattr(pipeline, "record", record)
    monkeypatch.delenv("KG_DEBUG", raising=False)
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(PAGE)
    result = kg("build", tmp_path, "--out", tmp_path / "out")
    said = "b.txt: govkg 自身出错，不是此文件的问题（RuntimeError: a mistake）"
    fails(result, 1, said, "a bug of govkg", "KG_DEBUG=1")
    assert result.stdout.startswith("2 个版面") and names(tmp_path / "out") == FILES
    monkeypatch.setenv("KG_DEBUG", "1")
    shown = kg("build", tmp_path, "--out", tmp_path / "out").stderr
    assert said in shown and 'raise RuntimeError("a mistake")' in shown and "Traceback" in shown


def test_any_other_bug_is_one_line_too(kg: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def save(*_: object) -> None:
        raise RuntimeError("another bug")

    monkeypatch.setattr(pipeline, "save", save)
    (tmp_path / "a.txt").write_bytes(PAGE)
    fails(kg("build", tmp_path, "--out", tmp_path / "out"), 1, "程序出错（RuntimeError: another bug）")


OUT = {
    "file": "file: 无法写入：这是文件，这里需要文件夹 / cannot be written: this is a file; a folder is needed",
    "file/deep/er": "file 是文件，不是文件夹",
    "/proc/nowhere": "/proc/nowhere",
}


@pytest.mark.parametrize("out", OUT)
def test_an_output_folder_that_cannot_be_written(kg: Run, tmp_path: Path, out: str) -> None:
    (tmp_path / "file").write_bytes(PAGE)
    fails(kg("build", tmp_path / "file", "--out", tmp_path / out), 1, OUT[out], "cannot be written")
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

    monkeypatch.setattr(files, "umask", umask)  # the second file is hardly on the disk when somebody presses Ctrl-C
    fails(kg("build", tmp_path, "--out", out), 130, "已中断", "no file is left half-written")
    assert {name: (out / name).read_bytes() for name in names(out)} == before


def test_build_in_other_formats(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE)
    asked = ("build", tmp_path / "a.txt", "--out", tmp_path / "out")
    result = kg(*asked, "--format", "nquads", "-f", "csv", "--store", tmp_path / "store")
    assert result.exit_code == 0, result.output
    assert names(tmp_path / "out") == ["csv", "graph.nq"] and (tmp_path / "store" / "CURRENT").exists()
    assert result.stdout.splitlines()[-1].endswith(str(tmp_path / "store"))
    assert kg(*asked, "-f", "turtle", "--rdf12").exit_code == 0
    assert "<< id:person-" in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")


@pytest.mark.parametrize("stored", [False, True])
@pytest.mark.parametrize("name", FORMATS)
def test_rdf12_in_every_format(kg: Run, tmp_path: Path, name: str, stored: bool) -> None:
    """It is written so that Oxigraph reads it and every command works with it, or refused before anything is written."""
    (tmp_path / "a.txt").write_bytes(PAGE)
    out, store = tmp_path / "out", tmp_path / "store"
    more = ("--store", store) if stored else ()
    result = kg("build", tmp_path / "a.txt", "--out", out, "-f", name, "--rdf12", *more)
    form = FORMATS[name]
    if form.rdf12 is False or not (form.rdf12 or stored):
        fails(result, 1, "RDF 1.2", "turtle")
        assert names(tmp_path) == ["a.txt"]
        return
    assert result.exit_code == 0, result.output
    assert {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()} == set(form.files)
    graphs = [out / path for path in form.files if form.rdf12] + [store] * stored
    for graph in graphs:
        quads = ox.Store.read_only(str(graph)) if graph == store else ox.parse(path=str(graph))
        assert any(isinstance(quad.object, ox.Triple) for quad in quads)
        assert kg("check", graph, "--pages", tmp_path).exit_code == 0


@pytest.mark.parametrize("name", ["graph.ttl", "graph.nq", "graph.rdf", "store"])
def test_every_command_reads_rdf12(kg: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE)
    formats = ("-f", "turtle", "-f", "nquads", "-f", "rdfxml", "--store", tmp_path / "store")
    kg("build", tmp_path / "a.txt", "--out", tmp_path, *formats, "--rdf12")
    graph = tmp_path / name
    assert "柳河县委书记陈立国" in kg("explain", graph, "陈立国").stdout
    assert "柳河县委常委会会议" in kg("path", graph, "陈立国", "柳河县").stdout
    for engine in ("oxigraph", "rdflib"):
        assert "柳河县委书记" in kg("query", graph, "posts", "--engine", engine).stdout


def test_build_says_which_format_cannot_be(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE)
    asked = ("build", tmp_path / "a.txt", "--out", tmp_path / "out", "-f")
    able = "能表达的有：turtle、ntriples、nquads、trig、rdfxml"
    fails(kg(*asked, "jsonld", "--rdf12"), 1, f"jsonld 格式不能表达 RDF 1.2；{able}")
    fails(kg(*asked, "csv", "-f", "html", "--rdf12"), 1, f"没有能表达 RDF 1.2 的；{able}")
    fails(kg(*asked, "word"), 2, "--format 不能是 word；可用：turtle")
    fails(kg(*asked, "turtle", "--store", tmp_path), 1, str(tmp_path), "无法写入：这里已有别的文件")
    assert names(tmp_path) == ["a.txt"]
