"""Word lists: public, general knowledge, one concern a file, each file saying where it comes from.

A list is a TSV file; lines that begin with ``#`` are comments, among them ``# source: …``; the first other line names
the columns, the first column is the word. The file's name is the ``kind`` of its entries. No list may name a person,
a firm, a project or a slogan of a particular page.
"""

from __future__ import annotations

from kg.lexicon.gazetteer import Division, Gazetteer
from kg.lexicon.lists import Entry, Hit, Lexicon, load, reading_order

__all__ = ["Division", "Entry", "Gazetteer", "Hit", "Lexicon", "load", "reading_order"]
