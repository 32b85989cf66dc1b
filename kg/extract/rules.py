"""Relation rules: data with a closed shape, in YAML, one family a file.

    - name: chaired
      property: chaired
      trigger: [主持]                       # tried only on sentences in which one of these stands
      pattern: "{subject:Person+}<adverbs>主持(?:召开)?了?{object:Meeting}"
      also: [attended]                      # further properties that hold between the same ends
      examples: [{text: …, facts: ["何某 chaired 柳河县委常委会会议"]}]
      counterexamples: ["…"]                # sentences in which the rule must find nothing

A slot ``{role:Class|Class}`` stands for one mention, with ``+`` for an enumeration of them, with ``*`` for a loose one
with others between (macro ``between_Class``). ``subject`` and ``object`` say who fills a role without a slot.
``term`` says what a date beside a post is: it ``begins`` or ``ends`` there, or is ``past`` (曾任: held, and no more).
``<name>`` is a macro of ``macros.yaml``. A rule without examples and counter-examples does not load, nor does one with
a counter-example in which no trigger stands: there the rule would not even be tried.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import DataError
from kg.extract.encode import SYMBOLS
from kg.pattern import Pattern
from kg.resources import rules_dir

_REQUIRED = ("name", "property", "trigger", "pattern", "examples", "counterexamples")
_FIELDS = frozenset((*_REQUIRED, "also", "confidence", "subject", "object", "attributed", "modality", "dated", "term"))
_SLOT = re.compile(r"\{(\w+):([A-Za-z|]+)([+*]?)\}")
_PIECE = re.compile(r"\\.|\[[^\]]*\]|[()|]|\{\w+:(?P<classes>[A-Za-z|]+)[+*]?\}(?P<optional>\??)")
_MACRO = re.compile(r"(?<!\?P)<(\w+)>")  # not the name of a group
_AND = "(?:、|和|与|及|以及|，|，兼|、兼|兼)"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``subject`` and ``object`` say who fills a role without a slot: ``topic``, ``meeting`` …"""

    name: str
    property: str
    trigger: tuple[str, ...]
    regex: Pattern
    classes: Mapping[str, frozenset[str]]  # which classes each slot takes
    needs: tuple[frozenset[str], ...]  # of each set a mention must stand in the sentence, else nothing can match
    also: tuple[str, ...]
    confidence: float
    subject: str
    object: str
    attributed: bool
    modality: str
    dated: bool  # whether the date in its sentence is the statement's
    term: str  # what a date beside a post is: begins, ends, past or ''
    examples: tuple[tuple[str, tuple[str, ...]], ...]
    counterexamples: tuple[str, ...]


@cache
def load() -> tuple[Rule, ...]:
    """All installed rules, by file name and order in the file."""
    folder = rules_dir()
    macros = _yaml(folder / "macros.yaml")
    rules = [
        _rule(raw, macros, f"{path}")
        for path in sorted(folder.glob("*.yaml"))
        if path.name != "macros.yaml"
        for raw in _yaml(path) or []
    ]
    return tuple(rules)


def _yaml(path: Path) -> Any:
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, yaml.YAMLError) as error:
        raise DataError(f"规则文件读不了：{error}", f"the rule file cannot be read: {error}", str(path)) from error


def _rule(raw: Mapping[str, Any], macros: Mapping[str, str], where: str) -> Rule:
    name = str(raw.get("name", "?"))
    problem = _problem(raw)
    if problem:
        raise DataError(f"规则“{name}”不合格式：{problem}", f"rule '{name}' is malformed: {problem}", where)
    try:
        regex = Pattern(expand(raw["pattern"], macros), where=f"{where}: {name}")
    except KeyError as error:
        raise DataError(
            f"规则“{name}”的模式有错：{error}", f"the pattern of rule '{name}' is broken: {error}", where
        ) from error
    return Rule(
        name=name,
        property=raw["property"],
        trigger=tuple(raw["trigger"]),
        regex=regex,
        classes=_classes(raw["pattern"]),
        needs=needed(raw["pattern"]),
        also=tuple(raw.get("also", ())),
        confidence=float(raw.get("confidence", 0.9)),
        subject=raw.get("subject", ""),
        object=raw.get("object", ""),
        attributed=bool(raw.get("attributed", False)),
        modality=raw.get("modality", ""),
        dated=bool(raw.get("dated", False)),
        term=raw.get("term", ""),
        examples=tuple((e["text"], tuple(e["facts"])) for e in raw["examples"]),
        counterexamples=tuple(raw["counterexamples"]),
    )


def _problem(raw: Mapping[str, Any]) -> str:
    unknown = set(raw) - _FIELDS
    if unknown:
        return f"unknown field {', '.join(sorted(unknown))}"
    missing = [field for field in _REQUIRED if not raw.get(field)]
    if missing:
        return f"missing {', '.join(missing)}"
    idle = [text for text in raw["counterexamples"] if not any(word in text for word in raw["trigger"])]
    return f"no trigger in counterexample {', '.join(idle)}" if idle else ""


def _classes(pattern: str) -> dict[str, frozenset[str]]:
    slots = [(m.group(1), m.group(2).split("|")) for m in _SLOT.finditer(pattern)]
    return {role: frozenset(c for other, classes in slots if other == role for c in classes) for role, _ in slots}


def needed(pattern: str) -> tuple[frozenset[str], ...]:
    """The classes of the slots without which a pattern cannot match: those outside of groups, which may be optional.

    >>> [sorted(classes) for classes in needed("{subject:Person+}(?:在{_:Place})?主持{object:Meeting|Event}")]
    [['Person'], ['Event', 'Meeting']]
    >>> needed("{subject:Person}主持|{subject:Person}出席")
    ()
    """
    depth, found = 0, []
    for piece in _PIECE.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(piece.group(), 0)
        if piece.group() == "|" and depth == 0:
            return ()
        if piece["classes"] and not piece["optional"] and depth == 0:
            found.append(frozenset(piece["classes"].split("|")))
    return tuple(found)


def expand(pattern: str, macros: Mapping[str, str]) -> str:
    """A rule's pattern as a regular expression over encoded sentences."""
    pattern = _SLOT.sub(_slot, pattern)
    while _MACRO.search(pattern):
        pattern = _SLOT.sub(_slot, _MACRO.sub(lambda m: f"(?:{macros[m.group(1)]})", pattern))
    return pattern


def _slot(m: re.Match[str]) -> str:
    role, classes, more = m.groups()
    one = "[" + "".join(SYMBOLS[c] for c in classes.split("|")) + "]"
    between = f"<between_{classes.replace('|', '_')}>" if more == "*" else _AND
    beside = "?" if "Formulation" in classes else ""  # “甲”“乙”: quotations stand side by side
    body = f"{one}(?:{between}{beside}{one})*" if more else one
    return f"(?:{body})" if role == "_" else f"(?P<{role}>{body})"
