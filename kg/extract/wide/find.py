"""The wide net itself: cut the text, then read the names off the words."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.wide.abbreviations import abbreviations
from kg.extract.wide.compose import composer
from kg.extract.wide.lattice import Arc, best_path
from kg.extract.wide.names import name_arcs
from kg.extract.wide.places import place_arcs
from kg.extract.wide.posts import posts
from kg.extract.wide.vocabulary import vocabulary
from kg.model import Mention

_CORE = {"PER": "Person", "LOC": "Place", "ORG": "Organization"}


def find(text: str, block: int = 0) -> list[Mention]:
    """The persons, places, organisations and posts of a text, in order; none inside another, but for posts in names.

    An organisation's ``kind`` says what it is where its ending tells; a building's or site's is ``Facility``.
    """
    return sorted([*_names(text, block), *_posts(text, block)], key=lambda m: (m.start, -m.end, m.core))


def cut(text: str) -> list[Arc]:
    """The words and names of a text."""
    arcs = (vocabulary().arcs(text), name_arcs().arcs(text), place_arcs().arcs(text), abbreviations().arcs(text))
    return best_path(len(text), [arc for some in arcs for arc in some])


def _names(text: str, block: int) -> Iterator[Mention]:
    composing = composer()
    for arc in composing.compose(text, cut(text)):
        if arc.tag in _CORE:
            name = text[arc.start : arc.end]
            kind = composing.kind(name, arc.tag)
            yield Mention(block, arc.start, arc.end, _CORE[arc.tag], name, f"wide-{_CORE[arc.tag].lower()}", kind)


def _posts(text: str, block: int) -> Iterator[Mention]:
    for start, end in posts().find(text):
        yield Mention(block, start, end, "Post", text[start:end], "wide-post")
