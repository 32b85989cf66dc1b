"""Head lines: “发布时间：2022-05-18 来源：某某日报 作者：某某 字号：大 中 小” taken apart.

A line is a head line when hardly anything is left of it once dates, sources, names and buttons are taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.dates import parse
from kg.model import PartialDate
from kg.pattern import Pattern
from kg.read.layout import is_a, patterns
from kg.read.names import is_list, words
from kg.text import fold

_KINDS = ("date", "clock", "source", "photo", "author", "editor", "junk")
_HEAD = frozenset(("date", "source", "photo", "author", "editor"))
_SEPARATORS = " |｜丨•·/>》»→←↓，、-—_：【】[]（）()《<>“”＞=+;；."
_MEDIUM = re.compile(r"[^\s：，。]{2,14}(?:报|网|社|台|发布|融媒|融媒体中心|客户端|在线|电视|广播|杂志|政府|之声|传媒)")
_KEYS = "：:/丨|｜"
_HINT = re.compile(r"来源|稿源|\d{1,2}[:：]\d{2}|(?:时间|日期)[:：]")
_NEAR = 3
_LONGEST = 150


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a folded line and what it is: date, clock, source, author, editor or junk."""

    kind: str
    start: int
    end: int
    keyed: bool = False
    dated: bool = False


def pieces(text: str) -> list[Piece]:
    """What a head line is made of, left to right; where two patterns begin together, the order of the kinds decides."""
    found = [piece for kind in _KINDS for pattern in patterns(kind) for piece in _pieces(kind, pattern, text)]
    out: list[Piece] = []
    for piece in sorted(found, key=lambda p: p.start):  # a stable sort: kinds keep their order
        if not out or piece.start >= out[-1].end:
            out.append(piece)
    return out


def head_line(text: str) -> list[Piece] | None:
    """The pieces of a head line or of a line of buttons, None where the line is something else."""
    found = pieces(text) if len(text) <= _LONGEST else []
    if not found:
        return None
    rest = "".join(w for w in _rest(text, found, " ").split() if not _MEDIUM.fullmatch(w) and not is_a("line", w))
    kinds = {p.kind for p in found}
    if not kinds & _HEAD:
        return found if len(rest) <= 1 else None
    sure = "source" in kinds or "clock" in kinds or any(p.keyed for p in found)
    if len(rest) > (16 if sure and "date" in kinds else 12 if sure else 4):
        return None
    return found if not rest or ("。" not in text and len(rest) <= len(text) * 0.6) else None


def source(text: str) -> str:
    """The paper or site that a head line names, or ''."""
    for pattern in patterns("source"):
        for found in pattern.finditer(text):
            if found["source"]:
                return found["source"].strip(_SEPARATORS)
    rest = _rest(text, pieces(text), " ").strip()
    return next((word for word in rest.split() if _MEDIUM.fullmatch(word)), "")


def date(text: str) -> PartialDate | None:
    """The date that a head line names."""
    return parse(text)


def head_run(page: str, start: int, end: int) -> tuple[int, ...]:
    """Where a head line begins and ends that stands inside a longer line: two page offsets, or none."""
    if not _HINT.search(page, start, end):
        return ()
    folded = fold(page, start, end)
    run: list[Piece] = []
    for piece in pieces(folded.text):
        if run and piece.start - run[-1].end > _NEAR:
            if _is_head(run):
                break
            run = []
        if run or piece.kind in _HEAD:
            run.append(piece)
    if not _is_head(run):
        return ()
    return folded.origin[run[0].start], folded.origin[run[-1].end - 1] + 1


def _is_head(run: list[Piece]) -> bool:
    kinds = {p.kind for p in run}
    if "date" in kinds and not any(p.kind == "date" and p.dated for p in run):
        return False
    return "source" in kinds or ("date" in kinds and ("clock" in kinds or any(p.keyed for p in run)))


def _pieces(kind: str, pattern: Pattern, text: str) -> Iterator[Piece]:
    for found in pattern.finditer(text):
        said = found.group().rstrip()
        if not said or not _names_people(kind, said):
            continue
        empty = kind in ("source", "author") and said.endswith(tuple(_KEYS))  # “来源：” with nothing behind it
        keyed = bool(re.search(f"[{_KEYS}]", said)) or (kind == "date" and not said[0].isdigit())
        dated = kind == "date" and parse(said) is not None
        yield Piece("junk" if empty else kind, found.start(), found.start() + len(said), keyed and not empty, dated)


def _names_people(kind: str, text: str) -> bool:
    """What follows 作者： or 编辑： must be names: in an interview 记者： is followed by a question."""
    if kind not in ("photo", "author", "editor"):
        return True
    keyed = re.search(f"[{_KEYS}]", text)
    said = text[keyed.end() :].strip() if keyed else text.partition(" ")[2]
    return not words(said) or is_list(said, share=0.0 if keyed else 0.5)


def _rest(text: str, found: list[Piece], glue: str = "") -> str:
    """What is left of a line without its pieces and separators."""
    left, at = [], 0
    for piece in found:
        left.append(text[at : piece.start])
        at = piece.end
    left.append(text[at:])
    return glue.join(part.strip(_SEPARATORS) for part in left)
