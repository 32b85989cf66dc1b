"""What all commands have in common: help and errors in two languages, and no traceback."""

from __future__ import annotations

import errno
import gc
import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from kg.cli.language import Context, asked
from kg.cli.messages import INTERRUPTED, Failure
from kg.cli.usage import Misuse, in_two_languages
from kg.errors import GovkgError, nearest, perhaps, reason

# Objects from which Python looks for cycles of them. Words, rules and records have none, and it finds nothing else.
_SELDOM = 50_000


class _Bilingual(click.Command):
    """What click says by itself, in two languages."""

    context_class = Context

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments."""
        assert isinstance(ctx, Context)
        ctx.lang = asked(args)
        with in_two_languages(ctx):
            return super().parse_args(ctx, args)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option ``--help``."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "显示帮助 / show this help"
        return option


class Command(_Bilingual):
    """A command that never ends in a traceback (unless the environment says KG_DEBUG=1)."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run, and turn what goes wrong into a message."""
        lang = ctx.params.get("lang", "zh")
        try:
            with in_two_languages(ctx):
                return super().invoke(ctx)
        except GovkgError as error:
            raise Failure(error, lang) from error
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as bug:
            if os.environ.get("KG_DEBUG") or getattr(bug, "errno", None) == errno.EPIPE:
                raise  # whoever reads our output has gone, as `head` does: click ends quietly
            if isinstance(bug, OSError) and bug.errno:
                zh, en = reason(bug)
                raise Failure(
                    GovkgError(f"无法读写：{zh}", f"cannot be read or written: {en}", str(bug.filename or "")), lang
                ) from bug
            what = f"{type(bug).__name__}: {bug}"
            zh, en = (
                f"程序出错（{what}），设 KG_DEBUG=1 可看详情",
                f"the program failed ({what}); KG_DEBUG=1 shows more",
            )
            raise Failure(GovkgError(zh, en), lang) from bug


class Commands(_Bilingual, click.Group):
    """A group whose commands are imported when they are called: ``name`` is ``command`` in ``kg.cli.name``."""

    def __init__(self, *args: Any, names: Sequence[str] = (), **extra: Any) -> None:
        super().__init__(*args, **extra)
        self._names = tuple(names)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order in which they are used."""
        return list(self._names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command."""
        if cmd_name not in self._names:
            return None
        gc.set_threshold(_SELDOM)
        command: click.Command = import_module(f"kg.cli.{cmd_name}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """The command that is meant; what is none gets the nearest."""
        name = args[0]
        if name in self._names or name.startswith("-"):
            return super().resolve_command(ctx, args)
        zh, en = perhaps(name, self._names)
        if not nearest(name, self._names) and Path(name).exists():
            zh, en = f"；是不是 kg build {name}？", f"; did you mean kg build {name}?"
        raise Misuse(f"没有命令 {name}{zh}", f"no such command: {name}{en}", ctx)

    def invoke(self, ctx: click.Context) -> Any:
        """Find the command and run it."""
        try:
            with in_two_languages(ctx):
                return super().invoke(ctx)
        except KeyboardInterrupt:
            stopped = GovkgError("已中断，没有留下写了一半的文件", "interrupted; no file is left half-written")
            raise Failure(stopped, getattr(ctx, "lang", "zh"), INTERRUPTED) from None
