"""SHACL shapes as plain values, for the engine that compiles them.

Whatever is not known here is an error, never passed over: the shapes are then for the other engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.audit.shacl.result import SH, members, path_text, said
from kg.errors import DataError
from kg.rdf import OWL, RDF, RDFS, Facts, local

_ASIDE = frozenset(
    ("name", "description", "order", "group", "message", "path", "targetClass", "targetNode", "property")
)
_LISTS = frozenset(("in", "languageIn", "or"))
_SHAPES = frozenset(("qualifiedValueShape",))
CONSTRAINTS = frozenset(
    "class datatype nodeKind minCount maxCount minLength maxLength pattern minInclusive maxInclusive languageIn in or "
    "equals disjoint lessThan qualifiedValueShape qualifiedMinCount qualifiedMaxCount sparql".split()
)
_SPECIAL = re.compile(r"[$?](?:PATH|currentShape|shapesGraph|path|message)\b")  # variables with a meaning in SHACL
_BLANK = re.compile(r"\{[?$]\w+\}")  # to be filled with the value of a variable


class UnknownConstructError(DataError):
    """Shapes use something of SHACL that is not compiled: ``what``."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"规则里有这个引擎不认识的写法：{what}；请用 --engine pyshacl",
            f"the shapes have what this engine does not know: {what}; use --engine pyshacl",
        )


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape: of a node, or of what a ``path`` leads to. ``constraints`` go from a parameter of SHACL (``minCount``) to
    its values: terms, the members of a list, or shapes. ``classes`` and ``nodes`` are its targets.
    """

    path: str
    constraints: Mapping[str, tuple[Any, ...]]
    properties: tuple[Shape, ...]
    classes: tuple[str, ...]
    nodes: tuple[str, ...]
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Select:
    """A constraint in SPARQL, with the prefixes that it uses."""

    text: str
    prefixes: Mapping[str, str]
    messages: tuple[Any, ...]


def read(found: Iterable[Any]) -> tuple[Shape, ...]:
    """The shapes that have targets. Raises UnknownConstructError."""
    reader = _Reader(Facts(found))
    return tuple(reader.targeted())


class _Reader:
    """Reads the shapes of one graph, and remembers which nodes it has read."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._read = set[Any]()

    def targeted(self) -> Iterator[Shape]:
        """Every shape with a target; the others must be part of one of these."""
        for node in self._facts.subjects():
            if {SH + "targetClass", SH + "targetNode"} & set(self._facts.about(node)):
                yield self._shape(node)
        for node in self._facts.subjects():
            names = [name.removeprefix(SH) for name in self._facts.about(node) if name.startswith(SH)]
            if names and node not in self._read:
                raise UnknownConstructError(f"sh:{names[0]}")

    def _shape(self, node: Any) -> Shape:
        self._read.add(node)
        about = self._facts.about(node)
        constraints = {}
        for name, values in about.items():
            short = name.removeprefix(SH)
            if name in (RDF + "type", RDFS + "label", RDFS + "comment"):
                _check_type(name, values)
            elif short in CONSTRAINTS:
                constraints[short] = tuple(self._values(short, values))
            elif short not in _ASIDE or short == name:
                raise UnknownConstructError(f"sh:{short}" if short != name else local(name))
        path = self._path(about.get(SH + "path", []))
        zh, en = said(about.get(SH + "message", []))
        if _BLANK.search(zh + en):
            raise UnknownConstructError("a variable in sh:message")
        classes, nodes = (
            tuple(one.value for one in about.get(SH + name, [])) for name in ("targetClass", "targetNode")
        )
        properties = tuple(map(self._shape, about.get(SH + "property", [])))
        return Shape(path, constraints, properties, classes, nodes, zh, en)

    def _values(self, name: str, values: list[Any]) -> Iterator[Any]:
        if name in _LISTS and len(values) == 1:
            found = members(self._facts, values[0])
            yield from map(self._shape, found) if name == "or" else found
        elif name in _LISTS:
            raise UnknownConstructError(f"sh:{name} twice")
        elif name in _SHAPES:
            yield from map(self._shape, values)
        elif name == "sparql":
            yield from map(self._select, values)
        else:
            yield from values

    def _select(self, node: Any) -> Select:
        self._read.add(node)
        about = self._facts.about(node)
        strange = set(about) - {SH + name for name in ("prefixes", "select", "message")}
        if strange or len(about.get(SH + "select", [])) != 1:
            raise UnknownConstructError(f"sh:{min(strange, default='select').removeprefix(SH)} in sh:sparql")
        text = about[SH + "select"][0].value
        if special := _SPECIAL.search(text):
            raise UnknownConstructError(f"{special.group()} in sh:select")
        messages = tuple(about.get(SH + "message", ()))
        if any(_BLANK.search(one.value) for one in messages):
            raise UnknownConstructError("a variable in sh:message")
        return Select(text, dict(self._prefixes(about.get(SH + "prefixes", []))), messages)

    def _prefixes(self, owners: list[Any]) -> Iterator[tuple[str, str]]:
        for owner in owners:
            self._read.add(owner)
            for declared in self._facts.objects(owner, SH + "declare"):
                self._read.add(declared)
                yield self._facts.value(declared, SH + "prefix"), self._facts.value(declared, SH + "namespace")

    def _path(self, paths: list[Any]) -> str:
        for path in paths:
            self._mark(path)
        return path_text(self._facts, paths[0]) if paths else ""

    def _mark(self, path: Any) -> None:
        """A path, and what it is made of, has been read."""
        self._read.add(path)
        for values in self._facts.about(path).values():
            for value in values:
                self._mark(value)


def _check_type(name: str, values: list[Any]) -> None:
    """A class that is a shape has its instances as targets: not known here."""
    if name == RDF + "type" and {one.value for one in values} & {RDFS + "Class", OWL + "Class"}:
        raise UnknownConstructError("a class as a shape")
