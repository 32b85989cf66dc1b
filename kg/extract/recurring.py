"""Names in doubt that a page itself makes sure: 市委书记某某 once, and “某某指出，…” at the head of a clause elsewhere.

A rare surname or a transcribed name is only half sure behind a post; what then speaks and acts under that very name is
a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_OPENS = r"(?:^|(?<=[，。；：！？”、 ]))"
_ACTS = (
    r"(?:同志|书记|[省市县区州旗镇乡]长|主席|主任)?(?:一行)?(?:还|首先|随后|最后|先后|分别)?"
    r"(?:说|指出|强调|表示|要求|认为|介绍|希望|代表[^们、]|主持|出席|率|来到|察看|实地|详细|认真|在讲话|在会上|一行|当选|任)"
)


def acting(names: Iterable[str], texts: Sequence[str]) -> frozenset[str]:
    """Those of some names that open a clause with what people do: 某某指出, 某某一行."""
    return frozenset(name for name in set(names) if _acts(name, texts))


def _acts(name: str, texts: Sequence[str]) -> bool:
    clause = re.compile(_OPENS + re.escape(name) + _ACTS)
    return any(name in text and clause.search(text) for text in texts)
