"""What the picture shows, as plain data: nodes, edges that bundle all facts between two nodes, and the facts.

Whatever stands in a text is a triple of numbers (article, start, end): the pages are carried once, and sentences and
names are slices of them. Offsets count code points.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt
from typing import Any

import networkx as nx

from kg.export import layout
from kg.export.lines import Lines
from kg.export.pinyin import readings
from kg.ids import article_key
from kg.model import CORE_CLASSES, ArticleRecord, Evidence, Modality, Observation, PartialDate, Statement

Row = dict[str, Any]

MOST = 5000  # nodes in the page itself
_FIRST_VIEW = 110  # nodes at most; a small screen shows the first of them
_ASIDE = frozenset({"mentions", "isPartOf"})  # edges that the picture leaves to the panel
_MODALITIES = list(Modality)


@dataclass(frozen=True, slots=True)
class Picture:
    """``nodes`` and ``edges`` as vis-network takes them, ``data`` as the explorer's scripts read it.

    Of a graph of more nodes than one page should carry it has the best connected; ``beyond`` are the others, in parts
    that follow one another: their nodes, edges and facts continue the lists of the page.
    """

    nodes: list[Row]
    edges: list[Row]
    data: Row
    beyond: list[dict[str, list[Row]]]


def make(graph: nx.MultiDiGraph, most: int = MOST) -> Picture:
    """The picture of a graph made by :func:`kg.graph.build_graph`."""
    articles = _Articles(graph)
    names = _in_order(graph)
    facts = _all_facts(graph, names, articles)
    if len(names) > most:
        names = _best_first(names, facts, most)
        facts = sorted(_all_facts(graph, names, articles), key=lambda fact: _part(_last(fact), most))
    bundles = dict(sorted(_bundles(facts).items(), key=lambda pair: _part(pair[0][1], most)))
    nodes = _nodes(graph, names, bundles, articles)
    overview = _lay_out(nodes, list(bundles), most)
    edges = [_edge(names, ends, members) for ends, members in bundles.items()]
    data = {"pages": articles.pages, "articles": articles.rows, "overview": overview}
    data["classes"] = [core for core in CORE_CLASSES if core in _cores(nodes)]
    data["pinyin"] = readings(name for node in nodes for name in (node["name"], *node.get("names", ())))
    first, *beyond = _parts(most, nodes, edges, list(bundles), facts)
    data |= {"facts": first["facts"], "parts": len(beyond), "total": [len(nodes), len(edges), len(facts)]}
    return Picture(first["nodes"], first["edges"], data, beyond)


def _part(last: int, most: int) -> int:
    """Which part something belongs to, by the last of the nodes that it is about: 0 is the page itself."""
    return last // most


def _last(fact: Row) -> int:
    return max(fact["s"], fact["o"]) if isinstance(fact["o"], int) else int(fact["s"])


def _parts(
    most: int, nodes: list[Row], edges: list[Row], ends: list[tuple[int, int]], facts: list[Row]
) -> list[dict[str, list[Row]]]:
    """Everything in parts of so many nodes; each part needs those before it."""
    parts: list[dict[str, list[Row]]] = [
        {"nodes": nodes[start : start + most], "edges": [], "facts": []} for start in range(0, max(1, len(nodes)), most)
    ]
    for edge, (_, last) in zip(edges, ends, strict=True):
        parts[_part(last, most)]["edges"].append(edge)
    for fact in facts:
        parts[_part(_last(fact), most)]["facts"].append(fact)
    return parts


def _best_first(names: list[str], facts: list[Row], most: int) -> list[str]:
    """The names, those first that hang together best, and otherwise in their order."""
    chosen = set(layout.backbone(len(names), _bundles(facts), most))
    return [name for i, name in enumerate(names) if i in chosen] + [
        name for i, name in enumerate(names) if i not in chosen
    ]


def _all_facts(graph: nx.MultiDiGraph, names: list[str], articles: _Articles) -> list[Row]:
    index = {name: position for position, name in enumerate(names)}
    return [*_facts(graph, index, articles), *_dates(graph, index, articles)]


def _nodes(
    graph: nx.MultiDiGraph, names: list[str], bundles: Iterable[tuple[int, int]], articles: _Articles
) -> list[Row]:
    degree = Counter(end for ends in bundles for end in ends)
    return [_node(graph, name, degree[position], articles) for position, name in enumerate(names)]


def _cores(nodes: list[Row]) -> set[str]:
    return {node["core"] for node in nodes}


def _in_order(graph: nx.MultiDiGraph) -> list[str]:
    """The nodes of the picture by class and name: everything but the pages."""
    rank = {core: position for position, core in enumerate(CORE_CLASSES)}
    found = ((rank[d["core"]], d["label"], node) for node, d in graph.nodes(data=True) if "page" not in d)
    return [node for _, _, node in sorted(found)]


class _Articles:
    """Pages and articles as rows, and places in them as triples of numbers."""

    def __init__(self, graph: nx.MultiDiGraph) -> None:
        texts = graph.graph["pages"]
        page_index = {name: position for position, name in enumerate(texts)}
        self.pages = [{"name": page.name, "text": page.text} for page in texts.values()]
        found = [
            (data["entity"].key, node, data.get("article"))
            for node, data in graph.nodes(data=True)
            if data["core"] == "Article"
        ]
        self.index = {key: position for position, (key, _, _) in enumerate(found)}
        self.rows = [_article(node, record, page_index, Lines(texts[record.page].text)) for _, node, record in found]

    def place(self, place: Evidence) -> list[int]:
        """The triple (article, start, end)."""
        return [self.index[article_key(place.page, place.article)], place.start, place.end]


def _article(node: str, record: ArticleRecord, pages: dict[str, int], lines: Lines) -> Row:
    spans = [
        [span.start, span.end, lines.number(span.start)] for span in sorted(record.paragraphs, key=lambda s: s.start)
    ]
    row: Row = {"node": node, "page": pages[record.page], "paragraphs": spans, "kind": record.kind.value}
    return row | _filled(title=record.title, date=str(record.date or ""), source=record.source)


def _filled(**values: object) -> Row:
    """What is not empty: the file is read over slow lines too."""
    return {name: value for name, value in values.items() if value}


def _facts(graph: nx.MultiDiGraph, index: dict[str, int], articles: _Articles) -> Iterator[Row]:
    """Every edge but mentions, with what proves it."""
    for source, target, data in sorted(
        graph.edges(data=True), key=lambda e: (index.get(e[0], -1), index.get(e[1], -1))
    ):
        said = data.get("statement") or data.get("observation")
        if data["property"] not in _ASIDE and said:
            yield _fact(index[source], data["property"], index[target], said, graph.graph["ids"], index, articles)


def _dates(graph: nx.MultiDiGraph, index: dict[str, int], articles: _Articles) -> Iterator[Row]:
    """Facts that lead to a date and not to a node."""
    ids = graph.graph["ids"]
    for said in graph.graph["literals"].values():
        yield _fact(index[ids[said.subject]], said.property, str(said.object), said, ids, index, articles)


def _fact(
    source: int,
    name: str,
    target: int | str,
    said: Statement | Observation,
    ids: dict[str, str],
    index: dict[str, int],
    articles: _Articles,
) -> Row:
    row: Row = {"s": source, "p": name, "o": target, "m": _MODALITIES.index(said.modality), "rule": said.rule}
    row["c"] = round(100 * said.confidence)
    if said.attributed_to:
        row["by"] = index[ids[said.attributed_to]]
    if isinstance(said, Statement):
        row |= _filled(asOf=_text(said.as_of), validFrom=_text(said.valid_from), validTo=_text(said.valid_to))
        row |= _filled(gazetteer=said.gazetteer)
    return row | {"at": [articles.place(place) for place in said.evidence]}


def _text(date: PartialDate | None) -> str:
    return str(date or "")


def _bundles(facts: Iterable[Row]) -> dict[tuple[int, int], list[int]]:
    """The facts between each two nodes, whichever way they point, by their position in the list."""
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for position, fact in enumerate(facts):
        if isinstance(fact["o"], int) and fact["s"] != fact["o"]:
            found[min(fact["s"], fact["o"]), max(fact["s"], fact["o"])].append(position)
    return dict(sorted(found.items()))


def _edge(names: list[str], ends: tuple[int, int], members: list[int]) -> Row:
    one, other = names[ends[0]], names[ends[1]]
    return {"id": f"{one}~{other}", "from": one, "to": other, "facts": members}


def _node(graph: nx.MultiDiGraph, name: str, degree: int, articles: _Articles) -> Row:
    data = graph.nodes[name]
    row: Row = {
        "id": name,
        "name": data["label"],
        "core": data["core"],
        "size": round(5 + 1.9 * sqrt(min(degree, 40)), 1),
    }
    row |= _filled(kinds=list(data["kinds"]), names=list(data["names"]), doubt=data["doubt"], degree=degree)
    mentions = (o.place for _, _, d in graph.in_edges(name, data=True) for o in d.get("occurrences", ()))
    row |= _filled(mentions=sorted(articles.place(place) for place in mentions))
    figure = data.get("observation")
    return row | (_figure(figure) if figure else {})


def _figure(figure: Observation) -> Row:
    """What the panel shows of a figure besides its name."""
    row = {"value": f"{figure.value:f}", "indicator": figure.indicator, "comparator": figure.comparator}
    return row | _filled(unit=figure.unit, status=figure.status, period=figure.period)


def _lay_out(nodes: list[Row], ties: list[tuple[int, int]], most: int) -> list[list[int]]:
    """Gives every node its place, and returns the first view: rows of node, x, y, island, the most important first."""
    for node, (x, y, island) in zip(nodes, layout.arrange(len(nodes), ties), strict=True):
        node.update(x=x, y=y, island=island)
    near = [ends for ends in ties if max(ends) < most]
    chosen = layout.backbone(min(len(nodes), most), near, _FIRST_VIEW)
    index = {node: position for position, node in enumerate(chosen)}
    inner = [(index[a], index[b]) for a, b in near if a in index and b in index]
    places = layout.arrange(len(chosen), inner)
    return [[node, *place] for node, place in zip(chosen, places, strict=True)]
