"""Groups that a discipline body stations in a department, and a committee's groups of inspectors.

柳河县纪委监委|驻县教育局纪检监察组, 县纪委监委|派驻第三纪检监察组, 县委|第二巡察组.
"""

from __future__ import annotations

import re

from kg.extract.passage import Found, Passage
from kg.text import HAN

_GROUP = re.compile(rf"派?驻(?:(?![，。；]){HAN}){{2,18}}?纪检(?:监察)?组|第?[一二三四五六七八九十]{{1,3}}巡[察视]组")
_INSPECTORS = ("巡察组", "巡视组")
# The bodies that station groups, and those that send inspectors.
_OF = {False: ("discipline", "discipline-supervision", "supervision"), True: ("party",)}


def find(text: Passage, found: Found) -> None:
    """Add the groups of a passage; what was found of their names before is part of them."""
    for m in _GROUP.finditer(text.text):
        own = m.group()
        parent = found.ending(m.start(), "Organization")
        if parent is None or parent.value("body") not in _OF[own.endswith(_INSPECTORS)]:
            continue
        while (inner := found.ending(m.end(), "Organization")) is not None:
            found.drop(inner)
        parts = (("parent", parent), ("department", own), ("own", own))
        found.add(
            text.mention(
                parent.start, m.end(), "Organization", "stationed-group", kind="DisciplineCommission", parts=parts
            )
        )
