"""The words that prove an answer: the quotes of the statements and figures that a row is made of.

A query tells of them by their nodes: in any column, or several in one text (a column ``statements`` made by
GROUP_CONCAT, with a blank between them).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

import pyoxigraph as ox

from kg.ask.answer import Answer
from kg.ask.engines import Engine

COLUMNS = ("statement", "statements")  # of a query that comes with the program: there for their quotes
_MANY = 500  # nodes in one query
_QUOTES = """SELECT DISTINCT ?said ?page ?line ?exact WHERE {{
  VALUES ?said {{ {} }}
  ?said gov:evidence? ?evidence .
  ?evidence oa:exact ?exact ; (oa:hasSource|gov:inArticle/dcterms:isPartOf)/dcterms:identifier ?page .
  OPTIONAL {{ ?evidence gov:line ?line }}
}}"""


def with_quotes(answer: Answer, engine: Engine) -> Answer:
    """The answer with ``quotes``: for each row the places that prove it, as ``page:line words``."""
    said = [list(_nodes(answer, row)) for row in answer.rows]
    found = _quotes(dict.fromkeys(node for nodes in said for node in nodes), engine)
    quotes = [sorted({quote for node in nodes for quote in found.get(node, ())}) for nodes in said]
    return replace(answer, quotes=tuple(tuple(f"{page}:{line} {words}" for page, line, words in q) for q in quotes))


def without_nodes(answer: Answer) -> Answer:
    """The answer without the columns that are there for the quotes; rows that differed in them alone are one."""
    kept = [i for i, name in enumerate(answer.variables) if name not in COLUMNS]
    if len(kept) == len(answer.variables):
        return answer
    rows: dict[tuple[Any, ...], list[str]] = {}
    for row, quotes in zip(answer.rows, answer.quotes or [()] * len(answer.rows), strict=True):
        rows.setdefault(tuple(row[i] for i in kept), []).extend(quotes)
    return replace(
        answer,
        variables=tuple(answer.variables[i] for i in kept),
        rows=tuple(rows),
        quotes=tuple(tuple(dict.fromkeys(quotes)) for quotes in rows.values()) if answer.quotes else (),
    )


def _nodes(answer: Answer, row: tuple[Any, ...]) -> Iterator[str]:
    for name, cell in zip(answer.variables, row, strict=True):
        if isinstance(cell, ox.NamedNode):
            yield cell.value
        elif isinstance(cell, ox.Literal) and name in COLUMNS:
            yield from cell.value.split()


def _quotes(nodes: Iterable[str], engine: Engine) -> dict[str, list[tuple[str, int, str]]]:
    found: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    rest = iter(nodes)
    while some := list(islice(rest, _MANY)):
        for said, page, line, exact in engine.answer(_QUOTES.format(" ".join(f"<{node}>" for node in some))).rows:
            words = " ".join(exact.value.split())
            found[said.value].append((page.value, int(line.value) if line else 0, words))
    return found
