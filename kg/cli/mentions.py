"""``kg mentions``: what is recognised in a text."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from kg.ask.mentions import mentions, mentions_of_lines
from kg.cli.frame import Command
from kg.cli.options import PATH, language
from kg.read import load, read


@click.command(cls=Command, short_help="识别提及 / what is recognised in a text")
@click.argument("file", default="-", type=PATH)
@click.option("--lines", is_flag=True, help="每行作为一段独立的文字 / take each line as a text of its own")
@click.option("--strict", is_flag=True, help="只取能证明的，与图谱一致 / only what is proved, as in a graph")
@language
def command(file: Path, lines: bool, strict: bool, lang: str) -> None:
    """识别文字中的人物、职务、机构、地点等提及，输出 JSON Lines。

    Print the mentions of a text (a file, or stdin) as JSON lines: start, end, text, class, rule, bare; with
    --lines also line, and offsets in that line. Offsets count characters, end exclusive.

    Persons, places, organisations and posts are taken where they are likely, as general news needs it; --strict takes
    them only where the grammar of government pages proves them, as a graph does, and references like 我市 with them.

    \b
    例 / Example:
      kg mentions seeds/000_78869534a1c8b774.txt
      echo 柳河县委书记陈立国 | kg mentions --lines
    """
    page = read(sys.stdin.buffer, "-") if str(file) == "-" else load(file)
    if lines:
        for number, found in mentions_of_lines(page.text, strict):
            for one in found:
                click.echo(json.dumps({"line": number, **one.row()}, ensure_ascii=False))
    else:
        for one in mentions(page, strict):
            click.echo(json.dumps(one.row(), ensure_ascii=False))
