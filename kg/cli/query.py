"""``kg query``: questions to a graph."""

from __future__ import annotations

from pathlib import Path

import click

from kg.ask.named import NamedQuery
from kg.ask.query import list_queries, run
from kg.cli.frame import Command
from kg.cli.options import language


def _parameters(ctx: click.Context, option: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    for one in given:
        if "=" not in one:
            raise click.BadParameter(f"需要 名称=值 / name=value is needed: {one}", ctx, option)
    return {name: value for name, _, value in (one.partition("=") for one in given)}


@click.command(cls=Command, short_help="向图谱提问 / ask a graph")
@click.argument("graph", required=False, type=click.Path(path_type=Path))
@click.argument("query", required=False)
@click.option(
    "--param",
    "-p",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    callback=_parameters,
    help="查询的参数 / a parameter of the query",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="输出格式 / form of the answer",
)
@click.option("--list", "listed", is_flag=True, help="列出现成的查询 / list the queries that have a name")
@language
def command(graph: Path | None, query: str | None, params: dict[str, str], form: str, listed: bool, lang: str) -> None:
    """向图谱提问：SPARQL、.rq 文件或现成查询的名称。

    Ask a graph: GRAPH is a Turtle file that kg build wrote, QUERY a SPARQL text, an .rq file or the name of
    a query (see --list). Common prefixes (gov:, rdfs:, oa: …) are known.

    \b
    例 / Example:
      kg query --list
      kg query out/graph.ttl posts --param title=书记
      kg query out/graph.ttl 'SELECT ?name { ?p a gov:Person ; rdfs:label ?name }' --format csv
    """
    if listed:
        click.echo("\n".join(_described(one, lang) for one in list_queries()))
        return
    if graph is None or query is None:
        raise click.UsageError("需要 GRAPH 和 QUERY / GRAPH and QUERY are needed")
    answer = run(graph, query, params)
    click.echo({"table": answer.table, "csv": answer.csv, "json": answer.json}[form](), nl=False)


def _described(query: NamedQuery, lang: str) -> str:
    """A query with what it answers and what it may be asked with."""
    params = [f"    --param {p.name}=  {p.en if lang == 'en' else p.zh}" for p in query.params]
    return "\n".join([f"{query.name}  {query.title(lang)}", f"    {query.description(lang)}", *params])
