"""What a number measures: the noun phrase in front of it (民生支出占比达八成) or behind it (培育12家社会组织).

The phrase in front is walked back word by word from the number, over nouns and the verbs that belong to it
(新增规上工业企业); link words (达, 累计, 突破) and growth words (同比增长) are taken off first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.extract.passage import Passage
from kg.extract.quantities import Quantity
from kg.extract.words import Words
from kg.lexicon import load
from kg.text import HAN

_LINK = re.compile(
    r"(?:已经|已|累计|总量|共计|总计|合计|共有|共|高达|可达|达到了?|达|大约|约|接近|将近|近|为|是|含有?|具有|有|"
    r"(?<!平)均|超过|超|突破|逾|不低于|不少于|至少|仅有|仅|只有|始终|一直|连续|长期|"
    r"稳步|保持在?|稳定在|维持在|控制在|降至|降到|增至|增加到|提高到|提高至|提升到|提升至|上升到|增长到|增长至|"
    r"扩大到|扩展到|发展到|壮大到|攀升到|攀升至|达致|迈上|跨上|站上|跃升至|跃升到|跃上|都|也|将|(?<![谈议论讨大览聘演例总接介发洽展听协学])会|力争|争取|确保|预计|实现了?|完成了?|"
    r"20\d\d年(?:底|末)?|去年|上年|当年|当初|最初|过去|现在|目前|如今|每年|分别|在|至|(?<![实应])到|由|从|了|的|以|“|”| |/)+$"
)
_GROWTH = re.compile(
    r"(?P<how>同比|环比|年均|比(?:上年|去年|上一年)?(?:同期)?|较(?:上年|去年|上一年)?(?:同期)?|比[^，；、]{2,8}|"
    r"实际|平均)*(?P<verb>增产|减产|增长|增加|提高|下降|降低|减少|提升|上升|回升|下滑|上涨|扩大|增幅|增速|高)了?$"
)  # fmt: skip
_EDGES = re.compile(r"[，。；：！？（）—\n]|、")
_SHARE = re.compile(r"占(?:到|了)?(?P<whole>[^，；、的]{2,14})的?$")
_OPEN_TAGS = ("p", "d", "r", "y", "t", "e", "o")
_RESTRICTS = re.compile(
    rf"(?:及)?(?:以上|以下)?(?:、{HAN}{{2,10}}?[\d.]*[百千万亿]+元(?:及)?以上)?的?{HAN}{{0,8}}?(?:项目|企业|公司|园区|乡镇|村|大户|主体|产品|品牌|集群)"
)
_MAX_AFTER = 20


@dataclass(frozen=True, slots=True)
class Measured:
    """``base`` is what is measured, ``growth`` how it moves ('' for a level), ``start`` where the words begin."""

    base: str
    growth: str
    start: int

    @property
    def indicator(self) -> str:
        return self.base + self.growth


@cache
def _words(use: str) -> frozenset[str]:
    """The words of the list that open no phrase (light), stand in none (stop), or say what became of it (fate)."""
    return frozenset(entry.word for entry in load().entries("measuring_words") if entry["use"] == use)


def before(text: Passage, left: int, quantity: Quantity, words: Words) -> Measured | None:
    """What the words between ``left`` and the number say; base '' where they only move what was named before."""
    chunk = before_it = text.text[left : quantity.start]
    total = _TOTAL.search(chunk) is not None
    share = _SHARE.search(chunk if chunk.endswith("的") else _LINK.sub("", chunk))
    if share and quantity.kind == "ratio":
        return Measured("占" + share["whole"].removesuffix("的"), "", left + share.start())
    done = _DONE_OF.search(chunk) if quantity.kind == "ratio" else None
    if done:
        return Measured(done["share"], "", left + done.start())
    if above := _ABOVE.search(chunk) if quantity.unit.endswith("百分点") else None:
        return Measured("", above.group(), left + above.start())
    chunk, growth = _moved(_LINK.sub("", chunk))
    if _THE_USUAL.search(chunk):
        return None
    base = _phrase(text, left, left + len(chunk), words, _counts_things(quantity) and not total)
    if base is None and quantity.kind == "length" and _EXTENT.search(chunk):
        base = left + len(chunk) - 1
    if base is not None and text.text[base : left + len(chunk)] in _EMPTY:
        base = None
    if base is None:
        return Measured("", growth, left) if growth or quantity.kind not in ("count", "duration") else None
    base = _from_range(text.text, left, base)
    phrase = _clean(text.text[base : left + len(chunk)])
    spent = quantity.kind == "money" and not growth and phrase.endswith(("项目", "工程")) and _SPENT.search(before_it)
    return Measured(phrase + "完成投资" * bool(spent), growth, base)


_EMPTY = frozenset({"计划", "目标", "任务"})  # 计划|完成50万平方米旧住房改造
_OCCASIONS = ("场", "场次", "次", "期", "批次", "轮次", "余场")


def _counts_things(quantity: Quantity) -> bool:
    """Whether a number counts things; what it counts the occasions of may be an activity: 宣讲|120场次."""
    return quantity.kind == "count" and not quantity.unit.endswith(_OCCASIONS)


# 完成全年目标的|60%; 增长5.9%，高于全国|0.5个百分点.
_DONE_OF = re.compile(r"(?P<share>完成(?:全年|年度|年初|今年)?(?:目标|任务|计划|预算)(?:任务|数)?)的$")
_ABOVE = re.compile(r"(?:高于|低于|快于|慢于|高出|低)[^，。；]{1,14}$")
# 低于国内平均|13500千瓦时: what the figure before is compared with.
_THE_USUAL = re.compile(r"(?:低于|高于|优于|快于|好于|超过)[^，。；]{0,8}平均(?:水平|值)?$")
_SPENT = re.compile(r"(?:累计|共|已)?完成了?$")  # 枢纽项目|完成|4.4亿元
_AMOUNTS = re.compile(r"(?:[\d.]+[百千万亿]*元?(?:至|到|—|-|~))?[\d.]+$")


def _from_range(text: str, left: int, base: int) -> int:
    """The start of a phrase moved over the number in front of its unit: 50亿元至100|亿元项目."""
    number = _AMOUNTS.search(text, left, base) if re.match(r"[百千万亿]+元", text[base:]) else None
    return number.start() if number else base


def _moved(chunk: str) -> tuple[str, str]:
    """The words in front of 同比增长, and those that say how the indicator moves."""
    moved = _GROWTH.search(chunk)
    if not moved or (moved["verb"] == "高" and not moved["how"]):
        return chunk, ""
    how = moved["how"] if moved["how"] in ("同比", "环比", "年均") else ""
    return _LINK.sub("", chunk[: moved.start()]), how + moved["verb"]


def _phrase(text: Passage, left: int, end: int, words: Words, counted: bool) -> int | None:
    """Where the noun phrase that reaches ``end`` begins, None where none does (保护区内18处 counts what follows)."""
    if counted and text.char(end - 1) in "内中上里下":
        return None
    anchor = text.ends(end, "indicators")
    start = anchor.start if anchor and anchor.start >= left else end
    crossed = False
    for word in reversed(words.cut(text.text[left:start])):
        if word == "的" and not crossed and start < end:
            crossed = True
        elif not (_belongs(word, crossed, words) if start < end else _heads(word, counted, words)):
            break
        start -= len(word)
    while start < end and text.text[start] in "的和及与了等” ":
        start += 1
    return start if end - start >= 2 else None


def _heads(word: str, counted: bool, words: Words) -> bool:
    """Whether a word can end a measured phrase: nouns, and what statistics count (立案, 开工)."""
    tag = words.tag(word)
    if word in load().words("indicators"):
        return True
    if not re.search(HAN, word) or word in _words("stop") or (counted and tag == "v"):
        return False
    return tag[:1] in ("n", "l", "i", "j", "b", "") or tag in ("an", "x") or (tag == "vn" and not counted)


def _belongs(word: str, crossed: bool, words: Words) -> bool:
    """Whether a word in front of a begun phrase is part of it."""
    tag = words.tag(word)
    if re.fullmatch(r"[^\w“”.+]+", word):
        return False
    if word in _words("stop") or re.fullmatch(r"\d+年?", word):
        return False
    if (
        word in load().words("indicator_verbs")
        or tag in ("vn", "an")
        or word in ("出", "立", "已", "开", "拟")
        or (crossed and word in ("超", "过"))
    ):
        return True
    if tag[:1] in ("q", "f"):
        return word in ("级", "类", "外", "以上", "以下", "以内")
    return not tag.startswith(_OPEN_TAGS) and tag not in ("v", "c", "vd", "uj", "ul", "uz")


_EXTENT = re.compile(r"(?:^|[，、])[长宽高深]$")  # 道路全长1.2公里，宽32米
# “立面改造共计44栋”: a verb that is summed up is what is counted.
_TOTAL = re.compile(r"(?:共计|总计|合计)$")


def _clean(phrase: str) -> str:
    """Without what the layout of the sentence adds: 完成固定资产投资 is 固定资产投资, 完成投资 stays."""
    phrase = re.sub(r"^(?:累计)?(?:实现|完成)(?=.{4})(?!年度)|^(?:谋划|实施|安排|推进)(?=.{2})", "", phrase)
    return re.sub(r"[的“”\s]", "", phrase) if len(phrase) < 14 else phrase.strip("的“” ")


def after(text: Passage, quantity: Quantity, words: Words) -> str:
    """The noun that is counted behind the number, '' where none is: 12家社会组织, 8项群众点题的好事."""
    chunk = text.text[quantity.end : quantity.end + _MAX_AFTER].removeprefix("的")
    sized = _SIZED.match(chunk)
    if sized:  # 12个|百亿元|项目
        return sized.group() + _noun(words.cut(chunk[sized.end() :].removeprefix("的")), words)
    several = _SEVERAL.match(chunk)
    if several and not any(words.tag(w) == "v" for w in words.cut(several.group())):
        return several.group()
    relative = _RELATIVE.match(chunk)
    stop = _EDGES.search(chunk)
    own = next(
        (h.start - quantity.end for h in text.of("indicators") if h.start > quantity.end + 1 and len(h.word) > 2),
        _MAX_AFTER,
    )
    if relative and not _COUNTED_ENDS.search(relative["clause"]) and not _COUNTED_ACTS.match(relative["clause"]):
        chunk = relative["head"]
    elif stop:
        chunk = chunk[: stop.start()]
    chunk = chunk[:own] if own >= 2 else chunk
    return _noun(words.cut(chunk), words)


def is_size(text: Passage, quantity: Quantity) -> bool:
    """Whether an amount only says how large the things just counted are: 12个|百亿元|项目."""
    return _SIZED.match(text.text, quantity.number) is not None


# 20个|民生及社会事业项目
_SEVERAL = re.compile(rf"{HAN}{{2,6}}(?:及|和|与){HAN}{{2,8}}?(?:项目|企业|工程|单位|园区|基地|机构|品牌)(?!{HAN})")
_SIZED = re.compile(r"(?:总投资|投资)?(?:超|过|逾)?[\d十百千万亿]+元(?:级|及?以上)?(?=的?[一-鿿]{0,4}项目)")
_COUNTED_ENDS = re.compile(r"(?:项目|企业|工程|单位|[县区市村镇乡])$")
# “7个园区取得…的成效”: what is counted acts, its effect is not counted.
_COUNTED_ACTS = re.compile(
    rf"{HAN}{{0,4}}?(?:企业|园区|单位|乡镇|街道|社区|国家|地区|部门|基地|学校|项目)(?:取得|实现|达到|完成|获得)"
)
_RELATIVE = re.compile(rf"(?P<clause>[^，。；：！？（）]{{3,16}}?)的(?P<head>{HAN}{{2,}})")


def _noun(cut: list[str], words: Words) -> str:
    """The first noun phrase of a row of words, '' where it is what outlines count (方面, 任务)."""
    generic = load().words("counted_generic")
    taken = _nouns(cut, words)
    if not taken or taken[0] in generic or taken[0] in _words("light"):
        return ""
    while taken and (taken[-1] in generic or (len(taken) < len(cut) and words.tag(taken[-1]) == "v")):
        taken.pop()
        if taken and words.tag(taken[-1]) in ("v", "vn"):
            taken.pop()
    noun = "".join(taken)
    outline = noun[-2:] in generic or len(noun) < 2 or all(words.tag(w)[:1] in ("a", "b", "v") for w in taken)
    return "" if outline else noun


def _nouns(cut: list[str], words: Words) -> list[str]:
    """The words of the first noun phrase; a verb ends it unless it stands between nouns (市民休闲公园)."""
    taken: list[str] = []
    begun = False
    for i, word in enumerate(cut):
        tag = words.tag(word)
        if word == "级" and taken:
            taken.append(word)
            continue
        function = (
            tag[:1] in ("p", "d", "c", "r", "u", "m", "q") or (tag == "f" and len(word) == 1) or word in _words("fate")
        )
        if function or not re.search(r"[^\W\d_]", word):
            break
        inside = i + 1 < len(cut) and words.tag(cut[i + 1])[:1] == "n" and word not in load().words("indicator_verbs")
        if begun and tag == "v" and not inside and word != "组织":
            break
        begun = begun or tag[:1] in ("n", "j", "l", "") or tag == "vn"
        taken.append(word)
    return taken if begun else []


def said_behind(text: Passage, quantity: Quantity) -> str:
    """The indicator behind a number that counts nothing: 61.5%的本科学历占比, 2.5亿元专项资金."""
    said = _SAID_BEHIND.match(text.text, quantity.end)
    return said["what"] if said else ""


_SAID_BEHIND = re.compile(
    rf"的?(?P<what>{HAN}{{0,10}}?(?:资金|投资|补助|补贴|贷款|占比|比例|比重|增长|增速|产值|面积|产能|"
    rf"规模))(?!{HAN})"
)


def verb_before(text: Passage, left: int, quantity: Quantity, words: Words) -> str:
    """The verb in front of a counted noun where it says which ones are meant: 带动3万户果农."""
    chunk = text.text[left : quantity.start].removesuffix("了").removesuffix("出")
    cut = words.cut(chunk)
    last = cut[-1] if cut else ""
    if last in load().words("indicator_verbs") and last not in _words("light"):
        return last
    relative = re.search(rf"({HAN}{{2,8}})的$", text.text[left : quantity.start])
    if relative:
        kept = [w for w in words.cut(relative.group(1)) if _belongs(w, True, words)]
        return "".join(kept)
    return ""


def restricts(text: Passage, quantity: Quantity) -> bool:
    """Whether a quantity only says which things are counted next: 税收过千万元的企业15家, 亿元以上项目."""
    if quantity.kind not in ("money", "area") or quantity.comparator not in (">=", ">", "<=", "<"):
        return False
    return bool(_RESTRICTS.match(text.text, quantity.end_unit))
