"""Questions to a graph: a SPARQL text, a ``.rq`` file or one of the named queries, answered in memory."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from kg.ask.answer import Answer
from kg.ask.hints import empty, unknown_terms
from kg.ask.named import NamedQuery, bind, list_queries, parse
from kg.ask.sparql import broken, refuse
from kg.errors import QueryError, perhaps
from kg.rdf import PREFIXES, store

__all__ = ["Answer", "NamedQuery", "list_queries", "run"]


def run(graph: Path, query: str, params: Mapping[str, str] | None = None) -> Answer:
    """Answer a query over a graph file. ``query`` is a SPARQL text, the path of an ``.rq`` file or a query's name.

    ``params`` fill the parameters of a named query or ``.rq`` file, as texts. The prefixes of the vocabulary (gov:,
    rdfs:, skos:, oa: …) need no PREFIX line. Raises QueryError for a query that is unknown, broken or wants the
    network, GraphError for a graph that cannot be read.
    """
    found, where = _find(query)
    text = bind(found, params or {})
    refuse(text, where)
    data = store(graph)
    try:
        answer = Answer.of(data.query(text, prefixes=PREFIXES))
    except SyntaxError as problem:
        raise broken(str(problem), text, where) from problem
    except (OSError, RuntimeError, ValueError) as problem:
        raise QueryError(f"查询无法执行：{problem}", f"the query cannot be run: {problem}", where) from problem
    hints = unknown_terms(text) + (empty(text, params or {}, data) if answer.empty else [])
    return replace(answer, hints=tuple(hints))


def _find(query: str) -> tuple[NamedQuery, str]:
    """The query that is meant, and what to call it in an error message."""
    named = {one.name: one for one in list_queries()}
    if query in named:
        return named[query], query
    if query.endswith(".rq") and "\n" not in query:
        return parse(Path(query)), query
    if re.fullmatch(r"[\w-]+", query):
        zh, en = perhaps(query, named)
        raise QueryError(f"没有名为“{query}”的查询{zh}", f"no query is called {query}{en}")
    return NamedQuery("", query), "SPARQL"
