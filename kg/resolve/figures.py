"""Whose a figure is once home is known: statistics of a body are of its place, of nobody those of home."""

from __future__ import annotations

from kg.extract.bearers import about
from kg.model import Figure, Mention
from kg.resolve.context import Context

_NO_BEARERS = ("Meeting", "Person", "Document", "Plan", "Event", "Formulation")


def bearer(figure: Figure, context: Context) -> Mention | None:
    """The mention that bears the figure: 市委 counts for its city, a meeting or nobody for the page's home."""
    of = figure.of
    if about(figure.indicator) != "place" and about(figure.indicator.removesuffix("增长")) != "place":
        return of
    if of is None or of.core in _NO_BEARERS:
        return _place(figure, context, context.home.code if context.home else "")
    if of.core == "Organization" and of.value("body") and of.value("body") not in ("cppcc", "congress"):
        anchor = context.anchor(of)
        return _place(figure, context, anchor.code) if anchor is not None and anchor.code else of
    return of


def _place(figure: Figure, context: Context, code: str) -> Mention | None:
    """A mention of a division where the figure stands; None for an unknown one."""
    division = context.gazetteer.get(code) if code else None
    if division is None:
        return figure.of
    proof = figure.evidence[0]
    parts = (("name", division.name), ("code", code))
    return Mention(proof.block, proof.start, proof.end, "Place", division.name, "home-of-figure", parts=parts)
