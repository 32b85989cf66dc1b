"""The accuracy table of the README, in Markdown: ``python tests/bench/accuracy.py``."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from golden import ANSWERED, HELD_OUT, OPEN, scores

from kg.evaluate import Evaluation, tally

_ROWS = {
    ANSWERED: "real pages, answered by hand",
    OPEN: "invented pages, read while rules were written",
    HELD_OUT: "invented pages, held out",
}
_HEAD = (
    "pages", "entities P", "R", "F1", "relations P", "R", "F1",
    "open relations R", "figures R", "identity", "quotes exact",
)  # fmt: skip


def main() -> None:
    """Print the table."""
    lines = [_line(_HEAD), _line(["---"] + ["---:"] * (len(_HEAD) - 1))]
    lines += [_line(_row(label, scores(group))) for group, label in _ROWS.items()]
    sys.stdout.write("\n".join(lines) + "\n")


def _row(label: str, found: Evaluation) -> list[str]:
    by = found.groups()
    shares = [share for group in (tally.ENTITIES, tally.RELATIONS) for share in _shares(by[group])]
    shares += [by[tally.OPEN].recall, by[tally.FIGURES].recall, by[tally.IDENTITY].f1]
    exact = f"{found.quotes - len(found.broken)} of {found.quotes}"
    return [f"{label} ({len(found.pages)})", *(f"{share:.3f}" for share in shares), exact]


def _shares(one: tally.Tally) -> tuple[float, float, float]:
    return one.precision, one.recall, one.f1


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
