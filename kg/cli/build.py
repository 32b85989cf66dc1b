"""``kg build``: pages in, a graph out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from kg import pipeline
from kg.audit.summary import summary
from kg.cli.frame import Command
from kg.cli.messages import complain
from kg.cli.options import language
from kg.errors import PageError
from kg.export.files import check_folder
from kg.export.settings import Settings, labels_of
from kg.ids import BASE


@click.command(cls=Command, short_help="读版面，写图谱 / pages in, a graph out")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--out",
    "-o",
    type=click.Path(path_type=Path),
    default=Path("out"),
    show_default=True,
    help="输出文件夹 / folder to write into",
)
@click.option("--base", default=BASE, show_default=True, help="资源 IRI 的开头 / what resource IRIs begin with")
@language
def command(paths: tuple[Path, ...], out: Path, base: str, lang: str) -> None:
    """读版面，写图谱：graph.ttl、graph.graphml、graph.html。

    Read pages (files or folders of .txt and .md; default: seeds) and write the graph as Turtle, GraphML and
    one HTML file. Pages that cannot be read are named at the end, and the exit code is 1.

    \b
    例 / Example:
      kg build
      kg build news/ more/page.txt --out graph
    """
    schema = pipeline.schema()
    settings = Settings(base=base, labels=labels_of(schema))
    check_folder(out)
    bad: list[PageError] = []
    graph = pipeline.build(paths or [Path("seeds")], on_error=bad.append, watch=_shown)
    if graph.graph["pages"]:
        files = pipeline.save(graph, out, settings)
        click.echo(summary(graph).text(schema, lang), nl=False)
        click.echo("→ " + "  ".join(map(click.format_filename, files)))
    else:
        complain(PageError("没有可读的版面，什么也没有写", "no page can be read; nothing was written"), lang)
    for error in bad:
        complain(error, lang)
    if bad:
        raise SystemExit(1)


def _shown(files: Sequence[Path]) -> Iterator[Path]:
    """The files, one by one, with a bar on stderr that shows how far the work is."""
    hidden = not sys.stderr.isatty()
    label = "读取 / reading"
    with click.progressbar(files, label=label, file=sys.stderr, hidden=hidden, item_show_func=_name) as bar:
        yield from bar


def _name(file: Path | None) -> str:
    return file.name if file else ""
