"""What users get to see of errors: one clear line in two languages, and an exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from kg.errors import GovkgError


def said(error: GovkgError, lang: str) -> str:
    """An error on one line: Chinese with English beside it, or English alone."""
    return error.text("en") if lang == "en" else f"{error.text('zh')} / {error.en}"


def complain(error: GovkgError, lang: str) -> None:
    """Tell of an error on stderr."""
    click.echo(("Error: " if lang == "en" else "错误：") + said(error, lang), err=True)


class Failure(click.ClickException):
    """What the user gets to see of an error."""

    def __init__(self, error: GovkgError, lang: str, exit_code: int = 1) -> None:
        super().__init__(str(error))
        self.error, self.lang = error, lang
        self.exit_code: int = exit_code  # type: ignore[misc]

    def show(self, file: Any = None) -> None:
        """Tell of it."""
        complain(self.error, self.lang)


class Misuse(click.UsageError):
    """A usage error in two languages."""

    def show(self, file: Any = None) -> None:
        """Tell of it, and how it should have been."""
        click.echo(f"用法错误 / Usage error: {self.format_message()}", err=True)
        if self.ctx:
            click.echo(f"{self.ctx.get_usage()}\n帮助 / Help: {self.ctx.command_path} --help", err=True)


@contextmanager
def in_two_languages() -> Iterator[None]:
    """Turn click's usage errors into those of this module."""
    try:
        yield
    except (Misuse, click.exceptions.NoArgsIsHelpError):
        raise
    except click.UsageError as error:
        raise Misuse(_both(error), error.ctx) from error


def _both(error: click.UsageError) -> str:
    """The message with Chinese in front, unless it has that already."""
    kinds = {
        click.NoSuchOption: "没有这个选项",
        click.MissingParameter: "缺少参数",
        click.BadOptionUsage: "选项缺少值",
        click.BadParameter: "参数的值不对",
    }
    said = error.format_message()
    zh = next((zh for kind, zh in kinds.items() if isinstance(error, kind)), "命令的用法不对")
    return said if not said.isascii() and " / " in said else f"{zh} / {said}"
