"""What all commands have in common: two languages, one clear line for whatever goes wrong, and its exit code."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.errors import GovkgError

_F = TypeVar("_F", bound=Callable[..., Any])

INTERRUPTED = 130  # as shells count: 128 and the number of the signal


def said(error: GovkgError, lang: str) -> str:
    """An error on one line: Chinese with English beside it, or English alone."""
    return error.text("en") if lang == "en" else f"{error.text('zh')} / {error.en}"


def complain(error: GovkgError, lang: str) -> None:
    """Tell of an error on stderr."""
    click.echo(("Error: " if lang == "en" else "错误：") + said(error, lang), err=True)


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


graph = click.argument("graph", type=click.Path(path_type=Path))


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


class _Bilingual(click.Command):
    """What click says by itself, in two languages."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Parse the arguments."""
        with _in_two_languages():
            return super().make_context(*args, **extra)

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
            with _in_two_languages():
                return super().invoke(ctx)
        except GovkgError as error:
            raise Failure(error, lang) from error
        except KeyboardInterrupt:
            stopped = GovkgError("已中断，原有的文件没有改动", "interrupted; earlier files are as they were")
            raise Failure(stopped, lang, INTERRUPTED) from None
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as bug:
            if os.environ.get("KG_DEBUG") or getattr(bug, "errno", None) == errno.EPIPE:
                raise  # whoever reads our output has gone, as `head` does: click ends quietly
            what = f"{type(bug).__name__}: {bug}"
            hint = "KG_DEBUG=1"
            zh, en = f"程序出错（{what}），设 {hint} 可看详情", f"the program failed ({what}); {hint} shows more"
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
        command: click.Command = import_module(f"kg.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Find the command and run it."""
        with _in_two_languages():
            return super().invoke(ctx)


@contextmanager
def _in_two_languages() -> Iterator[None]:
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
