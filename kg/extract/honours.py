"""Honours: what follows 荣获, 被评为, 入选 …, or stands in front of 称号; several with 、 between them share the verb.

Parts: ``name`` (the honour without quotation marks, 称号 and the like).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.passage import Found, Passage
from kg.lexicon import Hit
from kg.model import Mention
from kg.text import HAN

_ITEM = re.compile(
    r"(?:[^，。；：！？、“”《》（）\s和及与.]|“[^”]{1,30}”(?!“)|（[^）]{1,8}）|和(?=[美谐平]))+(?:“[^”]{1,30}”(?=“))?|“[^”]{1,30}”(?=“)"
)
_LEAD = re.compile(
    r"(?:[0-9]{4}年度?|我[省市县区州盟]|了|为|过|首批|全部|连续[一二两三四五六七八九十0-9]+[年次届]|再次|先后|一批|由[^，。“”]{2,14}(?:颁发|授予|评选|命名)的|"
    r"[^，。“”]{2,12}(?:颁发|授予|评选|命名)的)+"
)
_TAIL = re.compile(r"(?:等)?(?:荣誉称号|荣誉|称号|行列|名单|名录|榜单|殊荣|第[一二三四五六七八九十0-9]+[名位]|榜首)+$")
_FORM = re.compile(
    r"^“?(?:全国|全省|全市|全区|国家|省级|市级|中国|世界|国际|首届|[0-9]{4}年度|十[大佳]|第[一二三四五六七八九十0-9]+[届批]|"
    rf"{HAN}{{2,5}}[省市县区旗盟州]|{HAN}{{2,3}}十大)"
)
_SCOPED_QUOTE = re.compile(
    rf"“[^”]{{2,30}}”(?:街道|乡镇|镇|村|社区|单位|企业|学校|城市|县|区|机关|支部|集体|个人|家庭|示范{HAN}{{0,4}})?$"
)  # 全省“五好”街道
_ENTITLED = re.compile(r"[^，。；]{0,60}?(?:称号|荣誉)")
_NOT = re.compile(
    r"[的了是]|我|他|支持|批准|机会|成效|进展|突破|好评|资金|投资(?!潜力|环境|竞争力|吸引力)|冠军赛|增长|发展$|[0-9.]+[%亿万]|目标|规划|计划|任务|同意|通过|肯定|认可|信任"
)
_CALLED = re.compile(r"“(?P<name>[^“”]{3,30})”(?:荣誉)?称号")
_HOLDERS = re.compile(r"(?P<name>[^的“”]{4,30}?)(?:等)?(?:荣誉)?(?:称号)?的")  # 获得…企业|的某某公司
_TRIPLE = re.compile(r"“[一二三四五六七八九十]连(?:冠|创|获)”$")


def find(text: Passage, found: Found) -> None:
    """Add the honours of a passage."""
    taken: list[tuple[int, int]] = []
    seen = (
        *_behind_verbs(text),
        *_called(text),
        *_ranked(text),
        *_published(text),
        *_named_as(text),
        *_in_front_of_names(text, found),
    )
    for mention in seen:
        if not any(start < mention.end and mention.start < end for start, end in taken):
            taken.append((mention.start, mention.end))
            found.add(mention)


# 确定|柳河县等11个县为|“某某省特色产业名县”
_NAMED_AS = re.compile(r"(?:为|为首批)“(?P<name>[^“”]{4,24})”")
_NAMING = re.compile(r"(?:确定|认定|命名|授予|评定|评选|公布)[^。；]{2,80}$")


def _named_as(text: Passage) -> Iterator[Mention]:
    """An honour in quotation marks that some of many are given."""
    for m in _NAMED_AS.finditer(text.text):
        if _NAMING.search(text.text[: m.start()]) and text.ends(m.end("name"), "honour_suffixes"):
            parts = (("name", m["name"]),)
            yield text.mention(m.start("name") - 1, m.end("name") + 1, "Honour", "honour-named", parts=parts)


def _called(text: Passage) -> Iterator[Mention]:
    for m in _CALLED.finditer(text.text):
        yield text.mention(
            m.start(), m.start("name") + len(m["name"]) + 1, "Honour", "honour-called", parts=(("name", m["name"]),)
        )


_RANKED = re.compile(
    r"(?<=在)“(?P<quoted>[^“”]{4,24}(?:[百千十]强[^“”]{0,3}|\d+强|榜单?))”(?=(?:榜单?|名单)?[上中里]，[^，。；]{2,12}第\d+[位名])|"
    rf"(?P<name>(?:全国|全省|全市|中国|世界|全球|亚洲|[中西东]部|{HAN}{{2,3}}省)[^，。；：“”、在的]{{1,20}}?"
    r"(?:[百千十]强(?:[县市区镇旗]|企业|园区)?榜?|\d+强|排行榜|榜单?))"
    r"[上中内]?的?(?:综合|总体)?(?:排名|位次|排位)?(?:已|又)?"
    r"(?:上?升[至到]|跃升?[至到居]|提升[至到]|前移[至到]|[位名]列|位居|位于|[列居排]|排名|排在)?第[0-9一二三四五六七八九十百]+[位名]"
)


def _ranked(text: Passage) -> Iterator[Mention]:
    """A list in which a rank is held: 在全国百强县榜上的排名升至第29位."""
    for m in _RANKED.finditer(text.text):
        end = m.end() if m["quoted"] else m.end("name")
        parts = (("name", m["quoted"] or m["name"]),)
        yield text.mention(m.start(), end, "Honour", "honour-ranked", parts=parts)


# 2023年全国文明村|名单公布，柳河村、青石村入选: who is on it stands behind.
_PUBLISHED = re.compile(
    rf"(?P<name>(?:20\d\d年?度?)?(?:全国|中国|国家|全省|全区|{HAN}{{2,3}}省)[^，。；：“”、的]{{2,24}}?)(?:名单|榜单)”?"
    r"(?:正式|近日|日前)?(?:公布|发布|出炉|揭晓|公示)(?=[^；！？]{0,60}?(?:入选|上榜|在列|榜上有名))"
)


def _published(text: Passage) -> Iterator[Mention]:
    """An honour whose list is published, where somebody is on it."""
    for m in _PUBLISHED.finditer(text.text):
        if text.ends(m.end("name"), "honour_suffixes"):
            yield text.mention(*m.span("name"), "Honour", "honour-published", parts=(("name", m["name"]),))


def _in_front_of_names(text: Passage, found: Found) -> Iterator[Mention]:
    """全国劳动模范、…: with the scope in front."""
    for hit in text.of("person_honours"):
        scope = re.search(r"全[国省市县区州盟]$", text.text[max(0, hit.start - 2) : hit.start])
        place = found.ending(hit.start, "Place")
        if scope or (place is not None and not place.bare):
            start = hit.start - len(scope.group()) if scope else place.start  # type: ignore[union-attr]
            yield text.mention(
                start, hit.end, "Honour", "honour-in-front-of-name", parts=(("name", text.text[start : hit.end]),)
            )


def _behind_verbs(text: Passage) -> Iterator[Mention]:
    hits = list(text.of("honour_verbs"))
    for verb in hits:
        if any(
            o is not verb and o.start <= verb.start and verb.end <= o.end and len(o.word) > len(verb.word) for o in hits
        ):
            continue
        yield from _items(text, verb)


def _items(text: Passage, verb: Hit) -> Iterator[Mention]:
    """The honours behind a verb, until one is none."""
    at = verb.end
    while (m := _ITEM.match(text.text, at)) is not None:
        mention = _honour(text, m.start(), m.end(), verb)
        if mention is None:
            return
        yield mention
        if text.char(mention.end) == "的":  # 获得…企业的|某某公司: who holds it stands behind
            return
        at = m.end()
        if text.char(at) in ("、", "和", "及", "与"):
            at += 1
        elif text.char(at) != "“":
            return


def _honour(text: Passage, start: int, end: int, verb: Hit) -> Mention | None:
    lead = _LEAD.match(text.text, start, end)
    start = lead.end() if lead else start
    words = text.text[start:end]
    holders = _HOLDERS.match(words)
    if holders and text.ends(start + holders.end("name"), "honour_suffixes"):
        words = holders["name"]
    quoted = re.match(r"“([^”]+)”(?=$|[的称荣等第奖名榜行])", words)
    if quoted:
        words = quoted.group()
        name = quoted.group(1)
    else:
        tail = _TRIPLE.search(words) or _TAIL.search(words)
        words = name = words[: tail.start()] if tail and tail.start() >= 3 else words
    end = start + len(words)
    if not 3 <= len(name) <= 34 or _NOT.search(name) or not (quoted or _well_formed(text, start, end, verb)):
        return None
    if (
        quoted
        and verb.entry["strength"] == "weak"
        and not (
            _well_formed(text, start + 1, end - 1, verb)
            or "称号" in text.text[end : end + 4]
            or (_FORM.match(words) and _in_a_row(text, start, end))
        )
    ):
        return None
    return text.mention(start, end, "Honour", "honour-behind-verb", parts=(("name", name),))


def _in_a_row(text: Passage, start: int, end: int) -> bool:
    """Whether a quotation stands straight beside another one: 成为“全国…县”“国家…基地”."""
    return text.char(start - 1) == "”" or text.char(end) == "“"


_OURS = re.compile(r"我[省市县区州盟]$")  # 被认定为我省|美丽休闲乡村
_YEAR = re.compile(r"(?:[0-9]{4}年度?)?")


def _well_formed(text: Passage, start: int, end: int, verb: Hit) -> bool:
    """Whether the words look like an honour: by their end, and for weak verbs by their beginning too."""
    words = text.text[start:end]
    year = _YEAR.match(text.text, start)
    place = text.starts(year.end() if year else start, "division-short")
    form = bool(_FORM.match(words)) or (place is not None and place.end < end)
    form = form or _OURS.search(text.text, max(0, start - 2), start) is not None
    if form and _SCOPED_QUOTE.search(words):
        return True
    ends = text.ends(end, "honour_suffixes") is not None
    return ends and (form or verb.entry["strength"] == "strong" or _ENTITLED.match(text.text, end) is not None)
