"""Who issued a document, as it shows itself: its name opens with the body (“某某局关于…的通知”), or the body signs.

The date under the signature is the document's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg import dates
from kg.extract.scene import Scene
from kg.model import BlockKind, Claim, Mention, Stretch

_KINDS = re.compile(r"(?:通知|意见|决定|办法|公告|通告|通报|批复|方案|规定|细则|命令|函)[》）]?(?:（[^（）]*）)?$")


def find(scenes: Sequence[Scene]) -> Iterator[Claim]:
    """Issuers in the names of documents, and in the signature under a notice."""
    for made in scenes:
        yield from _named(made)
        yield from _published(made)
    signed = list(_signed(scenes))
    yield from signed
    if signed:
        yield from _enclosed(scenes, signed[0].subject)


def _named(made: Scene) -> Iterator[Claim]:
    """“《国务院关于…的意见》”, “农业农村部办公厅|关于…的通知”: the name opens with the body."""
    for document in made.found.of("Document", "Plan"):
        if document.bare or not _KINDS.search(document.text):
            continue
        body = _body(made, document)
        if body is not None:
            start = min(body.start, document.start)
            proof = (Stretch(made.text.block, start, document.end),)
            yield Claim(body, "issued", document, proof, "body-opens-title", 0.9)


# “2013年8月6日财政局公布的|《关于…的通知》”
_PUBLISHED = re.compile(r"(?P<day>\d{4}年\d{1,2}月\d{1,2}日)[^，。；：《》\d]{0,20}(?:公布|发布|印发|颁布|出台)的$")


def _published(made: Scene) -> Iterator[Claim]:
    """The day on which a document was made public, where it stands in front of its title."""
    for document in made.found.of("Document", "Plan"):
        m = _PUBLISHED.search(made.text.text, max(0, document.start - _REACH), document.start)
        if document.rule == "title" and m:
            proof = (Stretch(made.text.block, m.start(), document.end),)
            yield Claim(document, "date", dates.find(m["day"])[0].first, proof, "published-on", 0.9)


_REACH = 40


def _body(made: Scene, document: Mention) -> Mention | None:
    """The organisation that a document's name opens with, or that stands straight before “关于…”."""
    for at in (document.start, document.start + document.text.startswith("《")):
        inside = made.found.starting(at, "Organization")
        if inside is not None and inside.end < document.end and made.text.text.startswith(("关于", "印发"), inside.end):
            return inside
    if document.text.startswith(("关于", "印发")):
        return made.found.ending(document.start, "Organization")
    return None


def _signed(scenes: Sequence[Scene]) -> Iterator[Claim]:
    """A body alone on a line with a date under it: it signs the document that the headline names."""
    heads = [s for s in scenes if s.text.kind == BlockKind.TITLE]
    titles = [(s, d) for s in heads for d in s.found.of("Document", "Plan") if not d.bare]
    if not titles:
        return
    document = titles[0][1]
    for made, below in pairwise(scenes):
        body = _alone(made)
        when = dates.find(below.text.text) if body is not None and len(below.text.text) <= _DATE_LINE else ()
        if body is not None and when and when[0].first.day:
            proof = Stretch(made.text.block, body.start, body.end)
            yield Claim(body, "issued", document, (proof,), "body-signs", 0.9)
            if _KINDS.search(document.text):
                under = Stretch(below.text.block, when[0].start, when[0].end)
                yield Claim(document, "date", when[0].first, (under,), "date-under-signature", 0.9)
            return


def _enclosed(scenes: Sequence[Scene], issuer: Mention) -> Iterator[Claim]:
    """“《某某方案》已经…同意，现印发给你们”: whoever signs the notice issues what comes with it."""
    for made in scenes:
        text = made.text.text
        for document in made.found.of("Document", "Plan"):
            sent = _SENT.match(text, document.end) if _SUBJECT.search(text[: document.start]) else None
            if document.rule == "title" and sent:
                proof = (Stretch(made.text.block, document.start, sent.end()),)
                yield Claim(issuer, "issued", document, proof, "sent-with-notice", 0.9)


_SUBJECT = re.compile(r"(?:^|[。；]|现将)\s*$")
_SENT = re.compile(r"[^。；《》]*?现(?:予以?)?(?:印发|公布|发布|转发)|(?:予以?)?(?:印发|公布|发布|转发)")
_DATE_LINE = 16


def _alone(made: Scene) -> Mention | None:
    """The organisation that fills a block."""
    body = made.found.starting(0, "Organization")
    return body if body is not None and body.end == len(made.text.text.rstrip()) else None
