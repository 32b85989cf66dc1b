"""Gold: what a careful reader finds on a page, one fact a line, the fields separated by tabs.

::

    # a comment                        the sign and a blank
    Class        name = other name     a thing; Class|Class where either will do
    @property    subject    object     a relation between two things, or a thing and a date
    #fig         of  indicator  comparator  value  unit  status  period
    ?Class …  ?@property …             right if it is found, but not asked for

Classes and properties are those of the ontology. Any name of a thing may stand in a relation, and a ``*`` in a name
stands for anything. The file is called after its page: NAME.gold for NAME.txt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from kg.errors import GoldError, perhaps
from kg.evaluate.names import ANYTHING, folded
from kg.ontology import Schema

SUFFIX = ".gold"
NO_THING = ("Observation", "Page")  # core classes that are no things a page tells of
_EQUALS = re.compile(r"\s+=(?:\s+|$)")
_FIGURE = "#fig"
_FIGURE_FIELDS = 7
_STATUS = ("", "actual", "target")


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that the page names. ``names`` are folded; ``label`` is the first of them as it was written."""

    line: int
    optional: bool
    classes: tuple[str, ...]
    label: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Relation:
    """A fact that the page states, its ends as they were written."""

    line: int
    optional: bool
    property: str
    subject: str
    object: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that the page states."""

    line: int
    optional: bool
    of: str
    indicator: str
    comparator: str
    value: Decimal
    unit: str
    status: str
    period: str


Entry = Thing | Relation | Figure


@dataclass(frozen=True, slots=True)
class Gold:
    """The answers for one page. ``page`` is the name of its file without ending, with the folders above if need be."""

    page: str
    file: Path
    things: tuple[Thing, ...]
    relations: tuple[Relation, ...]
    figures: tuple[Figure, ...]

    def names_of(self, name: str) -> frozenset[str]:
        """Every name of the things that bear this one, folded; itself alone if it is a date or has a ``*``."""
        wanted = folded(name)
        if ANYTHING in wanted:
            return frozenset({wanted})
        return frozenset({wanted}).union(*(thing.names for thing in self.things if wanted in thing.names))


def load(path: Path, schema: Schema) -> tuple[Gold, ...]:
    """The gold files of a folder, at any depth, or one gold file. GoldError says what is wrong with which line."""
    if not path.exists():
        raise GoldError("文件或文件夹不存在", "no such file or folder", str(path))
    files = sorted(path.rglob(f"*{SUFFIX}")) if path.is_dir() else [path]
    if not files:
        raise GoldError(f"文件夹里没有 {SUFFIX} 文件", f"no {SUFFIX} file in this folder", str(path))
    root = path if path.is_dir() else path.parent
    return tuple(_load(file, file.relative_to(root).with_suffix("").as_posix(), schema) for file in files)


def _load(file: Path, page: str, schema: Schema) -> Gold:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise GoldError("无法读取，需要 UTF-8 文本", "cannot be read as UTF-8 text", str(file)) from problem
    found = list(_entries(text, str(file), schema))
    return Gold(
        page,
        file,
        tuple(e for e in found if isinstance(e, Thing)),
        tuple(e for e in found if isinstance(e, Relation)),
        tuple(e for e in found if isinstance(e, Figure)),
    )


def _entries(text: str, file: str, schema: Schema) -> Iterator[Entry]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("# ") and line.rstrip() != "#":
            yield _Line(f"{file}:{number}", number, line, schema).entry()


class _Line:
    """One line that says something, and where it stands."""

    def __init__(self, where: str, number: int, line: str, schema: Schema) -> None:
        self.where, self.number, self.schema = where, number, schema
        kind, *self.fields = (field.strip() for field in line.rstrip().split("\t"))
        self.optional, self.kind = kind.startswith("?"), kind.lstrip("?")

    def entry(self) -> Entry:
        """What it says."""
        if self.kind == _FIGURE:
            return self._figure()
        return self._relation() if self.kind.startswith("@") else self._thing()

    def _wrong(self, zh: str, en: str) -> GoldError:
        return GoldError(zh, en, self.where)

    def _thing(self) -> Thing:
        classes = tuple(self.kind.split("|"))
        known = [core for core in self.schema.core if core not in NO_THING]
        for name in classes:
            if name not in known:
                zh, en = perhaps(name, known)
                raise self._wrong(f"“{name}”不是类、@属性或 #fig{zh}", f"{name} is no class, @property or #fig{en}")
        names = _EQUALS.split(self.fields[0]) if len(self.fields) == 1 else []
        if not names or not all(map(folded, names)):
            raise self._wrong(
                "类后面应是制表符和名称（名称 = 又称）", "a class takes a tab and its names (name = other name)"
            )
        return Thing(self.number, self.optional, classes, names[0], frozenset(map(folded, names)))

    def _relation(self) -> Relation:
        name = self.kind[1:]
        if name not in self.schema.properties:
            raise self._wrong(f"本体中没有属性“{name}”", f"the ontology has no property {name}")
        if len(self.fields) != 2 or not all(self.fields):
            raise self._wrong(
                "关系需要主语和宾语，用制表符隔开", "a relation takes a subject and an object, separated by tabs"
            )
        return Relation(self.number, self.optional, name, *self.fields)

    def _figure(self) -> Figure:
        if not 4 <= len(self.fields) <= _FIGURE_FIELDS:
            wanted = "of indicator comparator value unit status period"
            raise self._wrong(f"#fig 后面的各栏是：{wanted}", f"the fields of #fig are: {wanted}")
        of, indicator, comparator, value, unit, status, period = [*self.fields, "", "", ""][:_FIGURE_FIELDS]
        if status not in _STATUS:
            raise self._wrong("状态只能是 actual、target 或空", "the status is actual, target or nothing")
        try:
            number = Decimal(value)
        except InvalidOperation as problem:
            raise self._wrong(f"“{value}”不是数值", f"{value!r} is no number") from problem
        return Figure(self.number, self.optional, of, indicator, comparator, number, unit, status, period)
