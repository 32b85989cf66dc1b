"""Whose figure it is: the project, firm, place or industry that a number belongs to."""

from __future__ import annotations

import re

from kg.extract.measured import Measured
from kg.extract.passage import Found, Passage
from kg.extract.quantities import Quantity
from kg.lexicon import load
from kg.model import Mention

_BEARERS = ("Project", "Industry", "Organization", "Place")
_THE_PROJECT = re.compile(r"(?:该|此|本)?(?:项目|工程|园区|基地)(?:计划|预计)?(?=总投资|占地|建成|投资|达产|规划|分|全)|其")
_THE_FIRM = re.compile(r"(?:该|这家)?(?:公司|企业|集团|合作社|厂)(?!总经理|董事)")


def is_static(indicator: str) -> bool:
    """Whether an indicator describes a project as designed (总投资, 占地): neither reached nor aimed at."""
    return re.search(r"(?:总投资|占地|面积|概算)$", indicator) is not None and not re.search(r"完成|新签", indicator)


def about(indicator: str) -> str:
    """``place``, ``project``, ``any``, ``count`` or '': what the indicator is usually of, by the longest known ending."""
    known = load().words("indicators")
    found = max((word for word in known if indicator.endswith(word)), key=len, default="")
    return known[found]["about"] if found else ""


def bearer(
    text: Passage, found: Found, quantity: Quantity, what: Measured, clause: int, sentence: int, inherited: Mention | None
) -> Mention | None:  # fmt: skip
    """The thing measured, None where the clause names none and nothing is inherited."""
    if text.char(quantity.end) == "的":
        described = found.starting(quantity.end + 1, "Project")
        if described:
            return described
    if inherited is not None:
        return inherited
    usual = about(what.base)
    mentions = [m for m in found.of(*_BEARERS) if m.end <= max(what.start, clause) or (m.end <= quantity.start and m.core == "Industry")]
    own = _nearest([m for m in mentions if m.start >= clause and not (usual == "place" and m.core == "Project")])
    if own is not None:
        return own
    return _before_clause(text, mentions, usual, clause, sentence)


def _before_clause(text: Passage, mentions: list[Mention], usual: str, clause: int, sentence: int) -> Mention | None:
    """项目指标 of a project named before, 该公司 of the firm named before."""
    rest = text.text[clause:]
    if usual in ("project", "any"):
        start = 0 if _THE_PROJECT.match(rest) or _THE_PROJECT.match(text.text[sentence:]) else sentence
        return _nearest([m for m in mentions if m.core == "Project" and m.start >= start])
    if _THE_FIRM.match(rest):
        return _nearest([m for m in mentions if m.kind == "Enterprise"])
    return None


def _nearest(mentions: list[Mention]) -> Mention | None:
    """The mention that ends last, of several the longest."""
    return max(mentions, key=lambda m: (m.end, -m.start), default=None)
