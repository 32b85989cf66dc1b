"""Which plan a mention names or refers to. A five-year plan is one by its number, whoever speaks of it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Entity, Mention
from kg.numbers import chinese
from kg.resolve import documents
from kg.resolve.context import Context, entity
from kg.text import plain


def name(mention: Mention, context: Context) -> Entity | None:
    """The plan that a mention names."""
    if mention.value("five"):
        return five_years(mention.count("number"))
    if official := mention.value("official"):
        return entity("Plan", f"Plan:{plain(official)}", official, (mention.text,), (mention.kind,))
    if mention.value("title"):
        return documents.titled(mention, context, "Plan")
    return _called(mention)


def referent(mention: Mention, established: Sequence[tuple[Mention, Entity]]) -> Entity | None:
    """《规划》 is the plan whose title ends so."""
    return documents.referent(mention, established)


def five_years(count: int) -> Entity:
    """The five-year plan of a number."""
    short = f"{chinese(count)}五"
    names = (short, f"{short}规划", f"“{short}”规划", f"第{chinese(count)}个五年规划")
    return entity(
        "Plan", f"Plan:five-year|{count}", f"国民经济和社会发展第{chinese(count)}个五年规划", names, ("FiveYearPlan",)
    )


def _called(mention: Mention) -> Entity:
    """“产业强县”战略: also by the words in quotation marks alone."""
    words, tail = mention.value("name"), mention.value("tail")
    label = f"“{words}”{tail}" if tail else words
    names = (words, words + tail) if tail else (mention.text,)
    return entity("Plan", f"Plan:{plain(label)}", label, names, (mention.kind,))
