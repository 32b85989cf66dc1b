"""The errors a user can meet. Each says what is wrong, where, and what to do about it.

A message is a pair of sentences, Chinese and English, because the program speaks both (``--lang``).
"""

from __future__ import annotations

import difflib
import errno
from collections.abc import Iterable

_REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "文件系统只读",
    errno.ENOSPC: "磁盘已满",
    errno.ENOENT: "文件或文件夹不存在",
    errno.ENOTDIR: "上级不是文件夹",
    errno.EEXIST: "这里已有别的文件",
    errno.EISDIR: "这里已有一个文件夹",
    errno.ENAMETOOLONG: "名称太长",
    errno.ELOOP: "链接绕成了圈",
    errno.EFBIG: "超出了允许的文件大小",
    errno.EDQUOT: "磁盘配额已满",
    errno.EIO: "磁盘读写出错",
    errno.EADDRINUSE: "端口已被占用",
}


def reason(error: OSError) -> tuple[str, str]:
    """Why the system refused, in Chinese and English."""
    said = error.strerror or type(error).__name__
    return _REASONS.get(error.errno or 0, said), said


def nearest(word: str, known: Iterable[str], most: int = 1, cutoff: float = 0.6) -> list[str]:
    """What was perhaps meant: the known words most like a word, capitals aside, the nearest first."""
    spelt = {one.casefold(): one for one in known}
    return [spelt[one] for one in difflib.get_close_matches(word.casefold(), spelt, most, cutoff)]


def perhaps(word: str, known: Iterable[str]) -> tuple[str, str]:
    """“did you mean …” in Chinese and English, to end a message with: the nearest known word, or all of them."""
    known = list(known)
    if near := nearest(word, known):
        return f"；是不是 {near[0]}？", f"; did you mean {near[0]}?"
    return (f"；可用：{'、'.join(known)}", f"; there are: {', '.join(known)}") if known else ("", "")


class GovkgError(Exception):
    """Base of every error that is the input's fault and not the program's.

    ``zh`` and ``en`` say the same thing; ``where`` is a file, optionally with ``:line``.
    """

    def __init__(self, zh: str, en: str, where: str = "") -> None:
        super().__init__(f"{where}: {en}" if where else en)
        self.zh = zh
        self.en = en
        self.where = where

    def text(self, lang: str = "zh") -> str:
        """The message in one language (``zh`` or ``en``), with the place in front."""
        said = self.en if lang == "en" else self.zh
        return f"{self.where}: {said}" if self.where else said


class PageError(GovkgError):
    """A source page cannot be read: missing, empty, binary, undecodable or too large."""


class PageBugError(PageError):
    """A page on which govkg itself fails: a mistake in the program, not in the page. ``__cause__`` is what happened."""

    def __init__(self, bug: Exception, where: str) -> None:
        what = f"{type(bug).__name__}: {bug}"
        super().__init__(
            f"govkg 自身出错，不是此文件的问题（{what}），设 KG_DEBUG=1 可看详情",
            f"a bug of govkg, not of this file ({what}); KG_DEBUG=1 shows more",
            where,
        )
        self.__cause__ = bug


class OutputError(GovkgError):
    """An output cannot be written."""


class GraphError(GovkgError):
    """A graph file cannot be read, or is not a govkg graph."""


class QueryError(GovkgError):
    """A query is unknown or broken."""


class LimitError(QueryError):
    """A query takes too long or needs too much memory."""


class DataError(GovkgError):
    """A rule, word list or ontology file that ships with the program (or replaces it) is malformed."""


class GoldError(GovkgError):
    """A file of answers, against which a graph is evaluated, is missing or malformed."""
