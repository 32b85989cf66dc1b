"""The ontology as one web page: classes, properties and values, what they are aligned with, and examples from a graph."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import islice
from typing import Any, BinaryIO

import networkx as nx
import pyoxigraph as ox

from kg import ontology
from kg.export.sample import sample
from kg.export.settings import Settings
from kg.export.triples import stream
from kg.ontology import Property, Schema, Term
from kg.rdf import DCTERMS, GOV, OWL, RDF, RDFS, SKOS, Facts, triples
from kg.resources import ontology_dir

_ALIGNED = (
    RDFS + "subClassOf",
    RDFS + "subPropertyOf",
    *(f"{SKOS}{kind}Match" for kind in ("close", "broad", "narrow", "related")),
)
_EXAMPLES = 5
_STYLE = """:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem}
section{border-top:1px solid #8886;padding:.5rem 0}dt{font-weight:bold}dd{margin:0 0 .3rem 1.5rem;overflow-wrap:anywhere}
nav a{display:inline-block;margin-right:.8rem}code{opacity:.75}"""


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the page with examples from a graph made by :func:`kg.graph.build_graph`."""
    data = ox.Store()
    data.extend(stream(sample(graph), Settings(base=settings.base)))
    out.write(page(data).encode("utf-8", "replace"))


def page(data: ox.Store | None = None) -> str:
    """The page; with examples from a store, if one is given."""
    folder, schema = ontology_dir(), ontology.load()
    facts = Facts(t for name in ("govkg.ttl", "wikidata.ttl") for t in triples(folder / name))
    parts = [
        ("classes", "类 / Classes", [_class(one, facts, schema, data) for one in schema.classes.values()]),
        (
            "properties",
            "属性 / Properties",
            [_property(one, facts, schema, data) for one in schema.properties.values()],
        ),
        ("values", "值 / Values", [_section(one, []) for one in schema.individuals.values()]),
    ]
    head = facts.of_type(OWL + "Ontology")[0]
    title = " / ".join(facts.value(head, DCTERMS + "title", lang) for lang in ("zh", "en"))
    terms = (schema.classes, schema.properties, schema.individuals)
    contents = "".join(
        f"<h3>{escape(name)}</h3><nav>{''.join(_link(term, schema) for term in some)}</nav>"
        for (_, name, _), some in zip(parts, terms, strict=True)
    )
    body = "".join(f'<h2 id="{key}">{escape(name)}</h2>{"".join(made)}' for key, name, made in parts)
    return (
        f'<!doctype html>\n<html lang="zh"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>"
        f"<p>{escape(GOV)} · 版本 version {escape(schema.version)} · MIT</p>{contents}{body}</body></html>\n"
    )


def _class(term: ontology.Class, facts: Facts, schema: Schema, data: ox.Store | None) -> str:
    rows = [("上级 / parents", "、".join(_link(name, schema) for name in term.parents))]
    return _section(term, [*rows, _aligned(term, facts), ("例 / examples", _things(term, data))])


def _property(term: Property, facts: Facts, schema: Schema, data: ox.Store | None) -> str:
    ends = (term.domain, term.range)
    domain, range_ = ("、".join(_link(name, schema) for name in sorted(end)) for end in ends)
    types = "、".join(f"xsd:{escape(name)}" for name in sorted(term.datatypes))
    rows = [("从 / from", domain), ("到 / to", "、".join(filter(None, (range_, types))))]
    return _section(term, [*rows, _aligned(term, facts), ("例 / examples", _pairs(term, data))])


def _section(term: Term, rows: Iterable[tuple[str, str]]) -> str:
    """A term; the rows hold HTML."""
    said = "".join(f"<dt>{escape(name)}</dt><dd>{text}</dd>" for name, text in rows if text)
    return (
        f'<section id="{escape(term.name)}"><h3>{escape(term.zh)} {escape(term.en)} <code>gov:{escape(term.name)}</code></h3>'
        f'<p>{escape(term.definition_zh)}</p><p lang="en">{escape(term.definition_en)}</p><dl>{said}</dl></section>\n'
    )


def _link(name: str, schema: Schema) -> str:
    return f'<a href="#{escape(name)}">{escape(schema.named(name))}</a>'


def _aligned(term: Term, facts: Facts) -> tuple[str, str]:
    """What of other vocabularies a term is under, or matches."""
    node = ox.NamedNode(term.iri)
    found = [(kind.rpartition("#")[2], one.value) for kind in _ALIGNED for one in _named(facts.objects(node, kind))]
    links = (f'{kind} <a href="{escape(iri)}">{escape(iri)}</a>' for kind, iri in found if not iri.startswith(GOV))
    return "对应 / aligned with", "<br>".join(links)


def _named(nodes: Iterable[Any]) -> Iterable[ox.NamedNode]:
    """Those that have a name: an inverse or a restriction has none."""
    return [node for node in nodes if isinstance(node, ox.NamedNode)]


def _things(term: Term, data: ox.Store | None) -> str:
    found = data.quads_for_pattern(None, ox.NamedNode(RDF + "type"), ox.NamedNode(term.iri)) if data else ()
    return "、".join(sorted({escape(_name(data, quad.subject)) for quad in islice(found, _EXAMPLES)} - {""}))


def _pairs(term: Term, data: ox.Store | None) -> str:
    found = data.quads_for_pattern(None, ox.NamedNode(term.iri), None) if data else ()
    pairs = {f"{_name(data, q.subject)} → {_name(data, q.object)}" for q in islice(found, _EXAMPLES)}
    return "<br>".join(escape(one) for one in sorted(pairs))


def _name(data: Any, node: Any) -> str:
    """What a node is called: its label, or the end of its IRI; a literal as it is."""
    if not isinstance(node, ox.NamedNode):
        return str(getattr(node, "value", node))
    found = next(data.quads_for_pattern(node, ox.NamedNode(RDFS + "label"), None), None)
    return found.object.value if found else node.value.rpartition("/")[2].rpartition("#")[2]
