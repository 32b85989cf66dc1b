"""People in enumerations and lists: “市领导甲、乙、丙”, “甲、乙等县领导”, “县人大常委会：甲 乙”, and runs of names alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.name_edges import note_end
from kg.extract.passage import Passage
from kg.extract.persons import Name, Names
from kg.extract.words import words
from kg.text import HAN

FAIR = 0.62  # the score of a name that something beside it shows
EVERYDAY_WORD = 100  # occurrences in the dictionary
# “市领导甲、乙、丙”, “老同志甲、乙”: an enumeration of people without posts.
_LEADERS = re.compile(
    rf"(?<!等)(?:[省市区县州盟旗师院校]级?|老|班子|厅级|处级|副省级|军地|[省市区县州盟旗])领导(?:同志)?(?:干部)?(?={HAN})|首长(?={HAN})|"
    rf"老(?:同志|领导|干部)(?:代表)?(?={HAN})|(?:企业家|嘉宾|代表|专家)(?={HAN}{{2,3}}、)"
)
# “何某、高某等县领导”, “何某、高某等区四套班子领导”.
_AND_LEADERS = re.compile(
    r"等(?:[省市区县州盟旗师院校]级?|老|军地|[\w市区县州盟旗]{0,4}四[套大]班子)(?:班子)?(?:领导|同志)"
)
_CLAUSE = re.compile(r"[^，。；：？！（）“”《》]+")
_RUN = re.compile(r"[^，。；：？！（）“”《》]+(?:、[^，。；：？！（）“”《》、]+){2,}")
# 县人大常委会：何某 高某, but no key of a card: 籍贯：…, 姓名：….
_ROSTER = re.compile(rf"{HAN}{{3,14}}： ?(?={HAN})")
_ROSTERED, _LISTED = 2, 4  # names behind a body, and of a line that holds nothing else
_LISTING = frozenset(" （、")
_MIN_LIST = 3
_MAX_ITEM = 9  # characters of the longest name in an enumeration


def leaders(text: Passage, names: Names, known: frozenset[str]) -> Iterator[Name]:
    """The names of enumerations that 领导 or 嘉宾 opens, and of those that 等县领导 closes."""
    for m in _LEADERS.finditer(text.text):
        yield from _listed(text, m.end(), names, known)
    for m in _AND_LEADERS.finditer(text.text):
        yield from _ending_at(text, m.start(), names, known)


def rostered(text: Passage, names: Names, known: frozenset[str]) -> Iterator[Name]:
    """The names of a line that gives a body and its people: “县人大常委会：何某 高　某”; nothing else may stand there."""
    head = _ROSTER.match(text.text)
    at = head.end() if head else 0 if text.char(2) in _LISTING or text.char(3) in _LISTING else len(text.text)
    listed: list[Name] = []
    while at < len(text.text):
        name = names.at(text, at, known, cued=True)
        if name is None or not text.at_edge(name.end):
            return
        listed.append(name)
        at = note_end(text, name.end) + 1
    yield from listed if len(listed) >= (_ROSTERED if head else _LISTED) else ()


def enumerated(text: Passage, names: Names, known: frozenset[str]) -> Iterator[Name]:
    """Runs of three or more names with 、 between them, most of them good ones."""
    for run in _runs(text.text):
        if text.text.count("“", 0, run.start()) > text.text.count("”", 0, run.start()):
            continue
        items = list(_items(run))
        named = [
            (n, end)
            for start, end in items
            if (n := names.at(text, start, known)) and n.score >= FAIR and not _is_place(text, n)
        ]
        fair, whole = [n for n, _ in named], [n for n, end in named if n.end >= end - 1]
        everyday = sum(words().frequency(n.text[1:]) > EVERYDAY_WORD for n in fair)
        if len({n.text[0] for n in fair}) == 1 and everyday > 1:
            continue  # 强工业、强科技、强县域
        if all(len(n.text) == 2 for n in whole) and not _short_names(text, fair, names):
            continue
        if len(fair) >= max(_MIN_LIST - 1, len(items) - 2):
            yield from (n for n in fair if n in whole or names.edges.may_end(text, n.end))


def _listed(text: Passage, at: int, names: Names, known: frozenset[str]) -> Iterator[Name]:
    """The names of an enumeration that 领导 opens; an item that is no name is passed over, not the end."""
    while True:
        name = names.at(text, at, known, cued=True)
        if name and name.score >= FAIR:
            yield name
            after = note_end(text, name.end)
        else:
            after = next((i for i in range(at, min(at + _MAX_ITEM, len(text.text))) if text.at_edge(i)), at)
        if text.char(after) not in ("、", "和") or after == at:
            return
        at = after + 1


def _ending_at(text: Passage, end: int, names: Names, known: frozenset[str]) -> Iterator[Name]:
    """The names of an enumeration by its end: 何某、高某|等县领导."""
    while (name := names.before(text, end, known, cued=True)) and name.score >= FAIR:
        yield name
        if text.char(name.start - 1) != "、":
            return
        end = name.start - 1


def _runs(text: str) -> Iterator[re.Match[str]]:
    """Each clause from its beginning to the end of its last enumeration. (To search for them would try every place.)"""
    for clause in _CLAUSE.finditer(text):
        if clause[0].count("、") >= _MIN_LIST - 1 and (run := _RUN.match(text, clause.start(), clause.end())):
            yield run


def _is_place(text: Passage, name: Name) -> bool:
    """Whether a name is the short one of a division: 阿勒泰|产业园区."""
    hit = text.starts(name.start, "division-short")
    return hit is not None and hit.end == name.end


def _short_names(text: Passage, listed: list[Name], names: Names) -> bool:
    """Whether an enumeration of two-character words is one of people: not 向上、向好、向新 or 党建、平安、金融."""
    if not listed or not names.edges.surely_ends(text, listed[-1].end):
        return False
    return len({n.text[0] for n in listed}) > 1 and sum(names.ordinary(n) for n in listed) * 2 < len(listed)


def _items(run: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where the pieces of an enumeration stand."""
    start = run.start()
    for piece in run.group().split("、"):
        yield start, start + len(piece)
        start += len(piece) + 1
