"""What is said of one thing in several places is said once, with every proof."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Entity, Evidence, Modality, PartialDate, Statement
from kg.resolve.merge import merged_entities, merged_statements


def at(start: int) -> Evidence:
    return Evidence("p.txt", "a1", start, start + 3, "xyz")


SAID = Statement("Person:高建业", "holdsPost", "Post:x", (at(5),), "rule", 0.8, as_of=PartialDate(2024, 5))


def test_entities() -> None:
    short = Entity("Place:520328", "Place", "湄潭", ("湄潭县城",), ("County",), "同名")
    full = Entity("Place:520328", "Place", "湄潭县", ("湄潭",), ("AdministrativeDivision",))
    other = Entity("Place:520327", "Place", "凤冈县")
    merged = merged_entities([full, other, short])
    assert merged == merged_entities([short, full, other]) and [e.key for e in merged] == [
        "Place:520327",
        "Place:520328",
    ]
    assert merged[1] == replace(
        full, names=("湄潭", "湄潭县城"), kinds=("AdministrativeDivision", "County"), doubt="同名"
    )


def test_the_same_fact_has_both_proofs_and_the_better_rule() -> None:
    better = replace(SAID, evidence=(at(1),), confidence=0.9, rule="better", as_of=PartialDate(2025))
    (one,) = merged_statements([SAID, better])
    assert one == merged_statements([better, SAID])[0]
    assert (one.evidence, one.rule, one.confidence, one.as_of) == ((at(1), at(5)), "better", 0.9, PartialDate(2025))


def test_an_intention_or_another_speaker_is_another_statement() -> None:
    meant = replace(SAID, modality=Modality.INTENDED)
    spoken = replace(SAID, modality=Modality.ATTRIBUTED, attributed_to="Person:何岚")
    assert len(merged_statements([SAID, meant, spoken, SAID])) == 3


def test_the_page_outdoes_the_gazetteer() -> None:
    known = replace(SAID, evidence=(), gazetteer="divisions", confidence=1.0)
    (one,) = merged_statements([known, SAID])
    assert one.evidence == (at(5),) and one.gazetteer == ""
    assert merged_statements([known])[0].gazetteer == "divisions"
