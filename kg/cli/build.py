"""``kg build``: pages in, a graph out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from kg import pipeline, read
from kg.audit.summary import summary
from kg.bilingual import beside
from kg.cli.frame import Command
from kg.cli.messages import BAD, NOTHING, Failure, complain
from kg.cli.options import PATH, language
from kg.cli.usage import Misuse
from kg.errors import PageError
from kg.export import FORMATS, USUAL, check_all
from kg.export.settings import Settings, labels_of
from kg.ids import BASE

_SEEDS = Path("seeds")
_MANY = 20


@click.command(cls=Command, short_help="读版面，写图谱 / pages in, a graph out")
@click.argument("paths", nargs=-1, type=PATH)
@click.option(
    "--out",
    "-o",
    type=PATH,
    default=Path("out"),
    show_default=True,
    help="输出文件夹 / folder to write into",
)
@click.option(
    "--format",
    "-f",
    "formats",
    multiple=True,
    type=click.Choice(list(FORMATS)),
    metavar="FORMAT",
    default=USUAL,
    show_default=True,
    help="输出格式，可多次给出 / format of the graph, may be given several times",
)
@click.option(
    "--store",
    type=PATH,
    metavar="DIR",
    help="另存为磁盘上的 Oxigraph 库，可直接查询 / keep an Oxigraph store on disk too, to be queried as it is",
)
@click.option(
    "--rdf12", is_flag=True, help="用 RDF 1.2 的三元组项写出处 / evidence as RDF 1.2 reifiers (<< s p o ~ id >>)"
)
@click.option("--base", default=BASE, show_default=True, help="资源 IRI 的开头 / what resource IRIs begin with")
@language
def command(
    paths: tuple[Path, ...], out: Path, formats: tuple[str, ...], store: Path | None, rdf12: bool, base: str, lang: str
) -> None:
    """读版面，写图谱：graph.ttl、graph.graphml、graph.html 和 ontology.html，或 --format 所选的格式。

    Read pages (files or folders of .txt and .md; default: seeds) and write the graph as Turtle, GraphML and
    one HTML file, with the ontology as a web page beside it, or in the formats that --format names: turtle, graphml,
    html, docs, ntriples, nquads, trig, jsonld, rdfxml, gexf, nodelink, csv, parquet, neo4j, ftm, popolo. Pages that cannot be read are named at the end, and the
    exit code is 1; if there is no other, it is 2.

    \b
    例 / Example:
      kg build
      kg build news/ more/page.txt --out graph
      kg build --format nquads --format csv --store out/store
    """
    schema = pipeline.schema()
    settings = Settings(base=base, labels=labels_of(schema), rdf12=rdf12)
    check_all(out, settings, formats, store)
    bad: list[PageError] = []
    graph = pipeline.build(paths or [_seeds()], on_error=bad.append, watch=_shown)
    if not graph.graph["pages"]:
        _complain_of(bad, lang)
        raise Failure(
            PageError("没有可读的版面，什么也没有写", "no page can be read; nothing was written"), lang, NOTHING
        )
    files = pipeline.save(graph, out, settings, formats, store)
    click.echo(summary(graph).text(schema, lang), nl=False)
    click.echo("→ " + "  ".join(map(click.format_filename, files)))
    if bad:
        _complain_of(bad, lang)
        raise SystemExit(BAD)


def _seeds() -> Path:
    """What is read if nothing is named."""
    if _SEEDS.exists():
        return _SEEDS
    here = any(file.suffix in read.SUFFIXES for file in Path().iterdir())
    example = "kg build ." if here else "kg build news/"
    raise Misuse(
        f"没有说明读什么，这里也没有 {_SEEDS} 文件夹；请写出版面文件或文件夹，例如 {example}",
        f"nothing to read was named and there is no folder {_SEEDS}: name files or folders, as in {example}",
        click.get_current_context(),
    )


def _complain_of(bad: Sequence[PageError], lang: str) -> None:
    """Name every page that cannot be read; of many, say how many they are."""
    for error in bad:
        complain(error, lang)
    if len(bad) > _MANY:
        click.echo(beside(f"共 {len(bad)} 处读不了", f"{len(bad)} cannot be read", lang), err=True)


def _shown(files: Sequence[Path]) -> Iterator[Path]:
    """The files, one by one, with a bar on stderr that shows how far the work is."""
    hidden = not sys.stderr.isatty()
    label = "读取 / reading"
    with click.progressbar(files, label=label, file=sys.stderr, hidden=hidden, item_show_func=_name) as bar:
        yield from bar


def _name(file: Path | None) -> str:
    return file.name if file else ""
