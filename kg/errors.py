"""The errors a user can meet. Each says what is wrong, where, and what to do about it.

A message is a pair of sentences, Chinese and English, because the program speaks both (``--lang``).
"""

from __future__ import annotations

import errno

_REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "文件系统只读",
    errno.ENOSPC: "磁盘已满",
    errno.ENOENT: "文件或文件夹不存在",
    errno.ENOTDIR: "上级不是文件夹",
    errno.EISDIR: "这里已有一个文件夹",
    errno.ENAMETOOLONG: "名称太长",
}


def reason(error: OSError) -> tuple[str, str]:
    """Why the system refused, in Chinese and English."""
    said = error.strerror or type(error).__name__
    return _REASONS.get(error.errno or 0, said), said


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


class OutputError(GovkgError):
    """An output cannot be written."""


class GraphError(GovkgError):
    """A graph file cannot be read, or is not a govkg graph."""


class QueryError(GovkgError):
    """A query is unknown or broken."""


class DataError(GovkgError):
    """A rule, word list or ontology file that ships with the program (or replaces it) is malformed."""


class GoldError(GovkgError):
    """A file of answers, against which a graph is evaluated, is missing or malformed."""
