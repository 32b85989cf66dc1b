"""Projects: what is built, invested in or renewed under a name.

By the end of the name (产业园, 生产线 …), where the words before it are its own; in enumerations before “等项目”, where
names need no such end; and beside another project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract import project_lists, project_names, project_siblings
from kg.extract.formulations import BUILT
from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import Hit
from kg.model import BlockKind, Mention

_MORE = re.compile(
    r"（[一二三四五六1-9]期(?:工程|项目)?）(?:项目|工程)?|(?:（?[一二三四五六1-9]期）?|[东西南北中AB]区)?(?:(?:升级|提升|综合|提质)?(?:改造|扩建|改扩建|修复|提升|"
    r"扩园|建设|整治|更新))?(?:招商)?(?:项目|工程)(?!师|化|长|部|院|学|管家|攻坚|建设年|经理|负责|公司|区)|"
    r"（?[一二三四五六1-9]期）?(?!间|待|望|货|刊|末|中)"
)
_AFTER_SUFFIX = re.compile(
    r"[东西南北]?站|主任|局长|部长|管委会|管理|化|总公司|总部|总经理|总监|级|型|性|群|带|委员|企业|党|办|链|有限|公司|集团|"
    r"城市|精神|干部|领导|书记|工作|大赛|大会|论坛|培训|活动|机制|制度|体系|模式|作用|师|教师|长|院长|校长|行动|"
    r"实验室|勘察|设计院|监理|咨询|机械|之一|攻坚|战略|规划|人才|经济|市场化|法|经理|负责人|建设年|攻坚|管家|工人"
)
_COUNTS = re.compile(r"(?:\d|[两三四五六七八九十])(?:余|多)?[大个]$")  # 甲园、乙路4大项目
_NOT_INSIDE = re.compile(
    r"始终|保持|全力以赴|紧抓|狠抓|大抓|书记|主任|举行|举办|隆重|(?:大力|加快|着力)发展|参加|出席|院长|市长|县长|区长|局长|经理|董事|暨|会议|推介|[，。；：]"
)
_BUILDING = re.compile(
    r"总投资|投资(?:建设|额|约|[\d])|占地|开工|动工|奠基|投产|竣工|封顶|建成|落户|落地|启用|投用|投运|通车|"
    r"试生产|试运行|并网|施工|复工|续建|在建|投建|推进|加快|建设(?:进度|现场|情况)|签约|提档升级|启动|引进|抓好|"
    r"挂牌|建起|建了|建设的|前期|核准|共建|打造|建设|助力|新修|修建|谋划"
)
_BUILD_BEFORE = re.compile(
    r"(?:建设|打造|建成|新建|共建|兴建|新修|修建|依托|搭建|推进|加快|推动|启动|抓好|引进|签约|跟进|实施|助力|"
    r"助推|保障|落户|谋划|创建|投建的|投资建设的|[元亩]的|确保|共建的)了?(?:位于)?$"
)
_TARGET_BEFORE = re.compile(
    r"(?:成为|认定为|获评|入选|荣获|列入|争创|评为|授予|命名|跻身|申报|打造成为?|打造为)[^，。；]{0,4}$"
)
_IN = ("在", "于")
_HELD = re.compile(
    r"(?:项目|建设|施工)?(?:现场|工地)?(?:隆重|集中|正式|同步)?(?:召开|举行|举办|启动|开幕|(?:开工|复工|开复工|签约)(?!现场|仪式|活动))"
)
_OF_A_FIRM = re.compile(r"(?:公司|集团|合作社)[^，。；]{0,12}(?:投资|建设|实施|兴建|投建|开发|承建)[^，。；]{0,8}的$")
_COUNTED_BEHIND = re.compile(r"(?:共有?|达|已有)?\d+(?:余|多)?[个项处座家条]")  # 争列市重点项目|10个
# 兴安电力|4个|光伏发电项目, 中药材|三个|产业园
_COUNTED_INSIDE = re.compile(r"\d+(?:余|多)?[个家处座条](?!月|车位|泊位|床位|标准)|[两三四五六七八九十]个(?!月)")
_PARTS_OF = re.compile(r"主要(?:建设|新建|修建|改造|包括|用于|生产)(?:内容)?[^。；]{0,60}$")
_OTHERS = ("Honour", "Document", "Meeting", "Event", "Plan")  # what a project's name is no part of
_SILENT = (BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.NOTE)


def find(text: Passage, found: Found, words: Words) -> None:
    """Add the named projects of a passage."""
    if text.kind in _SILENT:
        return
    listed = [project(text, found, *item, "project-in-list") for item in project_lists.find(text, found, words)]
    candidates = [*listed, *_suffixed(text, found, words)]
    taken: list[Mention] = []
    for mention in sorted(candidates, key=lambda m: (m.start - m.end, m.start)):
        whole = any(m.start <= mention.start and mention.end <= m.end for m in found.of(*_OTHERS) if not _reports(m))
        if not whole and not any(m.start < mention.end and mention.start < m.end for m in taken):
            taken.append(mention)
    for mention in list(taken):
        for start, end in project_siblings.find(text, found, mention, words):
            if not any(m.start < end and start < m.end for m in taken):
                taken.append(project(text, found, start, end, "project-beside-project"))
    found.add(*sorted(taken, key=lambda m: m.start))


def _reports(document: Mention) -> bool:
    """A document without a title mark is called by what it is about: 关于某某产业园进展情况的汇报."""
    return document.core == "Document" and not document.text.startswith("《")


def _suffixed(text: Passage, found: Found, words: Words) -> Iterator[Mention]:
    for hit in _suffixes(text):
        end = _end(text, hit)
        if _AFTER_SUFFIX.match(text.text, end) or (
            not text.text[:end].endswith(("项目", "工程")) and _is_body(found, hit)
        ):
            continue
        start = project_names.start(text, found, hit.start, words)
        whole = any(_is_place(p, start, hit) for p in found.of("Place"))
        if hit.start - start >= 2 and not whole and _is_project(text, found, hit, start, end, words):
            rest = text.text[text.text.rfind("”", start, end) + 1 : end]
            while twin := _TWIN.match(text.text, start, end):
                parts = (("name", twin["name"] + rest),)
                yield text.mention(start, twin.end("name"), "Project", "project-by-suffix", parts=parts)
                start = twin.end()
            yield project(text, found, start, end, "project-by-suffix")


# One of several names that share what stands behind the last one: “甲谷”“乙岭”|田园综合体.
_TWIN = re.compile(r"(?P<name>“[^“”]*”)、?(?=“)")


def _is_place(place: Mention, start: int, hit: Hit) -> bool:
    """Whether a place takes all of a name, or is the zone that it ends with."""
    zone = place.kind == "DevelopmentZone" and place.start < hit.start
    return place.end >= hit.end and (zone or place.start <= start)


def _is_body(found: Found, hit: Hit) -> bool:
    """Whether the suffix belongs to the name of an organisation that is no project: …中心 is built and works."""
    named = found.covering(hit.end - 1, hit.end, "Organization")
    return named is not None and (named.end > hit.end or hit.entry["strength"] != "body")


def _suffixes(text: Passage) -> Iterator[Hit]:
    """The suffixes that no longer one ends with, nor goes on behind."""
    hits = list(text.of("project_suffixes"))
    for hit in hits:
        if hit.entry["strength"] != "none" and not any(
            h is not hit and h.start <= hit.start and hit.end <= h.end for h in hits
        ):
            yield hit


def _end(text: Passage, hit: Hit) -> int:
    if hit.word in ("项目", "工程"):
        return hit.end
    more = _MORE.match(text.text, hit.end)
    return more.end() if more else hit.end


def _is_project(text: Passage, found: Found, hit: Hit, start: int, end: int, words: Words) -> bool:
    """Whether the words in front of the suffix are a name, and the clause says what the kind of suffix asks for."""
    if _is_something_else(text, hit, start, end):
        return False
    own = project_names.own_words(text, found, start, hit.start, words)
    if not own and _in_a_row(text, start):  # 总容量300万千瓦的新能源产业园, among others
        own = "words"
    if hit.word in ("项目", "工程"):
        quoted = text.char(start - 1) == "“" and text.char(end) == "”" and BUILT.search(text.text, start, end)
        firm = _OF_A_FIRM.search(text.text, max(0, start - 30), start)
        named = own == "name" or (own == "words" and (firm or quoted))
        return bool(named) and hit.start - start >= 4 and not _campaign(text, found, hit, start, words)
    strength = hit.entry["strength"]
    after_verb = bool(_BUILD_BEFORE.search(text.text, max(0, start - 12), start))
    if strength == "body":
        return (
            (own == "name" or hit.start - start >= 3)
            and bool(own)
            and (after_verb or text.text[start:end].endswith(("项目", "工程", "期")))
        )
    if own == "name" and strength == "strong":
        return True
    if strength == "facility" and text.text[:start].endswith(("在", "来到", "走进", "前往", "到")):
        return False
    built = after_verb or _is_built(text, start, end)
    return built and (own == "name" or (own == "words" and (strength == "strong" or after_verb)))


def _is_something_else(text: Passage, hit: Hit, start: int, end: int) -> bool:
    """Whether the words are a phrase, an honour aimed at, or where something is held."""
    site = text.text[start:end].endswith(("项目", "工程"))  # 在|某某项目|现场举行: a project, wherever it is
    held = text.text[:start].endswith(_IN) and not site and _HELD.match(text.text, end)
    aim = _TARGET_BEFORE.search(text.text, max(0, start - 12), start)
    part = _PARTS_OF.search(text.text, max(0, start - 70), start)  # what a project consists of is none of its own
    counts = _COUNTED_BEHIND.match(text.text, end) or _COUNTED_INSIDE.search(text.text, start + 1, hit.start)
    counts = counts or (_COUNTS.search(text.text, start, hit.start) if hit.word in ("项目", "工程") else None)
    return bool(held or aim or part or counts or _NOT_INSIDE.search(text.text, start, hit.start))


def _campaign(text: Passage, found: Found, hit: Hit, start: int, words: Words) -> bool:
    """“安心”工程 is a programme, and 某某公司项目 is no name."""
    body = found.ending(hit.start, "Place", "Organization")
    if body is not None and (
        (body.core == "Place" and body.start == start)
        or not body.text.endswith(("厂", "中心", "园", "学", "馆", "站", "区", "基地"))
    ):
        return True
    own = text.text[start : hit.start]
    return (hit.word == "工程" and "“" in own) or project_names.only_quoted(own, words)


def _is_built(text: Passage, start: int, end: int) -> bool:
    """Whether the name says so (…项目, 二期), or its clause speaks of building or investing."""
    if text.text[start:end].endswith(("项目", "工程", "期")):
        return True
    stop = _CLAUSE.search(text.text, end)
    left = max((m.end() for m in _CLAUSE.finditer(text.text, 0, start)), default=0)
    after = text.text[end : stop.start() if stop else len(text.text)]
    return bool(
        _in_a_row(text, start)
        or _BUILDING.search(after)
        or _BUILDING.search(text.text, left, start)
        or re.match(r"，总?(?:投资|占地)", text.text[end:])
    )


def _in_a_row(text: Passage, start: int) -> bool:
    """Whether the clause before ends with a thing of that kind: 打造循环发展的甲产业园，集约发展的|乙产业园."""
    if text.char(start - 1) != "的":
        return False
    opens = max((m.end() for m in _SENTENCE.finditer(text.text, 0, start)), default=0)
    left = max((m.end() for m in _CLAUSE.finditer(text.text, 0, start)), default=0)
    return bool(_SIBLING.search(text.text, opens, left) and _BUILDING.search(text.text, opens, left))


_SIBLING = re.compile(r"(?:园|园区|基地|中心|片区)，$")
_SENTENCE = re.compile(r"[。；！？]")
_CLAUSE = re.compile(r"[。；，！？：]")


def project(text: Passage, found: Found, start: int, end: int, rule: str) -> Mention:
    """The mention of a project, with the place its name begins with."""
    place = found.starting(start, "Place")
    parts: tuple[tuple[str, Mention | str], ...] = (("name", text.text[start:end]),)
    if place is not None and not place.bare and place.end < end:
        parts = (*parts, ("place", place))
    return text.mention(start, end, "Project", rule, parts=parts)
