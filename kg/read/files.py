"""Which files are pages, and how a file becomes a :class:`~kg.model.Page`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from kg.errors import PageError, reason
from kg.model import Page
from kg.read.decode import decode

SUFFIXES = (".txt", ".md")
"""A folder stands for its files with these endings, at any depth. A file that is named itself may end in anything."""

LIMIT = 20_000_000
"""The largest page that is read, in bytes: a newspaper page has ten thousand, so this is a wrong file."""


def find(paths: Iterable[str | Path]) -> tuple[list[Path], list[PageError]]:
    """The page files that the paths stand for, sorted and each once, and an error for every path that is none.

    In a folder, hidden files and folders are passed over, and so are files called README.
    """
    files: dict[Path, Path] = {}
    errors: list[PageError] = []
    for path in map(Path, paths):
        found, wrong = _expand(path)
        for file in found:
            files.setdefault(file.resolve(), file)
        errors += wrong
    return sorted(files.values(), key=lambda p: p.as_posix()), errors


def page_names(files: Iterable[Path]) -> dict[Path, str]:
    """A name for each file: the file name, with as much of the folder as tells files of one name apart."""
    files = list(files)
    parts = {file: [_printable(part) for part in file.resolve().parts] for file in files}
    named = dict.fromkeys(files, 1)
    while clashes := _clashes({file: "/".join(parts[file][-n:]) for file, n in named.items()}):
        for file in clashes:
            named[file] += 1
    return {file: "/".join(parts[file][-n:]) for file, n in named.items()}


def load(path: str | Path, name: str = "") -> Page:
    """Read a file as a page called ``name`` (its file name unless told otherwise); PageError says why it cannot be."""
    path = Path(path)
    if path.is_dir():
        raise PageError("这是文件夹，不是文件", "this is a folder, not a file", str(path))
    try:
        with path.open("rb") as file:
            return read(file, name or _printable(path.name), str(path))
    except OSError as error:
        raise _unreadable(path, error) from error


def read(file: BinaryIO, name: str, where: str = "") -> Page:
    """Read an open file as a page; ``where`` is what a PageError calls it (its name unless told otherwise)."""
    return parse(file.read(LIMIT + 1), name, where)  # some files have no end


def parse(data: bytes, name: str, where: str = "") -> Page:
    """Take the bytes of a file as a page; ``where`` as in :func:`read`."""
    where = where or name
    if len(data) > LIMIT:
        most = f"{LIMIT / 1e6:.0f} MB"
        raise PageError(f"文件太大，上限 {most}", f"the file is too large, at most {most} are read", where)
    return Page(name, *decode(data, where))


def _unreadable(path: Path, error: OSError) -> PageError:
    if isinstance(error, FileNotFoundError):
        return PageError("文件不存在", "no such file", str(path))
    zh, en = reason(error)
    return PageError(f"无法读取：{zh}", f"cannot be read: {en}", str(path))


def _expand(path: Path) -> tuple[list[Path], list[PageError]]:
    """The files that one path stands for."""
    if not path.is_dir():
        missing = PageError("文件或文件夹不存在", "no such file or folder", str(path))
        return ([path], []) if path.exists() else ([], [missing])
    refused: list[OSError] = []
    files = [Path(root, name) for root, _, names in os.walk(path, onerror=refused.append) for name in names]
    pages = [file for file in files if _is_page(file, path)]
    errors = [_unreadable(Path(error.filename), error) for error in refused]
    if not pages and not errors:
        kinds = "、".join(SUFFIXES)
        none = PageError(f"文件夹里没有{kinds}文件", f"no {' or '.join(SUFFIXES)} file in this folder", str(path))
        return [], [none]
    return pages, errors


def _is_page(file: Path, root: Path) -> bool:
    """Whether a file of a folder is a page; a link that leads nowhere is one, so that somebody gets to hear of it."""
    hidden = any(part.startswith(".") for part in file.relative_to(root).parts)
    return not hidden and file.suffix.lower() in SUFFIXES and file.stem.upper() != "README" and not _is_device(file)


def _is_device(file: Path) -> bool:
    return file.exists() and not file.is_file()


def _printable(name: str) -> str:
    """A file name in which bytes that are no text are spelt out."""
    return name.encode(errors="backslashreplace").decode()


def _clashes(named: dict[Path, str]) -> list[Path]:
    """The files whose name another file has too."""
    count: dict[str, int] = {}
    for name in named.values():
        count[name] = count.get(name, 0) + 1
    return [file for file, name in named.items() if count[name] > 1]
