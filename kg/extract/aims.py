"""Whether a figure is reached or aimed at, and for which time: the words of its clause, else of its sentence."""

from __future__ import annotations

import re

_TARGET = re.compile(
    r"力争|争取(?!资金|项目|政策|上级|到|了|债|专项|中央)|确保|预计|有望|预期|(?<!年度)计划(?!总投资|投资|的|"
    r"单列|生育|》)|拟(?:新)?(?:建|投|用|开工|签约|实施)|(?<!即)将(?!近|军|士)|目标|(?<![加高长升至展])到(?:“[^”]{1,4}五”末|"
    r"20\d\d年|二〇[^，]{2}年)|达产后|建成后|投产后|投用后|(?<![主需重首摘纪必])要(?!求|素|点|闻|件|害|事)|"
    r"今后[三五]年|未来|明年|可(?:达|实现|带动|新增|提供|处理|年产)|年底前|努力|奋力|不低于|控制在|以内"
)
_ACTUAL = re.compile(
    r"已(?!经有)|累计|同比|去年|上年|今年以来|截至|五年来|年来|以来|连续|跃升|始终|现有|办结|首次|比上年|荣获|"
    r"当选|出席|实到|应到|应出席|听取|收到|先后|过去五年|回顾|回望"
)
_REACHED = re.compile(r"达到?|实现|突破|超过|完成")  # reached, or to be reached: the rest of the sentence tells
_WINDOW = r"(?:期间|时期|以来|末|内|底|初|来|间)?"
_NUM = r"[一二三四五六七八九十\d]"
_PERIOD = re.compile(
    rf"(?:截至|截止|到)?(?:20\d\d(?:[—至-]20\d\d)?年(?:上半年|下半年|第?[一二三四1-4]季度|前{_NUM}{{1,2}}(?:个月|"
    rf"季度)|1[—至到-]+\d{{1,2}}月(?:份)?|\d{{1,2}}月)?|今年|去年|明年|上年|当年|全年|本年度?|上半年|下半年|"
    rf"前{_NUM}{{1,2}}(?:个月|季度)|第?[一二三四]季度|[1一][—至到-]+{_NUM}{{1,2}}月(?:份)?|"
    rf"“?十[一二三四五六七]五”?(?=[时期末以，全发收规]|”)|过去[三五十]年|"
    rf"[近这今后未来过去]{{0,3}}[三四五十]年(?!级|制|以上|计划|规划|行动)){_WINDOW}(?:，)?"
)


_OPENING = 4  # 预计 reaches beyond its clause only where it opens the sentence


def status(text: str, sentence: int, clause: int, end: int) -> str:
    """``target``, ``actual`` or '' for a figure that ends at ``end``: its clause tells first, then its sentence."""
    own = text[clause:end]
    if _RECENT.match(own) and not _INTENT.search(own):
        return "actual"
    if _TARGET.search(own):
        return "target"
    if _ACTUAL.search(own):
        return "actual"
    rest = _last(text[sentence:clause])
    return rest or ("actual" if _REACHED.search(own) else "")


# What opens with these looks back; only a word of intent behind them turns it: 今年以来，全市紧盯“…”目标，上半年完成….
_LOOKS_BACK = re.compile(
    r"(?:今年|年初|去年|开年|近年|[一二三四五六七八九十两]+年|入[春夏秋冬汛])以?来|上半年|前[一二三四五六七八九十\d]+个?[月季]|截至|去年"
)
_INTENT = re.compile(
    r"力争|争取|确保|预计|计划|将(?!近|军|士)|(?<![主需重首摘纪必])要(?!求|素|点|闻|件|害|事)|努力|奋力|到20\d\d年"
)


_RECENT = re.compile(
    r"(?:今年)?(?:上半年|前[一二三四五六七八九十\d]+个?[月季]度?|[一二三]季度|1[—至-]\d{1,2}月份?)[^，。；]*?(?:完成|实现|达|增长)"
)


def _last(before: str) -> str:
    back = _LOOKS_BACK.search(before)
    if back and not _INTENT.search(before, back.end()):
        return "actual"
    target = max(
        (m.start() for m in _TARGET.finditer(before) if m.group() != "预计" or m.start() < _OPENING), default=-1
    )
    actual = max((m.start() for m in _ACTUAL.finditer(before)), default=-1)
    return "" if target == actual else "target" if target > actual else "actual"


def last_period(text: str, start: int, end: int) -> re.Match[str] | None:
    """The last word for a time within ``text[start:end]``."""
    return max(_PERIOD.finditer(text, start, end), key=lambda m: m.start(), default=None)


def period(text: str, sentence: int, clause: int, end: int) -> str:
    """The time a figure is for, as the text says it: of its clause, else of its sentence; ''."""
    found = last_period(text, clause, end) or last_period(text, sentence, clause)
    if not found:
        return ""
    return re.sub(r"^(?:截至|截止|到)|[“”，]", "", found.group())
