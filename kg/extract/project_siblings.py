"""Names in a row with a project: “甲镇生态修复、乙镇旅游驿站项目” says 项目 once for both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract import project_names
from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.model import Mention

_HEAD = re.compile(r"(?:项目|工程)$")
_VERB_END = re.compile(r"(?:改造|提升|修复|治理|扩建|建设|整治|保护|铁路|公路|高速|二期|三期|园|区|基地|中心)$")


def find(text: Passage, found: Found, project: Mention, words: Words) -> Iterator[tuple[int, int]]:
    """The stretches in front of a project whose name ends in 项目 or 工程, joined to it by 、."""
    at = project.start
    while _HEAD.search(project.text) and text.char(at - 1) in ("、", "和"):
        start = project_names.start(text, found, at - 1, words)
        item = text.text[start : at - 1]
        if (
            len(item) < 6
            or not _VERB_END.search(item)
            or project_names.own_words(text, found, start, at - 1, words) != "name"
        ):
            return
        yield start, at - 1
        at = start
