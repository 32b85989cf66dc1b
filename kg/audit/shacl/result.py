"""What a SHACL engine finds, the same for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kg.rdf import RDF, Facts

SH = "http://www.w3.org/ns/shacl#"

_KINDS = {
    "inversePath": "^({})",
    "zeroOrMorePath": "({})*",
    "oneOrMorePath": "({})+",
    "zeroOrOnePath": "({})?",
}


@dataclass(frozen=True, slots=True, order=True)
class Result:
    """One result of a validation: the focus node, the path (as in SPARQL, '' without one), the local name of the
    constraint component, the value ('' without one) and the message of the shape in both languages.
    """

    focus: str
    path: str
    component: str
    value: str
    zh: str
    en: str


def component(name: str) -> str:
    """The constraint component of a parameter: ``minCount`` → ``MinCountConstraintComponent``."""
    return f"{name[0].upper()}{name[1:]}ConstraintComponent"


def path_text(facts: Facts, path: Any) -> str:
    """A property path as SPARQL writes it."""
    if facts.objects(path, RDF + "rest"):
        return "/".join(path_text(facts, step) for step in members(facts, path))
    for kind, text in _KINDS.items():
        if (inner := facts.first(path, SH + kind)) is not None:
            return text.format(path_text(facts, inner))
    if (list_ := facts.first(path, SH + "alternativePath")) is not None:
        return f"({'|'.join(path_text(facts, one) for one in members(facts, list_))})"
    return str(path)


def members(facts: Facts, node: Any) -> list[Any]:
    """The members of an RDF list."""
    found = []
    while rest := facts.objects(node, RDF + "rest"):
        found.append(facts.first(node, RDF + "first"))
        node = rest[0]
    return found


def said(messages: Iterable[Any]) -> tuple[str, str]:
    """Messages in Chinese and English; one without a language is for both."""
    texts = {one.language or "": one.value for one in messages}
    en = texts.get("en") or texts.get("", "")
    return texts.get("zh", en), en
