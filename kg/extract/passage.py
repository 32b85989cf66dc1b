"""A block of an article, ready for the extractors: its text with every known word found in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from kg.lexicon import Hit, Lexicon, reading_order
from kg.model import Article, BlockKind, Mention

PUNCTUATION = frozenset("，。；：？！（）“”‘’、《》—…·[]{}<>|/-~+=*#□■◆●▲△○◎★☆\"' \n")


@dataclass(frozen=True, slots=True)
class Passage:
    """One block. ``starting`` and ``ending`` give the lexicon hits by where they start and end, longest first;
    ``by_kind`` by their lists."""

    block: int
    kind: BlockKind
    text: str
    hits: tuple[Hit, ...]
    starting: Mapping[int, Sequence[Hit]]
    ending: Mapping[int, Sequence[Hit]]
    by_kind: Mapping[str, Sequence[Hit]]

    def of(self, *kinds: str) -> Sequence[Hit]:
        """The hits of some lists, in order of start."""
        found = [hits for kind in kinds if (hits := self.by_kind.get(kind))]
        return found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=reading_order)

    def ends(self, at: int, kind: str) -> Hit | None:
        """The longest hit of a list that ends at an offset."""
        return next((h for h in self.ending.get(at, ()) if h.kind == kind), None)

    def starts(self, at: int, kind: str) -> Hit | None:
        """The longest hit of a list that starts at an offset."""
        return next((h for h in self.starting.get(at, ()) if h.kind == kind), None)

    def char(self, at: int) -> str:
        """The character at an offset, '' outside the text."""
        return self.text[at] if 0 <= at < len(self.text) else ""

    def at_edge(self, at: int) -> bool:
        """Whether nothing but punctuation or the end of the text stands at an offset."""
        char = self.char(at)
        return not char or char in PUNCTUATION

    def mention(self, start: int, end: int, core: str, rule: str, **more: object) -> Mention:
        """A mention of ``text[start:end]`` in this block."""
        return Mention(self.block, start, end, core, self.text[start:end], rule, **more)  # type: ignore[arg-type]


def passage(block: int, kind: BlockKind, text: str, lexicon: Lexicon) -> Passage:
    """Scan one text."""
    return with_hits(block, kind, text, lexicon.scan(text))


def with_hits(block: int, kind: BlockKind, text: str, hits: tuple[Hit, ...]) -> Passage:
    """A text with the words that were found in it."""
    starting: dict[int, list[Hit]] = defaultdict(list)
    ending: dict[int, list[Hit]] = defaultdict(list)
    by_kind: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        starting[hit.start].append(hit)
        ending[hit.end].append(hit)
        by_kind[hit.kind].append(hit)
    return Passage(block, kind, text, hits, starting, ending, by_kind)


def passages(article: Article, lexicon: Lexicon) -> tuple[Passage, ...]:
    """The blocks of an article, scanned, in order."""
    return tuple(passage(i, b.kind, b.text, lexicon) for i, b in enumerate(article.blocks))


class Found:
    """The mentions found so far in one passage, by where they start and end. Filled by the extractors in turn."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self._ending: dict[int, list[Mention]] = defaultdict(list)
        self._starting: dict[int, list[Mention]] = defaultdict(list)

    def add(self, *mentions: Mention) -> None:
        for mention in mentions:
            self.mentions.append(mention)
            self._ending[mention.end].append(mention)
            self._starting[mention.start].append(mention)

    def drop(self, mention: Mention) -> None:
        """Take back a mention that a later stage knows better."""
        self.mentions.remove(mention)
        self._ending[mention.end].remove(mention)
        self._starting[mention.start].remove(mention)

    def of(self, *cores: str) -> list[Mention]:
        """The mentions of some core classes, in order of start, longest first."""
        return sorted((m for m in self.mentions if m.core in cores), key=lambda m: (m.start, -m.end))

    def ending(self, at: int, *cores: str) -> Mention | None:
        """The longest mention of some core classes that ends at an offset."""
        found = [m for m in self._ending.get(at, ()) if m.core in cores]
        return min(found, key=lambda m: m.start) if found else None

    def starting(self, at: int, *cores: str) -> Mention | None:
        """The longest mention of some core classes that starts at an offset."""
        found = [m for m in self._starting.get(at, ()) if m.core in cores]
        return max(found, key=lambda m: m.end) if found else None

    def covering(self, start: int, end: int, *cores: str) -> Mention | None:
        """A mention of some core classes that overlaps a stretch."""
        return next(
            (m for m in self.mentions if m.start < end and start < m.end and (not cores or m.core in cores)), None
        )
