"""The command ``kg``: one module a command, each of them parse, call, print."""

from __future__ import annotations

import click

from kg import __version__
from kg.cli.frame import Commands

_COMMANDS = ("build", "query", "path", "check", "explain", "serve", "docs", "evaluate", "mentions")


@click.group("kg", cls=Commands, names=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg", message="govkg %(version)s", help="显示版本 / show the version")
def main() -> None:
    """把中文政务报道变成知识图谱，每一条事实都附原文。

    A knowledge-graph builder for Chinese local-government text: every fact with the words that prove it.

    \b
    例 / Example:
      kg build seeds --out out
      kg query out/graph.ttl posts
    """
