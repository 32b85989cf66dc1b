"""What all pages say together, as a network: entities, figures and pages are nodes, facts are edges.

The graph is a :class:`networkx.MultiDiGraph`; nothing of the :class:`~kg.model.Knowledge` behind it is lost.

Nodes are named by :mod:`kg.ids` (``person-3f0a…``). Every node has ``label``, ``core`` (a core class or ``Page``),
``kinds`` (tuple of specific classes), ``names`` (tuple of other names) and ``doubt``, and keeps the value behind it:

* ``entity``       the :class:`~kg.model.Entity` (on every entity and article)
* ``article``      the :class:`~kg.model.ArticleRecord` (on articles)
* ``observation``  the :class:`~kg.model.Observation` (on figures)
* ``page``         the :class:`~kg.model.Page` (on pages)
* ``dates``        on what has a date: a dictionary from property (``date``, ``endDate``) to a tuple of
  :class:`~kg.model.PartialDate`

Edges all have ``property``. Their key is the property; where two nodes are tied by several statements of one property
(said as a fact and as an intention, say), the strongest has that key and the others add their digest to it.

* a fact has ``id``, ``statement`` (the :class:`~kg.model.Statement`), ``rule``, ``confidence``, ``modality``,
  ``speaker`` (node or ``''``), ``gazetteer`` (name or ``''``), ``as_of``, ``valid_from``, ``valid_to`` (text or ``''``)
* ``observationOf`` and ``period`` lead from a figure to what it measures and to the plan it is a target of; they have
  ``observation`` and ``modality``
* ``mentions`` leads from an article to an entity and has ``occurrences`` (tuple of :class:`~kg.model.Occurrence`)
* ``isPartOf`` leads from an article to its page

The graph has ``pages`` (dictionary from name to Page), ``ids`` (from entity key to node), ``occurrences`` (tuple) and
``literals``: the statements whose object is a date, from their name to the statement, since a date is no node.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

import networkx as nx

from kg.ids import article_key, entity_id, observation_id, page_id, statement_id
from kg.model import ArticleRecord, Entity, Knowledge, Modality, Observation, Occurrence, PartialDate, Statement

_RANK = {modality: rank for rank, modality in enumerate(Modality)}
_Said = TypeVar("_Said", Statement, Observation)


def build_graph(knowledge: Knowledge) -> nx.MultiDiGraph:
    """The network of everything the pages say. Its nodes and edges are inserted in sorted order."""
    graph = nx.MultiDiGraph()
    entities = {e.key: e for e in (*map(_article_entity, knowledge.articles), *knowledge.entities)}
    ids = {key: entity_id(entities[key]) for key in sorted(entities)}
    _add_nodes(graph, knowledge, entities, ids)
    _add_facts(graph, _merged(knowledge.statements, statement_id), ids)
    _add_figures(graph, _merged(knowledge.observations, observation_id), ids)
    _add_mentions(graph, knowledge.occurrences, ids)
    for article in sorted(knowledge.articles, key=lambda a: a.entity):
        graph.add_edge(ids[article.entity], page_id(article.page), key="isPartOf", property="isPartOf")
    graph.graph.update(
        pages={page.name: page for page in sorted(knowledge.pages, key=lambda p: p.name)},
        ids=ids,
        occurrences=knowledge.occurrences,
    )
    return graph


def observation_label(figure: Observation) -> str:
    """A figure in one line: 地区生产总值 ≥20000亿元."""
    sign = {"=": "", ">=": "≥", "<=": "≤", "~": "约"}.get(figure.comparator, figure.comparator)
    return f"{figure.indicator} {sign}{figure.value:f}{figure.unit}".strip()


def _article_entity(article: ArticleRecord) -> Entity:
    """What an article is as an entity; one without a title is called by its place."""
    label = article.title or f"{article.page}#{article.key}"
    return Entity(article.entity, "Article", label, kinds=(article.kind.value,))


def _merged(said: Iterable[_Said], name: Callable[[_Said], str]) -> dict[str, _Said]:
    """Everything under its name, in sorted order; what was said twice has both proofs and the better confidence."""
    found: dict[str, _Said] = {}
    for item in said:
        key = name(item)
        found[key] = _both(found[key], item) if key in found else item
    return dict(sorted(found.items(), key=lambda pair: (_RANK[pair[1].modality], pair[0])))


def _both(one: _Said, other: _Said) -> _Said:
    places = tuple(sorted({*one.evidence, *other.evidence}))
    return replace(one, evidence=places, confidence=max(one.confidence, other.confidence))


def _add_nodes(graph: nx.MultiDiGraph, knowledge: Knowledge, entities: dict[str, Entity], ids: dict[str, str]) -> None:
    for page in sorted(knowledge.pages, key=lambda p: p.name):
        graph.add_node(page_id(page.name), **_look(page.name, "Page"), page=page)
    articles = {article.entity: article for article in knowledge.articles}
    for key, node in ids.items():
        it = entities[key]
        graph.add_node(node, **_look(it.label, it.core, it.kinds, it.names, it.doubt), entity=it)
        if key in articles:
            graph.nodes[node]["article"] = articles[key]


def _look(
    label: str, core: str, kinds: tuple[str, ...] = (), names: tuple[str, ...] = (), doubt: str = ""
) -> dict[str, object]:
    return {"label": label, "core": core, "kinds": kinds, "names": names, "doubt": doubt}


def _add_facts(graph: nx.MultiDiGraph, statements: dict[str, Statement], ids: dict[str, str]) -> None:
    dates: dict[str, dict[str, set[PartialDate]]] = defaultdict(lambda: defaultdict(set))
    for name, said in statements.items():
        subject = _node(ids, said.subject, said)
        if isinstance(said.object, PartialDate):
            dates[subject][said.property].add(said.object)
        else:
            target = _node(ids, said.object, said)
            taken = graph.has_edge(subject, target, said.property)
            key = f"{said.property}-{name.rpartition('-')[2]}" if taken else said.property
            graph.add_edge(subject, target, key=key, **_edge(name, said, ids))
    for subject, found in sorted(dates.items()):
        graph.nodes[subject]["dates"] = {name: tuple(sorted(found[name])) for name in sorted(found)}
    graph.graph["literals"] = {name: s for name, s in statements.items() if isinstance(s.object, PartialDate)}


def _edge(name: str, said: Statement, ids: dict[str, str]) -> dict[str, object]:
    return {
        "id": name,
        "property": said.property,
        "statement": said,
        "rule": said.rule,
        "confidence": said.confidence,
        "modality": said.modality.value,
        "speaker": _node(ids, said.attributed_to, said) if said.attributed_to else "",
        "gazetteer": said.gazetteer,
        "as_of": str(said.as_of or ""),
        "valid_from": str(said.valid_from or ""),
        "valid_to": str(said.valid_to or ""),
    }


def _add_figures(graph: nx.MultiDiGraph, figures: dict[str, Observation], ids: dict[str, str]) -> None:
    for node, figure in figures.items():
        graph.add_node(node, **_look(observation_label(figure), "Observation"), observation=figure)
        ends = [("observationOf", key) for key in figure.of] + [("period", figure.period_plan)] * bool(
            figure.period_plan
        )
        for name, key in ends:
            target = _node(ids, key, figure)
            graph.add_edge(node, target, key=name, property=name, observation=figure, modality=figure.modality.value)


def _add_mentions(graph: nx.MultiDiGraph, occurrences: Iterable[Occurrence], ids: dict[str, str]) -> None:
    found: dict[tuple[str, str], list[Occurrence]] = defaultdict(list)
    for seen in occurrences:
        article = _node(ids, article_key(seen.place.page, seen.place.article), seen)
        found[article, _node(ids, seen.key, seen)].append(seen)
    for (article, node), places in sorted(found.items()):
        ordered = tuple(sorted(places, key=lambda o: o.place))
        graph.add_edge(article, node, key="mentions", property="mentions", occurrences=ordered)


def _node(ids: dict[str, str], key: str, about: Statement | Observation | Occurrence) -> str:
    """The node of an entity key; a key that names nothing is a mistake of the program, never of a page."""
    try:
        return ids[key]
    except KeyError:
        raise ValueError(f"{type(about).__name__} about an unknown entity: {key!r}") from None
