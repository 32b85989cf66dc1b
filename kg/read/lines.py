"""Page text → lines, the way the layout broke it; a page that came as one line is cut where its parts meet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from kg.model import Folded
from kg.read.heads import head_run
from kg.text import fold

_BREAK = re.compile(r"\r\n|[\n\r\f\v\u0085\u2028\u2029]")
_BLANK = " \t\u3000\u00a0\u2002\u2003\u200b\ufeff"
_HASHES = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_WIDE_GAP = re.compile(r"\u3000{2,}|[ \u00a0]{4,}|\t+")  # an indent inside a line: here a paragraph began
_TAIL = re.compile(  # after the last sentence of a page that is one line
    r"(?<=[。！？”）)\s])\s*(?=(?:责任编辑|责编|编辑[:：]|【打印|\[打印|上一篇|下一篇|版权所有|分享到|相关(?:链接|阅读|新闻)|"
    r"免责声明|Copyright|【相关|主办单位|扫一扫))"
)
_PATH = re.compile(r"(?:\S{0,12}位置[:：])?\s*\S{0,10}首页(?:\s*(?:[>＞»/]|-+>|&gt;)+\s*[^\s>＞»/]{2,10})+(?=\s)")
_LONG = 120
_HEAD = 400


@dataclass(frozen=True, slots=True)
class Line:
    """One line that has text. ``gap`` counts the blank lines before it; ``level`` is its number of ``#`` marks.

    ``indent`` and ``width`` count columns (a Chinese character takes two).
    """

    folded: Folded
    gap: int = 0
    indent: int = 0
    width: int = 0
    level: int = 0

    @property
    def text(self) -> str:
        return self.folded.text


def lines(page: str) -> list[Line]:
    """The lines of a page that have text, in order."""
    out: list[Line] = []
    gap = start = 0
    for found in [*_BREAK.finditer(page), None]:
        end = found.start() if found else len(page)
        pieces = [p for a, b in _pieces(page, start, end) if (p := _line(page, a, b, gap)) is not None]
        gap = 0 if pieces else gap + 1
        out.extend(pieces[:1] + [Line(p.folded, 0, 4, p.width, p.level) for p in pieces[1:]])
        start = found.end() if found else end
    return out


def _line(page: str, start: int, end: int, gap: int) -> Line | None:
    body = start + len(page[start:end]) - len(page[start:end].lstrip(_BLANK))
    hashes = _HASHES.match(page, body, end)
    folded = fold(page, hashes.end() if hashes else body, end)
    if not folded.text:
        return None
    return Line(folded, gap, _columns(page[start:body]), _columns(page[start:end].rstrip()), _level(hashes))


def _level(hashes: re.Match[str] | None) -> int:
    return len(hashes.group(1)) if hashes else 0


def _columns(text: str) -> int:
    """The width of a text on the screen: Chinese characters have three bytes and two columns, ASCII one and one."""
    return (len(text.encode("utf-8", "replace")) + len(text)) // 2


def _pieces(page: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches into which a long line is cut: at wide gaps, around a head line, before the tail."""
    if end - start <= _LONG:
        return [(start, end)]
    cuts = {start, end}
    cuts |= {m.start() for m in _WIDE_GAP.finditer(page, start, end)}
    cuts |= {m.end() for m in _TAIL.finditer(page, start, end)}
    path = _PATH.match(page, start, end)
    cuts |= {path.end()} if path else set()
    cuts |= set(head_run(page, path.end() if path else start, min(end, start + _HEAD)))
    ordered = sorted(cuts)
    return list(pairwise(ordered))
