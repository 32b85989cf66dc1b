"""The answer to a query: rows, yes or no, or triples; as a table, CSV, JSON or Turtle."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pyoxigraph as ox

from kg.errors import QueryError
from kg.ids import BASE
from kg.rdf import PREFIXES, XSD
from kg.text import width

Row = tuple[Any, ...]

_BREAK = re.compile(r"\s*[\r\n]+\s*")
_SHORT = {BASE: "id:", **{iri: f"{prefix}:" for prefix, iri in PREFIXES.items()}}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query found. ``rows`` for SELECT, ``yes`` for ASK, ``triples`` for CONSTRUCT and DESCRIBE.

    ``hints`` say, in Chinese and English, what may be wrong with the question.
    """

    variables: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    yes: bool | None = None
    triples: tuple[Any, ...] | None = None
    hints: tuple[tuple[str, str], ...] = ()
    quotes: tuple[tuple[str, ...], ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was found."""
        return self.yes is None and not self.rows and not self.triples

    @classmethod
    def of(cls, result: Any, most: int = 0) -> Answer:
        """Take over the whole result of a pyoxigraph query. Raises QueryError if it has more than ``most`` rows."""
        if isinstance(result, ox.QueryBoolean):
            return cls(yes=bool(result))
        if isinstance(result, ox.QueryTriples):
            return cls(triples=tuple(sorted(set(limited(result, most)), key=str)))
        variables = tuple(v.value for v in result.variables)
        return cls(variables, tuple(tuple(row) for row in limited(result, most)))

    def table(self, named: Callable[[str], str] = str) -> str:
        """Aligned columns for a screen, Chinese characters counted as two; one line a row, nothing cut off.

        ``named`` may put a word beside a column or beside a cell that is a name of the vocabulary
        (:func:`kg.ask.words.beside_in`).
        """
        if self.triples is not None:
            return self.turtle()
        if self.yes is not None:
            return str(self.yes).lower() + "\n"
        rows = [list(self.variables), *([_short(cell) for cell in row] for row in self.rows)]
        under = [(), *(self.quotes or [()] * len(self.rows))]
        lines = [[named(cell) if cell.isascii() else cell for cell in row] for row in rows]
        widths = [max(width(line[i]) for line in lines) for i in range(len(self.variables))]
        shown = [
            "\n".join([_line(line, widths), *(f"      {q}" for q in quotes)])
            for line, quotes in zip(lines, under, strict=True)
        ]
        shown.insert(1, "  ".join("─" * w for w in widths))
        return "\n".join(shown) + "\n"

    def csv(self) -> str:
        """SPARQL 1.1 query results in CSV."""
        if self.triples is not None:
            return self.turtle()
        said = self._with_quotes()
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(said.variables or ["boolean"])
        rows = said.rows if self.yes is None else [(str(self.yes).lower(),)]
        writer.writerows(["" if cell is None else getattr(cell, "value", cell) for cell in row] for row in rows)
        return out.getvalue()

    def json(self) -> str:
        """SPARQL 1.1 query results in JSON."""
        if self.triples is not None:
            return self.turtle()
        if self.yes is not None:
            data: dict[str, Any] = {"head": {}, "boolean": self.yes}
        else:
            said = self._with_quotes()
            found = [
                {name: _term(cell) for name, cell in zip(said.variables, row, strict=True) if cell is not None}
                for row in said.rows
            ]
            data = {"head": {"vars": said.variables}, "results": {"bindings": found}}
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"

    def _with_quotes(self) -> Answer:
        """The quotes as a column, a line each."""
        if not self.quotes:
            return self
        both = zip(self.rows, self.quotes, strict=True)
        rows = tuple((*row, ox.Literal("\n".join(quotes))) for row, quotes in both)
        return replace(self, variables=(*self.variables, "quotes"), rows=rows, quotes=())

    def turtle(self) -> str:
        """The triples of CONSTRUCT or DESCRIBE, sorted; '' for another query."""
        prefixes = {"id": BASE, **PREFIXES}
        data = ox.serialize(self.triples or (), format=ox.RdfFormat.TURTLE, prefixes=prefixes)
        return (data or b"").decode()


def limited(found: Iterable[Any], most: int) -> Iterator[Any]:
    """What was found, one by one. Raises QueryError when there is more than there may be (0: any number)."""
    for number, one in enumerate(found):
        if most and number == most:
            raise QueryError(f"回答超过 {most} 行，请加 LIMIT", f"the answer has more than {most} rows; add a LIMIT")
        yield one


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell + " " * (w - width(cell)) for cell, w in zip(cells, widths, strict=True)).rstrip()


def _short(cell: Any) -> str:
    """A cell on one line: a line break of the page becomes ⏎, known IRIs are shortened."""
    if isinstance(cell, ox.NamedNode):
        start = next((iri for iri in _SHORT if cell.value.startswith(iri)), "")
        return _SHORT.get(start, "") + cell.value.removeprefix(start)
    return "" if cell is None else _BREAK.sub("⏎", getattr(cell, "value", str(cell)))


def _term(cell: Any) -> dict[str, Any]:
    if isinstance(cell, ox.Triple):
        parts = zip(("subject", "predicate", "object"), cell, strict=True)
        return {"type": "triple", "value": {name: _term(part) for name, part in parts}}
    if isinstance(cell, ox.NamedNode):
        return {"type": "uri", "value": cell.value}
    if isinstance(cell, ox.BlankNode):
        return {"type": "bnode", "value": cell.value}
    term = {"type": "literal", "value": cell.value}
    if cell.language:
        return {**term, "xml:lang": cell.language}
    return term if cell.datatype.value == XSD + "string" else {**term, "datatype": cell.datatype.value}
