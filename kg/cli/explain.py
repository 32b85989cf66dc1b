"""``kg explain``: why does the graph say so?"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from kg import ontology
from kg.ask.bounded import Limits, under
from kg.ask.explain import Explained, explain
from kg.ask.tell import tell
from kg.cli import options
from kg.cli.frame import Command
from kg.rdf import Watch


@click.command(cls=Command, short_help="为什么这样说 / every fact about a name, with its proof")
@options.graph
@click.argument("name")
@options.pages
@options.limits
@options.language
def command(graph: Path, name: str, pages: Path | None, timeout: float, memory: int, lang: str) -> None:
    """关于一个名称的每一条事实，附原文、文件和行、规则。

    Every fact about whatever is called NAME, with the words that prove it, their file and line, and the
    rule. If several names contain NAME, they are listed, and the exit code is 1.

    \b
    例 / Example:
      kg explain out/graph.ttl 郑州市 --pages seeds
    """
    found = under(Limits(timeout, memory), partial(_found, graph, name, pages))
    click.echo(tell(found, ontology.load(), lang), nl=False)
    if not found.things:
        raise SystemExit(1)


def _found(graph: Path, name: str, pages: Path | None, _: Watch, begun: Callable[[], object]) -> Explained:
    begun()  # all of the graph is read, which is most of the work
    return explain(graph, name, pages)
