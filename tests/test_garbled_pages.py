"""Pages as careless copying leaves them: clauses out of order, characters lost, numerals that are none (第五五十届).

Whatever stands there, a page is read: nothing is raised, and every quote is exact.
"""

from __future__ import annotations

import random
import re

import golden
import pytest
from told import quotes

from kg import pipeline
from kg.model import Page

_PAGES = 120
_CLAUSES = sorted(
    {
        clause
        for name in golden.names()
        for clause in re.split(r"(?<=[，。；\n])", (golden.PAGES / name / "page.txt").read_text(encoding="utf-8-sig"))
    }
)
_NUMERALS = "〇一二三四五六七八九十百0123456789"
_SIGNS = _NUMERALS + "、，。；：“”《》（） \n第届次市县区委"


@pytest.mark.parametrize("seed", range(_PAGES))
def test_a_garbled_page_is_read(seed: int) -> None:
    text = _garbled(random.Random(seed))
    assert all(text[start:end] == exact for start, end, exact in quotes(pipeline.record(Page("p.txt", text))))


def test_the_pages_are_not_empty_of_facts() -> None:
    made = [pipeline.record(Page("p.txt", _garbled(random.Random(seed)))) for seed in range(10)]
    assert sum(len(record.statements) for record in made) > 100


def _garbled(chance: random.Random) -> str:
    """Some clauses of any pages, in which characters are lost, doubled or put in, and numerals become others."""
    signs = list("".join(chance.choices(_CLAUSES, k=chance.randint(5, 30))))
    for _ in range(chance.randint(0, 12)):
        at = chance.randrange(len(signs))
        signs[at] = chance.choice(("", signs[at] * 2, signs[at] + chance.choice(_SIGNS)))
    return re.sub("[一二三四五六七八九十]+", lambda numeral: _other(numeral.group(), chance), "".join(signs))


def _other(numeral: str, chance: random.Random) -> str:
    return "".join(chance.choices(_NUMERALS, k=chance.randint(1, 4))) if chance.random() < 0.3 else numeral
