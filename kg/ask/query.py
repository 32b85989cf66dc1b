"""Questions to a graph: a SPARQL text, a ``.rq`` file or one of the named queries, answered in memory."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from kg.ask.answer import Answer
from kg.ask.named import NamedQuery, bind, list_queries, parse
from kg.errors import QueryError
from kg.rdf import PREFIXES, store

__all__ = ["Answer", "NamedQuery", "list_queries", "run"]

# What must not count as a keyword: comments, texts, IRIs, variables and prefixed names
_NOISE = re.compile(
    r"""\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>|#[^\n]*"""
    r"""|[?$]\w+|[\w.-]*:[\w.-]*""",
    re.DOTALL,
)
_REMOTE = re.compile(r"\b(SERVICE|LOAD)\b", re.IGNORECASE)
_UPDATE = re.compile(
    r"^\s*(?:(?:BASE|PREFIX)\s*)*(INSERT|DELETE|DROP|CLEAR|CREATE|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE
)
_AT = re.compile(r"(?:error at|line) (\d+)(?::| .*?column )(\d+)")


def run(graph: Path, query: str, params: Mapping[str, str] | None = None) -> Answer:
    """Answer a query over a graph file. ``query`` is a SPARQL text, the path of an ``.rq`` file or a query's name.

    ``params`` fill the parameters of a named query or ``.rq`` file, as texts. The prefixes of the vocabulary (gov:,
    rdfs:, skos:, oa: …) need no PREFIX line. Raises QueryError for a query that is unknown, broken or wants the
    network, GraphError for a graph that cannot be read.
    """
    found, where = _find(query)
    text = bind(found, params or {})
    _refuse(text, where)
    data = store(graph)
    try:
        return Answer.of(data.query(text, prefixes=PREFIXES))
    except SyntaxError as problem:
        raise _syntax(str(problem), text, where) from problem
    except (OSError, RuntimeError, ValueError) as problem:
        raise QueryError(f"查询无法执行：{problem}", f"the query cannot be run: {problem}", where) from problem


def _find(query: str) -> tuple[NamedQuery, str]:
    """The query that is meant, and what to call it in an error message."""
    named = {one.name: one for one in list_queries()}
    if query in named:
        return named[query], query
    if query.endswith(".rq") and "\n" not in query:
        return parse(Path(query)), query
    if re.fullmatch(r"[\w-]+", query):
        known = ", ".join(named)
        raise QueryError(f"没有名为“{query}”的查询；现有：{known}", f"no query is called {query}; there are: {known}")
    return NamedQuery("", query), "SPARQL"


def _syntax(said: str, text: str, where: str) -> QueryError:
    """The error with its line. What the engine expected instead is left out: it lists half of its grammar."""
    found = _AT.search(said)
    if not found:
        return QueryError(f"查询有语法错误：{said}", f"the query is no valid SPARQL: {said}", where)
    row, column = int(found.group(1)), found.group(2)
    lines = text.splitlines() or [""]
    line = lines[min(row, len(lines)) - 1].strip()
    zh = f"第 {row} 行第 {column} 列附近有语法错误：{line}"
    return QueryError(zh, f"syntax error near line {row}, column {column}: {line}", f"{where}:{row}")


def _refuse(text: str, where: str) -> None:
    """Nothing leaves this machine and nothing is changed: say so, instead of failing somewhere on the way."""
    words = _NOISE.sub(" ", text)
    if found := _REMOTE.search(words):
        word = found.group(1).upper()
        raise QueryError(f"不支持 {word}：查询不访问网络", f"{word} is refused: queries never use the network", where)
    if _UPDATE.search(words):
        raise QueryError("只能查询，不能修改图谱", "this is an update; the graph is only read", where)
