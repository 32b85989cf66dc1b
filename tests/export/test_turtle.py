"""The Turtle file: the shape of the vocabulary, the same bytes, the same triples for every reader."""

from __future__ import annotations

import os
import subprocess
import sys
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import networkx as nx
import pyoxigraph
import pytest
import rdflib
from rdflib import RDF, RDFS, XSD, Literal, URIRef
from rdflib.namespace import DCTERMS, PROV, SKOS

from kg import ids
from kg.errors import OutputError
from kg.export import turtle
from kg.export.lines import Lines
from kg.export.settings import Settings
from kg.export.triples import triples
from kg.model import Knowledge, PartialDate
from kg.rdf import PREFIXES

GOV, OA, ID = rdflib.Namespace(ids.ONTOLOGY), rdflib.Namespace("http://www.w3.org/ns/oa#"), rdflib.Namespace(ids.BASE)


@pytest.fixture(scope="module")
def data(graph: nx.MultiDiGraph, settings: Settings) -> bytes:
    return turtle.render(graph, settings)


@pytest.fixture(scope="module")
def rdf(data: bytes) -> rdflib.Graph:
    return rdflib.Graph().parse(data=data, format="turtle")


def named(rdf: rdflib.Graph, label: str) -> URIRef:
    (node,) = rdf.subjects(RDFS.label, Literal(label, lang="zh"))
    assert isinstance(node, URIRef)
    return node


def test_every_reader_counts_the_same_triples(data: bytes, rdf: rdflib.Graph) -> None:
    read = list(pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.TURTLE))
    assert len(read) == len(set(read)) == len(rdf) > 400
    assert not any(isinstance(term, rdflib.BNode) for triple in rdf for term in triple)


def test_statements_stand_beside_their_triples(rdf: rdflib.Graph, knowledge: Knowledge) -> None:
    statements = list(rdf.subjects(RDF.type, GOV.Statement))
    assert len(statements) == len(knowledge.statements)
    for node in statements:
        subject, predicate, what = (rdf.value(node, part) for part in (RDF.subject, RDF.predicate, RDF.object))
        assert (subject, predicate, what) in rdf
        assert rdf.value(node, GOV.rule) and rdf.value(node, GOV.confidence).datatype == XSD.decimal  # type: ignore[union-attr]
        assert (node, GOV.evidence, None) in rdf or (node, PROV.wasDerivedFrom, None) in rdf


def test_quotes_are_exact_and_know_their_line(rdf: rdflib.Graph, knowledge: Knowledge) -> None:
    texts = {page.name: page.text for page in knowledge.pages}
    quotes = list(rdf.subject_objects(OA.exact))
    for node, exact in quotes:
        article = rdf.value(node, GOV.inArticle)
        page = texts[str(rdf.value(rdf.value(article, DCTERMS.isPartOf), DCTERMS.identifier))]
        start, end = (int(str(rdf.value(node, p))) for p in (OA.start, OA.end))
        assert page[start:end] == str(exact)
        assert int(str(rdf.value(node, GOV.line))) == len(page[:start].splitlines()) + page[:start].endswith("\n")
    assert len(quotes) > len(knowledge.occurrences)


def test_modality_speaker_and_time(rdf: rdflib.Graph) -> None:
    district, slogan = named(rdf, "北岭区"), named(rdf, "三链两港")
    both = set(rdf.subjects(RDF.subject, district)) & set(rdf.subjects(RDF.object, slogan))
    assert {rdf.value(node, GOV.modality) for node in both} == {GOV.intended, GOV.attributed}
    assert {rdf.value(node, GOV.attributedTo) for node in both} == {named(rdf, "罗予安")}
    (held,) = rdf.subjects(RDF.predicate, GOV.holdsPost)
    assert rdf.value(held, GOV.asOf) == Literal("2031-02-06", datatype=XSD.date)
    (chaired,) = rdf.subjects(RDF.predicate, GOV.chaired)
    assert str(rdf.value(chaired, GOV.validTo)) == "2031-03"
    assert rdf.value(chaired, GOV.validTo).datatype == XSD.gYearMonth  # type: ignore[union-attr]
    assert rdf.value(named(rdf, "港口开放日"), GOV.date) == Literal("2031", datatype=XSD.gYear)


def test_things_have_one_core_class_their_names_and_doubts(rdf: rdflib.Graph) -> None:
    district, plenum = named(rdf, "北岭区"), named(rdf, "中共澄阳市第三届委员会第五次全体会议")
    assert set(rdf.objects(district, RDF.type)) == {GOV.Place, GOV.AdministrativeDivision, GOV.District}
    assert list(rdf.objects(plenum, SKOS.altLabel)) == [Literal("市委三届五次全会", lang="zh")]
    assert rdf.value(named(rdf, "罗予安"), SKOS.note) == Literal("或为同名的两人", lang="zh")
    article = named(rdf, "市委三届五次全会精神在基层引发热烈反响")
    assert set(rdf.objects(article, RDF.type)) == {GOV.Article, GOV.News}
    assert (article, DCTERMS.date, Literal("2031-02-06", datatype=XSD.date)) in rdf
    assert (article, GOV.mentions, plenum) in rdf


def test_figures(rdf: rdflib.Graph) -> None:
    (signed,) = rdf.subjects(GOV.indicator, Literal("新签约项目"))
    assert rdf.value(signed, GOV.value).toPython() == Decimal(20)  # type: ignore[union-attr]
    assert rdf.value(signed, GOV.status) == GOV.target and rdf.value(signed, GOV.period) == Literal("2031年")
    (handled,) = rdf.subjects(GOV.indicator, Literal("港口吞吐量"))
    assert rdf.value(handled, GOV.period) == named(rdf, "市发展规划")
    (cost,) = rdf.subjects(GOV.indicator, Literal("总投资"))
    assert rdf.value(cost, GOV.status) is None and rdf.value(cost, GOV.observationOf) == named(rdf, "北岭食品产业园")


def test_what_a_gazetteer_says_names_it(rdf: rdflib.Graph) -> None:
    (part,) = rdf.subjects(RDF.predicate, GOV.partOf)
    source = rdf.value(part, PROV.wasDerivedFrom)
    assert rdf.value(source, RDFS.label) == Literal("澄阳地名录")
    assert (part, GOV.evidence, None) not in rdf


def test_base_can_be_chosen(graph: nx.MultiDiGraph) -> None:
    data = turtle.render(graph, Settings(base="https://kg.example/资源/"))
    rdf = rdflib.Graph().parse(data=data, format="turtle")
    assert str(named(rdf, "北岭区")).startswith("https://kg.example/资源/place-")
    for wrong in ("kg.example/", "https://kg.example/a b/", "https://kg.example", "https://[kg/"):
        with pytest.raises(OutputError):
            Settings(base=wrong)


def test_same_bytes_whatever_the_seed(data: bytes) -> None:
    program = (
        "import sys; from conftest import *; from kg.export import turtle\n"
        "sys.stdout.buffer.write(turtle.render(build_graph(make_knowledge()), Settings()))"
    )
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", program],
            env={
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": os.pathsep.join(map(str, (Path(__file__).parent, Path(__file__).parents[2]))),
            },
            capture_output=True,
            check=True,
        )
        assert run.stdout == data


@pytest.mark.parametrize("text", ["一\r\n二\r三\n四", "一\n\n\r\n四"])
def test_lines_count_as_an_editor_does(text: str) -> None:
    assert Lines(text).number(text.index("一")) == 1
    assert Lines(text).number(text.index("四")) == 4


def test_partial_dates_are_typed() -> None:
    assert PartialDate(2031, 2).datatype == "gYearMonth"


@pytest.mark.parametrize("size", [1, 7, 300])
def test_however_the_serializer_cuts_its_text(graph: nx.MultiDiGraph, size: int) -> None:
    rdf12 = Settings(rdf12=True)
    plain = pyoxigraph.serialize(triples(graph, rdf12), format=pyoxigraph.RdfFormat.TURTLE, prefixes=PREFIXES)
    assert plain
    whole, pieces = BytesIO(), BytesIO()
    for out, step in ((whole, len(plain)), (pieces, size)):
        blocks = turtle.Blocks(out)
        for at in range(0, len(plain), step):
            blocks.write(plain[at : at + step])
        blocks.close()
    assert pieces.getvalue() == whole.getvalue()
    assert whole.getvalue().startswith(b"@prefix ") and b"> .\n@prefix" in whole.getvalue()
    assert b" .\n\n<" in whole.getvalue() and not whole.getvalue().endswith(b"\n\n")
