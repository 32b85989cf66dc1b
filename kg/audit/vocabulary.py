"""Is the ontology itself what it should be? Its language, its labels, its logic, and whether queries keep to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg import ontology
from kg.errors import DataError, QueryError
from kg.ids import ONTOLOGY
from kg.rdf import GOV, OWL, RDF, RDFS, SKOS, XSD, Facts, triples
from kg.resources import ontology_dir

# What of OWL the ontology may use: a corner of OWL 2 DL that reasoners of any profile understand, with unions only as the
# domain or range of a property, where OWL 2 RL would want them taken apart.
_MAY = frozenset(
    "Ontology Class ObjectProperty DatatypeProperty AnnotationProperty FunctionalProperty SymmetricProperty "
    "NamedIndividual AllDisjointClasses Thing members unionOf inverseOf versionInfo versionIRI".split()
)
_SORTS = tuple(OWL + name for name in ("Class", "ObjectProperty", "DatatypeProperty", "NamedIndividual"))
_PREFIX = re.compile(rf"\bPREFIX\s+(\w*):\s*<{re.escape(GOV)}>", re.IGNORECASE)
_WHOLE = re.compile(rf"<{re.escape(GOV)}(\w+)>")
_ASIDE = re.compile(r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>|#[^\n]*""")


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong: in which file (and line), with what, and why."""

    where: str
    name: str
    zh: str
    en: str


def faults(folder: Path | None = None) -> list[Fault]:
    """What is wrong with the ontology, its shapes, alignments and queries, sorted; those that ship with the program, or
    in a folder. Raises DataError for a file that cannot be read."""
    folder = folder or ontology_dir()
    found = triples(folder / "govkg.ttl", DataError)
    facts = Facts(found)
    ours = [node for node in facts.of_type(*_SORTS, RDF + "Property") if node.value.startswith(ONTOLOGY)]
    known = {node.value for node in ours}
    said = [*_profile(found), *_loops(facts, ours)]
    for node in ours:
        said += [*_texts(facts, node), *_sorts(facts, node), *_ends(facts, node)]
    others = [file for file in sorted(folder.glob("*.ttl")) if file.name != "govkg.ttl"]
    for file in others:
        said += _unknown(file.name, triples(file, DataError), known)
    for query in sorted((folder / "queries").glob("*.rq")):
        said += _unknown_in(query, known)
    return sorted({*said, *_unknown("govkg.ttl", found, known)})


def _profile(found: list[Any]) -> Iterator[Fault]:
    for triple in found:
        for part in (triple.predicate, triple.object):
            name = part.value.removeprefix(OWL) if isinstance(part, ox.NamedNode) else ""
            if name and part.value.startswith(OWL) and name not in _MAY:
                yield _fault(
                    triple.subject, f"用了允许之外的 owl:{name}", f"uses owl:{name}, which is not in the profile"
                )


def _loops(facts: Facts, ours: list[Any]) -> Iterator[Fault]:
    """Nothing is above itself."""
    for node in ours:
        for kind in (RDFS + "subClassOf", RDFS + "subPropertyOf"):
            seen, open_ = set[Any](), list(facts.objects(node, kind))
            while open_:
                if (one := open_.pop()) not in seen:
                    seen.add(one)
                    open_ += facts.objects(one, kind)
            if node in seen:
                yield _fault(node, "在自己之上", "is above itself")


def _texts(facts: Facts, node: Any) -> Iterator[Fault]:
    for kind in (RDFS + "label", SKOS + "definition"):
        langs = [one.language for one in facts.objects(node, kind)]
        if sorted(langs, key=str) != ["en", "zh"]:
            name = kind.rpartition("#")[2]
            yield _fault(node, f"{name} 须中英文各一", f"needs one {name} in Chinese and one in English")


def _sorts(facts: Facts, node: Any) -> Iterator[Fault]:
    """A name means one sort of thing."""
    kinds = [one for one in facts.objects(node, RDF + "type") if one.value in _SORTS]
    if len(kinds) > 1:
        yield _fault(node, "同时是几种东西", "is of several sorts: class, object or datatype property, individual")


def _ends(facts: Facts, node: Any) -> Iterator[Fault]:
    """Object properties lead to things, datatype properties to values."""
    sorts = {one.value for one in facts.objects(node, RDF + "type")}
    for end in facts.objects(node, RDFS + "range"):
        is_value = end.value.startswith(XSD) or RDFS + "Datatype" in [t.value for t in facts.objects(end, RDF + "type")]
        wrong = OWL + "DatatypeProperty" if not is_value else OWL + "ObjectProperty"
        if wrong in sorts:
            yield _fault(node, "值域与属性的种类不合", "its range does not go with its sort")


def _unknown(file: str, found: list[Any], known: set[str]) -> Iterator[Fault]:
    for triple in found:
        for part in (triple.subject, triple.predicate, triple.object):
            if isinstance(part, ox.NamedNode) and part.value.startswith(GOV) and part.value not in known:
                yield _undefined(file, part.value.removeprefix(GOV))


def query_faults(path: Path, known: set[str] | None = None) -> list[Fault]:
    """The terms of the namespace that a query, or the queries of a folder, use though the ontology has none of that name.

    Raises QueryError where there is no query, or one that cannot be read.
    """
    names = known or {GOV + name for name in _terms()}
    files = sorted(path.rglob("*.rq")) if path.is_dir() else [path]
    if not files:
        raise QueryError("文件夹里没有 .rq 查询", "the folder holds no .rq query", str(path))
    return [fault for file in files for fault in _unknown_in(file, names)]


def _terms() -> Iterator[str]:
    schema = ontology.load()
    return chain(schema.classes, schema.properties, schema.individuals)


def _unknown_in(query: Path, known: set[str]) -> Iterator[Fault]:
    try:
        text = query.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise QueryError("查询文件不存在或无法读取", "the query file is missing or unreadable", str(query)) from problem
    prefixes = "|".join({"gov", *_PREFIX.findall(text)})
    term = re.compile(rf"(?<![\w:])(?:{prefixes}):(\w+)")
    for number, line in enumerate(text.splitlines(), 1):
        for name in (*_WHOLE.findall(line), *term.findall(_ASIDE.sub(" ", line))):
            if GOV + name not in known:
                yield _undefined(f"{query.parent.name}/{query.name}:{number}", name)


def _undefined(where: str, name: str) -> Fault:
    return Fault(where, f"gov:{name}", "没有定义", "is not defined")


def _fault(node: Any, zh: str, en: str) -> Fault:
    name = node.value.replace(GOV, "gov:") if isinstance(node, ox.NamedNode) else ""
    return Fault("govkg.ttl", name, zh, en)
