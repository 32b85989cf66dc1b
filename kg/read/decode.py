"""Bytes → text: which encoding a page has, decided by what makes readable Chinese of it."""

from __future__ import annotations

import codecs
import re

from kg.errors import PageError

_BOMS = (  # UTF-32 first: its mark begins like the one of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
)
# The commonest characters of such pages: text decoded wrongly has almost none of them, text decoded rightly one in five
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要会发年市政工作区全业展建委主民经行动地新进部党、，。“”《》：,.\n "
)
_GARBLED = re.compile("\ufffd|锟斤拷|烫烫烫|屯屯屯")  # what is left when bytes were decoded wrongly once before
_READABLE = 0.08
_SPOILT = 0.005


def decode(data: bytes, where: str) -> tuple[str, str]:
    """The text of a page, without a byte-order mark and otherwise unchanged, and the name of its encoding."""
    if not data.strip():
        raise PageError("文件是空的", "the file is empty", where)
    if data.startswith(_MAGIC):
        raise _binary(where)
    text, encoding = _by_mark(data, where) or _utf8(data) or _guess(data, where)
    _reject_unreadable(text, where)
    return text, encoding


def _by_mark(data: bytes, where: str) -> tuple[str, str] | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding.removesuffix("-sig")
            except UnicodeDecodeError as error:
                raise _undecodable(data, error, where) from error
    return None


def _utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8, unless it has NULs: UTF-16 without a mark can pass for UTF-8."""
    try:
        return (data.decode("utf-8"), "utf-8") if b"\0" not in data else None
    except UnicodeDecodeError:
        return None


def _guess(data: bytes, where: str) -> tuple[str, str]:
    """GB18030 or UTF-16 without a mark, whichever reads as Chinese; NULs exclude GB18030."""
    names = ("utf-16-le", "utf-16-be") if b"\0" in data else ("gb18030", "utf-16-le", "utf-16-be")
    tried = [(text, name) for name in names if (text := _strict(data, name)) is not None]
    best = max(tried, key=lambda t: readability(t[0]), default=("", ""))
    if readability(best[0]) >= _READABLE:
        return best
    if b"\0" in data:
        raise _binary(where)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _undecodable(data, error, where) from error
    raise _binary(where)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def readability(text: str) -> float:
    """The share of very common characters in the beginning of a text, 0 where control characters stand in it."""
    sample = text[:20000]
    if not sample or any(ord(c) < 32 and c not in "\t\n\r\f\x1a" for c in sample):
        return 0.0
    return sum(c in _COMMON for c in sample) / len(sample)


def _reject_unreadable(text: str, where: str) -> None:
    if not text.strip().strip("\ufeff\x1a"):
        raise PageError("文件里没有文字", "the file holds no text", where)
    if sum(ord(c) < 32 and c not in "\t\n\r\f\v\x1a" for c in text) > len(text) * _SPOILT:
        raise _binary(where)
    garbled = [m.start() for m in _GARBLED.finditer(text)]
    if len(garbled) > len(text) * _SPOILT:
        line = text.count("\n", 0, garbled[0]) + 1
        raise PageError(
            f"文字已损坏：有{len(garbled)}处乱码（如“\ufffd”“锟斤拷”），请用原文件重新转码",
            f"the text is half-decoded: {len(garbled)} garbled places (U+FFFD …); convert it again from the original",
            f"{where}:{line}",
        )


def _binary(where: str) -> PageError:
    return PageError("不是文本文件（二进制内容）", "this is a binary file, not text", where)


def _undecodable(data: bytes, error: UnicodeDecodeError, where: str) -> PageError:
    line = data.count(b"\n", 0, error.start) + 1
    return PageError(
        f"无法解码：第{error.start}字节处既不是UTF-8，也不是GB18030或UTF-16",
        f"cannot be decoded: byte {error.start} is neither UTF-8 nor GB18030 nor UTF-16",
        f"{where}:{line}",
    )
