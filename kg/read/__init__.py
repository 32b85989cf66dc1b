"""Bytes → Page → Articles: which files are pages, and what stands on a page in which order."""

from kg.read.articles import split
from kg.read.files import SUFFIXES, find, load, page_names, parse, read

__all__ = ["SUFFIXES", "find", "load", "page_names", "parse", "read", "split"]
