"""``kg evaluate``: how good is a graph?"""

from __future__ import annotations

from pathlib import Path

import click

from kg import ontology
from kg.cli import options
from kg.cli.frame import Command
from kg.evaluate import evaluate, tell


@click.command(cls=Command, short_help="按标准答案评分 / score a graph against gold")
@options.graph
@click.argument("gold", metavar="GOLD_DIR", type=options.PATH)
@options.pages
@click.option("--show", is_flag=True, help="列出每处漏、错和空白的句子 / list all that was missed, wrong or silent")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="输出格式 / form of the answer",
)
@options.language
def command(graph: Path, gold: Path, pages: Path | None, show: bool, form: str, lang: str) -> None:
    """按标准答案给图谱评分：分类、属性、规则的准确率、召回率和 F1。

    Score a graph against what a careful reader found on its pages: precision, recall and F1 by class, property
    and rule. --show lists what was missed (-), what is wrong (+), what is not one thing (=), each with the words
    and the line of the page, and the sentences in which nothing was found (?).

    GOLD_DIR holds NAME.gold for the page NAME.txt, at any depth: one fact a line, fields separated by tabs.

    \b
      Class       name = other name    a thing; Class|Class where either will do
      @property   subject   object     a relation, by any name of its ends, or a date
      #fig        of  indicator  comparator  value  unit  status  period
      ?Class …    ?@property …         right if it is found, but not asked for
      # …                              a comment; * in a name stands for anything

    \b
    例 / Example:
      kg evaluate out/graph.ttl gold --pages seeds --show
    """
    found = evaluate(graph, gold, pages)
    told = tell.as_json(found) if form == "json" else tell.table(found, ontology.load(), lang, show)
    click.echo(told, nl=False)
