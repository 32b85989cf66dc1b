"""The web pages: everything that comes from a graph is escaped, and no page runs a script that is not its own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from importlib.resources import files
from itertools import groupby
from string import Template
from typing import Any
from urllib.parse import quote

import pyoxigraph as ox

from kg import ontology
from kg.ask.named import list_queries
from kg.rdf import GOV, PREFIXES, RDF
from kg.serve.resource import Line, Resource

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
ASSETS = {"editor.js": "text/javascript", "query.js": "text/javascript", "style.css": "text/css"}


def asset(name: str) -> str:
    """A file of the pages' own source."""
    return files("kg.serve").joinpath("page", name).read_text(encoding="utf-8")


def query_page(base: str) -> str:
    """The page to ask from, with the queries that have a name as examples."""
    examples = [
        {
            "name": one.name,
            "title": [one.title_zh, one.title_en],
            "text": one.text,
            "params": [{"name": p.name, "default": p.default, "zh": p.zh, "en": p.en} for p in one.params],
        }
        for one in list_queries()
        if one.title()
    ]
    data = json.dumps({"examples": examples, "prefixes": PREFIXES, "base": base}, ensure_ascii=False)
    return Template(asset("query.html")).substitute(data=data.replace("<", "\\u003c"))


def resource_page(it: Resource, base: str) -> str:
    """A resource as a person reads it."""
    kinds = [
        line.other.value for line in it.out if line.property == RDF + "type" and isinstance(line.other, ox.NamedNode)
    ]
    out = [line for line in it.out if line.property != RDF + "type"]
    return Template(asset("resource.html")).substitute(
        title=escape(it.name or it.iri),
        iri=escape(it.iri),
        kinds="、".join(escape(_said(kind)) for kind in kinds),
        out=_table(out, base),
        into=_table((line for line in it.into if line.property != GOV + "refersTo"), base),
        more="只列出一部分 / only a part is shown" if it.more else "",
    )


def message_page(zh: str, en: str) -> str:
    """A page that says why there is no other."""
    return Template(asset("message.html")).substitute(zh=escape(zh), en=escape(en))


def _table(lines: Iterable[Line], base: str) -> str:
    rows = []
    for name, some in groupby(sorted(lines, key=lambda line: line.property), key=lambda line: line.property):
        items = "".join(_item(line, base) for line in some)
        rows.append(f'<tr><th scope="row">{escape(_said(name))}</th><td><ul>{items}</ul></td></tr>')
    return "".join(rows) or '<tr><td class="none">无 / none</td></tr>'


def _item(line: Line, base: str) -> str:
    quotes = "".join(f"<q>{escape(one)}</q>" for one in line.quotes)
    return f"<li>{_linked(line.other, line.name, base)}{quotes}</li>"


def _linked(node: Any, name: str, base: str) -> str:
    """A node as a link: to its own page here, or to where it is on the web."""
    if not isinstance(node, ox.NamedNode):
        return escape(getattr(node, "value", str(node)))
    shown = escape(name or _said(node.value))
    if node.value.startswith(base):
        return f'<a href="/id/{quote(node.value.removeprefix(base))}">{shown}</a>'
    if node.value.startswith(GOV):
        return f'<a href="/ontology#{quote(node.value.removeprefix(GOV))}">{shown}</a>'
    if node.value.startswith(("http://", "https://")):
        return f'<a rel="noreferrer" href="{escape(node.value)}">{shown}</a>'
    return shown


def _said(iri: str) -> str:
    """A term in both languages, or with its prefix."""
    term = ontology.load().term(iri.removeprefix(GOV)) if iri.startswith(GOV) else None
    if term:
        return f"{term.zh} {term.name}"
    return next((f"{p}:{iri.removeprefix(ns)}" for p, ns in PREFIXES.items() if iri.startswith(ns)), iri)
