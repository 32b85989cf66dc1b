"""What users get to see of errors: one clear line in two languages, and an exit code."""

from __future__ import annotations

import os
from traceback import format_exception
from typing import Any

import click

from kg.bilingual import beside
from kg.errors import GovkgError, PageBugError
from kg.text import spelt

BAD, NOTHING = 1, 2  # exit codes: something is wrong with the input; nothing could be done, or a misused command
INTERRUPTED = 130  # as shells count: 128 and the number of the signal


def said(error: GovkgError, lang: str) -> str:
    """An error on one line, in which no file name or text can command the terminal."""
    place = f"{error.where}: " if error.where else ""
    text = " ".join((place + beside(error.zh, error.en, lang)).splitlines())
    return spelt(text)


def complain(error: GovkgError, lang: str) -> None:
    """Tell of an error on stderr; of a mistake in the program with its traceback, if KG_DEBUG=1 asks for it."""
    click.echo(("Error: " if lang == "en" else "错误：") + said(error, lang), err=True)
    if isinstance(error, PageBugError) and os.environ.get("KG_DEBUG"):
        click.echo("".join(format_exception(error.__cause__)), err=True, nl=False)


def hint(zh: str, en: str, lang: str) -> None:
    """Tell on stderr what might help; answers on stdout stay clean."""
    click.echo(("Hint: " if lang == "en" else "提示：") + beside(zh, en, lang), err=True)


class Failure(click.ClickException):
    """What the user gets to see of an error."""

    def __init__(self, error: GovkgError, lang: str, exit_code: int = BAD) -> None:
        super().__init__(str(error))
        self.error, self.lang = error, lang
        self.exit_code: int = exit_code  # type: ignore[misc]

    def show(self, file: Any = None) -> None:
        """Tell of it."""
        complain(self.error, self.lang)
