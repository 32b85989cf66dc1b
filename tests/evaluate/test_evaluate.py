"""A graph against gold: what is counted, and what is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.errors import GoldError, GraphError
from kg.evaluate import Evaluation, Finding, evaluate, tell
from kg.evaluate.gold import NO_THING
from kg.evaluate.tally import ENTITIES, FIGURES, IDENTITY, OPEN, RELATIONS, RuleTally, Tally, total
from kg.ontology import load

DATA = Path(__file__).parents[1] / "data"
SMALL, PAGES = DATA / "small.ttl", DATA / "pages"
THINGS = "".join(f"?{core}\t*\n" for core in load().core if core not in NO_THING)
EVERYTHING = THINGS + "".join(f"?@{name}\t*\t*\n" for name in load().properties)


def _evaluate(tmp_path: Path, gold: str, graph: Path = SMALL, everything: bool = True) -> Evaluation:
    """Judge by some gold lines; with ``everything``, whatever else the graph says is right."""
    folder = tmp_path / "gold"
    folder.mkdir(exist_ok=True)
    (folder / "small.gold").write_text(gold + EVERYTHING * everything, encoding="utf-8")
    return evaluate(graph, folder, PAGES)


def _findings(found: Evaluation, sign: str) -> list[Finding]:
    return [finding for page in found.pages for finding in page.findings if finding.sign == sign]


def test_what_was_found(tmp_path: Path) -> None:
    found = _evaluate(tmp_path, "Person\t方明远\n@pursues\t南屏区\t两带三城\n@holdsPost\t方明远\t南屏区委书记\n")
    assert found.group(ENTITIES) == found.group(RELATIONS) == found.group(OPEN) == Tally(found=1)
    assert not found.pages[0].findings


def test_what_was_missed_with_the_place_that_should_say_it(tmp_path: Path) -> None:
    found = _evaluate(tmp_path, "Person\t远航\nOrganization\t远航集团\n@visited\t方明远\t远航集团\n")
    thing, fact = _findings(found, "-")
    assert (thing.group, thing.term, thing.text, thing.asked) == (
        ENTITIES, "Person", "远航", f"{tmp_path / 'gold' / 'small.gold'}:1",
    )  # fmt: skip
    assert (fact.text, fact.where, fact.rules) == ("方明远 —visited→ 远航集团", "small.txt:9", ())
    assert fact.words.startswith("南屏区与江州市签约合作")
    assert found.group(RELATIONS) == Tally(missed=1)


def test_what_is_wrong_with_its_rule_and_words(tmp_path: Path) -> None:
    gold = THINGS + "@holdsPost\t方明远\t南屏区委书记\n?@met\t*\t*\n"
    found = _evaluate(tmp_path, gold, everything=False)
    (fact,) = (f for f in _findings(found, "+") if f.text == "周立 —holdsPost→ 云溪市副市长")
    assert (fact.where, fact.words, fact.rules) == ("small.txt:13", "任命周立为云溪市副市长", ("holdsPost-rule",))
    rules = found.rules()
    assert rules[RELATIONS, "holdsPost-rule"] == RuleTally(right=1, wrong=5)
    assert rules[RELATIONS, "met-rule"] == RuleTally(right=1)
    assert rules[OPEN, "supports-rule"] == RuleTally(unjudged=1)
    assert found.tallies()[RELATIONS, "holdsPost"] == Tally(found=1, wrong=5)


def test_one_thing_that_is_two_and_two_that_are_one(tmp_path: Path) -> None:
    gold = "Person\t方明远 = 高启文\nOrganization\t市委\nOrganization\t中共云溪市委员会\n"
    found = _evaluate(tmp_path, gold)
    assert found.group(IDENTITY) == Tally(found=3, missed=1, wrong=1)
    split, fused = _findings(found, "=")
    assert split.text.startswith("方明远 ← ") and fused.text == "中共云溪市委员会 → 市委 | 中共云溪市委员会"


@pytest.mark.parametrize(
    ("figure", "there"),
    [
        ("云溪市\t地区生产总值\t>\t3000\t亿元\ttarget\t2030", True),
        ("云溪市\t生产总值\t>\t3000.0\t亿元\t\t", True),
        ("云溪市\t地区生产总值\t>\t3000\t亿元\tactual\t2030", False),
        ("云溪市\t地区生产总值\t>\t3000\t万元\ttarget\t", False),
        ("云溪市\t粮食产量\t>\t3000\t亿元\ttarget\t", False),
        ("南屏区\t地区生产总值\t>\t3000\t亿元\ttarget\t", False),
    ],
)
def test_figures(tmp_path: Path, figure: str, there: bool) -> None:
    found = _evaluate(tmp_path, f"#fig\t{figure}\n")
    assert found.group(FIGURES) == (Tally(found=1) if there else Tally(missed=1))
    assert len(_findings(found, "-")) == (not there)


def test_sentences_in_which_nothing_was_found(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    text = (PAGES / "small.txt").read_text(encoding="utf-8")
    (pages / "small.txt").write_text(text + "\n\n实干创造未来，重任在肩。\n", encoding="utf-8")
    _evaluate(tmp_path, "")
    more = evaluate(SMALL, tmp_path / "gold", pages).pages[0].coverage
    assert more.stating > 5
    assert [(s.line, s.text) for s in more.silent] == [
        (1, "2025年1月6日"), (11, "任命名单"), (17, "实干创造未来，重任在肩。"),
    ]  # fmt: skip


def test_a_page_that_the_graph_does_not_have(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "other.gold").write_text("Person\t方明远\n", encoding="utf-8")
    with pytest.raises(GoldError, match="other"):
        evaluate(SMALL, tmp_path / "gold")
    found = _evaluate(tmp_path, "Person\t方明远\n")
    assert [(page.page, page.there) for page in found.pages] == [("other", False), ("small", True)]
    assert found.group(ENTITIES) == Tally(found=1, missed=1)


def test_quotations_are_compared(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(
        SMALL.read_text(encoding="utf-8").replace('oa:exact "周立"', 'oa:exact "周一"', 1), encoding="utf-8"
    )
    whole = _evaluate(tmp_path, "")
    found = _evaluate(tmp_path, "", graph)
    assert whole.quotes == found.quotes and not whole.broken
    assert found.broken == ("small.txt:13: 周一",)


def test_shares() -> None:
    one = total([Tally(6, 2, 0), Tally(0, 0, 2)])
    assert (one.precision, one.recall, one.f1) == (0.75, 0.75, 0.75)
    assert (Tally().precision, Tally().recall, Tally(missed=1).f1) == (1.0, 1.0, 0.0)


def test_the_command(tmp_path: Path) -> None:
    found = _evaluate(tmp_path, "Person\t方明远\nPerson\t远方人\n")
    args = ["evaluate", str(SMALL), str(tmp_path / "gold"), "--pages", str(PAGES)]
    shown = CliRunner().invoke(main, [*args, "--show"])
    assert shown.exit_code == 0
    assert shown.output == tell.table(found, load(), show=True)
    assert f"- 人物 Person: 远方人  [{tmp_path / 'gold' / 'small.gold'}:2]" in shown.output.splitlines()
    assert "  人物 Person" in shown.output
    english = CliRunner().invoke(main, [*args, "--lang", "en"]).output
    assert english.split("\n")[0].split() == ["found", "missed", "wrong", "P", "R", "F1"]
    data = json.loads(CliRunner().invoke(main, [*args, "--format", "json"]).output)
    assert data["total"]["entities"]["missed"] == data["terms"]["entities"]["Person"]["missed"] == 1
    assert [f["text"] for f in data["pages"]["small"]["findings"]] == ["远方人"]


def test_the_command_says_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "small.gold").write_text("Person\t方明远\nPersn\t方明远\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["evaluate", str(SMALL), str(tmp_path)])
    assert result.exit_code == 1 and f"{tmp_path / 'small.gold'}:2" in result.output
    with pytest.raises(GraphError):
        evaluate(tmp_path / "none.ttl", DATA.parent / "pages" / "b-bio-wuzhong")
