"""Writing files so that they are there whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import stat
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from kg.errors import OutputError, reason
from kg.rdf import is_store

Content = bytes | Callable[[BinaryIO], object]  # what a file shall hold, or what writes it


def write(path: Path, data: Content) -> None:
    """Put ``data`` at ``path``; see :func:`write_all`."""
    write_all({path: data})


def write_all(files: Mapping[Path, Content]) -> None:
    """Put every file in its place: all under temporary names beside them first, then renamed, so that nobody ever
    meets half a file. Makes folders if need be. Raises OutputError and leaves nothing behind.
    """
    staged: dict[str, Path] = {}
    try:
        for path, data in files.items():
            _stage(path, data, staged)
        with _undisturbed():
            for name, path in staged.items():
                with told(path):
                    os.replace(name, path)  # noqa: PTH105 — the name of the temporary file is a string
    finally:
        with _undisturbed():
            for name in staged:
                with contextlib.suppress(OSError):
                    os.unlink(name)  # noqa: PTH108


def check_folder(folder: Path) -> None:
    """Raise the OutputError that writing into a folder would, as far as it can be told beforehand."""
    there = next(path for path in (folder, *folder.absolute().parents) if os.path.lexists(path))
    with told(folder):
        if not stat.S_ISDIR(there.stat().st_mode):
            raise _occupied(folder, there)
        if not os.access(there, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _occupied(folder: Path, there: Path) -> OutputError:
    """There is a file where a folder is needed."""
    if there == folder:
        zh, en = "这是文件，这里需要文件夹", "this is a file; a folder is needed"
    else:
        zh, en = f"上级 {there} 是文件，不是文件夹", f"{there} above it is a file and no folder"
    return OutputError(f"无法写入：{zh}", f"cannot be written: {en}", str(folder))


def check_store(folder: Path, beside: Path | None = None) -> None:
    """Raise the OutputError of a folder that must not become a store: it has something else in it, or is to have."""
    with told(folder):
        filled = folder.is_dir() and not is_store(folder) and any(folder.iterdir())
        if filled or (beside and beside.absolute().is_relative_to(folder.absolute())):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    check_folder(folder)


def _stage(path: Path, data: Content, staged: dict[str, Path]) -> None:
    """Write the data beside ``path``, under a name that ``staged`` keeps."""
    with told(path):
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        path.parent.mkdir(parents=True, exist_ok=True)
        with _undisturbed():
            handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", suffix=".part", dir=path.parent)
            staged[name] = path
        with os.fdopen(handle, "wb") as file:
            file.write(data) if isinstance(data, bytes) else data(file)
        os.chmod(name, 0o666 & ~umask())  # noqa: PTH101 — mkstemp makes files that only their owner can read


def umask() -> int:
    """The permissions that new files of this process do not get."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Let signals wait, where the system can: of files that belong together, all are renamed or none."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Say of what goes wrong inside that this file cannot be written."""
    try:
        yield
    except OSError as error:
        zh, en = reason(error)
        raise OutputError(f"无法写入：{zh}", f"cannot be written: {en}", str(path)) from error
