"""Which meeting or event a passage reports: what 出席, 主持 and 讲话 without an object, 会议 and 仪式 mean there.

The report begins where a head line or sentence says that it is held (“…会议召开”, “举行…仪式”, “主持召开…”); it goes
on to the next one. A meeting that is only quoted, prepared or studied (贯彻…精神, 将于…召开) is never reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.chronicle import opens_entry
from kg.extract.encode import SYMBOLS, Encoded
from kg.model import BlockKind, Mention

HAPPENINGS = SYMBOLS["Meeting"] + SYMBOLS["Event"]
_M = HAPPENINGS
_VERB = r"(?:召开|举行|开幕|闭幕|举办|启幕|落幕|开班|启动|拉开帷幕|拉开序幕|落下帷幕|圆满结束|胜利结束|闭会)"
_NOT_BETWEEN = r"精神|贯彻|落实|提出|强调|指出|要求|明确|决定|通过|审议|听取|期间|以来|定于|将|拟|确定|部署|的|上(?!午)"
_NO_REPORT = r"(?!在即|之际|前|以来|时间|地点|的|情况|期间|通知|方案|筹备)"
# “…会议…在…召开”, but not “大会举行第二次全体会议”, where the second is what is held.
_IS_HELD = re.compile(rf"(?P<held>[{_M}])(?:(?!{_NOT_BETWEEN})[^。；：{_M}]){{0,40}}{_VERB}{_NO_REPORT}(?!了?[{_M}])")
_LIST = rf"(?P<held>[{_M}](?:(?:和|、|与|暨)[{_M}])*)"
_HOLDS = re.compile(
    rf"(?:主持召开|组织召开|召开|举行|举办|承办|开展)(?:了)?[^，。；：的{_M}]{{0,16}}{_LIST}(?!精神|代表)"
)
_GOES_TO = re.compile(rf"(?:主持|出席|参加|列席)(?:了)?[^，。；：{_M}]{{0,10}}{_LIST}(?!精神|的|代表)")
# “在26日召开的…座谈会上，…”, “…发布会实录”: the passage is told from inside it.
_INSIDE = re.compile(rf"在[^，。；：{_M}]{{0,14}}(?:召开|举行|举办)的(?P<held>[{_M}])(?:上|中)，")
_RECORD = (
    re.compile(rf"(?P<held>[{_M}])(?:文字|现场|图文)?实录"),
    re.compile(rf"实录\s?[丨｜|：:—]+\s?(?P<held>[{_M}])"),
)
_OWN_VERB = re.compile(r"召开|举行")  # “县人大常委会召开第十二次会议” is one name
# “9月26日，…会议选举…”: it is in session on a day that the sentence gives.
_ACTS = re.compile(
    rf"(?:^|[日天午月]，)(?P<held>[{_M}])(?:于(?:\d{{1,2}}月)?\d{{1,2}}日)?，?(?:选举|审议|表决|通过|听取|决定|补选)"
)
# “2017年4月，何某在县委七届一次全会上当选…”.
_ELECTED = re.compile(rf"[年月日]，[^，。；：{_M}]{{0,8}}在(?P<held>[{_M}])上(?:当选|被选|补选)")
# “2月8日召开的县委五届九次全会，听取了…”: a sentence that opens so reports it.
_HELD_ON = re.compile(
    rf"^(?:\d{{4}}年)?(?:\d{{1,2}}月\d{{1,2}}日|近日|日前|昨[日天]|今[日天])(?:[上下]午)?[^，。；：{_M}]{{0,4}}(?:召开|举行|举办|闭幕)的[^，。；：{_M}]{{0,4}}(?P<held>[{_M}])(?!精神)"
)
# In a headline the meeting speaks for itself: “市委经济工作会议强调：…”.
_SPEAKS = re.compile(rf"(?P<held>[{_M}])(?:提出|强调|指出|要求|明确|决定|审议|选举|表决|通过|：)")
_NOT_YET = re.compile(
    r"(?:决定(?!任命)[^，。；：]{0,14}，?"
    r"|(?:定于|将于|将|拟|筹备|关于|研究|讨论|审议|同意|提请|商议|建议|贯彻|落实|学习|传达|根据|按照|自从|自|迎接|上次|去年|关注|期待|就|围绕|为(?!期|主题)|邀请|商定)"
    r"[^，。；：]{0,14})$"
)
_NEWS = re.compile(r"\d+日|昨[日天晚]|今[日天]|当[天日晚]|上午|下午|随后|接着|又讯|另讯|结束后")
_ANOTHER = re.compile(r"^[　 （]*(?:又讯|另讯|另据|又据)")
_AROUND = re.compile(r"^(?:会前|会后|会议(?:开始|召开)?前|(?:会议|仪式|活动|会见|座谈|开幕式|调研)(?:结束)后|会议间隙)")
_OLD_PICTURE = re.compile("资料图|截图|图源")  # taken elsewhere, at another time
_HEADS = (BlockKind.TITLE, BlockKind.KICKER, BlockKind.HEADING, BlockKind.CAPTION)
_SITTINGS = ("plenary", "presidium")


@dataclass(frozen=True, slots=True)
class Reports:
    """What a block reports: (offset, mention) pairs in order; the one before an offset holds there."""

    points: tuple[tuple[int, Mention | None], ...] = ()
    named: frozenset[str] = frozenset()  # what the head lines name

    def at(self, offset: int) -> Mention | None:
        """The meeting or event under report at an offset."""
        return next((m for point, m in reversed(self.points) if point <= offset), None)

    def means(self, mention: Mention) -> Mention:
        """What a mention stands for: itself, or what is reported where it only refers to it (会议, 第二次全体会议)."""
        reported = self.at(mention.start)
        refers = mention.bare or (sitting(mention) and mention.text not in self.named)
        return reported if refers and reported is not None and _may_mean(mention, reported) else mention


def sitting(mention: Mention) -> bool:
    """Whether a mention is one sitting of a session, named by its number alone."""
    return mention.value("series") in _SITTINGS and mention.part("parent") is None


def _may_mean(mention: Mention, reported: Mention) -> bool:
    """全会 is a plenum, 仪式 an event; 会议, 大会 and 活动 are whatever is reported."""
    head = mention.value("head")
    if mention.core == "Event" and reported.core == "Meeting":
        return False
    if head in ("全会", "全委会"):
        return reported.kind == "Plenum"
    return not head.endswith("仪式") or reported.text.endswith("仪式")


def reports(blocks: Sequence[tuple[BlockKind, str, Sequence[Encoded]]]) -> list[Reports]:
    """The reports of an article's blocks, given as kind, text and encoded sentences. A new report ends the one before it."""
    named = frozenset(
        i.mention.text for kind, _, codes in blocks if kind in _HEADS for code in codes for i in code.items.values()
    )
    carried: Mention | None = None
    found: list[Reports] = []
    for kind, text, codes in blocks:
        old = kind == BlockKind.CAPTION and _OLD_PICTURE.search(text)
        points = [(-1, None if opens_entry(text) or old else carried)]
        for index, code in enumerate(codes):
            points += _points(code, kind, text, index == 0, points[-1][1], named)
        found.append(Reports(tuple(points), named))
        aside = bool(_AROUND.match(text) or old)
        carried = carried if aside and len(points) == 2 else points[-1][1]
    return found


def _points(
    code: Encoded, kind: BlockKind, text: str, first: bool, carried: Mention | None, named: frozenset[str]
) -> Iterator[tuple[int, Mention | None]]:
    """What a sentence begins to report, and where."""
    if not code.at:
        return
    start = code.at[0]
    if _ANOTHER.match(code.text) or _AROUND.match(code.text):
        yield start, None
    begun = False
    for mention in _held(code, kind, carried):
        if mention.bare or (sitting(mention) and mention.text not in named):
            continue
        if kind in _HEADS or carried is None or first or _NEWS.search(code.text):
            yield (mention.start if begun or _AROUND.match(code.text) else start), mention
            begun = True


def _held(code: Encoded, kind: BlockKind, carried: Mention | None) -> list[Mention]:
    """The meetings and events that a sentence begins to report, in order."""
    found = gatherings(code, kind, _GOES_TO if carried is None else None)
    return [
        m
        for m in found
        if (kind in _HEADS or not m.value("national")) and not _NOT_YET.search(code.text[: _symbol(code, m)])
    ]


def gatherings(code: Encoded, kind: BlockKind, more: re.Pattern[str] | None = None) -> list[Mention]:
    """The meetings and events that a sentence says are, were or will be held, in order."""
    heads = [_SPEAKS, *_RECORD] if kind in _HEADS else []
    patterns = [_IS_HELD, _HOLDS, _ACTS, _ELECTED, _HELD_ON, _INSIDE, *heads, *([more] if more else [])]
    spans = [m.span("held") for p in patterns for m in p.finditer(code.text)]
    at = {i for a, b in spans for i in range(a, b) if i in code.items}
    at |= {
        i for i, item in code.items.items() if item.mention.core == "Meeting" and _OWN_VERB.search(item.mention.text)
    }
    return [code.items[i].mention for i in sorted(at) if code.text.count("“", 0, i) == code.text.count("”", 0, i)]


def _symbol(code: Encoded, mention: Mention) -> int:
    """Where a mention stands in the encoded sentence."""
    return next(i for i, item in code.items.items() if item.mention is mention)
