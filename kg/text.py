"""Folding: one spelling for the rules to see, with the way back to the page.

Real pages mix full-width and half-width letters and punctuation, break lines in mid-word and space names to three
characters. :func:`fold` makes widths uniform and joins lines; every character it keeps remembers its page offset.
"""

from __future__ import annotations

import re
import unicodedata

from kg.model import Folded

# A Chinese character: a letter, but none of A–Z. To compile the range [一-龥] takes Python a millisecond: it marks each of
# its 21,000 characters. Rare characters of names stand outside that range, too.
HAN = r"[^\W\dA-Za-z_]"

_WIDE = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
_SAME = {
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", "﹑": "、", "､": "、", "﹐": "，", "﹔": "；", "﹕": "：",
    "「": "“", "」": "”", "『": "“", "』": "”", "〝": "“", "〞": "”", "＂": '"',
    "％": "%", "＋": "+", "－": "-", "﹣": "-", "／": "/", "．": ".", "～": "~",
    "•": "·", "・": "·", "‧": "·", "●": "·",
    "〈": "《", "〉": "》", "［": "[", "］": "]", "\u00a0": " ", "\u3000": " ", "\t": " ", "\u2002": " ", "\u2003": " ",
    "丨": "|", "｜": "|", "︱": "|",
}  # fmt: skip
_TABLE: dict[int, int | str] = {**_WIDE, **{ord(a): b for a, b in _SAME.items()}}
_DROPPED = frozenset("\u200b\u200c\u200d\ufeff\u00ad\r\n\u2028\u2029")
_SPECIAL = re.compile(f'"|[ {"".join(sorted(_DROPPED))}]+')
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[，：](?=\d)")
_DOT_AS_STOP = re.compile(rf"(?:(?<={HAN})|(?<=[”》）%]))\.(?={HAN}|[“《]|$)")


def fold(page: str, start: int, end: int) -> Folded:
    """Fold ``page[start:end]``: widths uniform, line breaks taken out, runs of blanks one space, ends trimmed.

    Straight double quotes become “ and ” in turn. Commas and colons between digits stay ASCII (1,234; 9:30).
    A full stop typed as an ASCII dot after a Chinese character becomes 。.
    """
    wide = page[start:end].translate(_TABLE)
    chars: list[str] = []
    origin: list[int] = []
    opening, at = True, 0
    for found in _SPECIAL.finditer(wide):
        chars.append(wide[at : found.start()])
        origin.extend(range(start + at, start + found.start()))
        at = found.end()
        blank = found.group().find(" ")
        if found.group() == '"':
            chars.append("“" if opening else "”")
            origin.append(start + found.start())
            opening = not opening
        elif blank >= 0 and origin and at < len(wide):
            chars.append(" ")
            origin.append(start + found.start() + blank)
    chars.append(wide[at:])
    origin.extend(range(start + at, end))
    text = _BETWEEN_DIGITS.sub(lambda m: "," if m.group() == "，" else ":", "".join(chars))
    return Folded(_DOT_AS_STOP.sub("。", text), tuple(origin))


def join(pieces: tuple[Folded, ...]) -> Folded:
    """One folded text out of several: a paragraph that the layout broke in two."""
    return Folded("".join(p.text for p in pieces), tuple(o for p in pieces for o in p.origin))


def plain(name: str) -> str:
    """A name without what layout adds to it: the form in which names are compared inside the program."""
    return re.sub(r"[\s“”‘’\"'《》]", "", name.translate(_TABLE)).lower()


def width(text: str) -> int:
    """How many columns a text takes on a screen: two for a Chinese character, none for a combining mark."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def spelt(text: str) -> str:
    """A text in which control characters, and bytes of a file name that are no text, are spelt out: ``\\x1b``."""
    return "".join(_spelt(c) if unicodedata.category(c) in ("Cc", "Cs") else c for c in text)


def _spelt(character: str) -> str:
    return character.encode("unicode_escape", "backslashreplace").decode()
