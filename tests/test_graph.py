"""The network: every entity, figure and page a node, every fact an edge that keeps its statement."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from kg.graph import build_graph, observation_label
from kg.ids import local_name, page_id
from kg.model import Entity, Evidence, Knowledge, Modality, Observation, Occurrence, Page, PartialDate, Statement

TEXT = "祁安在北岭区。祁安将到北岭区。"
PAGE = Page("p.txt", TEXT)


def at(start: int, end: int) -> Evidence:
    return Evidence("p.txt", "a1", start, end, TEXT[start:end])


def fact(modality: Modality = Modality.ASSERTED, place: Evidence | None = None, confidence: float = 0.9) -> Statement:
    return Statement("Person:祁安", "visited", "Place:北岭区", (place or at(0, 7),), "visit", confidence, modality)


def knowledge(*statements: Statement) -> Knowledge:
    entities = (
        Entity("Article:p.txt#a1", "Article", "p"),
        Entity("Person:祁安", "Person", "祁安", ("祁主任",), ("Official",), "同名"),
        Entity("Place:北岭区", "Place", "北岭区"),
    )
    occurrences = (Occurrence("Person:祁安", at(7, 9), "name"), Occurrence("Person:祁安", at(0, 2), "name"))
    return Knowledge((PAGE,), (), entities, occurrences, statements, ())


def test_nodes_and_edges_keep_the_values() -> None:
    graph = build_graph(knowledge(fact()))
    person, place = local_name("Person", "Person:祁安"), local_name("Place", "Place:北岭区")
    node = graph.nodes[person]
    assert (node["label"], node["core"], node["kinds"]) == ("祁安", "Person", ("Official",))
    assert (node["names"], node["doubt"], node["entity"].label) == (("祁主任",), "同名", "祁安")
    edge = graph.edges[person, place, "visited"]
    assert edge["statement"] == fact() and edge["modality"] == "asserted" and edge["rule"] == "visit"
    assert graph.nodes[page_id("p.txt")]["page"] is PAGE
    article = local_name("Article", "Article:p.txt#a1")
    assert [o.place.start for o in graph.edges[article, person, "mentions"]["occurrences"]] == [0, 7]


def test_the_strongest_statement_has_the_plain_key() -> None:
    graph = build_graph(knowledge(fact(Modality.INTENDED), fact()))
    keys = {data["modality"]: key for _, _, key, data in graph.edges(keys=True, data=True) if "modality" in data}
    assert keys["asserted"] == "visited"
    assert keys["intended"].startswith("visited-")


def test_the_same_statement_twice_is_one_with_both_proofs() -> None:
    graph = build_graph(knowledge(fact(place=at(7, 15), confidence=0.5), fact()))
    (edge,) = [data for *_, data in graph.edges(data=True) if data["property"] == "visited"]
    assert edge["statement"].evidence == (at(0, 7), at(7, 15)) and edge["confidence"] == 0.9


def test_order_changes_nothing() -> None:
    said = (fact(), fact(Modality.INTENDED), fact(Modality.ATTRIBUTED))
    one, other = build_graph(knowledge(*said)), build_graph(knowledge(*reversed(said)))
    assert list(one.edges(keys=True)) == list(other.edges(keys=True))


def test_dates_are_no_nodes() -> None:
    dated = dataclasses.replace(fact(), property="date", object=PartialDate(2031, 2))
    graph = build_graph(knowledge(dated))
    assert list(graph.graph["literals"].values()) == [dated]
    assert graph.nodes[local_name("Person", "Person:祁安")]["dates"] == {"date": (PartialDate(2031, 2),)}
    assert all(data["property"] == "mentions" for *_, data in graph.edges(data=True))


def test_an_unknown_entity_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="unknown entity"):
        build_graph(knowledge(dataclasses.replace(fact(), object="Place:无")))


def test_a_figure_in_one_line() -> None:
    figure = Observation(
        ("Place:北岭区",), "粮食产量", Decimal("2E+1"), "万吨", ">=", "", "", (at(0, 7),), "figure", 0.9
    )
    assert observation_label(figure) == "粮食产量 ≥20万吨"
    graph = build_graph(dataclasses.replace(knowledge(), observations=(figure,)))
    (node,) = [n for n, data in graph.nodes(data=True) if data["core"] == "Observation"]
    assert list(graph.successors(node)) == [local_name("Place", "Place:北岭区")]
