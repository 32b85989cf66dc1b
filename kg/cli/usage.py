"""What is wrong with a command line, in two languages: click's own errors said anew."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from kg.bilingual import beside
from kg.cli.language import Context
from kg.errors import nearest, perhaps

Said = tuple[str, str]

_EXTRA = re.compile(r"unexpected extra arguments? \((.*)\)")
_CHOICE = re.compile(r"(.*) is not one of")


class Misuse(click.UsageError):
    """A usage error: ``zh`` and ``en`` say the same thing."""

    def __init__(self, zh: str, en: str, ctx: click.Context | None = None) -> None:
        super().__init__(en, ctx)
        self.zh, self.en = zh, en

    def show(self, file: Any = None) -> None:
        """Tell of it, and how it should have been."""
        lang = self.ctx.lang if isinstance(self.ctx, Context) else "zh"
        head = "Usage error: " if lang == "en" else "用法错误："
        click.echo(head + beside(self.zh, self.en, lang), err=True)
        if self.ctx:
            click.echo(
                f"{self.ctx.get_usage()}\n{beside('帮助', 'Help', lang)}: {self.ctx.command_path} --help", err=True
            )


@contextmanager
def in_two_languages(ctx: click.Context) -> Iterator[None]:
    """Turn click's usage errors into those of this module; some of them do not know where they happened."""
    try:
        yield
    except (Misuse, click.exceptions.NoArgsIsHelpError):
        raise
    except click.UsageError as error:
        raise Misuse(*_said(error), error.ctx or ctx) from error


def _said(error: click.UsageError) -> Said:
    for kind, tell in _KINDS.items():
        if isinstance(error, kind):
            return tell(error)
    if extra := _EXTRA.search(error.message):
        return f"多出参数 {extra[1]}（含空格的要加引号）", f"unexpected: {extra[1]} (quote what has blanks)"
    return "命令的用法不对", error.format_message()


def _no_such_option(error: Any) -> Said:
    near = nearest(error.option_name, _options(error.ctx))
    zh, en = perhaps(error.option_name, near)
    return f"没有选项 {error.option_name}{zh}", f"no such option: {error.option_name}{en}"


def _options(ctx: click.Context | None) -> list[str]:
    return [name for param in ctx.command.get_params(ctx) for name in param.opts] if ctx else []


def _missing(error: Any) -> Said:
    name = error.param.human_readable_name if error.param else ""
    return f"缺少参数 {name}", f"missing argument {name}"


def _bad_option(error: Any) -> Said:
    name = error.option_name
    if "does not take" in error.message:
        return f"选项 {name} 后面没有值", f"option {name} takes no value"
    return f"选项 {name} 后面缺少值", f"option {name} needs a value"


def _bad_value(error: Any) -> Said:
    param = error.param
    option = param is not None and param.param_type_name == "option"
    name = max(param.opts, key=len) if option else param.human_readable_name if param else ""
    found = _CHOICE.match(error.message)
    if found and isinstance(param.type, click.Choice):
        choices, value = [str(choice) for choice in param.type.choices], found[1].strip("'\"")
        zh, en = perhaps(value, choices)
        return f"{name} 不能是 {value}{zh}", f"{name} cannot be {value}{en}"
    kind = next((zh for types, zh in _TYPES.items() if param and isinstance(param.type, types)), "")
    return f"{name} 的值不对{kind}", f"wrong value for {name}: {error.message}"


_TYPES: dict[Any, str] = {
    click.IntRange: "，须是范围内的整数",
    click.FloatRange: "，须是范围内的数",
    (type(click.INT), type(click.FLOAT)): "，须是数",
}
_KINDS: dict[type[click.UsageError], Callable[[Any], Said]] = {
    click.NoSuchOption: _no_such_option,
    click.MissingParameter: _missing,
    click.BadOptionUsage: _bad_option,
    click.BadParameter: _bad_value,
}
