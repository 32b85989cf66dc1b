"""Which files are pages, and how a file becomes a :class:`~kg.model.Page`."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from kg.errors import PageError, reason
from kg.model import Page
from kg.read.decode import decode
from kg.text import spelt

SUFFIXES = (".txt", ".md")
"""A folder stands for its files with these endings, at any depth. A file that is named itself may end in anything."""

LIMIT = 20_000_000
"""The largest page that is read, in bytes: a newspaper page has ten thousand, so this is a wrong file."""


def find(paths: Iterable[str | Path]) -> tuple[list[Path], list[PageError]]:
    """The page files that the paths stand for, sorted and each once, and an error for every path that is none.

    In a folder, hidden files and folders are passed over, and so are files called README.
    """
    files: dict[str, Path] = {}
    errors: list[PageError] = []
    for path in map(Path, paths):
        found, wrong = _expand(path)
        for file in found:
            files.setdefault(os.path.realpath(file), file)
        errors += wrong
    return sorted(files.values(), key=lambda p: p.as_posix()), errors


def page_names(files: Iterable[Path]) -> dict[Path, str]:
    """A name for each file: the file name, with as much of the folder as tells files of one name apart."""
    files = list(files)
    parts = {file: [_printable(part) for part in Path(os.path.realpath(file)).parts] for file in files}
    named = dict.fromkeys(files, 1)
    while clashes := _clashes({file: "/".join(parts[file][-n:]) for file, n in named.items()}):
        for file in clashes:
            named[file] += 1
    return {file: "/".join(parts[file][-n:]) for file, n in named.items()}


def load(path: str | Path, name: str = "") -> Page:
    """Read a file as a page called ``name`` (its file name unless told otherwise); PageError says why it cannot be."""
    path = Path(path)
    try:
        _reject_other(path)
        with path.open("rb") as file:
            return read(file, name or _printable(path.name), str(path))
    except OSError as error:
        raise _unreadable(path, error) from error


def _reject_other(path: Path) -> None:
    """Refuse what is no file. A pipe without a writer would wait for ever; those of /dev/fd are a shell's, and open."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise PageError("这是文件夹，不是文件", "this is a folder, not a file", str(path))
    if not stat.S_ISREG(mode) and not path.absolute().is_relative_to("/dev"):
        raise PageError("不是普通文件（管道、套接字或设备）", "no regular file (a pipe, socket or device)", str(path))


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
        return PageError("文件或文件夹不存在", "no such file or folder", str(path))
    zh, en = reason(error)
    return PageError(f"无法读取：{zh}", f"cannot be read: {en}", str(path))


def _expand(path: Path) -> tuple[list[Path], list[PageError]]:
    """The files that one path stands for."""
    try:
        if not stat.S_ISDIR(path.stat().st_mode):
            return [path], []
    except OSError as error:
        return [], [_unreadable(path, error)]
    refused: list[PageError] = []
    pages = [file for file in _files(path, refused) if _is_page(file, path)]
    if not pages and not refused:
        kinds = "、".join(SUFFIXES)
        refused = [PageError(f"文件夹里没有{kinds}文件", f"no {' or '.join(SUFFIXES)} file in this folder", str(path))]
    return pages, refused


def _files(folder: Path, refused: list[PageError]) -> Iterator[Path]:
    """All files in a folder at any depth; links to folders are not followed. ``refused`` gets what cannot be listed."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = list(os.scandir(here))
        except OSError as error:
            refused.append(_unreadable(here, error))
            continue
        waiting += [Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False)]
        yield from (Path(entry.path) for entry in entries if not os.path.isdir(entry.path))  # noqa: PTH112 - never fails


def _is_page(file: Path, root: Path) -> bool:
    """Whether a file of a folder is a page; a link that leads nowhere is one, so that somebody gets to hear of it."""
    hidden = any(part.startswith(".") for part in file.relative_to(root).parts)
    return not hidden and file.suffix.lower() in SUFFIXES and file.stem.upper() != "README"


def _printable(name: str) -> str:
    """A file name that can stand in a graph; no two files get the same."""
    return spelt(name.replace("\\", "\\\\"))


def _clashes(named: dict[Path, str]) -> list[Path]:
    """The files whose name another file has too."""
    count: dict[str, int] = {}
    for name in named.values():
        count[name] = count.get(name, 0) + 1
    return [file for file, name in named.items() if count[name] > 1]
