"""``kg path``: how do two things hang together?"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from kg import ontology
from kg.ask.bounded import Limits, under
from kg.ask.path import Step, shortest
from kg.bilingual import beside
from kg.cli import options
from kg.cli.frame import Command
from kg.rdf import Watch


@click.command(cls=Command, short_help="两个名称之间最短的路 / the shortest way between two names")
@options.graph
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@click.option("--quotes", is_flag=True, help="附上证明每一步的原文 / show the words that prove each step")
@options.limits
@options.language
def command(graph: Path, one: str, other: str, quotes: bool, timeout: float, memory: int, lang: str) -> None:
    """从一个名称到另一个名称，沿着事实最短怎么走。

    The shortest way from what is called A to what is called B, over the facts and figures of a graph: a line
    a step. Facts go before intentions where both lead on.

    \b
    例 / Example:
      kg path out/graph.ttl 郑州市 中原区
    """
    steps = under(Limits(timeout, memory), partial(_found, graph, one, other))
    if not steps:
        click.echo(beside("两个名称是同一个", "both names are of one thing", lang))
    for step in steps:
        click.echo(_told(step, lang))
        for quote in step.quotes if quotes else ():
            click.echo(f"      {quote.where}: {' '.join(quote.exact.split())}")


def _found(graph: Path, one: str, other: str, _: Watch, begun: Callable[[], object]) -> tuple[Step, ...]:
    begun()  # all of the graph is read, which is most of the work
    return shortest(graph, one, other)


def _told(step: Step, lang: str) -> str:
    schema = ontology.load()
    name, said = schema.named(step.property, lang), schema.named(step.modality, lang)
    way = f"── {name} ─→" if step.forward else f"←─ {name} ──"
    return f"{step.start}  {way}  {step.end}  [{said}]"
