"""Which meeting a mention names or refers to.

A key is made of the place, the kind of meeting, session and number: the same meeting has one key on every page, and
十二届七次 and 十二届九次 never merge. A meeting that is called by its subject is told apart by its year where one is
known; yearly national ones (中央经济工作会议) by the year they fall in; all others belong to the article's date, or to
the article itself if it has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon import load
from kg.model import Entity, Mention
from kg.resolve.called import counted, day, subject, text_names
from kg.resolve.context import Anchor, Context, division_anchor, entity
from kg.resolve.fuller import whole_name
from kg.resolve.meeting_names import Count, committee, names

_OWN_COUNT = frozenset(
    {"congress-standing", "congress-chairs", "cppcc-chairs", "executive"}
)  # counted on, also where 届 is left out
_LAST_MONTH = 12


def name(mention: Mention, context: Context) -> Entity | None:
    """The meeting that a mention names, or None where the text does not say which."""
    series = mention.value("series")
    if series == "joint":
        return _joint(mention, context)
    if series in ("presidium", "plenary"):
        return _sitting(mention, context)
    if series == "":
        return _by_count(mention, context)
    if series in (
        "called",
        "two-sessions",
        "regular",
        "study",
        "government-plenary",
        "party-standing",
        "discipline-standing",
        "party-group",
        "commission",
        "chief",
    ) or not mention.value("number"):
        return _called(mention, context)
    return _counted(mention, context)


def referent(mention: Mention, established: Sequence[tuple[Mention, Entity]]) -> Entity | None:
    """The meeting that 全会, 会议 or 大会 means: one named before in the block, else the one the article is about."""
    head = mention.value("head")
    fitting = [(m, e) for m, e in established if _fits(head, e)]
    if not fitting:
        return None
    here = [e for m, e in fitting if m.block == mention.block and m.start < mention.start and not m.value("national")]
    if here and head not in ("全会", "全委会"):
        return here[-1]
    local = [e for m, e in fitting if not m.value("national")]
    return (local or [e for _, e in fitting])[0]


def _fits(head: str, meeting: Entity) -> bool:
    if head in ("全会", "全委会"):
        return "Plenum" in meeting.kinds
    if head == "大会":
        return "CongressSession" in meeting.kinds or "CppccSession" in meeting.kinds or meeting.label.endswith("大会")
    if head in ("峰会", "论坛"):
        return head in meeting.label
    return True


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


def _counted(mention: Mention, context: Context) -> Entity | None:
    series = mention.value("series")
    count = Count(mention.count("session"), mention.count("number"))
    national = mention.value("national")
    anchor = None if national else anchor_of(mention, context) or _anchor_elsewhere(mention, context)
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


def _anchor_elsewhere(mention: Mention, context: Context) -> Anchor | None:
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


def _by_count(mention: Mention, context: Context) -> Entity | None:
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


def _sitting(mention: Mention, context: Context) -> Entity | None:
    """“第三次全体会议”, “主席团第四次会议”: of the session that stands before it, or that the article is about."""
    parent = mention.part("parent") or next(
        (m for m in context.mentions if m.core == "Meeting" and m.value("series") in ("congress", "cppcc")), None
    )
    whole = name(parent, context) if parent is not None else None
    if parent is None or whole is None:
        return None
    if mention.value("held") and not _told_apart(mention, context):
        return whole
    own = mention.text
    return entity("Meeting", f"{whole.key}/{own}", whole.label + own, (own, *(n + own for n in whole.names)))


def _told_apart(sitting: Mention, context: Context) -> bool:
    """Whether an article tells of a sitting as such: it opens with it, or names it elsewhere by its number alone.

    Where a session only “举行第三次全体会议” on a day, the session met; what it did then are its acts.
    """
    same = [m for m in context.mentions if m.core == "Meeting" and m.text == sitting.text]
    return any(m.block == context.mentions[0].block or not m.value("held") for m in same)


def _called(mention: Mention, context: Context) -> Entity | None:
    """A meeting called by its subject, or a body's regular one."""
    if (fuller := whole_name(mention, context)) is not None:
        whole = name(fuller, context)
        return (
            None
            if whole is None
            else entity(
                "Meeting",
                whole.key,
                whole.label,
                (*whole.names, *text_names(mention, anchor_of(mention, context))),
                whole.kinds,
            )
        )
    national = mention.value("national")
    anchor = None if national else anchor_of(mention, context)
    if anchor is None and mention.value("series") == "party-standing" and not national:
        anchor = _anchor_elsewhere(mention, context)
    texts = text_names(mention, anchor)
    if mention.value("series") == "party-standing" and anchor is not None and not _says_whose(mention):
        texts = (*texts, committee(anchor.name) + texts[0].removeprefix("党委"))
    label = next((t for t in texts[::-1] if anchor is None or t.startswith(anchor.name)), texts[0])
    more: list[str] = []
    if mention.value("series") == "party-group" and mention.value("number"):
        more = [t.replace("政府", "人民政府") for t in texts if "人民政府" not in t]
    if mention.value("series") == "commission":
        texts = (*texts, label)
        label = _official_commission(label, mention)
    label = re.sub(r"^(?:中共)", "", label) if mention.value("series") == "called" else label
    key = f"Meeting:{anchor.key if anchor else national}|{subject(label, anchor)}|{_when(mention, context)}"
    return entity("Meeting", key, label, (*texts, *more), (mention.kind,))


def _says_whose(mention: Mention) -> bool:
    """Whether the name itself has a place, a level or a body in front: 市委常委会会议, not 常委（扩大）会议."""
    return bool(mention.part("place") or mention.part("org") or mention.value("level"))


def _official_commission(label: str, mention: Mention) -> str:
    """The name with the commission's official one in it: 县委深改委… is 县委全面深化改革委员会…."""
    org = mention.part("org")
    short = org.value("department") if org is not None else ""
    entry = load().entry("departments", short)
    return label.replace(short, entry["official"], 1) if entry is not None and entry["official"] else label


def _when(mention: Mention, context: Context) -> str:
    """What tells a meeting from others of its name: its year, the counted meeting it is held with, or the day."""
    if mention.value("year") or mention.value("number"):
        return mention.value("year") + "#" + mention.value("number")
    if counted(mention):
        return ""
    if mention.value("series") == "two-sessions" and context.date is not None:
        return str(context.date.year)
    if (partner := _partner(mention, context)) is not None:
        return f"{partner.value('session')}|{partner.value('number')}"
    if mention.value("national"):
        return _session_year(context)
    return day(context)


def _partner(mention: Mention, context: Context) -> Mention | None:
    """The counted meeting that this one is held with, here or elsewhere in the article."""
    joint = [[p for r, p in m.parts if r == "component" and isinstance(p, Mention)] for m in context.mentions]
    pairs = [
        (pair[0], pair[1]) for pair in joint
        if pair and pair[0].value("number") and pair[1].text == mention.text
        and all(pair[1].value(r) == mention.value(r) for r in ("level", "series"))
    ]  # fmt: skip
    own = [first for first, second in pairs if second is mention]
    return own[0] if own else pairs[0][0] if pairs else None


def _session_year(context: Context) -> str:
    """The year of the yearly national meeting that an article speaks of: held in December, quoted until the next."""
    if context.date is None:
        return ""
    return str(context.date.year if context.date.month == _LAST_MONTH else context.date.year - 1)


def _joint(mention: Mention, context: Context) -> Entity | None:
    """…暨…: a meeting of its own with the names of both."""
    components = [p for r, p in mention.parts if r == "component" and isinstance(p, Mention)]
    known = [name(c, context) for c in components]
    first, second = known[0], known[1]
    if first is None or second is None:
        return None
    forms = [[e.label, *e.names] for e in (first, second)]
    names_ = [f"{a}暨{b}" for a in forms[0] for b in (*forms[1], components[1].text)]
    key = f"{first.key}+{second.key}"
    return entity(
        "Meeting", key, f"{first.label}暨{second.label}", (mention.text, *names_), (*first.kinds, *second.kinds)
    )
