"""Constraints as SPARQL conditions: when does a node keep to them?"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from kg.audit.shacl.result import SH
from kg.audit.shacl.shapes import Shape, UnknownConstructError
from kg.rdf import RDF, XSD

Below = Callable[[str], list[str]]  # a class with all that are below it

_NUMBERS = frozenset((XSD + "integer", XSD + "decimal"))
_KINDS = {
    SH + "IRI": "isIRI({0})",
    SH + "Literal": "isLiteral({0})",
    SH + "BlankNode": "isBlank({0})",
    SH + "IRIOrLiteral": "!isBlank({0})",
    SH + "BlankNodeOrIRI": "!isLiteral({0})",
    SH + "BlankNodeOrLiteral": "!isIRI({0})",
}


class Conditions:
    """Writes conditions on variables; ``below`` tells the classes under a class."""

    def __init__(self, below: Below) -> None:
        self._below = below
        self._fresh = (f"?v{number}" for number in count(1))

    def of(self, shape: Shape, var: str) -> str:
        """The condition that a node keeps to a shape without targets, its properties and all."""
        parts = [self.value(name, values, var) for name, values in shape.constraints.items()]
        parts += [part for inner in shape.properties for part in self._property(inner, var)]
        return f"({' && '.join(parts) or 'true'})"

    def value(self, name: str, values: tuple[Any, ...], var: str) -> str:
        """The condition that a node keeps to one constraint: never an error, always true or false."""
        if name == "in":
            return f"({' || '.join(f'sameTerm({var}, {one})' for one in values) or 'false'})"
        if name == "languageIn":
            return _safe(" || ".join(f"langMatches(LANG({var}), {one})" for one in values) or "false")
        if name == "or":
            return f"({' || '.join(self.of(shape, var) for shape in values) or 'false'})"
        return "(" + " && ".join(self._one(name, value, var) for value in values) + ")"

    def _one(self, name: str, value: Any, var: str) -> str:
        match name:
            case "class":
                return f"EXISTS {{ {self.instance(value.value, var)} }}"
            case "datatype":
                return _datatype(value.value, var)
            case "nodeKind":
                return _KINDS[value.value].format(var)
            case "minLength" | "maxLength":
                sign = ">=" if name == "minLength" else "<="
                return _safe(f"!isBlank({var}) && STRLEN(STR({var})) {sign} {value.value}")
            case "pattern":
                return _safe(f"!isBlank({var}) && REGEX(STR({var}), {value})")
            case "minInclusive" | "maxInclusive":
                return _safe(f"{var} {'>=' if name == 'minInclusive' else '<='} {value}")
            case _:
                raise UnknownConstructError(f"sh:{name} inside another shape")

    def instance(self, class_: str, var: str) -> str:
        """The pattern of an instance of a class."""
        kind = next(self._fresh)
        classes = ", ".join(f"<{one}>" for one in self._below(class_))
        return f"{var} <{RDF}type> {kind} FILTER ({kind} IN ({classes}))"

    def _property(self, shape: Shape, var: str) -> list[str]:
        """The conditions of a property inside another shape: there is a value, none, or none that is wrong."""
        if shape.properties:
            raise UnknownConstructError("sh:property inside sh:property")
        value = next(self._fresh)
        parts = []
        for name, values in shape.constraints.items():
            asked = {one.value for one in values} if name in ("minCount", "maxCount") else set()
            if asked == {"1"} and name == "minCount":
                parts.append(f"EXISTS {{ {var} {shape.path} {value} }}")
            elif asked == {"0"} and name == "maxCount":
                parts.append(f"NOT EXISTS {{ {var} {shape.path} {value} }}")
            else:
                holds = self.value(name, values, value)
                parts.append(f"NOT EXISTS {{ {var} {shape.path} {value} FILTER (!{holds}) }}")
        return parts


def _datatype(datatype: str, var: str) -> str:
    """A literal of a datatype, well-formed: Oxigraph knows numbers only by what they are worth."""
    if datatype not in {XSD + "string", *_NUMBERS}:
        raise UnknownConstructError(f"sh:datatype {datatype}")
    number = f" && isNumeric({var})" if datatype in _NUMBERS else ""
    return _safe(f"DATATYPE({var}) = <{datatype}>{number}")


def _safe(condition: str) -> str:
    """A condition that is false where it cannot be told."""
    return f"COALESCE({condition}, false)"
