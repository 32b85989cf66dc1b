"""Traditional characters → simplified ones, letter for letter, so that every offset still counts the page as it came.

Sites have their pages in both scripts, and collections of pages keep either. The rules and lists are in simplified
characters; a page that is in traditional ones is read through a copy of the same length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from kg.read.markup import EMPTY, without_markup

# Characters that a text in simplified script has none of, each of them common: one in ten of a traditional report.
_TELLING = "會國發業產個來時們對開關進長門問實現應當體學員經濟設區縣鎮鄉書記黨領導務與為無這動機"
_SHARE = 0.02
# Copied pages have the readings of characters in brackets behind them: 發(fā)展, 拍打着(pāidǎzhe); converted ones a comma in
# front of another mark: ,、
_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ"
_READING = re.compile(rf"(?<=[^\W\dA-Za-z_])[(（][a-zü{_TONED}]*[{_TONED}][a-zü{_TONED}]* ?[)）]")
_COMMA = re.compile(r"[,，](?=[,，、。；])")


def legible(page: str) -> str:
    """A page as the rules read it: without markup and readings, in simplified characters, of the same length."""
    return simplified(_READING.sub(_blanked, without_markup(page)))


def simplified(page: str) -> str:
    """A page in simplified characters, of the same length; what is in simplified ones already is returned as it is.

    >>> simplified("柳河縣委書記會見客商，與會領導參加。")
    '柳河县委书记会见客商，与会领导参加。'
    >>> simplified("书中的“後”字")
    '书中的“後”字'
    """
    if not is_traditional(page):
        return page
    read = _COMMA.sub(EMPTY, page).translate(_table())
    for simple, word in _words():
        read = read.replace(word, simple)
    return read


def is_traditional(page: str) -> bool:
    """Whether a page is in traditional characters: the commonest of them stand on it often."""
    return sum(map(page.count, _TELLING)) >= _SHARE * max(len(page), 1)


def printed(text: str, characters: Iterable[str]) -> str:
    """A stretch of folded text in the script of its page; ``characters`` are those that it came from.

    >>> printed("县委书记", "縣委書記"), printed("第3次", "第３次")
    ('縣委書記', '第3次')
    """
    return "".join(b if _table().get(ord(b)) == a else a for a, b in zip(text, characters, strict=True))


def _blanked(found: re.Match[str]) -> str:
    return EMPTY * len(found.group())


@cache
def _rows() -> Sequence[tuple[str, str]]:
    """What is simplified, and the characters or the word that it stands for."""
    lines = Path(__file__).with_name("traditional.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return tuple((simple, written) for simple, written in rows)


@cache
def _table() -> Mapping[int, str]:
    return {ord(one): simple for simple, ones in _rows() if len(simple) == 1 for one in ones}


@cache
def _words() -> Sequence[tuple[str, str]]:
    return tuple((simple, word) for simple, word in _rows() if len(simple) > 1)
