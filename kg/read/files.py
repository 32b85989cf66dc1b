"""Which files are pages, and how a file becomes a :class:`~kg.model.Page`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.errors import PageError
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
        found, error = _expand(path)
        for file in found:
            files.setdefault(file.resolve(), file)
        if error:
            errors.append(error)
    return sorted(files.values(), key=lambda p: p.as_posix()), errors


def page_names(files: Iterable[Path]) -> dict[Path, str]:
    """A name for each file: the file name, with as much of the folder as tells files of one name apart."""
    files = list(files)
    parts = {file: file.resolve().parts for file in files}
    named = dict.fromkeys(files, 1)
    while clashes := _clashes({file: "/".join(parts[file][-n:]) for file, n in named.items()}):
        for file in clashes:
            named[file] += 1
    return {file: "/".join(parts[file][-n:]) for file, n in named.items()}


def load(path: str | Path, name: str = "") -> Page:
    """Read a file as a page called ``name`` (its file name unless told otherwise); PageError says why it cannot be."""
    path = Path(path)
    _check(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise PageError(f"无法读取：{error.strerror}", f"cannot be read: {error.strerror}", str(path)) from error
    return parse(data, name or path.name, str(path))


def parse(data: bytes, name: str, where: str = "") -> Page:
    """Take the bytes of a file as a page; ``where`` is what a PageError calls it (its name unless told otherwise)."""
    return Page(name, *decode(data, where or name))


def _check(path: Path) -> None:
    if not path.exists():
        raise PageError("文件不存在", "no such file", str(path))
    if path.is_dir():
        raise PageError("这是文件夹，不是文件", "this is a folder, not a file", str(path))
    if path.stat().st_size > LIMIT:
        size = f"{path.stat().st_size / 1e6:.0f} MB"
        most = f"{LIMIT / 1e6:.0f} MB"
        raise PageError(f"文件太大（{size}，上限{most}）", f"the file is too large ({size}, at most {most})", str(path))


def _expand(path: Path) -> tuple[list[Path], PageError | None]:
    """The files that one path stands for."""
    if path.is_dir():
        files = [file for file in path.rglob("*") if _is_page(file, path)]
        kinds = "、".join(SUFFIXES)
        none = PageError(f"文件夹里没有{kinds}文件", f"no {' or '.join(SUFFIXES)} file in this folder", str(path))
        return files, None if files else none
    if not path.exists():
        return [], PageError("文件或文件夹不存在", "no such file or folder", str(path))
    return [path], None


def _is_page(file: Path, root: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(root).parts)
    return not hidden and file.suffix.lower() in SUFFIXES and file.stem.upper() != "README" and file.is_file()


def _clashes(named: dict[Path, str]) -> list[Path]:
    """The files whose name another file has too."""
    count: dict[str, int] = {}
    for name in named.values():
        count[name] = count.get(name, 0) + 1
    return [file for file, name in named.items() if count[name] > 1]
