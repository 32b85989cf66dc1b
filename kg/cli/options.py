"""Options and arguments that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

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
