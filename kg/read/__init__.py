"""Bytes → Page → Articles: which files are pages, and what stands on a page in which order."""

from kg.read.files import find, load, names
from kg.read.split import split

__all__ = ["find", "load", "names", "split"]
