"""Whose a meeting is: the place that its name, the article, or home gives."""

from __future__ import annotations

from kg.model import Mention
from kg.resolve.context import Anchor, Context, division_anchor


def anchor_of(mention: Mention, context: Context) -> Anchor | None:
    """The place of a meeting; where the name has a level only, the place the article gives a meeting of that count."""
    if mention.part("place") is None and mention.value("number"):
        for other in context.mentions:
            if (
                other.core == "Meeting"
                and other.part("place")
                and all(other.value(r) == mention.value(r) for r in ("series", "session", "number"))
            ):
                return context.anchor(other)
    org, holder = mention.part("org"), mention.part("holder")
    told = context.anchor(holder) if holder is not None else None
    own = told or context.anchor(mention) or (context.anchor(org) if org is not None else None)
    return own or _held_elsewhere(mention, context)


def _held_elsewhere(mention: Mention, context: Context) -> Anchor | None:
    """Who holds a meeting called by its subject alone, where the article says so of the very same name."""
    if mention.value("series") != "called" or mention.value("national"):
        return None
    holders = (m.part("holder") for m in context.mentions if m.core == mention.core and m.text == mention.text)
    holder = next((h for h in holders if h is not None), None)
    return context.anchor(holder) if holder is not None else None


def anchor_elsewhere(mention: Mention, context: Context) -> Anchor | None:
    """The place of a meeting of the same kind and session that the article names in full, else home."""
    for other in context.mentions:
        if (
            other.core == "Meeting"
            and other.value("series") == mention.value("series")
            and other.value("session") == mention.value("session")
        ):
            anchor = anchor_of(other, context)
            if anchor is not None and not other.value("national"):
                return anchor
    return home(context)


def home(context: Context) -> Anchor | None:
    """The page's home place: whose standing committee 党委常委会 and 常委会议 mean."""
    return division_anchor(context.home, context.gazetteer) if context.home is not None else None
