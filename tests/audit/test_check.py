"""The check of a graph: a good one passes, each fault is reported with its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.audit.check import KINDS, Finding, Report, check
from kg.errors import GraphError, PageError, QueryError
from kg.rdf import GOV

DATA = Path(__file__).parent.parent / "data"
SMALL, PAGES = DATA / "small.ttl", DATA / "pages"

# What is replaced in the graph (once), and the finding: kind, page:line, name, part of the English text, words
FAULTS = [
    ('oa:exact "周立"', 'oa:exact "周一"', ("quote", "small.txt:13", "", "the page has “周立” there", "周一")),
    (
        'oa:exact "方明远出席"',
        'oa:exact "方明远出席。"',
        ("quote", "small.txt:7", "", "the length of the quotation", "方明远出席。"),
    ),
    (
        'gov:rule "met-rule"',
        'gov:rule "met-rule" , "other"',
        ("shape", "small.txt:9", "高启文 —met→ 秦川", "names the gov:rule", "高启文会见远航集团董事长秦川"),
    ),
    (
        "gov:confidence 0.8",
        "gov:confidence 8.0",
        ("shape", "small.txt:5", "", "gov:confidence is one", "力争新签约项目\n20个以上"),
    ),
    (
        "id:person-gao gov:visited id:org-yuanhang .",
        "id:person-gao gov:visited id:org-yuanhang , id:org-office .",
        ("unproved", "small.txt:7", "高启文", "no statement proves gov:visited: 云溪市人民政府办公室", "高启文"),
    ),
    (
        "id:event-festival a gov:Event",
        "id:event-festival gov:weather id:person-gao ; a gov:Event",
        ("term", "small.txt:14", "山水文化节", "gov:weather is not in the ontology", "山水文化节"),
    ),
    (
        "id:person-meng a gov:Person",
        "id:person-meng a gov:Person , gov:Wizard",
        ("term", "small.txt:13", "孟凡", "gov:Wizard is not in the ontology", "孟凡"),
    ),
    (
        "rdf:predicate gov:venue",
        "rdf:predicate gov:place",
        (
            "term",
            "small.txt:7",
            "",
            "gov:place is not in the ontology",
            "中国共产党云溪市第九届委员会第六次全体会议在云溪会展中心召开",
        ),
    ),
]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The report on a graph with every fault of FAULTS."""
    text = SMALL.read_text(encoding="utf-8")
    for old, new, _ in FAULTS:
        assert old in text, old
        text = text.replace(old, new, 1)
    file = tmp_path_factory.mktemp("check") / "faults.ttl"
    file.write_text(text, encoding="utf-8")
    return check(file, PAGES)


def _is(found: Finding, kind: str, where: str, name: str, said: str, words: str) -> bool:
    same = (found.kind, found.where, found.words) == (kind, where, words)
    return same and said in found.en and name in (found.name, "")


def test_a_good_graph_passes() -> None:
    report = check(SMALL, PAGES)
    assert report.ok and report.findings == ()
    assert report.quotes == report.compared > 70
    assert "没有发现问题" in report.text() and "no fault found" in report.text("en")


@pytest.mark.parametrize("fault", [fault for _, _, fault in FAULTS], ids=lambda fault: fault[3])
def test_each_fault_is_found_with_its_place(report: Report, fault: tuple[str, str, str, str, str]) -> None:
    assert any(_is(found, *fault) for found in report.findings), report.text("en")


def test_the_report_counts_by_kind(report: Report) -> None:
    assert not report.ok
    assert sum(report.counts().values()) == len(report.findings)
    assert report.counts()["quote"] == 2
    assert {f.kind for f in report.findings} <= set(KINDS)


def test_the_report_in_words(report: Report) -> None:
    for lang, said in (("zh", "引文与原文不符 not what the page says 2"), ("en", "not what the page says 2")):
        lines = report.text(lang).splitlines()
        assert len(lines) == len(report.findings) + len(KINDS) + 1
        assert said in lines[-1] and lines[-1] == report.summary(lang)
    assert any(line.startswith("small.txt:13  原文此处是“周立”") for line in report.text().splitlines())


def test_the_findings_are_in_a_fixed_order(report: Report) -> None:
    assert list(report.findings) == sorted(report.findings)


def test_without_pages_shapes_are_checked_and_quotes_are_not() -> None:
    report = check(SMALL)
    assert report.ok and report.compared == 0 < report.quotes


def test_a_page_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "another.txt").write_text("另一个版面。", encoding="utf-8")
    (found,) = check(SMALL, tmp_path).findings
    assert (found.kind, found.page) == ("page", "small.txt")


def test_a_page_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "small.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    (found,) = check(SMALL, tmp_path).findings
    assert (found.kind, found.page) == ("page", "small.txt") and "binary" in found.en


def test_a_page_that_was_changed_is_noticed(tmp_path: Path) -> None:
    text = (PAGES / "small.txt").read_text(encoding="utf-8")
    (tmp_path / "small.txt").write_text("新的一行\n" + text, encoding="utf-8")
    report = check(SMALL, tmp_path)
    assert report.counts() == {"quote": report.quotes}


def test_pages_in_another_encoding_count_the_same(tmp_path: Path) -> None:
    text = (PAGES / "small.txt").read_text(encoding="utf-8")
    (tmp_path / "small.txt").write_bytes(text.encode("gb18030"))
    assert check(SMALL, tmp_path).ok


@pytest.mark.parametrize("content", ["", "<a:a> <a:b> <a:c> ."])
def test_a_graph_of_something_else_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "other.ttl"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(GraphError):
        check(file)


def test_what_is_no_graph_file_is_named(tmp_path: Path) -> None:
    shutil.copy(PAGES / "small.txt", tmp_path / "page.ttl")
    for name, where in ((".", ""), ("none.ttl", ""), ("page.ttl", ":1")):
        with pytest.raises(GraphError) as error:
            check(tmp_path / name)
        assert error.value.where == f"{tmp_path / name}{where}"


def test_a_folder_without_pages_is_named(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(PageError) as error:
            check(SMALL, folder)
        assert error.value.where == str(folder)


def test_the_whole_sentence_is_told(report: Report) -> None:
    found = next(one for one in report.findings if one.kind == "shape" and one.line == 5)
    assert found.words.split()[0] in found.sentence and len(found.sentence) > len(found.words)
    assert found.sentence.endswith("。") and f"▸ {found.sentence}" in found.text()
    assert not any(one.sentence for one in check(SMALL).findings)


def test_queries_keep_to_the_vocabulary(tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text(
        f"PREFIX g: <{GOV}>\nSELECT * {{ ?s a gov:Person ; # gov:Comment\n g:weather 'gov:text' ; <{GOV}moon> ?o }}",
        encoding="utf-8",
    )
    report = check(SMALL, queries=[tmp_path])
    assert [(one.kind, one.where.rpartition("/")[2], one.name) for one in report.findings] == [
        ("query", "mine.rq:3", "gov:moon"),
        ("query", "mine.rq:3", "gov:weather"),
    ]
    assert report.findings == check(SMALL, queries=[tmp_path / "mine.rq"]).findings


def test_queries_that_are_not_there_are_named(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.rq"):
        with pytest.raises(QueryError) as error:
            check(SMALL, queries=[path])
        assert error.value.where == str(path)
