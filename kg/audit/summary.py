"""What a build found, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.model import CORE_CLASSES, Modality
from kg.ontology import Schema
from kg.text import width

_WORDS = {
    "size": (
        "{} 个版面，{} 篇文章，{} 个实体，{} 条事实，{} 个指标",
        "{} pages, {} articles, {} things, {} facts, {} figures",
    ),
    "entities": ("实体", "Things"),
    "facts": ("事实", "Facts"),
    "total": ("合计", "total"),
}
_ASIDE = ("Article", "Observation")


@dataclass(frozen=True, slots=True)
class Summary:
    """How much a graph holds: entities by core class; facts by property, and figures, by modality."""

    pages: int
    articles: int
    entities: Mapping[str, int]
    facts: Mapping[str, Mapping[Modality, int]]
    figures: Mapping[Modality, int]

    def text(self, schema: Schema, lang: str = "zh") -> str:
        """The numbers as two tables, the largest first."""

        def word(key: str) -> str:
            return _WORDS[key][lang == "en"]

        def name(term: str) -> str:
            return term if lang == "en" else f"{schema.label(term)} {term}"

        facts = {**self.facts, "observationOf": self.figures} if self.figures else self.facts
        said = [schema.label(m.value, lang) for m in Modality]
        stated = sum(map(_sum, self.facts.values()))
        sizes = (self.pages, self.articles, _sum(self.entities), stated, _sum(self.figures))
        lines = [word("size").format(*sizes)]
        lines += _columns([(word("entities"), ""), *((name(core), n) for core, n in self.entities.items())])
        rows = [(name(p), _sum(found), *(found.get(m, 0) for m in Modality)) for p, found in facts.items()]
        return "\n".join([*lines, *_columns([(word("facts"), word("total"), *said), *rows])]) + "\n"


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
    return Summary(len(graph.graph["pages"]), found["Article"], entities, ordered, figures)


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
