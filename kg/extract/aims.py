"""Whether a figure is reached or aimed at, and for which time: the words of its clause, else of its sentence."""

from __future__ import annotations

import re

from kg.extract.compared import done_share, foreign, without_bases, without_shares

_TARGET = re.compile(
    r"力争|争取(?!资金|项目|政策|上级|到|了|债|专项|中央)|确保|预计|有望|预期|(?<!年度)计划(?!总投资|投资|的|"
    r"单列|生育|》)|拟(?:新)?(?:建|投|用|开工|签约|实施|安排|完成)|初步安排|"
    r"规划(?:建设|新建)(?!面积|用地|局|管理|许可|委|部门|处)|(?<!即)将(?!近|军|士)|目标|(?<![加高长升至展])到(?:“[^”]{1,4}五”末|"
    r"20\d\d年|二〇[^，]{2}年)|达产后|建成后|投产后|投用后|(?<![主需重首摘纪必])要(?!求|素|点|闻|件|害|事)|"
    r"今后[三五]年|未来|明年|可(?:达|实现|带动|新增|提供|处理|年产)|年底前|努力|奋力|不低于|控制在|以内"
)
_ACTUAL = re.compile(
    r"已(?!经有)|累计|同比|去年|上年|今年以来|截至|五年来|年来|以来|连续|跃升|始终|现有|办结|首次|比上年|荣获|"
    r"当选|出席|实到|应到|应出席|听取|收到|先后|过去五年|回顾|回望"
)
_REACHED = re.compile(r"达到?|实现|突破|超过|完成")  # reached, or to be reached: the rest of the sentence tells
_WINDOW = r"(?:期间|时期|以来|末|内(?!蒙)|底|初(?![中级步])|来(?!宾)|间)?"  # 今年|内蒙古, 今年|初中
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
    own, before = text[clause:end], text[sentence:clause]
    if done_share(own) and not _INTENT.search(without_shares(own)):
        return "target" if _wished(_COST.sub("", without_shares(before))) else "actual"
    if _RECENT.match(own) and not _INTENT.search(own):
        return "actual"
    if _TARGET.search(own) or (_COST.search(own) and not _COST_MET.search(own)):
        return "target"
    if _ACTUAL.search(own):
        return "actual"
    return _last(before) or ("actual" if _REACHED.search(own) else "")


def _wished(before: str) -> bool:
    """Whether the words in front state an intent, and no clause behind it tells what was done since."""
    intents = list(_INTENT.finditer(before))
    since = before[intents[-1].end() :].partition("，")[2] if intents else ""
    return bool(intents) and not (_ACTUAL.search(since) or _RECENT.search(since))


# What a clause plans to spend, which reaches no further: 计划投资600亿元，|完成391亿元. 计划总投资 is what a project costs.
_COST = re.compile(r"计划(?:年内|当年|完成|新增|再)?投资(?!占比|比重|强度|项目|的)")
_COST_MET = re.compile(r"完成[^，。；]{0,6}计划投资")


def goes_on(clause: str) -> bool:
    """Whether a clause only compares what the one before tells, reached or aimed at as that: |较去年增加14亿元."""
    rest = without_bases(clause).replace("同比", "")
    return not (_ACTUAL.search(rest) or _TARGET.search(rest) or _REACHED.search(rest) or _PERIOD.search(rest))


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
    """What the last words of a sentence say; what something is compared with says it is reached only if nothing else."""
    before = without_shares(before)
    return _last_of(without_bases(before)) or _last_of(before)


def _last_of(before: str) -> str:
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
    found = _own_period(text, clause, end) or _own_period(text, sentence, clause)
    if not found:
        return ""
    return re.sub(r"^(?:截至|截止|到)|[“”，]", "", found.group())


def _own_period(text: str, start: int, end: int) -> re.Match[str] | None:
    """The last word for a time that is no other figure's: what it is compared with, or a share of, is passed over."""
    own = (m for m in _PERIOD.finditer(text, start, end) if not foreign(text, m))
    return max(own, key=lambda m: m.start(), default=None)
