"""How exactly the wide net finds names on public sets of general news, beside jieba's tagger on the same sentences.

    python tests/bench/ner.py DATA_DIR

The sets may not be redistributed; DATA_DIR is a folder with clones of the public repositories OYE93/Chinese-NLP-Corpus
(People's Daily 1998 and MSRA), hemingkx/CLUENER2020 (its ``test.json`` is the official development set, which has
answers) and jiesutd/LatticeLSTM (Resume), or with the files named in ``SETS`` anywhere below it. What is not there is
left out.

A name counts as found if its first and last character and its type are right. ``kg`` finds other classes than these
sets annotate; ``_MAPS`` says which of ours stands for which of theirs. A sentence is read by itself.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import jieba
import jieba.posseg

from kg.extract.wide import find
from kg.model import Mention

Name = tuple[int, int, str]  # start, end (exclusive), type of the set
Sentence = tuple[str, frozenset[Name]]

# Our core class and specific class ('' for any other) → the set's type. Scenic spots, films, games and books, and in
# the résumés education, profession and ethnic group, have no class in the wide net: they count in no figure.
_MAPS: dict[str, dict[tuple[str, str], str]] = {
    "news": {("Person", ""): "PER", ("Place", ""): "LOC", ("Organization", ""): "ORG"},
    "cluener": {
        ("Person", ""): "name", ("Place", ""): "address", ("Post", ""): "position",
        ("Organization", ""): "organization",
        ("Organization", "Government"): "government",
        ("Organization", "Enterprise"): "company", ("Organization", "MediaOutlet"): "company",
    },
    "resume": {("Person", ""): "NAME", ("Place", ""): "LOC", ("Post", ""): "TITLE", ("Organization", ""): "ORG"},
}  # fmt: skip
_JIEBA: dict[str, dict[str, str]] = {
    "news": {"nr": "PER", "nrt": "PER", "nrfg": "PER", "ns": "LOC", "nt": "ORG"},
    "cluener": {"nr": "name", "nrt": "name", "nrfg": "name", "ns": "address", "nt": "organization"},
    "resume": {"nr": "NAME", "nrt": "NAME", "nrfg": "NAME", "ns": "LOC", "nt": "ORG"},
}


@dataclass(frozen=True)
class Set:
    """One evaluation set: what it is called, the file that holds it, how to read that and which map its types need."""

    title: str
    file: str
    read: Callable[[Path], Iterator[Sentence]]
    map: str


def columns(path: Path) -> Iterator[Sentence]:
    """A character and its label a line, sentences parted by empty lines; labels begin with B, I, M, E or S."""
    text, opened = "", (-1, "")
    names: list[Name] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        cells = line.split()
        label = cells[1] if len(cells) == 2 else "O"
        if opened[1] and label[0] not in "IME":
            names.append((opened[0], len(text), opened[1]))
            opened = (-1, "")
        if label[0] in "BS":
            opened = (len(text), label[2:])
        if len(cells) == 2:
            text += cells[0]
        elif not cells and text:
            yield text, frozenset(names)
            text, names = "", []


def cluener(path: Path) -> Iterator[Sentence]:
    """A JSON object a line: the text, and by type and name its places, end inclusive."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = ((a, b + 1, kind) for kind, names in row["label"].items() for at in names.values() for a, b in at)
        yield row["text"], frozenset(spans)


SETS = (
    Set("People's Daily 1998, dev", "example.dev", columns, "news"),
    Set("People's Daily 1998, test", "example.test", columns, "news"),
    Set("MSRA, test", "msra_test_bio.txt", columns, "news"),
    Set("CLUENER2020, dev", "clue/test.json", cluener, "cluener"),
    Set("Resume, test", "test.char.bmes", columns, "resume"),
)


def wide(text: str, kinds: dict[tuple[str, str], str]) -> frozenset[Name]:
    """What ``kg mentions`` finds, in the set's types."""
    typed = ((m, kinds.get((m.core, m.kind)) or kinds.get((m.core, ""))) for m in _outermost(find(text)))
    return frozenset((m.start, m.end, kind) for m, kind in typed if kind)


def _outermost(found: Iterable[Mention]) -> Iterator[Mention]:
    """The sets nest nothing: a post inside an organisation's name is left out."""
    end = -1
    for mention in found:
        if mention.end > end:
            yield mention
            end = mention.end


def posseg(text: str, kinds: dict[str, str]) -> frozenset[Name]:
    """What jieba's tagger finds, in the set's types."""
    at, names = 0, []
    for pair in jieba.posseg.cut(text):
        if pair.flag in kinds:
            names.append((at, at + len(pair.word), kinds[pair.flag]))
        at += len(pair.word)
    return frozenset(names)


def f1(right: int, found: int, wanted: int) -> str:
    """Precision, recall and F1 in per cent."""
    p, r = right / found if found else 0.0, right / wanted if wanted else 0.0
    return f"{100 * p:5.1f} {100 * r:5.1f} {200 * p * r / (p + r) if p + r else 0.0:5.1f}"


def rows(one: Set, sentences: list[Sentence]) -> Iterator[str]:
    """The lines of a set's table."""
    types = sorted(set(_MAPS[one.map].values()))
    answers = {(i, *name) for i, (_, names) in enumerate(sentences) for name in names if name[2] in types}
    started = time.process_time()
    ours = {(i, *name) for i, (text, _) in enumerate(sentences) for name in wide(text, _MAPS[one.map])}
    seconds = time.process_time() - started
    theirs = {(i, *name) for i, (text, _) in enumerate(sentences) for name in posseg(text, _JIEBA[one.map])}
    size = sum(len(text.encode()) for text, _ in sentences)
    yield f"{one.title}: {len(sentences)} sentences, {len(answers)} names, {size / seconds / 1000:.0f} kB/s"
    yield f"  {'type':14}{'names':>6}   {'kg  P     R    F1':>18}   {'jieba  P   R    F1':>18}"
    for kind in [*types, "all"]:
        parts = [{n for n in names if kind in (n[3], "all")} for names in (answers, ours, theirs)]
        counts = Counter(want=len(parts[0]), kg=len(parts[0] & parts[1]), jieba=len(parts[0] & parts[2]))
        line = f"  {kind:14}{counts['want']:6}   {f1(counts['kg'], len(parts[1]), counts['want']):>18}"
        yield f"{line}   {f1(counts['jieba'], len(parts[2]), counts['want']):>18}"


def main() -> None:
    """Print a table for each set that is there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the clones of the public repositories are")
    parser.add_argument("--only", default="", help="only sets whose title contains this")
    arguments = parser.parse_args()
    jieba.setLogLevel(logging.WARNING)
    find("预热")
    for one in SETS:
        path = next(iter(sorted(arguments.folder.rglob(one.file))), None)
        if path and arguments.only in one.title:
            sys.stdout.write("\n".join(rows(one, list(one.read(path)))) + "\n\n")


if __name__ == "__main__":
    main()
