"""Meetings that are counted by 届 and 次: which one a session and a number mean, and where the article tells a session."""

from __future__ import annotations

from kg.model import Entity, Mention
from kg.resolve.called import text_names
from kg.resolve.context import Context, entity
from kg.resolve.meeting_names import Count, names
from kg.resolve.meeting_places import anchor_elsewhere, anchor_of

# Counted on, also where 届 is left out.
_OWN_COUNT = frozenset({"congress-standing", "congress-chairs", "cppcc-chairs", "executive"})


def named(mention: Mention, context: Context) -> Entity | None:
    """The meeting of a place, a kind, a session and a number; None where nothing tells the place."""
    series = mention.value("series")
    count = Count(mention.count("session"), mention.count("number"))
    national = mention.value("national")
    anchor = None if national else anchor_of(mention, context) or anchor_elsewhere(mention, context)
    if anchor is None and not national:
        return None
    if not count.session and series in _OWN_COUNT:
        count = Count(_session_elsewhere(mention, context), count.number)
    owner, corps = mention.value("minor"), mention.value("corps") if len(mention.value("corps")) > 1 else ""
    known = names(series, anchor, count, owner, corps)
    where, session = anchor.key if anchor else national, count.session or _term(series, context)
    key = f"Meeting:{where}|{owner}{series}|{session}|{count.number}"
    label = known[0] if known else text_names(mention, anchor)[-1]
    return entity("Meeting", key, label, (*known, *text_names(mention, anchor)), (mention.kind,))


def _term(series: str, context: Context) -> str:
    """What stands for an unknown session: the year, as the count begins anew with each session."""
    return str(context.date.year) if series in _OWN_COUNT and context.date is not None else ""


def by_session(mention: Mention, context: Context) -> Entity | None:
    """“十四届三次会议”: of the congress or the CPPCC, as other meetings of that session in the article are."""
    series = {
        m.value("series").split("-")[0]: m for m in context.mentions
        if m.core == "Meeting" and m.value("series").split("-")[0] in ("congress", "cppcc")
        and m.value("session") == mention.value("session")
    }  # fmt: skip
    if len(series) != 1:
        return None
    ((kind, model),) = series.items()
    anchor = anchor_of(model, context)
    if anchor is None:
        return None
    count = Count(mention.count("session"), mention.count("number"))
    known = names(kind, anchor, count)
    key = f"Meeting:{anchor.key}|{kind}|{count.session}|{count.number}"
    return entity("Meeting", key, known[0], known, ({"congress": "CongressSession", "cppcc": "CppccSession"}[kind],))


def _session_elsewhere(mention: Mention, context: Context) -> int:
    """The session that the article gives with the same number of the same kind of meeting."""
    for other in context.mentions:
        if (
            other.core == "Meeting"
            and other.value("session")
            and all(other.value(r) == mention.value(r) for r in ("series", "number"))
        ):
            return other.count("session")
    return 0
