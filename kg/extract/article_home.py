"""The home of one article on a page of many, and of the parts of one: a page of short news may gather those of several
cities, an article may report from one city after the other (【柳河】…【青山】…).

The page's home stays the article's own unless the article shows another by where it comes from (来源：柳河日报), by the
label in front of its headline or text (柳河：…, 本报柳河讯), or by the division that its headline begins with, and speaks
more of that one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.extract.elsewhere import GUESTS
from kg.extract.home import votes
from kg.extract.passage import Passage, with_hits
from kg.lexicon import Division, Gazetteer, Hit, Lexicon
from kg.model import Article, BlockKind

_OPENS = re.compile(r"[【\[（《“]?(?:本报)?")
_LABEL = re.compile(r"[ ：】\]丨·—]|(?:\d{1,2}月)?(?:\d{1,2}日)?[讯电]")  # 柳河：县委召开…, 本报柳河5月8日讯
_SECTION = re.compile(r"[】：]|$")
_OWN = re.compile(r"[我本][省市州盟县区旗]")
_SEVERAL = 2
_SHOWN = 6.0  # votes for the place of a source or label


def home_of_article(
    article: Article, texts: Sequence[Passage], page_home: Division | None, lexicon: Lexicon
) -> Division | None:
    """The home of an article: the page's, or the one that the article's own marks show."""
    shown = _marks(article, texts, lexicon)
    told = votes(texts, lexicon.gazetteer)
    base = page_home.code if page_home is not None else ""
    best = max(sorted(shown), key=lambda code: shown[code] + told.get(code, 0.0), default="")
    if not best or base.startswith(best) or shown[best] + told.get(best, 0.0) <= told.get(base, 0.0):
        return page_home
    if shown[best] < _SHOWN and any(_OWN.search(text.text) for text in texts):
        return page_home  # 我市 is the city of the page, whatever the headline begins with
    return lexicon.gazetteer.get(best)


def sections(texts: Sequence[Passage], gazetteer: Gazetteer) -> Mapping[int, Division]:
    """The home of each block of an article whose parts begin with the names of cities: 【柳州】11月30日，市委召开….

    Names in front of one paragraph only, or of one city only, tell nothing.
    """
    labels = {text.block: division for text in texts if (division := _labelled(text, gazetteer)) is not None}
    if len({division.code for division in labels.values()}) < _SEVERAL:
        return {}
    own: dict[int, Division] = {}
    now: Division | None = None
    for text in texts:
        now = labels.get(text.block, now)
        if now is not None:
            own[text.block] = now
    return own


def _labelled(text: Passage, gazetteer: Gazetteer) -> Division | None:
    """The one city or county whose name a paragraph begins with as a label, or a heading consists of."""
    if text.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return None
    named = [hit for hit, _ in _opening(text) if _SECTION.match(text.text, hit.end)]
    found = _below_province(named[0], gazetteer) if named else []
    return found[0] if len(found) == 1 else None


def _marks(article: Article, texts: Sequence[Passage], lexicon: Lexicon) -> Mapping[str, float]:
    """The divisions below the province that an article's marks name, with the votes that these give them."""
    shown: dict[str, float] = defaultdict(float)
    source = with_hits(0, BlockKind.NOTE, article.source, lexicon.divisions(article.source))
    first = next((text for text in texts if text.kind == BlockKind.PARAGRAPH), None)
    opened = [(source, True)] + [(text, False) for text in texts if text.kind == BlockKind.TITLE]
    for text, sure in [*opened, *([(first, False)] if first is not None else [])]:
        for hit, labelled in _opening(text):
            if labelled or sure or (text is not first and hit.kind == "division"):
                for division in _below_province(hit, lexicon.gazetteer):
                    shown[division.code] += _SHOWN if labelled or sure else 0.0
    return shown


def _opening(text: Passage) -> Iterator[tuple[Hit, bool]]:
    """The longest name of a division that a text begins with, and whether it stands there as a label."""
    start = _OPENS.match(text.text)
    hits = [h for h in text.starting.get(start.end() if start else 0, ()) if h.kind in ("division", "division-short")]
    for hit in hits[:1]:
        if not GUESTS.match(text.text, hit.end):
            yield hit, _LABEL.match(text.text, hit.end) is not None


def _below_province(hit: Hit, gazetteer: Gazetteer) -> list[Division]:
    """The cities and counties that a hit may mean; the widest of them (柳河日报 is the city's)."""
    named = gazetteer.named(hit.word) if hit.kind == "division" else gazetteer.shortened(hit.word)
    found = [d for d in named if d.level in ("city", "county")]
    widest = min((len(d.code) for d in found), default=0)
    return [d for d in found if len(d.code) == widest]
