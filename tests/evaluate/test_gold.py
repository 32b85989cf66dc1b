"""Gold files: what they say, and what is wrong with them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from kg.errors import GoldError
from kg.evaluate.gold import Gold, load
from kg.ontology import load as schema

GOOD = """\
# 云溪日报, invented

#
Person\t方明远
?Place|Organization\t南屏区 = 云溪市南屏区
@partOf\t南屏区\t云溪市
?@pursues\t*\t“两带三城”
#fig\t南屏区\t产值\t=\t56.5\t亿元\tactual\t
#fig\t\t新签约项目\t>=\t20
"""


def _load(tmp_path: Path, text: str) -> Gold:
    (tmp_path / "page.gold").write_text(text, encoding="utf-8")
    (gold,) = load(tmp_path, schema())
    return gold


def test_things_relations_and_figures(tmp_path: Path) -> None:
    gold = _load(tmp_path, GOOD)
    assert [(t.line, t.optional, t.classes, t.label) for t in gold.things] == [
        (4, False, ("Person",), "方明远"),
        (5, True, ("Place", "Organization"), "南屏区"),
    ]
    assert [(r.optional, r.property, r.subject, r.object) for r in gold.relations] == [
        (False, "partOf", "南屏区", "云溪市"),
        (True, "pursues", "*", "“两带三城”"),
    ]
    assert [(f.of, f.value, f.unit, f.status) for f in gold.figures] == [
        ("南屏区", Decimal("56.5"), "亿元", "actual"),
        ("", Decimal(20), "", ""),
    ]


def test_a_relation_may_use_any_name(tmp_path: Path) -> None:
    gold = _load(tmp_path, GOOD)
    assert gold.names_of("云溪市南屏区") == {"南屏区", "云溪市南屏区"}
    assert gold.names_of("2025-01-03") == {"2025-01-03"}
    assert gold.names_of("南屏*") == {"南屏*"}


def test_files_are_called_after_their_pages_at_any_depth(tmp_path: Path) -> None:
    for name in ("b/one.gold", "a.gold", "b/two.gold"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Person\t方明远\n", encoding="utf-8-sig")
    assert [gold.page for gold in load(tmp_path, schema())] == ["a", "b/one", "b/two"]
    assert [gold.page for gold in load(tmp_path / "b" / "one.gold", schema())] == ["one"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Persn\t方明远", "Persn is no class"),
        ("Person|Wizard\t方明远", "Wizard is no class"),
        ("#figure\t方明远", "#figure is no class"),
        ("Person", "takes a tab and its names"),
        ("Person 方明远", "is no class"),
        ("Person\t方明远\t方先生", "takes a tab and its names"),
        ("Person\t方明远 = ", "takes a tab and its names"),
        ("@likes\t方明远\t南屏区", "no property likes"),
        ("@partOf\t南屏区", "takes a subject and an object"),
        ("@partOf\t\t南屏区", "takes a subject and an object"),
        ("#fig\t南屏区\t产值", "the fields of #fig are"),
        ("#fig\t南屏区\t产值\t=\t很多\t亿元", "'很多' is no number"),
        ("#fig\t南屏区\t产值\t=\t5\t亿元\tmaybe", "actual, target or nothing"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(GoldError) as error:
        _load(tmp_path, f"Person\t方明远\n\n{line}\n")
    assert error.value.where == f"{tmp_path / 'page.gold'}:3"
    assert said in error.value.en and error.value.zh


def test_no_gold(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none"):
        with pytest.raises(GoldError):
            load(path, schema())
    (tmp_path / "page.gold").write_bytes("Person\t方明远".encode("gb18030"))
    with pytest.raises(GoldError, match="UTF-8"):
        load(tmp_path, schema())
