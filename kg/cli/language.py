"""Which language the user reads, and help texts in it: Chinese with English beside it, or English alone."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from typing import Any

import click

from kg.text import HAN

LANGUAGES = ("zh", "en")
VARIABLE = "KG_LANG"

_HEADINGS = {"Options": "选项", "Commands": "命令", "Usage": "用法", "Positional arguments": "参数"}
_MARKS = {"default": "默认", "env var": "环境变量", "required": "必需"}
_HAN = re.compile(HAN)
_MARK = re.compile(rf"\[({'|'.join(_MARKS)})(?=[\]:])")
_EXAMPLE = re.compile(r"^(\s*)例 / (Example:)", re.MULTILINE)


def asked(args: Sequence[str]) -> str:
    """The language that a command line asks for, before it is parsed: a mistake in it must be told in a language."""
    wanted = os.environ.get(VARIABLE, "")
    for place, arg in enumerate(args):
        if arg == "--lang" and place + 1 < len(args):
            wanted = args[place + 1]
        elif arg.startswith("--lang="):
            wanted = arg.partition("=")[2]
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


class Context(click.Context):
    """A context that knows its language, and writes help in it."""

    lang = LANGUAGES[0]

    def make_formatter(self) -> click.HelpFormatter:
        """What lays out help texts."""
        return _Formatter(self.lang, width=self.terminal_width, max_width=self.max_content_width)


class _Formatter(click.HelpFormatter):
    """Help texts are written once, Chinese paragraphs first, short texts as “Chinese / English”."""

    def __init__(self, lang: str, **extra: Any) -> None:
        super().__init__(**extra)
        self._lang = lang

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line with the form of the command."""
        super().write_usage(prog, args, prefix or self._heading("Usage") + ": ")

    def write_heading(self, heading: str) -> None:
        """The heading of a section."""
        super().write_heading(self._heading(heading))

    def write_text(self, text: str) -> None:
        """The description: in English, what is Chinese is left out."""
        if self._lang == "en":
            text = "\n\n".join(p for p in text.split("\n\n") if "Example:" in p or not _HAN.match(p.lstrip("\b\n ")))
            text = _EXAMPLE.sub(r"\1\2", text)
        super().write_text(text)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """A list of options or commands."""
        super().write_dl([(name, self._short(text)) for name, text in rows], col_max, col_spacing)

    def _heading(self, name: str) -> str:
        zh = _HEADINGS.get(name)
        return name if self._lang == "en" or not zh else f"{zh} / {name}"

    def _short(self, text: str) -> str:
        if self._lang != "en":
            return _MARK.sub(lambda mark: f"[{_MARKS[mark[1]]} / {mark[1]}", text)
        return text.partition(" / ")[2] or text
