"""Shapes compiled to SPARQL: a query a constraint, whose rows are what breaks it (``?this``, and ``?value`` if there is one)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from kg.audit.shacl.conditions import Below, Conditions
from kg.audit.shacl.result import component
from kg.audit.shacl.shapes import Select, Shape, UnknownConstructError

_BESIDE = frozenset(("qualifiedMinCount", "qualifiedMaxCount"))  # read with qualifiedValueShape
_OF_PATHS = frozenset(("minCount", "maxCount", "qualifiedValueShape", "equals", "disjoint", "lessThan"))
_SAME = "FILTER (!sameTerm(?one, ?other))"


@dataclass(frozen=True, slots=True)
class Query:
    """A query with what its rows are; ``select`` is a constraint in SPARQL, to be asked of each of the ``nodes``."""

    text: str
    path: str
    component: str
    zh: str
    en: str
    select: Select | None = None
    nodes: tuple[str, ...] = ()


def compiled(shapes: tuple[Shape, ...], below: Below) -> Iterator[Query]:
    """The queries of all shapes. Raises UnknownConstructError."""
    conditions = Conditions(below)
    for shape in shapes:
        writer = _Writer(conditions, _target(shape, below))
        yield from writer.queries(shape, shape)
        for inner in shape.properties:
            if inner.properties:
                raise UnknownConstructError("sh:property inside sh:property")
            yield from writer.queries(inner, shape)


def _target(shape: Shape, below: Below) -> str:
    """The pattern of the focus nodes of a shape, some of them twice: it is the results that are made distinct."""
    classes = dict.fromkeys(name for one in shape.classes for name in below(one))
    parts = [f"{{ VALUES ?class {{ {_iris(classes)} }} ?this a ?class }}"] * bool(classes)
    parts += [f"{{ VALUES ?this {{ {_iris(shape.nodes)} }} }}"] * bool(shape.nodes)
    return " UNION ".join(parts)


def _iris(names: Any) -> str:
    return " ".join(f"<{name}>" for name in names)


class _Writer:
    """Writes the queries of one shape for its focus nodes."""

    def __init__(self, conditions: Conditions, target: str) -> None:
        self._conditions, self._target = conditions, target

    def queries(self, shape: Shape, top: Shape) -> Iterator[Query]:
        """The queries of the constraints of a shape itself."""
        for name, values in shape.constraints.items():
            if name == "sparql":
                yield from (_sparql(select, shape, top) for select in values)
            elif name not in _BESIDE:
                for what, text in self._broken(name, values, shape):
                    whole = f"SELECT DISTINCT ?this {text}"
                    zh, en = shape.zh or f"不合 sh:{what}", shape.en or f"breaks sh:{what}"
                    yield Query(whole, shape.path, component(what), zh, en)

    def _broken(self, name: str, values: tuple[Any, ...], shape: Shape) -> Iterator[tuple[str, str]]:
        """The component, and the rest of the query."""
        path = shape.path
        if not path and name in _OF_PATHS:
            raise UnknownConstructError(f"sh:{name} without sh:path")
        match name:
            case "minCount" | "maxCount":
                yield name, self._counted(name, values, path, lambda _: "")
            case "qualifiedValueShape":
                for bound in _BESIDE & set(shape.constraints):
                    yield bound, self._counted(bound, shape.constraints[bound], path, partial(self._only, values))
            case "equals" | "disjoint" | "lessThan":
                for value in values:
                    yield from ((name, text) for text in self._pairs(name, path, str(value)))
            case _:
                var, there = ("?value", f"?this {path} ?value") if path else ("?this", "BIND (?this AS ?value)")
                holds = self._conditions.value(name, values, var)
                yield name, f"?value {{ {self._target} {there} FILTER (!{holds}) }}"

    def _only(self, shapes: tuple[Shape, ...], var: str) -> str:
        return f"FILTER ({' && '.join(self._conditions.of(shape, var) for shape in shapes)})"

    def _counted(self, name: str, values: tuple[Any, ...], path: str, only: Callable[[str], str]) -> str:
        """Too few or too many; ``only`` filters what counts."""
        bound = (name.removeprefix("qualified").casefold(), *(value.value for value in values))

        def value(var: str) -> str:
            return f"?this {path} {var} {only(var)}"

        match bound:
            case ("mincount", "1"):
                return f"{{ {self._target} MINUS {{ {value('?one')} }} }}"
            case ("maxcount", "0"):
                return f"{{ {self._target} {value('?one')} }}"
            case ("maxcount", "1"):
                return f"{{ {self._target} {value('?one')} . {value('?other')} {_SAME} }}"
            case _:
                raise UnknownConstructError(f"sh:{name} {bound[1]}")

    def _pairs(self, name: str, path: str, other: str) -> Iterator[str]:
        """What the values of a path and those of a property have to do with each other."""
        values, others = f"?this {path} ?value", f"?this {other} ?value"
        match name:
            case "disjoint":
                yield f"?value {{ {self._target} {values} . {others} }}"
            case "lessThan":
                less = "FILTER (!COALESCE(?value < ?other, false))"
                yield f"?value {{ {self._target} {values} . ?this {other} ?other {less} }}"
            case _:
                yield f"?value {{ {self._target} {values} FILTER NOT EXISTS {{ {others} }} }}"
                yield f"?value {{ {self._target} {others} FILTER NOT EXISTS {{ {values} }} }}"


def _sparql(select: Select, shape: Shape, top: Shape) -> Query:
    if top.classes or shape.path:
        raise UnknownConstructError("sh:sparql with sh:targetClass or sh:path")
    return Query(select.text, "", component("SPARQL"), top.zh, top.en, select, top.nodes)
