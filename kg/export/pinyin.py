"""How the characters of the names are read, so that they can be searched by pinyin and its initials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from importlib.resources import files


def readings(names: Iterable[str]) -> dict[str, str]:
    """Each Chinese character of the names with its syllables, without tones: 长 → ``chang zhang``."""
    wanted = {char for name in names for char in name if not char.isascii()}
    found: dict[str, list[str]] = defaultdict(list)
    for line in files("kg.export").joinpath("pinyin.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            syllable, _, chars = line.partition("\t")
            for char in wanted.intersection(chars):
                found[char].append(syllable)
    return {char: " ".join(sorted(found[char])) for char in sorted(found)}
