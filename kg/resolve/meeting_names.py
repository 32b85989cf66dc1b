"""What a meeting is called: official and usual names out of place, body, session and number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.lexicon import load
from kg.numbers import chinese
from kg.resolve.context import Anchor

_REMEMBERED = 1 << 12  # meetings of the last pages


@dataclass(frozen=True, slots=True)
class Count:
    """Session and number of a meeting, 0 where unknown."""

    session: int = 0
    number: int = 0


@lru_cache(_REMEMBERED)
def names(series: str, anchor: Anchor | None, count: Count, owner: str = "", corps: str = "") -> tuple[str, ...]:
    """All names of a counted meeting, the official one first. ``owner`` is the body where a name has one of its own."""
    entry = load().entry("meeting_series", series)
    if entry is None:
        return ()
    return tuple(
        dict.fromkeys(
            _fill(form, anchor, count, owner, corps)
            for form in _placed(entry["names"], owner).split("|")
            if _fits(form, anchor, count, owner)
        )
    )


def _placed(forms: str, owner: str) -> str:
    """The place stands before a mass organisation and behind a minor party: 柳河县妇女…, 民盟柳河县…"""
    before = any(e["official"] == owner and e["place"] == "before" for e in load().entries("minor_bodies"))
    return forms.replace("{M}{P}", "{P}{M}") if before else forms


def _fits(form: str, anchor: Anchor | None, count: Count, owner: str) -> bool:
    """Whether everything that a form needs is known."""
    if "{S}" in form and not count.session and "次" in form and form.count("{S}"):
        return False
    return (anchor is not None or not re.search(r"\{[FPC]\}", form)) and (
        bool(owner) or not re.search(r"\{[MO]\}", form)
    )


def _fill(form: str, anchor: Anchor | None, count: Count, owner: str, corps: str) -> str:
    full, name = (corps + anchor.full, corps + anchor.name) if anchor else ("", "")
    values = {
        "F": full, "P": name, "C": committee(name),
        "S": chinese(count.session), "N": chinese(count.number), "n": str(count.number),
        "M": owner, "O": owner,
    }  # fmt: skip
    return re.sub(r"\{(\w)\}", lambda m: values[m.group(1)], form)


def committee(name: str) -> str:
    """The short name of a place's party committee: 郑州市委, 西藏自治区党委."""
    return name + ("党委" if name.endswith(("自治区", "兵团", "乡", "镇")) else "委")
