"""``kg docs``: the ontology as a web page."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.frame import Command
from kg.cli.options import PATH, language
from kg.export.docs import page
from kg.export.files import write
from kg.rdf import store


@click.command(cls=Command, short_help="本体写成网页 / the ontology as a web page")
@click.argument("graph", required=False, type=PATH)
@click.option(
    "--out",
    "-o",
    type=PATH,
    default=Path("out/ontology.html"),
    show_default=True,
    help="写入的文件 / file to write",
)
@language
def command(graph: Path | None, out: Path, lang: str) -> None:
    """把本体写成一个网页：类、属性、与别的词汇的对应，以及取自图谱的例子。

    Write the ontology as one web page: classes, properties, what they are aligned with, and examples from GRAPH if
    one is named.

    \b
    例 / Example:
      kg docs out/graph.ttl
    """
    write(out, page(store(graph) if graph else None).encode())
    click.echo("→ " + click.format_filename(out))
