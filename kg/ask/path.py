"""How two things hang together: the shortest way between them over the facts and figures of a graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import networkx as nx

from kg.ask.called import called
from kg.audit.sources import Quote, quote
from kg.errors import QueryError
from kg.rdf import GOV, RDF, RDFS, Facts, local, triples


@dataclass(frozen=True, slots=True)
class Step:
    """One fact on the way: ``start`` and ``end`` are names; ``forward`` tells whether the fact reads from start to end."""

    start: str
    property: str
    end: str
    forward: bool
    modality: str
    quotes: tuple[Quote, ...]


def shortest(graph: Path, one: str, other: str) -> tuple[Step, ...]:
    """The shortest way from what is called ``one`` to what is called ``other``, over the surest fact where there are several.

    No step where both are one thing. Raises QueryError for a name that nothing or more than one thing bears, and where
    no way leads from one to the other.
    """
    facts = Facts(triples(graph))
    ends = _only(facts, one), _only(facts, other)
    network = _network(facts)
    try:
        way = nx.shortest_path(network, *ends)
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        zh, en = f"“{one}”和“{other}”之间没有事实相连", f"no facts lead from {one} to {other}"
        raise QueryError(zh, en) from None
    return tuple(_step(facts, here, there, network.edges[here, there]["said"]) for here, there in pairwise(way))


def _only(facts: Facts, name: str) -> Any:
    nodes, labels = called(facts, name)
    if len(nodes) == 1:
        return nodes[0]
    found = list(labels) or [local(node.value) for node in nodes]
    zh = f"“{name}”不止一个：{'、'.join(found)}"
    raise QueryError(zh, f"more than one thing is called {name}: {', '.join(found)}")


def _network(facts: Facts) -> nx.Graph:
    """Things, joined by the first statement or figure that ties two of them: what is so goes before what is meant."""
    graph = nx.Graph()
    for node in sorted(facts.subjects(), key=lambda node: (_unsure(facts, node), node.value)):
        for one, other in _ends(facts, node):
            if not graph.has_edge(one, other):
                graph.add_edge(one, other, said=node)
    return graph


def _ends(facts: Facts, node: Any) -> Iterator[tuple[Any, Any]]:
    """What a statement or figure ties together; dates and numbers are no things."""
    one, other = facts.first(node, RDF + "subject"), facts.first(node, RDF + "object")
    if one and other and facts.about(other):
        yield one, other
    for end in (*facts.objects(node, GOV + "observationOf"), *facts.objects(node, GOV + "period")):
        if facts.about(end):
            yield node, end


def _unsure(facts: Facts, node: Any) -> int:
    return ("asserted", "attributed", "intended", "").index(local(facts.value(node, GOV + "modality")))


def _step(facts: Facts, here: Any, there: Any, said: Any) -> Step:
    figure = said in (here, there)
    forward = said == here if figure else facts.first(said, RDF + "subject") == here
    plan = figure and (there if forward else here) in facts.objects(said, GOV + "period")
    name = ("period" if plan else "observationOf") if figure else local(facts.value(said, RDF + "predicate"))
    quotes = [quote(facts, proof) for proof in facts.objects(said, GOV + "evidence")]
    labels = (facts.value(node, RDFS + "label") or local(node.value) for node in (here, there))
    start, end = labels
    modality = local(facts.value(said, GOV + "modality"))
    return Step(start, name, end, forward, modality, tuple(sorted(quotes, key=lambda q: (q.page, q.start))))
