"""The named queries: ``.rq`` files with a title, a description and parameters, each a complete query by itself.

The head of a file says in Chinese and English what it answers. A parameter is a line of the query that any SPARQL
engine runs with its default, and that :func:`bind` fills with another text::

    VALUES ?who { "" }  # param: 姓名里的字 / part of the person's name
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.errors import QueryError, perhaps
from kg.resources import ontology_dir

_HEAD = re.compile(r"^#\s*(title|description):\s*(.*?)\s+/\s+(.*?)\s*$", re.MULTILINE)
_PARAM = re.compile(
    r'(?P<start>^[ \t]*VALUES \?(?P<name>\w+) \{ )"(?P<default>(?:[^"\\\n]|\\.)*)"'
    r"(?P<end> \}[ \t]*# param: (?P<zh>.*?) / (?P<en>.*?)[ \t]*$)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a query: a text, with a default."""

    name: str
    default: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query with what its head says of it."""

    name: str
    text: str
    title_zh: str = ""
    title_en: str = ""
    description_zh: str = ""
    description_en: str = ""
    params: tuple[Param, ...] = ()

    def title(self, lang: str = "zh") -> str:
        """The question in one language."""
        return self.title_en if lang == "en" else self.title_zh

    def description(self, lang: str = "zh") -> str:
        """What the answer holds, in one language."""
        return self.description_en if lang == "en" else self.description_zh


def list_queries(folder: Path | None = None) -> tuple[NamedQuery, ...]:
    """The queries that ship with the program (or those in a folder), by name."""
    return tuple(parse(path) for path in sorted((folder or ontology_dir() / "queries").glob("*.rq")))


def parse(path: Path) -> NamedQuery:
    """One ``.rq`` file; title, description and parameters may be missing."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise QueryError("查询文件不存在或无法读取", "the query file is missing or unreadable", str(path)) from problem
    head = {key: (zh, en) for key, zh, en in _HEAD.findall(text)}
    title, description = head.get("title", ("", "")), head.get("description", ("", ""))
    return NamedQuery(path.stem, text, *title, *description, _params(text))


def _params(text: str) -> tuple[Param, ...]:
    return tuple(Param(m["name"], m["default"], m["zh"], m["en"]) for m in _PARAM.finditer(text))


def bind(query: NamedQuery, values: Mapping[str, str]) -> str:
    """The text of the query with its parameters filled: each value becomes one literal, whatever stands in it."""
    known = [param.name for param in _params(query.text)]
    for name in values:
        if name not in known:
            zh, en = perhaps(name, known)
            raise QueryError(f"查询没有参数“{name}”{zh}", f"the query has no parameter {name}{en}", query.name)

    def fill(found: re.Match[str]) -> str:
        if found["name"] not in values:
            return found.group()
        return f"{found['start']}{ox.Literal(values[found['name']])}{found['end']}"

    return _PARAM.sub(fill, query.text)
