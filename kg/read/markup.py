"""Tags and entities that a page kept from its markup, read as what they stand for: every offset stays as it is.

A tag that begins or ends a paragraph becomes a line break, any other vanishes; ``&nbsp;`` is a blank. What is left over is
filled up with characters of no width, which folding leaves out.
"""

from __future__ import annotations

import html
import re

EMPTY = "\u200b"
_TAG = re.compile(
    r"</?(?P<name>p|div|br|tr|li|ul|ol|h[1-6]|table|tbody|section|article|td|th|span|font|strong|b|i|u|em|a|img|image|figure|video|iframe|o:p|st1:\w+|center|style|sup|sub)"
    r"(?:\s[^<>]{0,600})?/?>",
    re.IGNORECASE,
)
_BREAKS = frozenset(
    ("p", "div", "br", "tr", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "section", "article")
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});")


def without_markup(page: str) -> str:
    """A page of the same length whose tags are breaks or nothing, and whose entities are the characters they name.

    >>> without_markup("<p>县长&nbsp;陈立国</p>").replace(EMPTY, "").split()
    ['县长', '陈立国']
    >>> without_markup("增速<3%，R&D投入")
    '增速<3%，R&D投入'
    """
    if "<" in page:
        page = _TAG.sub(_tag, page)
    return _ENTITY.sub(_entity, page) if "&" in page else page


def _tag(found: re.Match[str]) -> str:
    size = len(found.group())
    return "\n" + EMPTY * (size - 1) if found["name"].lower() in _BREAKS else EMPTY * size


def _entity(found: re.Match[str]) -> str:
    character = html.unescape(found.group())
    if len(character) != 1:
        return found.group()
    return (" " if character == "\u00a0" else character) + EMPTY * (len(found.group()) - 1)
