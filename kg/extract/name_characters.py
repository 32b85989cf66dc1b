"""What the characters of a personal name tell: family names, usual characters of given names, impossible ones."""

from __future__ import annotations

from kg.lexicon import Lexicon

_COMMON_GIVEN = 60  # occurrences from which a character counts as fully usual in given names
_EDGES = ("never-last", "rarely-last", "never-first", "before-words")
FUNCTION_SURNAMES = frozenset("和由从")  # family names that are rather function words
NO_NAME_ENDS = ("领导", "干部", "班子")  # 区|领导, though 区 is a family name
_BY_SURNAME = {"high": 0.6, "middle": 0.55, "low": 0.42, "compound": 0.65}


class Characters:
    """The lists of family names and of characters, and what they say of a word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._surnames = {e.word: e["frequency"] for e in lexicon.entries("surnames")}
        self._given = {
            e.word: sum(int(e[c] or 0) for c in ("middle", "last", "single")) for e in lexicon.entries("given_names")
        }
        stops = lexicon.entries("name_stops")
        self._stops = frozenset(e.word for e in stops if e["strength"] == "hard")
        self._doubtful = frozenset(e.word for e in stops if e["strength"] == "soft")
        self._transcribing = frozenset(lexicon.words("transcription_characters"))

        edges = lexicon.entries("name_edge_characters")
        self._at_edge = {edge: frozenset(e.word for e in edges if e["edge"] == edge) for edge in _EDGES}

    def is_surname(self, char: str) -> bool:
        """Whether a character is a family name."""
        return char in self._surnames

    def doubled(self, word: str) -> bool:
        """Whether a word is a family name of two characters, and no whole name."""
        return self._surnames.get(word) == "compound"

    def rare(self, char: str) -> bool:
        """Whether a character is a family name of few people, and rather a word."""
        return self._surnames.get(char) == "low"

    def common(self, name: str) -> bool:
        """Whether the family name is one that many people have, or a foreigner's: what a name without a post needs."""
        usual = self._surnames.get(name[:1]) in ("high", "middle")
        return usual or self._surnames.get(name[:2]) == "compound" or "·" in name

    def stopped(self, word: str) -> bool:
        """Whether a word holds a character that stands in no given name."""
        return any(c in self._stops for c in word)

    def stopped_unless_transcribing(self, word: str) -> bool:
        """The same for names of peoples without family names, whose transcriptions have characters of their own."""
        return self.stopped("".join(c for c in word if c not in self._transcribing))

    def doubtful(self, word: str) -> bool:
        """Whether a word holds a character that hardly ever stands in a given name."""
        return any(c in self._doubtful for c in word)

    def transcribing(self, word: str) -> int:
        """How many characters of a word are such as transcribe Tibetan, Uyghur and Mongolian names."""
        return sum(c in self._transcribing for c in word)

    def never_last(self, char: str) -> bool:
        """Whether no name ends in a character."""
        return char in self._at_edge["never-last"]

    def rarely_last(self, char: str) -> bool:
        """Whether a character may stand inside a name but hardly ends one: it begins what follows."""
        return char in self._at_edge["rarely-last"]

    def never_first(self, char: str) -> bool:
        """Whether no name without a usual family name begins with a character."""
        return char in self._at_edge["never-first"]

    def before_words(self, char: str) -> bool:
        """Whether a family name is rather a word in front of a known word: 向|大会, 任|前."""
        return char in self._at_edge["before-words"]

    def plausible(self, word: str) -> float:
        """How much a word looks like a name, 0 to 0.8."""
        surname = word[:2] if self._surnames.get(word[:2]) == "compound" and len(word) > 2 else word[:1]
        frequency = self._surnames.get(surname)
        given = word[len(surname) :]
        if not frequency or not 1 <= len(given) <= 2 or given == "人" or self.stopped(given) or self.doubled(word):
            return 0.0
        usual = sum(min(self._given.get(c, 0), _COMMON_GIVEN) / _COMMON_GIVEN for c in given) / len(given)
        return _BY_SURNAME[frequency] + 0.2 * usual
