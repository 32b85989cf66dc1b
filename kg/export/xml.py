"""Text inside XML."""

from __future__ import annotations

import re

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def legal(text: str) -> str:
    """A text with U+FFFD for every character that no XML file may contain."""
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def escape(text: str) -> str:
    """A legal text as it stands between tags or in a quoted attribute."""
    return legal(text).translate(_ESCAPES)
