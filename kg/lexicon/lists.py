"""Loading the word lists and finding all their words in a text in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from kg.errors import DataError
from kg.lexicon.gazetteer import Gazetteer
from kg.resources import lexicon_dir

# Lists that are looked up, not scanned for: their words are too short or too many to mean anything by themselves.
_NOT_SCANNED = frozenset({
    "surnames", "given_names", "transcription_characters", "name_stops", "name_edge_characters", "name_followers", "person_cues", "person_signs",
    "national_figures", "name_boundaries", "organisation_stops", "firm_words", "place_common_nouns", "visit_stops",
    "units", "counted_generic", "project_generic", "project_left", "project_inside", "project_list_edges", "industry_generic",
    "indicator_verbs", "village_kinds", "delegations", "visit_kinds", "zone_kinds",
    "industry_edges", "measuring_words", "site_qualities",
})  # fmt: skip


DIVISIONS = ("division", "division-short")  # the kinds of the gazetteer's entries
_DIVISIONS = ("divisions", "former_divisions", "townships")  # a gazetteer, no word lists


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list. ``fields`` holds the columns after the first, by name."""

    kind: str
    word: str
    fields: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.fields.get(column, "")


class Hit(NamedTuple):
    """A known word in a text: ``text[start:end] == entry.word``."""

    start: int
    end: int
    entry: Entry

    @property
    def kind(self) -> str:
        return self.entry.kind

    @property
    def word(self) -> str:
        return self.entry.word


def reading_order(hit: Hit) -> tuple[int, int, str]:
    """What hits are sorted by: in order of start, longest first."""
    return hit.start, -hit.end, hit.entry.kind


def read_list(path: Path) -> list[Entry]:
    """The entries of one TSV list; a malformed line is a DataError naming file and line."""
    entries: list[Entry] = []
    columns: list[str] = []
    kind = path.stem
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
            continue
        if len(cells) > len(columns) or not cells[0]:
            raise DataError(
                "词表的这一行列数不对", "this line of the word list has a wrong number of columns", f"{path}:{number}"
            )
        fields = dict(zip(columns, cells, strict=False))
        entries.append(Entry(kind, fields.pop(columns[0]), fields))
    return entries


class Lexicon:
    """All word lists. ``scan`` finds their words, ``words`` and ``entry`` look them up; ``gazetteer`` has divisions."""

    def __init__(self, lists: Mapping[str, Iterable[Entry]], gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._lists = {kind: tuple(entries) for kind, entries in lists.items()}
        self._by_word = {kind: {e.word: e for e in entries} for kind, entries in self._lists.items()}
        grouped: dict[str, list[Entry]] = defaultdict(list)
        for kind, entries in self._lists.items():
            if kind not in _NOT_SCANNED:
                for entry in entries:
                    grouped[entry.word].append(entry)
        self._listed = dict(grouped)
        self._patterns = dict.fromkeys(chain(grouped, gazetteer.full_names(), gazetteer.short_names()))
        self._entries: dict[str, tuple[Entry, ...]] = {}  # of the words found so far

    @cached_property
    def _automaton(self) -> tuple[AhoCorasick, Sequence[str]]:
        patterns = list(self._patterns)
        return AhoCorasick(patterns, implementation=Implementation.ContiguousNFA), patterns

    def scan(self, text: str) -> tuple[Hit, ...]:
        """Every occurrence of every scanned word, overlapping ones too, in order of start, longest first."""
        found = [Hit(start, end, entry) for start, end, word in self._words_in(text) for entry in self._meanings(word)]
        return tuple(sorted(found, key=reading_order))

    def divisions(self, text: str) -> tuple[Hit, ...]:
        """The hits of :meth:`scan` that name divisions."""
        found = (
            Hit(start, end, entry)
            for start, end, word in self._words_in(text)
            for entry in self._meanings(word)
            if entry.kind in DIVISIONS
        )
        return tuple(sorted(found, key=reading_order))

    def _words_in(self, text: str) -> Iterator[tuple[int, int, str]]:
        automaton, patterns = self._automaton
        for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
            yield start, end, patterns[index]
        for start, end in self.gazetteer.find_townships(text):
            if (word := text[start:end]) not in self._patterns:
                yield start, end, word

    def _meanings(self, word: str) -> tuple[Entry, ...]:
        """All entries of a scanned word. Those of divisions are made when they are found."""
        if word not in self._entries:
            named = Entry("division", word, {}) if self.gazetteer.named(word) else None
            shortened = Entry("division-short", word, {}) if self.gazetteer.shortened(word) else None
            self._entries[word] = tuple(e for e in (*self._listed.get(word, ()), named, shortened) if e is not None)
        return self._entries[word]

    def entries(self, kind: str) -> tuple[Entry, ...]:
        """All entries of one list, in file order."""
        return self._lists.get(kind, ())

    def entry(self, kind: str, word: str) -> Entry | None:
        """The entry of a word in one list."""
        return self._by_word.get(kind, {}).get(word)

    def alternation(self, kind: str, column: str = "", *values: str) -> str:
        """The words of one list as a regular expression, in file order; of those only with some values in a column."""
        chosen = (e.word for e in self.entries(kind) if not column or e[column] in values)
        return "|".join(map(re.escape, chosen))

    def words(self, kind: str) -> Mapping[str, Entry]:
        """The words of one list."""
        return self._by_word.get(kind, {})


@cache
def load() -> Lexicon:
    """The installed lexicon. Read once: the lists do not change while the program runs."""
    paths = sorted(path for path in lexicon_dir().glob("*.tsv") if path.stem not in _DIVISIONS)
    *divisions, townships = (lexicon_dir() / f"{name}.tsv" for name in _DIVISIONS)
    lists = {path.stem: read_list(path) for path in paths}
    everyday = ((entry.word, entry["code"]) for entry in lists["everyday_divisions"])
    return Lexicon(
        lists,
        Gazetteer.read(*divisions, townships=townships, everyday=everyday),
    )
