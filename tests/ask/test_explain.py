"""Explanations: every fact about a name with its proof."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ask.explain import Explanation, Fact, explain
from kg.ask.tell import tell
from kg.errors import GraphError, QueryError
from kg.ontology import load

DATA = Path(__file__).parent.parent / "data"
SMALL, PAGES = DATA / "small.ttl", DATA / "pages"


def _one(name: str, pages: Path | None = None) -> Explanation:
    (thing,) = explain(SMALL, name, pages).things
    return thing


def _fact(thing: Explanation, property: str, other: str) -> Fact:
    return next(fact for fact in thing.facts if fact.property == property and fact.other == other)


def test_a_person_with_a_post() -> None:
    thing = _one("方明远")
    assert (thing.label, thing.classes, thing.mentions) == ("方明远", ("Person", "Official"), 1)
    fact = _fact(thing, "holdsPost", "云溪市南屏区委书记")
    assert (fact.property, fact.forward, fact.modality, fact.status) == ("holdsPost", True, "asserted", "")
    assert (fact.as_of, fact.rule, fact.confidence) == ("2025-01-06", "holdsPost-rule", "0.9")
    (quote,) = fact.quotes
    assert (quote.where, quote.exact) == ("small.txt:5", "南屏区委书记方明远说")


def test_facts_at_both_ends_what_it_does_first() -> None:
    facts = _one("南屏区").facts
    assert [f.property for f in facts if not f.forward] == ["jurisdiction", "partOf"]
    assert [f.forward for f in facts] == sorted((f.forward for f in facts), reverse=True)


def test_an_intention_has_its_speaker() -> None:
    fact = _fact(_one("南屏区"), "pursues", "两带三城")
    assert (fact.modality, fact.speaker) == ("intended", "方明远")


def test_a_gazetteer_is_named() -> None:
    fact = _fact(_one("北溪街道"), "partOf", "南屏区")
    assert (fact.gazetteer, fact.quotes) == ("虚构的行政区划表", ())


def test_figures_are_facts_too() -> None:
    thing = _one("云溪市")
    fact = _fact(thing, "observationOf", "> 3000 亿元 (2030, 云溪市国民经济和社会发展第十五个五年规划)")
    assert (fact.indicator, fact.modality, fact.status) == ("地区生产总值", "intended", "target")


def test_when_a_post_began_and_ended() -> None:
    ends = {f.other: (f.valid_from, f.valid_to) for f in _one("云溪市副市长").facts if not f.forward}
    assert ends == {"周立": ("2025-01-04", ""), "孟凡": ("", "2025-01-04")}


def test_any_name_of_a_thing_will_do() -> None:
    label = "云溪市国民经济和社会发展第十五个五年规划"
    assert {_one(name).label for name in (label, "云溪市“十五五”规划", "云溪市十五五规划", "第十五个五年")} == {label}


def test_an_article_can_be_explained() -> None:
    assert {f.property for f in _one("市委九届六次全会精神在基层引发热烈反响").facts} == {
        "author",
        "photographer",
        "about",
    }


def test_the_line_is_counted_on_the_page_if_it_is_given(tmp_path: Path) -> None:
    text = SMALL.read_text(encoding="utf-8").replace("gov:line 5", "gov:line 99")
    file = tmp_path / "graph.ttl"
    file.write_text(text, encoding="utf-8")
    for pages, line in ((None, 99), (PAGES, 5)):
        (thing,) = explain(file, "方明远", pages).things
        assert _fact(thing, "holdsPost", "云溪市南屏区委书记").quotes[0].line == line


def test_part_of_a_name_gives_candidates() -> None:
    found = explain(SMALL, "集团")
    assert found.things == () and found.candidates == ("远航集团", "远航集团董事长")


def test_a_name_that_is_not_there_brings_those_near_it() -> None:
    with pytest.raises(QueryError) as error:
        explain(SMALL, "南屏县")
    assert "南屏区" in error.value.zh and "南屏区" in error.value.en
    for name in ("完全无关", ""):
        with pytest.raises(QueryError):
            explain(SMALL, name)


def test_a_file_that_is_no_graph(tmp_path: Path) -> None:
    with pytest.raises(GraphError):
        explain(tmp_path / "none.ttl", "南屏区")


def test_in_chinese_words() -> None:
    text = tell(explain(SMALL, "方明远", PAGES), load())
    assert text.splitlines()[0] == "方明远  人物 Person、官员 Official"
    assert (
        "  → 担任 holdsPost  云溪市南屏区委书记  [陈述 asserted | 截至 as of 2025-01-06 | 规则 rule holdsPost-rule | "
        in text
    )
    assert "      small.txt:5: 南屏区委书记方明远说" in text
    assert "说话者 said by 方明远" in text


def test_in_english_words() -> None:
    text = tell(explain(SMALL, "北溪街道"), load(), "en")
    assert text.splitlines()[0] == "北溪街道  Place, Administrative division, Subdistrict"
    assert "→ part of  南屏区  [asserted | from 虚构的行政区划表 | rule partOf-rule | confidence 0.9]" in text
    assert "small.txt:6: 支持北溪街道建设青禾产业园" in text


def test_every_quotation_is_told_on_one_line() -> None:
    lines = tell(explain(SMALL, "南屏区"), load()).splitlines()
    assert "      small.txt:5: 力争新签约项目 20个以上" in lines


def test_candidates_are_told() -> None:
    assert tell(explain(SMALL, "集团"), load()).splitlines()[1:] == ["  远航集团", "  远航集团董事长"]


def test_names_and_doubts_are_told(tmp_path: Path) -> None:
    file = tmp_path / "doubt.ttl"
    text = SMALL.read_text(encoding="utf-8") + 'id:org-committee skos:note "可能是两个机构"@zh .\n'
    file.write_text(text, encoding="utf-8")
    told = tell(explain(file, "市委"), load())
    assert "  又称 also 市委\n" in told and "  存疑 doubt 可能是两个机构\n" in told
