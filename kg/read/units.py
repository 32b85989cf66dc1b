"""Units: stretches of a page with the role they play, found line by line and then joined to paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from kg.model import Folded
from kg.read import bylines
from kg.read.heads import Piece, head_line
from kg.read.layout import is_a, patterns
from kg.read.lines import Line
from kg.read.names import is_list
from kg.text import join


class Role(StrEnum):
    """What a stretch of the page is; JUNK and TAIL never reach an article."""

    TITLE = "title"
    KICKER = "kicker"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"
    PROSE = "prose"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTE = "note"
    CONTINUED = "continued"
    JUNK = "junk"
    TAIL = "tail"


@dataclass(frozen=True, slots=True)
class Unit:
    """One stretch: its ``pieces`` are the lines it came in. ``full`` says that the last line fills the column."""

    role: Role
    pieces: tuple[Folded, ...]
    gap: int = 0
    indent: int = 0
    level: int = 0
    full: bool = False

    @property
    def folded(self) -> Folded:
        return join(self.pieces)

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def part(folded: Folded, start: int, end: int) -> Folded:
    """A stretch of a folded text, without blanks at its ends."""
    while start < end and folded.text[start] == " ":
        start += 1
    while end > start and folded.text[end - 1] == " ":
        end -= 1
    return Folded(folded.text[start:end], folded.origin[start:end])


def spaced(pieces: tuple[Folded, ...]) -> Folded:
    """Lines joined with a blank that stands for the line break (its page offset is the one after the line's last character)."""
    blank = (Folded(" ", (piece.origin[-1] + 1,)) for piece in pieces)
    return join(tuple(p for pair in zip(pieces, blank, strict=True) for p in pair)[:-1])


def label(line: Line, full: bool = False) -> list[Unit]:
    """The units of one line, by its form alone."""
    found = _special(line)
    if found is None:
        found = [(_plain_role(line.text), line.folded)]
    first = [Unit(role, (folded,), 0, line.indent, line.level, full) for role, folded in found if folded.text]
    return [replace(first[0], gap=line.gap), *first[1:]] if first else []


def _special(line: Line) -> list[tuple[Role, Folded]] | None:
    """A line that is no plain title or prose, None otherwise."""
    text, folded = line.text, line.folded
    if line.level:
        return [(Role.HEADING, folded)]
    for kind, role in (("tail", Role.TAIL), ("note", _note_role(text)), ("line", Role.JUNK)):
        if is_a(kind, text):
            return _with_weekday(folded) if role is Role.JUNK else [(role, folded)]
    if _LINKS.fullmatch(text) and not is_list(text):
        return [(Role.JUNK, folded)]
    continued = next((m for p in patterns("continued") if (m := p.match(text))), None)
    if continued:
        rest = part(folded, continued.end(), len(text))
        return [(Role.CONTINUED, part(folded, 0, continued.end())), (_plain_role(rest.text), rest)]
    if _DATED.fullmatch(text):
        return [(Role.DATELINE, folded)]
    if text.count("（") > text.count("）"):  # the line break is inside a bracket: no head line, no byline
        return [(Role.PROSE, folded)]
    if bylines.is_byline(text):
        return [(Role.BYLINE, folded)]
    if bylines.lead(text) or bylines.wire(text):
        return [(Role.PROSE, folded)]
    head = head_line(text)
    if head:
        return _head_units(folded, head)
    return _signed(folded)


def _with_weekday(folded: Folded) -> list[tuple[Role, Folded]]:
    """Junk, but the date of a masthead (“2021年3月4日 星期四 某某报社”) is kept."""
    found = _MASTHEAD.search(folded.text)
    if not found:
        return [(Role.JUNK, folded)]
    return [(Role.JUNK, part(folded, 0, found.start())), (Role.DATELINE, part(folded, *found.span())),
            (Role.JUNK, part(folded, found.end(), len(folded.text)))]  # fmt: skip


def _signed(folded: Folded) -> list[tuple[Role, Folded]] | None:
    text = folded.text
    if bylines.is_credit(text):
        return [(Role.CREDIT, folded)]
    at = bylines.credit(text) if len(text) < 200 else len(text)
    if at < len(text):
        return [(Role.CAPTION, part(folded, 0, _before_bracket(text, at))), (Role.CREDIT, part(folded, at, len(text)))]
    if _PICTURE.match(text) and len(text) < 160:
        return [(Role.CAPTION, folded)]
    return None


_DATED = re.compile(
    r"（[^（）]*(?:\d{4}年\d{1,2}月\d{1,2}日|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]+月)[^（）]{0,80}）"
)
_LINKS = re.compile(r"(?:[^\s，。；：！？、]{2,16} ){7,}[^\s，。；：！？、]{2,16}")
_MASTHEAD = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日 ?星期.")
_PICTURE = re.compile(r"[▲△↑↓←→]|[▲△↑↓←→]?(?:图为|上图|下图|左图|右图|图[①②③④⑤一二三四五1-9][：为，])")
_NUMBER = re.compile(r"[一-龥]{2,14}[〔\[（【]\d{4}[〕\]）】]\s?第?\d{1,4}号")
_SALUTATION = re.compile(
    r"(?:尊敬的)?(?:各位[^。]{1,30}|同志们|朋友们|女士们[^。]{0,20}|先生们[^。]{0,20}|[^。]{0,8}同志们[^。]{0,8})[！：]"
)
_DIALOGUE = re.compile("(?:问|答|记者|主持人|本报记者)：")
_SAYS = re.compile("(?:提到|指出|表示|认为|强调|提出|介绍|说)，")
_TERMINAL = "。！？；：…"
_CLOSERS = "”’）》】"


def _before_bracket(text: str, at: int) -> int:
    return at - 1 if at and text[at - 1] in "（【" else at


def _note_role(text: str) -> Role:
    return Role.CONTINUED if is_a("continued", text) else Role.NOTE


def _head_units(folded: Folded, found: list[Piece]) -> list[tuple[Role, Folded]]:
    """A head line as datelines (runs of date and source), bylines (作者) and notes (编辑); the rest is junk."""
    roles = {
        "date": Role.DATELINE,
        "clock": Role.DATELINE,
        "source": Role.DATELINE,
        "photo": Role.CREDIT,
        "author": Role.BYLINE,
        "editor": Role.NOTE,
    }
    runs: list[tuple[Role, int, int]] = []
    for piece in found:
        role = roles.get(piece.kind, Role.JUNK)
        if runs and runs[-1][0] is role and role is not Role.JUNK:
            runs[-1] = (role, runs[-1][1], piece.end)
        else:
            runs.append((role, piece.start, piece.end))
    return [(role, part(folded, start, end)) for role, start, end in runs]


def terminal(text: str) -> bool:
    """Whether a text ends like a finished sentence."""
    return text.rstrip(_CLOSERS + " ").endswith(tuple(_TERMINAL))


def title_like(text: str) -> bool:
    """Whether a line could be a headline: short parts, no full stop, no open end."""
    if "。" in text or len(text) > 110 or text[-1] in "，、；：…—" or text[0] in "，。、；：）”》":
        return False
    if text[-1] in "！？" and len(text) > 45:
        return False
    return all(len(p) <= 45 for p in text.split(" ")) and len(re.findall("[，、；]", text)) <= 3


def _plain_role(text: str) -> Role:
    if not text:
        return Role.JUNK
    if _NUMBER.fullmatch(text):
        return Role.DATELINE
    if _DIALOGUE.match(text):
        return Role.PROSE
    if is_a("heading", text):
        return Role.HEADING
    if not title_like(text) or _SALUTATION.fullmatch(text) or _SAYS.search(text):
        return Role.PROSE
    return Role.KICKER if is_a("kicker", text) else Role.TITLE
