"""``kg explain``: why does the graph say so?"""

from __future__ import annotations

from pathlib import Path

import click

from kg import ontology
from kg.ask.explain import explain
from kg.ask.tell import tell
from kg.cli import options
from kg.cli.frame import Command


@click.command(cls=Command, short_help="为什么这样说 / every fact about a name, with its proof")
@options.graph
@click.argument("name")
@options.pages
@options.language
def command(graph: Path, name: str, pages: Path | None, lang: str) -> None:
    """关于一个名称的每一条事实，附原文、文件和行、规则。

    Every fact about whatever is called NAME, with the words that prove it, their file and line, and the
    rule. If several names contain NAME, they are listed, and the exit code is 1.

    \b
    例 / Example:
      kg explain out/graph.ttl 郑州市 --pages seeds
    """
    found = explain(graph, name, pages)
    click.echo(tell(found, ontology.load(), lang), nl=False)
    if not found.things:
        raise SystemExit(1)
