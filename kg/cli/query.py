"""``kg query``: questions to a graph."""

from __future__ import annotations

from pathlib import Path

import click

from kg import ontology
from kg.ask.bounded import Limits, ask
from kg.ask.named import NamedQuery
from kg.ask.query import Question, list_queries
from kg.ask.words import beside_in
from kg.cli.frame import Command
from kg.cli.messages import hint
from kg.cli.options import PATH, language, limits
from kg.cli.progress import progress
from kg.cli.usage import Misuse


def _parameters(ctx: click.Context, _: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    for one in given:
        if "=" not in one:
            raise Misuse(f"--param 要写成 名称=值：{one}", f"--param needs name=value, not {one}", ctx)
    return {name: value for name, _, value in (one.partition("=") for one in given)}


@click.command(cls=Command, short_help="向图谱提问 / ask a graph")
@click.argument("graph", required=False, type=PATH)
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
@click.option("--quotes", is_flag=True, help="附上证明每一行的原文 / show the words that prove each row")
@click.option(
    "--engine",
    type=click.Choice(["oxigraph", "rdflib"]),
    default="oxigraph",
    show_default=True,
    help="回答问题的引擎，rdflib 供核对 / what answers; rdflib is a second opinion",
)
@limits
@click.option("--list", "listed", is_flag=True, help="列出现成的查询 / list the queries that have a name")
@language
def command(  # noqa: PLR0913, PLR0917 - an argument an option
    graph: Path | None,
    query: str | None,
    params: dict[str, str],
    form: str,
    quotes: bool,
    engine: str,
    timeout: float,
    memory: int,
    listed: bool,
    lang: str,
) -> None:
    """向图谱提问：SPARQL、.rq 文件或现成查询的名称。

    Ask a graph: GRAPH is an RDF file or a store that kg build wrote, QUERY a SPARQL text, an .rq file or the name of
    a query (see --list). Common prefixes (gov:, rdfs:, oa: …) are known.

    \b
    例 / Example:
      kg query --list
      kg query out/store holders --param post=书记 --quotes
      kg query out/graph.ttl posts --param title=书记
      kg query out/graph.ttl 'SELECT ?name { ?p a gov:Person ; rdfs:label ?name }' --format csv
    """
    if listed:
        click.echo("\n".join(_described(one, lang) for one in list_queries()))
        return
    if graph is None or query is None:
        raise _incomplete(graph)
    with progress(graph) as watch:
        answer = ask(Question(graph, query, params, engine, quotes), Limits(timeout, memory), watch)
    told = answer.table(beside_in(ontology.load(), lang)) if form == "table" else getattr(answer, form)()
    click.echo(told, nl=False)
    for zh, en in answer.hints:
        hint(zh, en, lang)


def _incomplete(graph: Path | None) -> Misuse:
    """Half of the question is missing: the graph, or what to ask it."""
    ctx, listed = click.get_current_context(), "kg query --list"
    if graph is None:
        example = "kg query out/graph.ttl posts"
        zh, en = f"需要图谱和问题，例如 {example}", f"a graph and a question are needed, as in {example}"
    elif str(graph) in {one.name for one in list_queries()}:
        example = f"kg query out/graph.ttl {graph}"
        zh, en = f"缺少图谱文件，例如 {example}", f"the graph is missing, as in {example}"
    else:
        zh, en = (
            "缺少问题：SPARQL、.rq 文件或现成查询的名称",
            "the question is missing: SPARQL, an .rq file or a query's name",
        )
    return Misuse(f"{zh}；现成的查询见 {listed}", f"{en}; {listed} shows what can be asked", ctx)


def _described(query: NamedQuery, lang: str) -> str:
    """A query with what it answers and what it may be asked with."""
    params = [f"    --param {p.name}=  {p.en if lang == 'en' else p.zh}" for p in query.params]
    return "\n".join([f"{query.name}  {query.title(lang)}", f"    {query.description(lang)}", *params])
