"""People who are named in front of the post they get or have: “何某、高某为副县长”, “何某同志任局长”, “何某当选为主委”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.passage import Passage
from kg.extract.persons import Name, Names
from kg.model import Mention
from kg.text import HAN

_VERB = re.compile(
    r"(?:等\d+[名人]?)?(?:同志)?(?:（[^（）]{1,8}）)?(?:分别)?(?:曾?(?:先后)?挂职|曾先后|曾)?(?:全票|高票)?(?:(?:自|于)?\d{4}年(?:\d{1,2}月)?[起后]?)?(?:已|即将|将)?(?:被?当选为?|被?选为|接任|获任|调任|转任|继任|履新|被任命为|代理|为|任|担任|出任|兼任|升任|改任)(?:新一届)?$"
)
_NOTE = re.compile(r"（[^（）]{1,8}）$")
_MARKED = re.compile(rf"(?:^|[，；：、])(?P<name>{HAN}{{2,6}})$")
_SCORE = 0.6
_SURER = 0.1  # a verb and a post behind a name make it one
_REACH = 24


def holders(text: Passage, posts: Sequence[Mention], names: Names, known: frozenset[str]) -> Iterator[Name]:
    """The names in front of posts that nobody stands beside, an enumeration from its end."""
    for post in posts:
        acting = post.value("qualifier") == "代理"  # the verb itself
        start = post.start - (0 if acting else len(post.value("qualifier")))
        verb = _VERB.search(text.text, max(0, start - _REACH), start)
        if verb is None:
            continue
        end = verb.start()
        while name := _name_ending(text, end, names, known):
            yield name
            if text.char(name.start - 1) not in ("、", "和"):
                break
            end = name.start - 1


def _name_ending(text: Passage, end: int, names: Names, known: frozenset[str]) -> Name | None:
    note = _NOTE.search(text.text, max(0, end - 10), end)
    end = note.start() if note else end
    name = names.before(text, end, known, cued=True) or _between_marks(text, end, names, known)
    return replace(name, score=min(1.0, name.score + _SURER)) if name is not None and name.score >= _SCORE else None


def _between_marks(text: Passage, end: int, names: Names, known: frozenset[str]) -> Name | None:
    """A name of any kind between a mark and the verb: 决定任命：|包乌力吉|为柳河县民政局局长."""
    start = _MARKED.search(text.text, max(0, end - _REACH), end)
    return names.between(text, start.start("name"), end, known) if start else None
