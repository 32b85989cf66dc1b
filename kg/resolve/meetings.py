"""Which meeting a mention names or refers to.

A key is made of the place, the kind of meeting, session and number: the same meeting has one key on every page, and
十二届七次 and 十二届九次 never merge. A meeting that is called by its subject is told apart by its year where one is
known; yearly national ones (中央经济工作会议) by the year they fall in; all others belong to the article's date, or to
the article itself if it has none.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.lexicon import load
from kg.model import Entity, Mention
from kg.resolve import counted_meetings
from kg.resolve.called import counted, day, subject, text_names
from kg.resolve.context import Anchor, Context, entity
from kg.resolve.fuller import whole_name
from kg.resolve.meeting_names import committee
from kg.resolve.meeting_places import anchor_elsewhere, anchor_of

# Kinds that are called by their bodies or subjects, whatever number they have.
_CALLED = frozenset({
    "called", "two-sessions", "regular", "study", "government-plenary", "party-standing", "discipline-standing",
    "party-group", "commission", "chief",
})  # fmt: skip
_LAST_MONTH = 12


def name(mention: Mention, context: Context) -> Entity | None:
    """The meeting that a mention names, or None where the text does not say which."""
    series = mention.value("series")
    if series == "joint":
        return _joint(mention, context)
    if series in ("presidium", "plenary"):
        return _sitting(mention, context)
    if series == "":
        return counted_meetings.by_session(mention, context)
    if series in _CALLED or not mention.value("number"):
        return _called(mention, context)
    return counted_meetings.named(mention, context)


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
    if head in ("会议", "全体会议"):
        return True
    return head in meeting.label or any(head in name for name in meeting.names)


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
    """A meeting called by its subject, or a body's regular one: the counted one of the article, if it means that."""
    fuller = whole_name(mention, context)
    if fuller is None:
        return _by_its_name(mention, context)
    whole = name(fuller, context)
    if whole is None:
        return None
    known = (*whole.names, *text_names(mention, anchor_of(mention, context)))
    return entity("Meeting", whole.key, whole.label, known, whole.kinds)


def _by_its_name(mention: Mention, context: Context) -> Entity:
    """A meeting that its own name, its place and its time tell from others."""
    national = mention.value("national")
    anchor = None if national else anchor_of(mention, context)
    if anchor is None and mention.value("series") == "party-standing" and not national:
        anchor = anchor_elsewhere(mention, context)
    label, known = _label_and_names(mention, anchor)
    key = f"Meeting:{anchor.key if anchor else national}|{subject(label, anchor)}|{_when(mention, context)}"
    return entity("Meeting", key, label, known, (mention.kind,))


def _label_and_names(mention: Mention, anchor: Anchor | None) -> tuple[str, tuple[str, ...]]:
    """What a meeting is called, with its place in front where one is known, and all that it is called."""
    series, texts = mention.value("series"), text_names(mention, anchor)
    if series == "party-standing" and anchor is not None and not _says_whose(mention):
        texts = (*texts, committee(anchor.name) + texts[0].removeprefix("党委"))
    label = next((t for t in texts[::-1] if anchor is None or t.startswith(anchor.name)), texts[0])
    if series == "party-group" and mention.value("number"):
        texts = (*texts, *(t.replace("政府", "人民政府") for t in texts if "人民政府" not in t))
    if series == "commission":
        return _official_commission(label, mention), (*texts, label)
    return label.removeprefix("中共") if series == "called" else label, texts


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
