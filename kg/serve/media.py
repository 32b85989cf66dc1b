"""What an answer may be sent as, and which of it a client wants: the Accept header, or ``format`` in the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Media:
    """A form of an answer: its media type, and what makes it (a pyoxigraph format, None for HTML)."""

    type: str
    form: ox.RdfFormat | ox.QueryResultsFormat | None = None

    @property
    def header(self) -> str:
        """The Content-Type."""
        return f"{self.type}; charset=utf-8"


HTML = Media("text/html")
RESULTS = {
    "json": Media("application/sparql-results+json", ox.QueryResultsFormat.JSON),
    "xml": Media("application/sparql-results+xml", ox.QueryResultsFormat.XML),
    "csv": Media("text/csv", ox.QueryResultsFormat.CSV),
    "tsv": Media("text/tab-separated-values", ox.QueryResultsFormat.TSV),
}  # for SELECT and ASK
TRIPLES = {
    "turtle": Media("text/turtle", ox.RdfFormat.TURTLE),
    "jsonld": Media("application/ld+json", ox.RdfFormat.JSON_LD),
    "ntriples": Media("application/n-triples", ox.RdfFormat.N_TRIPLES),
    "rdfxml": Media("application/rdf+xml", ox.RdfFormat.RDF_XML),
}  # for CONSTRUCT, DESCRIBE and resources
_ALIASES = {
    "application/json": ("json", "jsonld"), "application/xml": ("xml", "rdfxml"), "text/xml": ("xml", "rdfxml"),
    "application/x-turtle": ("turtle",), "text/plain": ("tsv", "ntriples"),
}  # fmt: skip
_NAMES = {"ttl": "turtle", "nt": "ntriples", "rdf": "rdfxml", "rdf+xml": "rdfxml", "json-ld": "jsonld", "n3": "turtle"}


def choose(accept: str, offered: Mapping[str, Media], name: str = "") -> Media | None:
    """The offered form that a client wants most; the first if it does not mind, None if it wants none of them.

    ``name`` is what the address says (``json``, ``ttl``); one that is not offered here does not count.
    """
    named = offered.get(_NAMES.get(name, name))
    if named or not accept.strip():
        return named or next(iter(offered.values()))
    for wanted in _ranges(accept):
        for key, media in offered.items():
            if wanted in (media.type, "*/*", media.type.partition("/")[0] + "/*") or key in _ALIASES.get(wanted, ()):
                return media
    return None


def _ranges(accept: str) -> list[str]:
    """The media types of an Accept header, the most wanted first, those of weight 0 left out."""
    found: list[tuple[float, str]] = []
    for part in accept.split(","):
        name, *params = (piece.strip().lower() for piece in part.split(";"))
        weight = _weight(next((p.removeprefix("q=") for p in params if p.startswith("q=")), "1"))
        if weight > 0:
            found.append((-weight, name))
    return [name for _, name in sorted(found, key=lambda one: one[0])]


def _weight(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0
