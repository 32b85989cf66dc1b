"""People by family name and title, as one speaks of them: 何书记 is 何立新, where the page names one leader called 何."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.passage import Found, Passage
from kg.lexicon import load

_TITLE = r"(?:副?书记|副?主席|副?主任|副?[省市县区州盟旗镇乡局处科部厅院校]长)"
_ENDS = r"(?=[，。；：、”！？]|一行|还|又|首先|先后|随后|对|在|来|说|指出|强调|表示|要求|详细|认真|实地|$)"


def is_titled(text: Passage, start: int, end: int) -> bool:
    """Whether what looks like a name of three characters is a family name with a title: 何书记."""
    return re.fullmatch(f".{_TITLE}", text.text[start:end]) is not None


def find(text: Passage, found: Found, people: Iterable[str]) -> None:
    """Add those whose family name only one of some people has."""
    known: dict[str, list[str]] = {}
    for name in people:
        known.setdefault(name[0], []).append(name)
    for m in re.finditer(rf"(?<![一-龥])(?P<surname>[一-龥]){_TITLE}{_ENDS}", text.text):
        named = known.get(m["surname"], [])
        surname = m["surname"] in load().words("surnames")
        if surname and len(named) == 1 and not found.covering(*m.span(), "Person", "Post", "Organization"):
            parts = (("name", named[0]),)
            found.add(text.mention(*m.span(), "Person", "family-name-and-title", parts=parts, bare=True))
