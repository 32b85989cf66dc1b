"""Things called by their subject (全市安全生产工作会议, 重点项目开工仪式): their names, and what tells them apart."""

from __future__ import annotations

import re

from kg.extract.anchors import WHEN
from kg.model import Entity, Mention
from kg.resolve.context import Anchor, Context, entity
from kg.text import plain

_VERB = re.compile(rf"(?<=.)(?:{WHEN})*(?:召开|举行)了?")  # “市委召开常委会会议” is the name 市委常委会会议
_WIDE = re.compile(r"[（(]扩大[）)]")
_COUNTED = re.compile(r"[0-9]{4}年|第[一二三四五六七八九十百0-9]+[届次]")


def text_names(mention: Mention, anchor: Anchor | None) -> tuple[str, ...]:
    """The name as the text has it, and with the place's name instead of its level; none for half of a shared one."""
    if mention.value("shared"):
        return ()
    text = _VERB.sub("", mention.text)
    level, printed = mention.value("level"), mention.value("printed")
    out = [text, _WIDE.sub("", text)]
    if printed:
        out = [level + t.removeprefix(printed) for t in out]
    org = mention.part("org")
    place = mention.part("place") or (org.part("place") if org is not None else None)
    if anchor is not None and place is None and level:
        out += [anchor.name + _without(t, level) for t in out[:1] if t != _without(t, level)]
    elif (
        anchor is not None and mention.part("holder") is not None and not out[0].startswith((anchor.name, anchor.short))
    ):
        out.append(anchor.name + out[0])
    return tuple(out)


def _without(text: str, level: str) -> str:
    for front in ("全" + level, "我" + level, level):
        if text.startswith(front):
            return text.removeprefix(front)
    return text


def subject(label: str, anchor: Anchor | None) -> str:
    """The name without its place, its （扩大） and its quotation marks, for a key."""
    own = plain(_WIDE.sub("", label))
    if anchor is None:
        return own
    forms = "|".join(map(re.escape, (anchor.full, anchor.name, anchor.short)))
    return re.sub(rf"^(?:中共)?(?:{forms})?(?:人民(?=政府))?", "", own)


def counted(mention: Mention) -> bool:
    """Whether the name itself has a year or rank."""
    return bool(_COUNTED.search(mention.text))


def day(context: Context) -> str:
    """The article's date, or the article itself: what keeps things of the same name on different pages apart."""
    if context.date is not None and context.date.day:
        return str(context.date)
    return f"{context.article.title}#{context.article.key}"


def called(core: str, mention: Mention, context: Context) -> Entity:
    """A thing called by its subject: its key has the place and, unless the name has a year or rank, the day."""
    anchor = None if mention.value("national") else context.anchor(mention)
    names = text_names(mention, anchor)
    label = next((n for n in reversed(names) if anchor is not None and n.startswith(anchor.name)), names[0])
    where = anchor.key if anchor else mention.value("national")
    key = f"{core}:{where}|{subject(label, anchor)}|{'' if counted(mention) else day(context)}"
    return entity(core, key, label, names, (mention.kind,))
