"""What kind of article it is, by its headline, byline and captions."""

from __future__ import annotations

from kg.model import ArticleKind
from kg.read.layout import is_a
from kg.read.units import Role, Unit

_KINDS = (
    ("speech", ArticleKind.SPEECH),
    ("interview", ArticleKind.INTERVIEW),
    ("resolution", ArticleKind.RESOLUTION),
    ("commentary", ArticleKind.COMMENTARY),
    ("notice", ArticleKind.NOTICE),
)


def kind(units: list[Unit]) -> ArticleKind:
    """The kind of an article."""
    heads = [u.text for u in units if u.role in (Role.TITLE, Role.KICKER)]
    if not heads and not any(u.role is Role.PROSE for u in units):
        return ArticleKind.CAPTION
    for name, found in _KINDS:
        if any(is_a(name, text) for text in heads):
            return found
    return ArticleKind.COMMENTARY if _is_comment(units) else ArticleKind.NEWS


def _is_comment(units: list[Unit]) -> bool:
    """Signed with □ or by a commentator, or ending with an appeal (让我们…) that is nobody's quotation."""
    bylines = [u.text for u in units if u.role is Role.BYLINE]
    if any(b.startswith(("□", "■")) or "评论员" in b for b in bylines):
        return True
    prose = [u.text for u in units if u.role is Role.PROSE]
    return bool(prose) and "让我们" in prose[-1] and not any("记者" in b for b in bylines)
