"""Divisions that a page names but is not at home in: those of guests, those visited, those of one delegation of many.

Each is told by the words around the name. However often the page names such a place, it says little of home.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.passage import Passage
from kg.lexicon import Division, Hit
from kg.text import HAN

# Guests: 某某市|党政代表团来我市考察, 某某市|委书记…率团来我市, 某某日报社社长…一行来我州. Their city is not home, however often
# it is named.
GUESTS = re.compile(
    r"[^，。；]{0,6}(?:代表团|考察团|考察组|调研组|客商|客人)[^，。；]{0,8}(?:来|莅)|"
    r"[^。；]{0,40}?(?:率|带领|带队)[^。；]{0,24}(?:来|莅)(?!自|到|源)[^，。；]{0,10}(?:考察|调研|学习|访问|洽谈|对接|交流)|"
    r"[^，。；]{0,40}?一行(?:\d+人)?(?:来|莅临?|到)[我本][省市州盟县区旗师]"
)
_RECEIVED = re.compile(r"(?:会见|会晤)(?:了|来访的|由)*[^，。；会]{0,4}$")  # 会见了|某某市|党政代表团
# Home's own people on their way: 率某某区|代表团赴….
SENT = re.compile(r"(?:党政)?(?:代表团|考察团|考察组|调研组)[^，。；]{0,6}(?:赴|前往)")
# One of the delegations of a session of the wider place: 参加某某市|代表团审议.
_OF_SESSION = re.compile(r"代表团(?:一起|共同|的)?(?:审议|讨论)|代表团[^，。；]{0,4}(?:全体会议|小组会议|分组会议)")
# The leader of the page's own place, named by the level alone: 市委书记…, 师市党委书记…
_LEADER = re.compile(rf"(?:(?<!{HAN})(?P<level>[市州盟县区旗])|师市?)(?:委|党委|政府|人大|政协|长|领导)")
_WENT = re.compile(r"(?:在|到|赴|深入|来到|前往|走进)(?:第?[一二三四五六七八九十]{1,2}师)?$")
_TO_SEE = re.compile(r"[^，。；]{0,60}(?:考察|调研|检查|督导|督查|调度|视察|走访|慰问|学习|参观|访问|对接|招商|暗访)")
# 副市长、|柳河市|委书记: who holds a post of the wider place beside that of his own tells of a page of the wider one.
_WIDER = re.compile(
    rf"(?<!{HAN})(?:副市长|副州长|副盟长|[市州盟](?:委常委|委副书记|人大常委会副主任|政协副主席))(?:候选人)?[、，兼]$"
)
_POST = re.compile(r"(?:委书记|市长|委副书记)")


def is_of_guests(text: Passage, hit: Hit) -> bool:
    """Whether a name is that of somebody who comes, or of one delegation among those of a session."""
    return bool(
        GUESTS.match(text.text, hit.end)
        or _RECEIVED.search(text.text, 0, hit.start)
        or _OF_SESSION.match(text.text, hit.end)
        or (_WIDER.search(text.text, 0, hit.start) and hit.word.endswith("市") and _POST.match(text.text, hit.end))
    )


def visitor(text: Passage, hit: Hit) -> str | None:
    """The level of the leader who visits the place of a name (市委书记…到|某某县|调研 → 市), None where nobody does."""
    sentence = text.text.rfind("。", 0, hit.start) + 1
    if not _WENT.search(text.text, sentence, hit.start) or not _TO_SEE.match(text.text, hit.end):
        return None
    leader = _LEADER.search(text.text, sentence, hit.start)
    return (leader["level"] or "师") if leader else None


def not_home(level: str, visited: Sequence[Division], own: frozenset[str]) -> set[str]:
    """The codes of places visited by a leader of some level, but for those of a level that the page calls its own (我县)."""
    return {d.code for d in visited if d.name[-1] == level or d.name[-1] not in own}
