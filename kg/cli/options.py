"""Options and arguments that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.ask.bounded import Limits
from kg.cli.language import LANGUAGES, VARIABLE

_F = TypeVar("_F", bound=Callable[..., Any])

PATH = click.Path(path_type=Path, readable=False)  # whether it can be read is told when it is: one bad page of many

graph = click.argument("graph", type=PATH)


def language(command: _F) -> _F:
    """The option ``--lang``."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        default=LANGUAGES[0],
        show_default=True,
        envvar=VARIABLE,
        help="提示和标签的语言 / language of messages and labels",
    )(command)


def pages(command: _F) -> _F:
    """The option ``--pages``."""
    return click.option(
        "--pages",
        type=PATH,
        metavar="DIR",
        help="原始版面所在的文件夹 / folder of the source pages",
    )(command)


def limits(command: _F) -> _F:
    """The options ``--timeout`` and ``--memory``: what a query may take."""
    memory = click.option(
        "--memory",
        type=click.IntRange(min=0),
        default=Limits().megabytes,
        show_default=True,
        help="查询可用的内存（MB），0 为不限 / memory that a query may take, in MB, 0: any",
    )
    timeout = click.option(
        "--timeout",
        type=click.FloatRange(min=0),
        default=Limits().seconds,
        show_default=True,
        help="查询的秒数上限，0 为不限 / seconds that a query may take, 0: any",
    )
    return timeout(memory(command))
