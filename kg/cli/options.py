"""Options and arguments that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

_F = TypeVar("_F", bound=Callable[..., Any])

graph = click.argument("graph", type=click.Path(path_type=Path))


def language(command: _F) -> _F:
    """The option ``--lang``."""
    return click.option(
        "--lang",
        type=click.Choice(["zh", "en"]),
        default="zh",
        show_default=True,
        envvar="KG_LANG",
        help="提示和标签的语言 / language of messages and labels",
    )(command)


def pages(command: _F) -> _F:
    """The option ``--pages``."""
    return click.option(
        "--pages",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="原始版面所在的文件夹 / folder of the source pages",
    )(command)
