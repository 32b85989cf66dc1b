"""Questions to a graph: a SPARQL text, a ``.rq`` file or one of the named queries."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.ask.answer import Answer
from kg.ask.engines import ENGINES, EVERYTHING, Engine, Scope
from kg.ask.hints import NOTHING, empty, unknown_terms
from kg.ask.named import NamedQuery, bind, list_queries, parse
from kg.ask.proof import with_quotes, without_nodes
from kg.ask.sparql import broken, refuse
from kg.errors import QueryError, perhaps
from kg.rdf import Watch

__all__ = ["Answer", "NamedQuery", "Question", "answer", "list_queries", "run"]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, of which graph (a file or a store), and how.

    ``query`` is a SPARQL text, the path of an ``.rq`` file or a query's name. With ``quotes`` each row comes with the
    words that prove it. ``only_text`` says that ``query`` is a SPARQL text, whatever it looks like.
    """

    graph: Path
    query: str
    params: Mapping[str, str] = field(default_factory=dict)
    engine: str = "oxigraph"
    quotes: bool = False
    scope: Scope = EVERYTHING
    only_text: bool = False


def run(graph: Path, query: str, params: Mapping[str, str] | None = None) -> Answer:
    """Answer a query over a graph file or a store; see :class:`Question` and :func:`answer`."""
    return answer(Question(graph, query, params or {}))


def answer(asked: Question, watch: Watch | None = None, ready: Callable[[], object] = lambda: None) -> Answer:
    """Answer a question. ``watch`` learns how much of a file has been read, ``ready`` is called when all is.

    The parameters fill the parameters of a named query or ``.rq`` file, as texts. The prefixes of the vocabulary (gov:,
    rdfs:, skos:, oa: …) need no PREFIX line. Raises QueryError for a query that is unknown, broken or wants the
    network, GraphError for a graph that cannot be read.
    """
    found, where = (NamedQuery("", asked.query), "SPARQL") if asked.only_text else _find(asked.query)
    text = bind(found, asked.params)
    refuse(text, where)
    engine = ENGINES[asked.engine](asked.graph, watch)
    ready()
    said = _ask(engine, text, asked.scope, where)
    if asked.quotes:
        said = with_quotes(said, engine)
    if found.name and found.title():
        said = without_nodes(said)
    hints = unknown_terms(text)
    if said.empty:
        hints += empty(text, asked.params, engine.store) if engine.store else [NOTHING]
    return replace(said, hints=tuple(hints))


def _ask(engine: Engine, text: str, scope: Scope, where: str) -> Answer:
    try:
        return engine.answer(text, scope)
    except SyntaxError as problem:
        raise broken(str(problem), text, where) from problem
    except (MemoryError, QueryError):
        raise
    except Exception as problem:  # engines differ in what they raise, and none of it is a mistake of this program
        said = str(problem) or type(problem).__name__
        raise QueryError(f"查询无法执行：{said}", f"the query cannot be run: {said}", where) from problem


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
