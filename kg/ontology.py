"""The ontology as plain objects: the one reader of ``ontology/govkg.ttl``.

The schema gate of the extractors, the labels of the exports and the checks all ask a :class:`Schema`, so that what
may be said, and what it is called, stands in one file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kg.errors import DataError
from kg.ids import ONTOLOGY
from kg.rdf import OWL, RDF, RDFS, SKOS, XSD, Facts, triples
from kg.resources import ontology_dir

ANYTHING = "Thing"  # a range that takes every class

_FIGURE = "Observation"  # a core class whose properties are parts of it, stated without a gov:Statement


@dataclass(frozen=True, slots=True)
class Term:
    """What every term of the ontology has: its local name, its labels and definitions in Chinese and English."""

    name: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str

    @property
    def iri(self) -> str:
        """The full name."""
        return ONTOLOGY + self.name

    def label(self, lang: str = "zh") -> str:
        """The label in one language (``zh`` or ``en``)."""
        return self.en if lang == "en" else self.zh


@dataclass(frozen=True, slots=True)
class Class(Term):
    """A class. ``core`` is the core class that it is or belongs to, '' for Statement, Evidence and the like.

    ``parents`` are the classes of this ontology right above it, ``ancestors`` all above it and itself.
    """

    core: str
    parents: tuple[str, ...]
    ancestors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Property(Term):
    """A property with the classes at its ends. ``datatypes`` are local names of XML Schema types (``date``)."""

    domain: frozenset[str]
    range: frozenset[str]
    datatypes: frozenset[str]
    stated: bool  # a fact, to be stated by a gov:Statement with its evidence


@dataclass(frozen=True, slots=True)
class Schema:
    """Everything that may be said. The mappings go by local name; ``core`` keeps the order of the file."""

    classes: Mapping[str, Class]
    properties: Mapping[str, Property]
    individuals: Mapping[str, Term]
    core: tuple[str, ...]
    version: str

    def core_of(self, kind: str) -> str:
        """The core class that a class belongs to (itself, for a core class). Raises KeyError for an unknown class."""
        return self.classes[kind].core

    def fits(self, subject: str, property: str, object: str) -> bool:
        """Whether the property may join the two: classes by name, core or specific, or a datatype (``date``) as object.

        An unknown class or property never fits.
        """
        prop = self.properties.get(property)
        if prop is None or not self._within(subject, prop.domain):
            return False
        return object in prop.datatypes or self._within(object, prop.range)

    def term(self, name: str) -> Term | None:
        """The class, property or individual of that local name, if there is one."""
        return self.classes.get(name) or self.properties.get(name) or self.individuals.get(name)

    def label(self, name: str, lang: str = "zh") -> str:
        """The label of a term, or its name if it is none."""
        term = self.term(name)
        return term.label(lang) if term else name

    def named(self, name: str, lang: str = "zh") -> str:
        """A term for a reader who may write queries: in Chinese its label and its name, in English its label."""
        term = self.term(name)
        return name if term is None else term.en if lang == "en" else f"{term.zh} {name}"

    def _within(self, kind: str, allowed: frozenset[str]) -> bool:
        known = self.classes.get(kind)
        return known is not None and (ANYTHING in allowed or not allowed.isdisjoint(known.ancestors))


@cache
def load(path: Path | None = None) -> Schema:
    """Read the ontology that ships with the program, or another file of its form; each file once."""
    path = path or ontology_dir() / "govkg.ttl"
    schema = _schema(Facts(triples(path, DataError)))
    if not schema.core:
        raise DataError("本体没有列出核心类", "the ontology lists no core classes (owl:AllDisjointClasses)", str(path))
    return schema


def _local(names: Iterable[str], namespace: str) -> list[str]:
    return [n.removeprefix(namespace) for n in names if n.startswith(namespace)]


def _ours(facts: Facts, *types: str) -> list[Any]:
    return [s for s in facts.of_type(*types) if s.value.startswith(ONTOLOGY)]


def _texts(facts: Facts, node: Any) -> tuple[str, str, str, str, str]:
    """The fields of a Term."""
    label, definition = RDFS + "label", SKOS + "definition"
    texts = [facts.value(node, p, lang) for p in (label, definition) for lang in ("zh", "en")]
    return node.value.removeprefix(ONTOLOGY), texts[0], texts[1], texts[2], texts[3]


def _schema(facts: Facts) -> Schema:
    disjoint = facts.of_type(OWL + "AllDisjointClasses")
    core = tuple(_local(facts.items(facts.objects(disjoint[0], OWL + "members")[0]), ONTOLOGY)) if disjoint else ()
    classes = _classes(facts, core)
    kinds = (OWL + "ObjectProperty", OWL + "DatatypeProperty", RDF + "Property")
    properties = {p.name: p for p in (_property(facts, node, core) for node in _ours(facts, *kinds))}
    individuals = {t.name: t for t in (Term(*_texts(facts, n)) for n in _ours(facts, OWL + "NamedIndividual"))}
    version = next((facts.value(o, OWL + "versionInfo") for o in facts.of_type(OWL + "Ontology")), "")
    return Schema(MappingProxyType(classes), MappingProxyType(properties), MappingProxyType(individuals), core, version)


def _classes(facts: Facts, core: tuple[str, ...]) -> dict[str, Class]:
    nodes = _ours(facts, OWL + "Class")
    above = {n.value.removeprefix(ONTOLOGY): _parents(facts, n) for n in nodes}
    classes = {}
    for node in nodes:
        texts = _texts(facts, node)
        ancestors = _ancestors(texts[0], above)
        found = next((c for c in core if c in ancestors), "")
        classes[texts[0]] = Class(*texts, found, above[texts[0]], ancestors)
    return classes


def _parents(facts: Facts, node: Any) -> tuple[str, ...]:
    return tuple(_local((o.value for o in facts.objects(node, RDFS + "subClassOf")), ONTOLOGY))


def _ancestors(name: str, above: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    found, open_ = set[str](), [name]
    while open_:
        if (one := open_.pop()) not in found:
            found.add(one)
            open_ += above.get(one, ())
    return frozenset(found)


def _names(facts: Facts, node: Any) -> list[str]:
    """The terms that a domain or range names: one, or the parts of a union."""
    union = facts.objects(node, OWL + "unionOf")
    return facts.items(union[0]) if union else [node.value]


def _property(facts: Facts, node: Any, core: tuple[str, ...]) -> Property:
    domain = [n for o in facts.objects(node, RDFS + "domain") for n in _names(facts, o)]
    range_ = [n for o in facts.objects(node, RDFS + "range") for n in _names(facts, o)]
    subjects = frozenset(_local(domain, ONTOLOGY))
    objects = frozenset(_local(range_, ONTOLOGY) + _local(range_, OWL))
    stated = subjects <= set(core) - {_FIGURE} and ANYTHING not in objects
    return Property(*_texts(facts, node), subjects, objects, frozenset(_local(range_, XSD)), stated)
