"""Queries: the named ones give the rows that the small graph holds, on two engines; what is wrong is said clearly."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from test_questions import EXPECTED as YEARS

from kg.ask.named import bind, list_queries
from kg.ask.query import run
from kg.errors import GraphError, QueryError
from kg.rdf import store

SMALL = Path(__file__).parent.parent / "data" / "small.ttl"
PLENUM = "中国共产党云溪市第九届委员会第六次全体会议"
P155 = "云溪市国民经济和社会发展第十五个五年规划"
ARTICLE = "市委九届六次全会精神在基层引发热烈反响"
PAGE = "small.txt"

Rows = list[tuple[str, ...]]

# A query's name and parameters, some of its columns, and every row that they must have, in any order
EXPECTED: list[tuple[str, dict[str, str], str, Rows]] = [
    (
        "posts",
        {},
        "person post organization asOf places proof",
        [
            ("周立", "云溪市副市长", "云溪市人民政府", "", "1", "small.txt:13 任命周立为云溪市副市长"),
            (
                "方明远",
                "云溪市南屏区委书记",
                "中共云溪市南屏区委员会",
                "2025-01-06",
                "1",
                "small.txt:5 南屏区委书记方明远说",
            ),
            ("梁思远", "云溪市市长", "云溪市人民政府", "2025-01-06", "1", "small.txt:7 市长梁思远"),
            ("秦川", "远航集团董事长", "远航集团", "2025-01-06", "1", "small.txt:9 远航集团董事长秦川"),
            ("高启文", "云溪市委书记", "中共云溪市委员会", "2025-01-06", "1", "small.txt:7 市委书记高启文"),
        ],
    ),
    ("posts", {"who": "明"}, "person", [("方明远",)]),
    ("posts", {"title": "市长"}, "person", [("周立",), ("梁思远",)]),
    (
        "appointments",
        {},
        "person post from to",
        [("周立", "云溪市副市长", "2025-01-04", ""), ("孟凡", "云溪市副市长", "", "2025-01-04")],
    ),
    ("appointments", {"who": "孟"}, "person", [("孟凡",)]),
    (
        "comments",
        {},
        "person topic modality page",
        [("方明远", PLENUM, "asserted", PAGE), ("方明远", P155, "attributed", PAGE)],
    ),
    ("comments", {"what": "五年规划"}, "topic", [(P155,)]),
    (
        "meetings",
        {},
        "meeting convener date endDate venue",
        [(PLENUM, "中共云溪市委员会", "2025-01-03", "", "云溪会展中心")],
    ),
    (
        "attendance",
        {},
        "who part occasion date",
        [
            ("周立", "attended", "山水文化节", "2025-01-04"),
            ("𬭎丰公司", "attended", "山水文化节", "2025-01-04"),
            ("方明远", "attended", PLENUM, "2025-01-03"),
            ("高启文", "attended", PLENUM, "2025-01-03"),
            ("高启文", "chaired", PLENUM, "2025-01-03"),
            ("高启文", "spokeAt", PLENUM, "2025-01-03"),
        ],
    ),
    ("adopted", {}, "body document date", [(PLENUM, "关于建设数字云溪的决定", "2025-01")]),
    (
        "documents",
        {},
        "document step who",
        [
            ("政府工作报告", "presented", "梁思远"),
            ("政府工作报告", "considered", PLENUM),
            ("关于建设数字云溪的决定", "adopted", PLENUM),
            ("云溪市产业倍增行动方案", "issued", "中共云溪市委员会"),
        ],
    ),
    (
        "targets",
        {},
        "of indicator comparator value unit period plan modality",
        [
            ("云溪市", "地区生产总值", ">", "3000", "亿元", "2030", P155, "intended"),
            ("南屏区", "新签约项目", ">=", "20", "个", "2025", "", "intended"),
        ],
    ),
    ("targets", {"place": "南屏"}, "value", [("20",)]),
    ("targets", {"what": "生产总值"}, "value", [("3000",)]),
    (
        "results",
        {},
        "of indicator value unit period",
        [("南屏区", "产值", "56.5", "亿元", "2024"), ("生物医药产业", "产值", "56.5", "亿元", "2024")],
    ),
    ("formulations", {}, "article formulation times", [(ARTICLE, "两带三城", "1"), (ARTICLE, "四梁八柱", "1")]),
    (
        "pursuits",
        {},
        "who property what modality",
        [
            (PLENUM, "proposed", "四梁八柱", "asserted"),
            ("南屏区", "pursues", "两带三城", "intended"),
            ("南屏区", "pursues", P155, "asserted"),
        ],
    ),
    ("projects", {}, "owner project modality", [("北溪街道", "青禾产业园", "intended")]),
    ("industries", {}, "place industry", [("南屏区", "生物医药产业")]),
    ("industries", {"where": "北溪"}, "place", []),
    ("honours", {}, "who honour asOf", [("南屏区", "全省绿水示范区", "2024")]),
    (
        "visits",
        {},
        "who property whom",
        [
            ("高启文", "visited", "远航集团"),
            ("高启文", "met", "秦川"),
            ("南屏区", "cooperatesWith", "江州市"),
        ],
    ),
    ("visits", {"name": "江州"}, "who", [("南屏区",)]),
    ("about", {"name": "全省绿水示范区"}, "subject modality speaker line", [("南屏区", "asserted", "", "8")]),
    (
        "about",
        {"name": "市委"},
        "subject property object",
        [
            ("中共云溪市委员会", "issued", "云溪市产业倍增行动方案"),
            ("云溪市委书记", "postIn", "中共云溪市委员会"),
            (PLENUM, "convenedBy", "中共云溪市委员会"),
        ],
    ),
    (
        "about",
        {"name": "云溪市"},
        "subject property object quote",
        [
            ("南屏区", "partOf", "云溪市", ""),
            ("云溪市", "地区生产总值", ">3000亿元", "到2030年云溪市地区生产总值力争突破3000亿元"),
        ],
    ),
    (
        "intentions",
        {},
        "subject property object speaker",
        [
            ("南屏区", "pursues", "两带三城", "方明远"),
            ("北溪街道", "hasProject", "青禾产业园", "方明远"),
            ("南屏区", "developsIndustry", "生物医药产业", "方明远"),
            ("中共云溪市南屏区委员会", "supports", "北溪街道", "方明远"),
        ],
    ),
    ("facts", {"who": "秦川"}, "subject property object", [("秦川", "holdsPost", "远航集团董事长")]),
    (
        "facts",
        {"who": "山水"},
        "property object",
        [("date", "2025-01-04"), ("endDate", "2025-01-05")],
    ),
    (
        "speakers",
        {},
        "speaker subject property object modality",
        [
            ("方明远", "南屏区", "pursues", "两带三城", "intended"),
            ("方明远", "北溪街道", "hasProject", "青禾产业园", "intended"),
            ("方明远", "南屏区", "developsIndustry", "生物医药产业", "intended"),
            ("方明远", "中共云溪市南屏区委员会", "supports", "北溪街道", "intended"),
            ("方明远", "方明远", "commentedOn", P155, "attributed"),
            ("方明远", "南屏区", "新签约项目", ">=20个", "intended"),
        ],
    ),
    (
        "districts",
        {},
        "place parent source",
        [("南屏区", "云溪市", "虚构的行政区划表"), ("北溪街道", "南屏区", "虚构的行政区划表")],
    ),
    (
        "articles",
        {},
        "article author photographer about date source page",
        [
            (ARTICLE, "白晓舟", "石一川", PLENUM, "2025-01-06", "云溪日报", PAGE),
            (ARTICLE, "白晓舟", "石一川", "方明远", "2025-01-06", "云溪日报", PAGE),
            ("任命名单", "", "", "", "2025-01-04", "", PAGE),
        ],
    ),
    (
        "mentions",
        {"name": "全体会议"},
        "words line",
        [("市委九届六次全会", "2"), ("全会", "5"), (PLENUM, "7")],
    ),
]


def _shown(cell: object) -> str:
    return "" if cell is None else str(getattr(cell, "value", cell))


@pytest.mark.parametrize(("name", "params", "columns", "rows"), EXPECTED)
def test_named_queries_find_what_the_graph_holds(name: str, params: dict[str, str], columns: str, rows: Rows) -> None:
    answer = run(SMALL, name, params)
    chosen = [answer.variables.index(column) for column in columns.split()]
    assert sorted(tuple(_shown(row[i]) for i in chosen) for row in answer.rows) == sorted(rows)


def test_every_named_query_has_expected_rows() -> None:
    assert {case[0] for case in (*EXPECTED, *YEARS)} == {query.name for query in list_queries()}


@pytest.fixture(scope="module")
def both() -> tuple[ox.Store, rdflib.Graph]:
    return store(SMALL), rdflib.Graph().parse(SMALL)


@pytest.mark.parametrize(("name", "params"), [case[:2] for case in EXPECTED])
def test_two_engines_give_the_same_rows(both: tuple[ox.Store, rdflib.Graph], name: str, params: dict[str, str]) -> None:
    text = bind(next(query for query in list_queries() if query.name == name), params)
    ours = both[0].query(text)
    assert isinstance(ours, ox.QuerySolutions)
    here = [tuple(_shown(cell) for cell in row) for row in ours]
    there = [tuple("" if cell is None else str(cell) for cell in row) for row in both[1].query(text)]  # type: ignore[union-attr]
    assert sorted(here) == sorted(there)


def test_a_sparql_text_needs_no_prefixes() -> None:
    answer = run(SMALL, 'SELECT ?x { ?x a gov:Person ; rdfs:label "秦川"@zh }')
    assert [row[0].value for row in answer.rows] == ["https://w3id.org/govkg/id/person-qin"]


def test_an_rq_file_with_parameters(tmp_path: Path) -> None:
    file = tmp_path / "own.rq"
    lines = ["SELECT ?n {", '  VALUES ?part { "高" }  # param: 名 / name', "  ?x a gov:Person ; rdfs:label ?n"]
    file.write_text("\n".join([*lines, "  FILTER (CONTAINS(STR(?n), ?part))", "}"]), encoding="utf-8")
    assert [row[0].value for row in run(SMALL, str(file)).rows] == ["高启文"]
    assert [row[0].value for row in run(SMALL, str(file), {"part": "周"}).rows] == ["周立"]


@pytest.mark.parametrize("evil", ['"', '" } } #', "\\", 'x" } INSERT { ?s ?p ?o', "\n}", "?who", "'''"])
def test_a_parameter_is_one_literal_whatever_stands_in_it(evil: str) -> None:
    assert run(SMALL, "posts", {"who": evil}).rows == ()


def test_an_unknown_parameter_is_named_with_those_there_are() -> None:
    with pytest.raises(QueryError) as error:
        run(SMALL, "posts", {"name": "高"})
    assert "name" in error.value.zh and "who, title" in error.value.en


def test_an_unknown_query_is_named_with_those_there_are() -> None:
    with pytest.raises(QueryError) as error:
        run(SMALL, "nonsense")
    assert "nonsense" in error.value.zh and "posts" in error.value.en


def test_a_missing_query_file_is_named() -> None:
    with pytest.raises(QueryError) as error:
        run(SMALL, "missing.rq")
    assert error.value.where == "missing.rq"


@pytest.mark.parametrize(
    ("text", "line"),
    [("SELECT ?x WHERE {\n  ?x a gov:Person\n  FILTER (\n}", "SPARQL:4"), ("SELCT ?x {}", "SPARQL:1"), ("", "SPARQL")],
)
def test_a_syntax_error_has_its_line(text: str, line: str) -> None:
    with pytest.raises(QueryError) as error:
        run(SMALL, text)
    assert error.value.where.startswith(line) and "\n" not in error.value.en


def test_a_syntax_error_in_a_file_has_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "broken.rq"
    file.write_text("SELECT ?x WHERE {\n  ?x a\n}", encoding="utf-8")
    with pytest.raises(QueryError) as error:
        run(SMALL, str(file))
    assert error.value.where == f"{file}:3"


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "PREFIX x: <http://x/> SELECT * { SERVICE x:y { ?s ?p ?o } }",
        "LOAD <http://127.0.0.1:1/x.ttl>",
        "# a comment\nPREFIX a: <http://a/>\nload <http://127.0.0.1:1/x.ttl>",
    ],
)
def test_the_network_is_refused(text: str) -> None:
    with pytest.raises(QueryError) as error:
        run(SMALL, text)
    assert "网络" in error.value.zh and "network" in error.value.en


@pytest.mark.parametrize(
    "text", ["INSERT DATA { <a:a> <a:b> <a:c> }", "PREFIX a: <http://a/> DELETE WHERE { ?s ?p ?o }"]
)
def test_updates_are_refused(text: str) -> None:
    with pytest.raises(QueryError) as error:
        run(SMALL, text)
    assert "修改" in error.value.zh


def test_words_that_only_look_like_keywords_are_allowed() -> None:
    text = 'SELECT ?load { ?load a <http://x/SERVICE> . FILTER (STR(?load) != " LOAD it") } # SERVICE'
    assert run(SMALL, text).rows == ()


@pytest.mark.parametrize("name", [".", "none.ttl"])
def test_a_graph_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(GraphError) as error:
        run(tmp_path / name, "posts")
    assert str(tmp_path) in error.value.where


def test_a_graph_that_is_no_turtle_is_named_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "bad.ttl"
    file.write_text("@prefix a: <http://a/> .\n\na:b a:c\n", encoding="utf-8")
    with pytest.raises(GraphError) as error:
        run(file, "posts")
    assert error.value.where.startswith(f"{file}:")
