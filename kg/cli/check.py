"""``kg check``: is a graph what it should be?"""

from __future__ import annotations

from pathlib import Path

import click

from kg.audit.check import check
from kg.audit.shacl import ENGINES
from kg.cli import options
from kg.cli.frame import Command


@click.command(cls=Command, short_help="检查图谱和引文 / check a graph and its quotations")
@options.graph
@options.pages
@click.option(
    "--queries",
    type=options.PATH,
    multiple=True,
    metavar="PATH",
    help="一并检查的查询：.rq 文件或文件夹 / queries to check as well: an .rq file or a folder",
)
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    metavar="ENGINE",
    default=ENGINES[0],
    show_default=True,
    help="执行 SHACL 规则：oxigraph、pyshacl，auto 按大小选 / what runs the shapes: oxigraph, pyshacl, auto (by size)",
)
@options.language
def command(graph: Path, pages: Path | None, queries: tuple[Path, ...], engine: str, lang: str) -> None:
    """检查图谱：SHACL 规则、词汇、每条事实的证据，以及每处引文是否与原文一致；还可检查自己的查询用词。

    Check a graph: the SHACL shapes, its terms, the evidence of every fact and, with --pages, every
    quotation against its page; with --queries the terms of your queries. Violations are printed with
    page, line and, with --pages, the whole sentence; the exit code is then 1.

    \b
    例 / Example:
      kg check out/graph.ttl --pages seeds
    """
    report = check(graph, pages, queries, engine)
    click.echo(report.text(lang), nl=False)
    if not report.ok:
        raise SystemExit(1)
