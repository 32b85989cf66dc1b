"""The questions about years, colleagues, promises and contradictions: every row they must have, by two engines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kg.ask.proof import COLUMNS
from kg.ask.query import Question, answer, list_queries

YEARS = Path(__file__).parent.parent / "data" / "years.ttl"
PLENUM = "中共青岚县第十二届委员会第八次全体会议"
COUNTY, COMMITTEE, GOVERNMENT = "青岚县", "中共青岚县委员会", "青岚县人民政府"

Rows = list[tuple[str, ...]]

# A query's name and parameters, its first columns in that order, and every row that they must have, in any order
EXPECTED: list[tuple[str, dict[str, str], str, Rows]] = [
    (
        "holders",
        {},
        "person title organization from asOf",
        [
            ("林望", "青岚县委书记", COMMITTEE, "", "2024-01-10"),
            ("沈舟", "青岚县委书记", COMMITTEE, "2025-01-08", "2025-01-12"),
            ("沈舟", "青岚县县长", GOVERNMENT, "", "2024-01-10"),
            ("贺岚", "青岚县县长", GOVERNMENT, "", "2025-01-12"),
            ("陶远", "青岚县县长", GOVERNMENT, "", "2025-01-12"),
            ("陶远", "青岚县副县长", GOVERNMENT, "", "2024-01-10"),
        ],
    ),
    ("holders", {"post": "县委书记", "date": "2024-06-30"}, "person", [("林望",)]),
    ("holders", {"post": "县委书记", "date": "2025-01-07"}, "person", [("林望",)]),
    ("holders", {"post": "县委书记", "date": "2025-01-08"}, "person from", [("沈舟", "2025-01-08")]),
    ("holders", {"post": "县委书记", "date": "2023"}, "person", []),
    (
        "career",
        {"who": "沈舟"},
        "person title organization from asOf to modality quote page line",
        [
            ("沈舟", "青岚县县长", GOVERNMENT, "", "2024-01-10", "", "asserted", "县长沈舟", "a.txt", "2"),
            (
                "沈舟",
                "青岚县委书记",
                COMMITTEE,
                "2025-01-08",
                "",
                "",
                "asserted",
                "任命沈舟为青岚县委书记",
                "b.txt",
                "2",
            ),
            ("沈舟", "青岚县委书记", COMMITTEE, "", "2025-01-12", "", "asserted", "县委书记沈舟主持会议", "b.txt", "3"),
        ],
    ),
    (
        "career",
        {"who": "林"},
        "title asOf to quote",
        [
            ("青岚县委书记", "2024-01-10", "", "青岚县委书记林望"),
            ("青岚县委书记", "", "2025-01-08", "免去林望的青岚县委书记职务"),
        ],
    ),
    (
        "colleagues",
        {},
        "person title colleague other organization year",
        [
            ("沈舟", "青岚县县长", "陶远", "青岚县副县长", GOVERNMENT, "2024"),
            ("陶远", "青岚县副县长", "沈舟", "青岚县县长", GOVERNMENT, "2024"),
            ("贺岚", "青岚县县长", "陶远", "青岚县县长", GOVERNMENT, "2025"),
            ("陶远", "青岚县县长", "贺岚", "青岚县县长", GOVERNMENT, "2025"),
        ],
    ),
    ("colleagues", {"who": "沈"}, "colleague", [("陶远",)]),
    (
        "together",
        {},
        "person companion occasion date",
        [("沈舟", "贺岚", PLENUM, "2025-01-11"), ("贺岚", "沈舟", PLENUM, "2025-01-11")],
    ),
    ("together", {"who": "贺", "where": "全体会议"}, "companion", [("沈舟",)]),
    ("together", {"where": "茶乡节"}, "person", []),
    (
        "sessions",
        {},
        "body meeting date step document",
        [
            ("", "全县企业家座谈会", "", "", ""),
            (COMMITTEE, PLENUM, "2025-01-11", "adopted", "关于建设茶业强县的决定"),
            (COMMITTEE, PLENUM, "2025-01-11", "considered", "县委常委会工作报告"),
        ],
    ),
    ("sessions", {"name": "第十二届", "of": "委员会"}, "step", [("adopted",), ("considered",)]),
    (
        "commitments",
        {},
        "place property what value unit period speaker",
        [
            (COUNTY, "developsIndustry", "茶产业", "", "", "", "沈舟"),
            (COUNTY, "hasProject", "环山公路", "", "", "", ""),
            (COUNTY, "observationOf", "工业投资增速", ">=12", "%", "青岚县产业三年行动方案", ""),
            (COUNTY, "observationOf", "茶业产值", ">=80", "亿元", "2024", "林望"),
            (COUNTY, "pursues", "一茶四业", "", "", "", "林望"),
        ],
    ),
    ("commitments", {"where": "竹溪"}, "what", []),
    (
        "progress",
        {},
        "of indicator comparator target due result period unit reached",
        [
            (COUNTY, "工业投资增速", ">=", "12", "", "9.5", "2025年一季度", "%", "false"),
            (COUNTY, "茶业产值", ">=", "80", "2024", "81", "2024", "亿元", "true"),
            (COUNTY, "茶业产值", ">=", "80", "2024", "82.5", "2024", "亿元", "true"),
        ],
    ),
    ("progress", {"what": "投资", "place": COUNTY}, "reached", [("false",)]),
    (
        "spread",
        {},
        "formulation first last articles who step",
        [
            ("一茶四业", "2024-01-10", "2025-03-02", "3", PLENUM, "proposed"),
            ("一茶四业", "2024-01-10", "2025-03-02", "3", COUNTY, "pursues"),
        ],
    ),
    ("spread", {"name": "两带"}, "formulation", []),
    (
        "investments",
        {},
        "project place investor indicator comparator value unit",
        [("松烟茶业产业园", "竹溪镇", "松烟集团", "总投资", "=", "3.2", "亿元")],
    ),
    ("investments", {"where": "竹溪", "name": "产业园"}, "investor", [("松烟集团",)]),
    ("investments", {"where": "云溪"}, "investor", []),
    ("rivals", {}, "title date person other", [("青岚县县长", "2025-01-12", "贺岚", "陶远")]),
    ("rivals", {"post": "书记"}, "title", []),
    ("disputed", {}, "of indicator period value other unit", [(COUNTY, "茶业产值", "2024", "81", "82.5", "亿元")]),
    ("disputed", {"what": "投资"}, "of", []),
    (
        "gazetteer",
        {},
        "gazetteer subject property object rule",
        [
            ("虚构的地名录", "竹溪镇", "partOf", COUNTY, "partOf-rule"),
            ("虚构的地名录", COUNTY, "partOf", "云溪市", "partOf-rule"),
        ],
    ),
    ("gazetteer", {"name": "云溪"}, "subject", [(COUNTY,)]),
    (
        "rules",
        {"name": "t"},
        "rule property facts lowest highest",
        [
            ("appointment", "holdsPost", "1", "0.9", "0.9"),
            ("attended-rule", "attended", "3", "0.9", "0.9"),
            ("adopted-rule", "adopted", "1", "0.9", "0.9"),
            ("date-rule", "date", "2", "0.9", "0.9"),
            ("developsIndustry-rule", "developsIndustry", "1", "0.9", "0.9"),
            ("hasProject-rule", "hasProject", "3", "0.9", "0.9"),
            ("holdsPost-rule", "holdsPost", "6", "0.8", "0.9"),
            ("jurisdiction-rule", "jurisdiction", "1", "0.9", "0.9"),
            ("partOf-rule", "partOf", "2", "0.9", "0.9"),
            ("postIn-rule", "postIn", "3", "0.9", "0.9"),
        ],
    ),
    (
        "hierarchy",
        {},
        "place parent organization",
        [("竹溪镇", COUNTY, ""), (COUNTY, "云溪市", GOVERNMENT)],
    ),
    ("hierarchy", {"where": COUNTY}, "place", [("竹溪镇",)]),
    ("hierarchy", {"where": "云溪市"}, "place", [("竹溪镇",), (COUNTY,)]),
    (
        "timeline",
        {},
        "date endDate name kind",
        [("2025-01-11", "", PLENUM, "Meeting"), ("2025-03", "", "茶乡节", "Event")],
    ),
    ("timeline", {"when": "2025-03"}, "name", [("茶乡节",)]),
    ("doubts", {}, "name kind doubt", [("陶远", "Person", "或为同名的两人")]),
    ("doubts", {"part": "沈"}, "name", []),
    ("coverage", {}, "page articles facts", [("a.txt", "1", "9"), ("b.txt", "1", "14"), ("c.txt", "2", "10")]),
    ("coverage", {"name": "b"}, "facts", [("14",)]),
]


def shown(cell: Any) -> str:
    """A cell as text; nodes of statements in one order, whatever order they were joined in."""
    return "" if cell is None else str(getattr(cell, "value", cell))


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
@pytest.mark.parametrize(("name", "params", "columns", "rows"), EXPECTED)
def test_questions_find_what_the_graph_holds(
    name: str, params: dict[str, str], columns: str, rows: Rows, engine: str
) -> None:
    found = answer(Question(YEARS, name, params, engine))
    chosen = [found.variables.index(column) for column in columns.split()]
    assert sorted(tuple(shown(row[i]) for i in chosen) for row in found.rows) == sorted(rows)
    assert not set(found.variables) & set(COLUMNS)


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_quotes_prove_the_rows(engine: str) -> None:
    found = answer(Question(YEARS, "holders", {"post": "县委书记", "date": "2025-02"}, engine, quotes=True))
    assert found.quotes == (("b.txt:2 任命沈舟为青岚县委书记", "b.txt:3 县委书记沈舟主持会议"),)
    rivals = answer(Question(YEARS, "rivals", {}, engine, quotes=True))
    assert rivals.quotes == (("b.txt:4 县长贺岚出席", "b.txt:5 县长陶远说"),)


def test_every_question_has_its_quotes_or_tells_that_it_has_none() -> None:
    without = {"districts", "doubts", "gazetteer", "hierarchy"}  # of names, and of what no page states
    told = {"quote", "proof", "words", *COLUMNS}
    silent = {q.name for q in list_queries() if not any(f"?{name}" in q.text.partition("{")[0] for name in told)}
    assert silent == without


def test_there_are_enough_questions() -> None:
    assert len(list_queries()) >= 25
