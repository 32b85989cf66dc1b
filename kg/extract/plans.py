"""Plans without 《》: five-year plans by number; strategies, actions and campaigns, quoted or behind a verb (实施…).

Parts: ``five`` and ``number`` (a five-year plan), ``official`` (a national one), or ``name`` (the words in quotation
marks) and ``tail``.
Titles in 《》 that end as plans do come from :mod:`kg.extract.documents`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.documents import titles
from kg.extract.passage import Found, Passage
from kg.lexicon import Hit
from kg.model import Mention, Part
from kg.numbers import number
from kg.text import HAN

_FIVE = re.compile(
    r"“(?P<a>十[一二三四五六七八]?|[七八九])五”(?P<tail>规划纲要|规划|计划)?"
    r"|(?<![一二三四五六七八九十第])(?P<b>十[一二三四五六七八])五(?:规划纲要|规划|计划|(?=时期|期间|末|以来|收官|开局|，|、|。))"
    r"|(?:国民经济和社会发展)?第(?P<c>十?[一二三四五六七八九])个五年(?:规划|计划)(?P<outline>[和与]?(?:[0-9〇二三五]{4}年)?远景目标纲要)?"
)
_FIVE_LONG = re.compile(
    rf"“[一二三四五六七八九十]{{2,3}}五”(?!规划|时期|期间){HAN}{{2,16}}?(?:发展规划|专项规划|建设规划|总体规划)(?!编制|和)"
)
_OUTLINE = re.compile(
    r"国民经济和社会发展第十?[一二三四五六七八九]个五年(?:规划|计划)[和与及]?(?:[0-9〇二三五]{4}年)?(?:远景目标)?(?:纲要|规划纲要)"
)
_QUOTED = re.compile(r"“(?P<name>[^“”]{2,30})”(?P<count>[一二三四五六七八九十两]?)")
_SLOGAN = re.compile(r"[一二两三四五六七八九十双][^，。、]{0,3}$")  # “三比”活动: a slogan that is acted on, no plan
_STOP = re.compile(r"[的了着过是在被把让使就也还又并都将及各等]|一系列|一批|有关|相关|重大(?!工程)|以下|上述|自己")
_CAMPAIGN = re.compile(
    r"培养|培育|提升|惠民|引领|素质|转换|倍增|振兴|帮扶|攻坚|文明|增收|关爱|强基|赋能|聚才|英才|名师|名医"
)
_NOT_PLAN = re.compile(
    r"战略(?:定位|布局|方针|目标|任务|部署|性|支撑|地位|合作|机遇|规划|决策|意义|考量|举措|选择|腹地|思路|格局|要求|新兴|高地)|行动(?:自觉|指南|力|纲领|派)|计划(?:生育|执行|"
    r"单列|书|投资|建设)|工程(?:项目|建设|师|质量|技术|机械|院)|活动(?:中心|现场|室|期间|前|中|上|的|家)"
)
_DATED = re.compile(rf"(?P<name>[0-9]{{4}}年{HAN}{{2,16}}?行动计划)")


def find(text: Passage, found: Found) -> None:
    """Add the plans of a passage that stand outside titles."""
    taken = [(t.start, t.end) for t in titles(text)]
    for mention in (
        *_own_five_years(text, found),
        *_five_years(text),
        *_quoted(text),
        *_quoted_whole(text),
        *_of_places(text, found),
        *_national(text),
        *_dated(text),
        *_behind_verbs(text, found),
    ):
        if not any(start < mention.end and mention.start < end for start, end in taken):
            taken.append((mention.start, mention.end))
            found.add(mention)


def _five_years(text: Passage) -> Iterator[Mention]:
    for m in _FIVE.finditer(text.text):
        if (count := number(m["a"] or m["b"] or m["c"])) is None:
            continue
        parts: tuple[Part, ...] = (("five", "1"), ("number", str(count)))
        yield text.mention(m.start(), m.end(), "Plan", "five-year-plan", kind="FiveYearPlan", parts=parts)


def _quoted(text: Passage) -> Iterator[Mention]:
    """“产业强县”战略, “甲、乙、丙”三大行动."""
    for m in _QUOTED.finditer(text.text):
        tail = text.starts(m.end("name") + 1, "plan_suffixes") or text.starts(m.end(), "plan_suffixes")
        if tail is None or _not_plan(text, tail) or re.search(r"[。！？；：]", m["name"]):
            continue
        if any(h.kind == "common_quotes" and h.end == m.end("name") for h in text.starting.get(m.start("name"), ())):
            continue  # “一把手”工程: of everybody
        if tail.word == "活动" and _SLOGAN.match(m["name"]):
            continue
        parts = (("name", m["name"]), ("tail", text.text[m.end("name") + 1 : tail.end]))
        yield text.mention(m.start(), tail.end, "Plan", "quoted-plan", kind=tail.entry["class"], parts=parts)


def _quoted_whole(text: Passage) -> Iterator[Mention]:
    """实施“…三年行动”: the suffix inside the quotation marks."""
    for m in _QUOTED.finditer(text.text):
        suffix = text.ends(m.end("name"), "plan_suffixes")
        if suffix is None or suffix.entry["use"] == "campaign" or len(m["name"]) < 5:
            continue
        if any(text.ends(m.start() - n, "plan_verbs") for n in (0, 1)):
            yield text.mention(
                m.start(),
                m.end("name") + 1,
                "Plan",
                "quoted-plan",
                kind=suffix.entry["class"],
                parts=(("name", m["name"]),),
            )


def _not_plan(text: Passage, suffix: Hit) -> bool:
    """Whether the suffix is the beginning of another word: 战略定位, 工程师."""
    other = _NOT_PLAN.match(text.text, suffix.start) or _NOT_PLAN.match(text.text, max(0, suffix.end - 2))
    return other is not None and other.end() > suffix.end


def _own_five_years(text: Passage, found: Found) -> Iterator[Mention]:
    """湖滨县“十四五”旅游发展规划, 湖滨县国民经济和社会发展第十四个五年规划…纲要: plans of a place's own."""
    for m in _OUTLINE.finditer(text.text):
        place = found.ending(m.start(), "Place")
        if place is not None and not place.bare:
            title = text.text[place.start : m.end()]
            parts = (("title", title),)
            yield text.mention(place.start, m.end(), "Plan", "outline-of-place", kind="FiveYearPlan", parts=parts)
    for m in _FIVE_LONG.finditer(text.text):
        place = found.ending(m.start(), "Place")
        start = place.start if place is not None and not place.bare else m.start()
        yield text.mention(start, m.end(), "Plan", "plan-of-period", parts=(("name", text.text[start : m.end()]),))


# What goes on behind a plan's name to another thing: its making, its office.
_ABOUT_A_PLAN = re.compile(r"编制|起草|修编|办公室|领导小组|评审|期|区|图|局|院|专家|展|馆")
_YEARS = re.compile(r"（[^（）]{0,4}20[0-9]{2}[^（）]{0,10}）")
_SHORTEST_SUFFIX, _LONGEST_NAME = 4, 24
_VERBAL = re.compile(
    r"出台|制定|编制|印发|实施|推进|落实|执行|发布|公布|审议|通过|贯彻|根据|按照|和|与|、|获|批复|同意"
)


def _of_places(text: Passage, found: Found) -> Iterator[Mention]:
    """柳河县国土空间总体规划（2021—2035年）: an official plan that opens with its place, without 《》."""
    for suffix in text.of("plan_titles"):
        if len(suffix.word) < _SHORTEST_SUFFIX or _ABOUT_A_PLAN.match(text.text, suffix.end):
            continue
        near = [p for p in found.of("Place") if p.end < suffix.start and suffix.start - p.end <= _LONGEST_NAME]
        if not near or near[-1].bare:
            continue
        own = text.text[near[-1].end : suffix.start]
        if not re.fullmatch(rf"(?:{HAN}|[0-9])+", own) or _STOP.search(own) or _VERBAL.search(own):
            continue
        years = _YEARS.match(text.text, suffix.end)
        start, end = near[-1].start, years.end() if years else suffix.end
        parts = (("title", text.text[start:end]),)
        yield text.mention(start, end, "Plan", "plan-of-place", kind=suffix.entry["class"], parts=parts)


def _national(text: Passage) -> Iterator[Mention]:
    for hit in text.of("national_plans"):
        yield text.mention(
            hit.start,
            hit.end,
            "Plan",
            "national-plan",
            kind=hit.entry["class"],
            parts=(("official", hit.entry["official"]),),
        )


def _dated(text: Passage) -> Iterator[Mention]:
    for m in _DATED.finditer(text.text):
        yield text.mention(m.start(), m.end(), "Plan", "plan-of-year", kind="ActionPlan", parts=(("name", m["name"]),))


def _behind_verbs(text: Passage, found: Found) -> Iterator[Mention]:
    """实施…行动, 推进…试点工作: the words between the verb and the suffix are the name."""
    for suffix in text.of("plan_suffixes"):
        if suffix.entry["use"] == "quoted" or _longer(text, suffix) or _not_plan(text, suffix):
            continue
        start = _name_start(text, found, suffix)
        if start is None:
            continue
        name = text.text[start : suffix.end]
        if suffix.entry["use"] == "campaign" and not _CAMPAIGN.search(name):
            continue
        yield text.mention(
            start, suffix.end, "Plan", "plan-behind-verb", kind=suffix.entry["class"], parts=(("name", name),)
        )


def _longer(text: Passage, suffix: Hit) -> bool:
    """Whether the suffix is part of a longer one."""
    return any(
        h.start <= suffix.start and h.end >= suffix.end and h.word != suffix.word for h in text.of("plan_suffixes")
    )


def _name_start(text: Passage, found: Found, suffix: Hit) -> int | None:
    """Behind the nearest verb to the left in the same clause."""
    del found
    verbs = [h for h in text.of("plan_verbs") if suffix.start - 20 <= h.start and h.end <= suffix.start - 2]
    for verb in reversed(verbs):
        start = verb.end + (text.char(verb.end) in ("了", "好"))
        inner = text.text[start : suffix.start]
        if re.search(r"[，。；：！？、“”《》（）]", inner) or _STOP.search(inner + suffix.word) or len(inner) < 3:
            continue
        return start
    return None
