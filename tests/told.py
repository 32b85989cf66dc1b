"""A short invented page read the way the program reads one, for tests: a masthead line and some paragraphs."""

from __future__ import annotations

from functools import cache

from kg import lexicon, pipeline
from kg.extract.cascade import PageReading, read_page
from kg.model import Article, ArticleKind, Block, BlockKind, Claim, Knowledge, Page, PageRecord, PartialDate
from kg.resolve.join import join
from kg.resolve.page import resolve
from kg.text import fold

DATE = PartialDate(2025, 3, 4)


@cache
def article(
    *paragraphs: str, paper: str = "", kind: BlockKind = BlockKind.PARAGRAPH, name: str = "p.txt"
) -> tuple[Page, Article]:
    """A page with one article; ``paper`` (曲靖日报) says where it is at home."""
    text = "\n".join([paper, *paragraphs])
    blocks, at = [], len(paper) + 1
    for paragraph in paragraphs:
        blocks.append(Block(kind, fold(text, at, at + len(paragraph))))
        at += len(paragraph) + 1
    return Page(name, text), Article("a1", ArticleKind.NEWS, "", tuple(blocks), DATE)


def reading(*paragraphs: str, paper: str = "", kind: BlockKind = BlockKind.PARAGRAPH) -> PageReading:
    """What the extractors find in the paragraphs."""
    page, made = article(*paragraphs, paper=paper, kind=kind)
    return read_page(page, [made], lexicon.load(), pipeline.schema().fits)


def claims(prop: str, *paragraphs: str, paper: str = "") -> list[Claim]:
    """The claims of one property."""
    return [c for c in reading(*paragraphs, paper=paper).readings[0].claims if c.property == prop]


def pairs(prop: str, *paragraphs: str, paper: str = "") -> list[tuple[str, str]]:
    """The same as pairs of words of the text, in reading order."""
    return [
        (c.subject.value("name") or c.subject.text, str(getattr(c.object, "text", c.object)))
        for c in claims(prop, *paragraphs, paper=paper)
    ]


def found(core: str, *paragraphs: str, paper: str = "", kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    """The mentions of a class as the text has them, in reading order, references left out; names without blanks."""
    mentions = reading(*paragraphs, paper=paper, kind=kind).readings[0].mentions
    inside = sorted((m for m in mentions if m.core == core and not m.bare), key=lambda m: (m.block, m.start, -m.end))
    return [m.value("name") if core == "Person" else m.text for m in inside]


def record(*paragraphs: str, paper: str = "", name: str = "p.txt") -> PageRecord:
    """What the page says, names resolved."""
    page, made = article(*paragraphs, paper=paper, name=name)
    read = read_page(page, [made], lexicon.load(), pipeline.schema().fits)
    return resolve(page, [made], read, lexicon.load().gazetteer)


def labels(core: str, *paragraphs: str, paper: str = "") -> list[str]:
    """The canonical names of the things of a class on the page."""
    return sorted(e.label for e in record(*paragraphs, paper=paper).entities if e.core == core)


def facts(prop: str, *paragraphs: str, paper: str = "") -> list[tuple[str, str]]:
    """The statements of one property as pairs of canonical names."""
    made = record(*paragraphs, paper=paper)
    called = {e.key: e.label for e in made.entities}
    return sorted(
        (called[s.subject], called.get(str(s.object), str(s.object))) for s in made.statements if s.property == prop
    )


def joined(*records: PageRecord) -> Knowledge:
    """Several pages together."""
    return join(records, lexicon.load().gazetteer)


def quotes(made: PageRecord) -> list[tuple[int, int, str]]:
    """Where the parts of a record stand on its page: start, end and the words."""
    places = [o.place for o in made.occurrences]
    places += [e for s in made.statements for e in s.evidence]
    places += [e for o in made.observations for e in o.evidence]
    return [(e.start, e.end, e.exact) for e in places]
