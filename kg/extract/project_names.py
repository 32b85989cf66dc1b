"""Where a project's name begins, and whether it is a name and no kind of thing (老旧小区改造项目)."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import load
from kg.text import HAN

_REACH = 34
_EDGE = re.compile(rf"[，。；：！？、《》—▲△◆■●★\s/]|\.(?!\d)|(?<!{HAN})·|·(?!{HAN})")
_OPENERS = {"”": "“", "）": "（"}
_QUALITY = re.compile(
    r"(?:国家级?|全国|全省|全市|全区域|省级|市级|世界|全球|国际|区域性?|国内|中部|西部|东部|一流|最大|首批|首个|重点|"
    r"第[一二三四五六七八九十\d]+届|现代化?|新型|特色|重要|高品质|高水平|高端|大型|综合性|专业|优质|"
    r"更高|更多|标准化|规模化|智慧型|生态型|标志性|新时代|社会主义)"
)  # fmt: skip
_AMOUNT = re.compile(
    r"(?:[\d.]+(?:至[\d.]+)?(?:余|多)?(?:万|亿)?|[一二三四五六七八九十百两]+)(?:个|项(?!目)|家|处|条|座|所|亿元|万元|批|大|余|多个|"
    r"类|种|期)+(?:以上)?的?"
)
_BETWEEN = ("p", "d", "ad", "r", "c", "y", "e", "vd")


def start(text: Passage, found: Found, end: int, words: Words) -> int:
    """The start of the name that reaches ``end``; ``end`` itself where nothing belongs to it."""
    at = end
    while at > 0 and end - at < _REACH:
        before = _step(text, found, at, words)
        if before == at:
            break
        at = before
    return _trimmed(text, found, at, end)


def _step(text: Passage, found: Found, at: int, words: Words) -> int:
    """One word, named place, bracket or quotation further to the left; ``at`` where the name begins."""
    char = text.text[at - 1]
    if char in _OPENERS:
        opener = text.text.rfind(_OPENERS[char], max(0, at - 16), at - 1)
        return (
            opener
            if (opener >= 0 and not _EDGE.search(text.text, opener + 1, at - 1))
            or "—" in text.text[max(opener, 0) : at]
            else at
        )
    named = found.ending(at, "Place", "Organization")
    if named is not None and not named.bare and named.end - named.start >= 2:
        return named.start
    left = _left_edge(text.text, at)
    stretch = text.text[left:at]
    if not stretch:
        return at
    word = words.cut(stretch)[-1]
    if word == "及" and at - left > 2 and text.ends(at - 1, "project_suffixes") is None:
        return at - 1
    return at if _ends_name(word, words) else at - len(word)


def _left_edge(text: str, at: int) -> int:
    # searched beyond ``at``: whether a point is a decimal point shows behind it
    edges = [m.end() for m in _EDGE.finditer(text, max(0, at - _REACH), at + 1) if m.end() <= at]
    marks = [i + 1 for i in range(max(0, at - _REACH), at) if text[i] in "“”（）"]
    return max([max(0, at - _REACH), *edges, *marks])


def _ends_name(word: str, words: Words) -> bool:
    lists = load()
    if word in lists.words("project_inside"):
        return False
    if len(word) == 1:
        return word in _FUNCTION
    return word in lists.words("project_left") or words.tag(word) in _BETWEEN


_FUNCTION = frozenset(
    "除和与的了在对向由为以将把被从到使让给等并且也都要是有做抓之这那各每该此我他着过就又还很更最及或于按因"
)


def _trimmed(text: Passage, found: Found, start: int, end: int) -> int:
    """Without amounts, verbs of building and builders in front: 25个重大项目, 某某镇建设某某园."""
    if text.text.startswith("公司", start) and text.text[:start].endswith(("该", "本", "我", "这家", "我们")):
        start += 2  # 该公司|年产3万吨淀粉生产线
    for m in _BUILT_BY.finditer(text.text, start, end):
        if end - m.end() >= 2:
            start = m.end()
    moved = True
    while moved and start < end and found.starting(start, "Place") is None:
        moved = False
        for pattern in (_AMOUNT, _FRONT):
            front = pattern.match(text.text, start, end)
            if front and front.end() > start:
                start, moved = front.end(), True
        if text.text[start : start + 2] in load().words("project_left") and end - start > 3:
            start, moved = start + 2, True
    return start


_BUILT_BY = re.compile(r"(?:建设(?!银行|兵团|集团|路|大道)|打造|兴建|共建|建成|代表)")
_FRONT = re.compile(
    r"(?:投资|服务|支持|千亿级?|百亿级?|助推|助力|推动|新修|修建|建设|新建|改建|扩建|改造|提升|创建|开发|更新|"
    r"保障|示范|体验|合作|及|和|与|的|了|地|着|”|）|个|座|条|项|家|处|成|出|好|强|快|新增|总|共)(?![级型])"
)


_YEAR = re.compile(r"(?:19|20)\d\d年度?")
_DATED = re.compile(
    r"(?:[\d.]+[百千万亿]*元?[至到—~-])?(?:[\d.]+[百千万亿]*|[百千万亿]+)元(?:及)?(?:以上)?|\d{4}年(?:度|第?[一二三四]季度|[上下]半年|[春夏秋冬]季)?|第[一二三四五六七八九十]批|\d{1,2}月份?|(?:多|数|若干)[个项条]|第?[一二三四]季度|(?:\d+|[一二三四五六七八九十百]+)(?:余|"
    r"多)?(?:个|项|家|处|条|座)|\d+(?=重[大点])"
)


def own_words(text: Passage, found: Found, start: int, end: int, words: Words) -> str:
    """What of ``text[start:end]`` is its own: ``name`` (a place, a brand, a capacity), ``words``, or '' (generic)."""
    if (year := _YEAR.match(text.text, start, end)) is not None:
        start = year.end()  # 2025年|柳河县|工业领域重大项目
    stretch = text.text[start:end]
    place = found.starting(start, "Place")
    if place is not None and not place.bare and place.end <= end:
        rest = _DATED.sub("", text.text[place.end : end])
        if rest.startswith("级"):
            return ""  # 柳河市级工业园
        return "name" if place.end == end or _tells(rest, words) else ""
    if _QUALITY.match(stretch) or stretch.endswith("类"):
        return ""
    stretch = _DATED.sub("", stretch)
    if stretch.startswith("“") or (re.search(r"\d", stretch) and len(stretch) > 6) or _coined(stretch, words):
        return "name"
    inner = (m for m in found.of("Place", "Organization") if not m.bare and start <= m.start and m.end <= end)
    if next(inner, None):
        return "name"
    return "words" if _specific(stretch, words) else ""


def only_quoted(stretch: str, words: Words) -> bool:
    """Whether a stretch is a quotation with nothing but kinds of things behind it: “三类”企业."""
    quoted = _QUOTED.match(stretch)
    return quoted is not None and not _specific(stretch[quoted.end() :], words)


_QUOTED = re.compile(r"“[^”]*”")


def _tells(rest: str, words: Words) -> bool:
    """Whether what follows a place tells which thing there is meant: an own word, a phase, several kinds."""
    return bool(
        _specific(rest, words) or re.search(r"[一二三四五六]期$", rest) or (len(rest) >= 4 and not _KIND.match(rest))
    )


_KIND = re.compile(
    r"重大|重点|在建|招商|民生|新开工|新签约|省级|市级|区级|县级|产业|基础设施|投资|各类|一批|国家|工业|全"
)


def _specific(stretch: str, words: Words) -> list[str]:
    """The words of a stretch that are not only kinds of things."""
    return [
        w for w in words.cut(_generic().sub(" ", stretch)) if w.strip() and w not in load().words("project_generic")
    ]


@cache
def _generic() -> re.Pattern[str]:
    known = sorted((w for w in load().words("project_generic") if len(w) > 1), key=len, reverse=True)
    return re.compile("|".join(known))


def _coined(stretch: str, words: Words) -> bool:
    """Whether a stretch holds something that no dictionary has: two single characters in a row, or a proper name."""
    single = 0
    for word in words.cut(_generic().sub(" ", re.sub(r"[“”（）]", "", stretch))):
        if (words.tag(word) in ("nr", "nz", "nt", "ns", "nrt", "nrfg") and len(word) >= 2) or re.fullmatch(
            r"[A-Za-z]{2,}\d*", word
        ):
            return True
        plain = re.fullmatch(HAN, word) and word not in load().words("project_generic")
        single = single + 1 if plain else 0
        if single >= 2:
            return True
    return False
