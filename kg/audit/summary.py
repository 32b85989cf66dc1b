"""What a build found, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.bilingual import beside, term
from kg.model import CORE_CLASSES, Modality
from kg.ontology import Schema
from kg.text import width

_WORDS = {
    "size": (
        "{} 个版面，{} 篇文章，{} 个实体，{} 条事实，{} 个指标",
        "{} pages, {} articles, {} things, {} facts, {} figures",
    ),
    "picture": (
        "网页里：{} 个节点（实体 {} + 文章 {} + 指标 {}），{} 条关系（事实 {} + 指标的归属 {}）",
        "on the web page: {} nodes (things {} + articles {} + figures {}), {} relations (facts {} + what figures measure {})",
    ),
    "entities": ("实体", "Things"),
    "facts": ("事实", "Facts"),
    "total": ("合计", "total"),
}
_ASIDE = ("Article", "Observation")


@dataclass(frozen=True, slots=True)
class Summary:
    """How much a graph holds: entities by core class; facts by property, and figures, by modality.

    ``ties`` lead from figures to what they measure and to their plan: the picture draws them beside the facts.
    """

    pages: int
    articles: int
    entities: Mapping[str, int]
    facts: Mapping[str, Mapping[Modality, int]]
    figures: Mapping[Modality, int]
    ties: int = 0

    @property
    def nodes(self) -> int:
        """How many nodes the picture has."""
        return _sum(self.entities) + self.articles + _sum(self.figures)

    @property
    def relations(self) -> int:
        """How many relations the picture has."""
        return self._stated + self.ties

    @property
    def _stated(self) -> int:
        return sum(map(_sum, self.facts.values()))

    def text(self, schema: Schema, lang: str = "zh") -> str:
        """The numbers as two tables, the largest first, and how they make up those of the picture."""
        things, figures = _sum(self.entities), _sum(self.figures)
        lines = [_told("size", lang, self.pages, self.articles, things, self._stated, figures)]
        lines += _columns(
            [(_word("entities", lang), ""), *((_name(core, schema, lang), n) for core, n in self.entities.items())]
        )
        lines += _columns(self._facts(schema, lang))
        lines += [
            _told("picture", lang, self.nodes, things, self.articles, figures, self.relations, self._stated, self.ties)
        ]
        return "\n".join(lines) + "\n"

    def _facts(self, schema: Schema, lang: str) -> Iterable[Sequence[object]]:
        yield _word("facts", lang), _word("total", lang), *(_name(m.value, schema, lang) for m in Modality)
        for p, found in {**self.facts, **({"observationOf": self.figures} if self.figures else {})}.items():
            yield _name(p, schema, lang), _sum(found), *(found.get(m, 0) for m in Modality)


def _word(key: str, lang: str) -> str:
    return term(*_WORDS[key], lang)


def _told(key: str, lang: str, *numbers: int) -> str:
    zh, en = _WORDS[key]
    return beside(zh.format(*numbers), en.format(*numbers), lang)


def _name(name: str, schema: Schema, lang: str) -> str:
    return term(schema.label(name), name, lang)


def summary(graph: nx.MultiDiGraph) -> Summary:
    """Count what a graph made by :func:`kg.graph.build_graph` holds."""
    nodes = [data for _, data in graph.nodes(data=True)]
    found = Counter(data["core"] for data in nodes)
    figures = Counter(data["observation"].modality for data in nodes if "observation" in data)
    edges = (data["statement"] for _, _, data in graph.edges(data=True) if "statement" in data)
    facts: dict[str, Counter[Modality]] = {}
    for said in (*edges, *graph.graph["literals"].values()):
        facts.setdefault(said.property, Counter())[said.modality] += 1
    entities = {core: found[core] for core in CORE_CLASSES if found[core] and core not in _ASIDE}
    ordered = dict(sorted(facts.items(), key=lambda item: (-_sum(item[1]), item[0])))
    ties = sum("observation" in data for _, _, data in graph.edges(data=True))
    return Summary(len(graph.graph["pages"]), found["Article"], entities, ordered, figures, ties)


def _sum(counts: Mapping[Any, int]) -> int:
    return sum(counts.values())


def _columns(rows: Iterable[Sequence[object]]) -> list[str]:
    """The first column to the left, numbers to the right, as wide as a screen shows them."""
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(width(row[i]) for row in cells) for i in range(len(cells[0]))]
    lines = []
    for first, *rest in cells:
        left = first + " " * (widths[0] - width(first))
        lines.append("  ".join(["", left, *(" " * (w - width(c)) + c for w, c in zip(widths[1:], rest, strict=True))]))
    return lines
