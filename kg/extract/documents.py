"""Documents: titles in 《》 with an official ending, and papers named without (关于…的决议, 政府工作报告, 全会报告).

Parts: ``title``, ``draft`` (草案 …), ``type`` (决议, 报告 …), ``org`` or ``place`` or ``level`` (whose it is),
``meeting`` (which adopted or issued it). Titles that end as plans do are mentions of a Plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import headline_papers, listed_documents, numbered, reports
from kg.extract.anchors import front
from kg.extract.passage import Found, Passage
from kg.model import BlockKind, Mention, Part

_DRAFT_WORDS = (
    "草案|讨论稿|征求意见稿|送审稿|审议稿|表决稿|代拟稿|初稿|修订草案|修正案草案|修订|试行|暂行|摘要|节选|书面"
)
_DRAFT = re.compile(rf"（(?:{_DRAFT_WORDS})）$")
_DRAFT_AFTER = re.compile(rf"（(?:{_DRAFT_WORDS})）|(?:草案|讨论稿)(?![的》])")
_BRACKETS = re.compile(r"（[^（）]*）$")
_MARKS = re.compile("[《》]")
_SHOWN = re.compile(
    r"(?:歌曲|长调|歌舞|舞蹈|独唱|合唱|齐奏|演奏|唱响|高唱|片|剧|电影|节目|栏目|小品|相声|诗歌|朗诵|小说|报纸|专栏|杂志|期刊)$"
)
_OFFICIAL = re.compile(r"关于.{4,}的[^的]{2,8}$")  # an official paper, whatever it is called: 《关于召开…的建议安排》
_CITED = re.compile(r"题为$")
_TYPES = (
    "决议案?|决定|(?:审查|审议|调查|视察|检查|考察|专项|评估|调研|工作|情况|审计|审查结果)?报告|议案|提案|建议案?"
    "|说明|(?:实施|指导|反馈|审议|批复)?意见|通知|通报|公告|通告|方案|汇报|倡议书?|批复|复函|规定|细则"
)
_AFTER = r"(?=[，。；：、！？》”“（）\s]|$|和|及|与|并|进行|经|已|后|中|等)"
_WORDS = "[^，。；：！？“”《》]"
_ONE = rf"(?:(?!、关于){_WORDS})"  # “关于甲、关于乙的报告” are two
_ABOUT = re.compile(
    rf"关于(?P<about>{_ONE}*?(?:[“《][^”》]*[”》]{_ONE}*?)*?)(?:的|(?<=情况))(?P<type>{_TYPES})"
    rf"(?P<draft>（(?:{_DRAFT_WORDS})）)?{_AFTER}"
)
_COUNTS = "(?:预算|计划)"
_BUDGET = re.compile(
    rf"(?P<about>[0-9]{{4}}年{_WORDS}{{0,24}}?{_COUNTS}{_WORDS}{{0,24}}?{_COUNTS}(?:（?草案）?)?)的?(?P<type>报告){_AFTER}"
    rf"|(?P<about2>[0-9]{{4}}年[^，。；：、]{{0,10}}预算调整)(?P<type2>方案){_AFTER}"
    rf"|(?P<about3>提案工作情况)的(?P<type3>报告)(?P<draft3>（(?:{_DRAFT_WORDS})）)?"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title in 《》: where it stands, and what it says."""

    start: int
    end: int
    words: str


def find(text: Passage, found: Found) -> None:
    """Add the documents of a passage."""
    shown = list(titles(text))
    for title in (*shown, *_nested(shown, text)):
        if (mention := _titled(text, title, found)) is not None:
            found.add(mention)
    taken = [(t.start, t.end) for t in shown]
    for mention in (
        *_appointments(text),
        *_about(text, found),
        *reports.find(text, found),
        *listed_documents.find(text, found),
        *headline_papers.find(text, found),
    ):
        if not any(_crosses(mention, start, end) for start, end in taken):
            taken.append((mention.start, mention.end))
            found.add(mention)
    numbered.find(text, found)


_LIST_OF_APPOINTMENTS = re.compile(r"[^，。；：！？ ]{4,40}(?:任免|任职|任命|免职)(?:人员)?名单")


def _appointments(text: Passage) -> Iterator[Mention]:
    """A headline that is the title of a list: 柳河县人民代表大会常务委员会任免名单."""
    title = text.text.strip()
    if text.kind is BlockKind.TITLE and _LIST_OF_APPOINTMENTS.fullmatch(title):
        start = text.text.index(title)
        yield text.mention(start, start + len(title), "Document", "list-of-appointments", parts=(("title", title),))


def _crosses(mention: Mention, start: int, end: int) -> bool:
    """Whether a mention shares words with a stretch, but does not hold all of it inside: 关于检查《…法》情况的报告."""
    return start < mention.end and mention.start < end and not (mention.start < start and end < mention.end)


def titles(text: Passage) -> Iterator[Title]:
    """The outermost titles in 《》; one that is not closed is none."""
    depth = start = 0
    for mark in _MARKS.finditer(text.text):
        at = mark.start()
        if mark.group() == "《":
            start, depth = (at if depth == 0 else start), depth + 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield Title(start, at + 1, text.text[start + 1 : at])


def _nested(shown: list[Title], text: Passage) -> Iterator[Title]:
    """Titles inside titles: 《关于检查〈…法〉实施情况的报告》."""
    for outer in shown:
        for m in re.finditer(r"《([^《》]+)》", text.text[outer.start + 1 : outer.end - 1]):
            at = outer.start + 1
            yield Title(at + m.start(), at + m.end(), m.group(1))


def _titled(text: Passage, title: Title, found: Found) -> Mention | None:
    before = text.text[: title.start]
    if _SHOWN.search(before):
        return None
    words = title.words
    draft = _DRAFT.search(words)
    core = _BRACKETS.sub("", words[: draft.start()] if draft else words)
    ending = title.start + 1 + len(core)
    plan, kind = text.ends(ending, "plan_titles"), text.ends(ending, "document_types")
    if plan is None and kind is None and not (_CITED.search(before) or _OFFICIAL.fullmatch(core)):
        return None
    after = _DRAFT_AFTER.match(text.text, title.end) if not draft else None
    parts: list[Part] = [("title", words)]
    if draft or after:
        parts.append(("draft", (draft or after).group().strip("（）")))  # type: ignore[union-attr]
    named = plan or kind
    official = named is None and _OFFICIAL.fullmatch(core) is not None
    word = named.word if named else core.rpartition("的")[2] if official else "报告"
    parts.append(("type", word))
    start, end = title.start, after.end() if after else title.end
    if core == word or len(core) <= 2:
        return _short(text, title, found, word)
    if (org := found.ending(start, "Organization")) is not None:
        parts.append(("org", org))
    is_plan = plan is not None and (kind is None or len(plan.word) >= len(kind.word))
    specific = (plan if is_plan else kind).entry["class"] if named else "" if official else "Report"  # type: ignore[union-attr]
    return text.mention(start, end, "Plan" if is_plan else "Document", "title", kind=specific, parts=tuple(parts))


def _short(text: Passage, title: Title, found: Found, word: str) -> Mention:
    """《决定》 straight behind a meeting is named by it; elsewhere it refers to a longer title."""
    meeting = found.ending(title.start, "Meeting")
    if meeting is not None and not meeting.bare:
        return text.mention(
            meeting.start, title.end, "Document", "title-of-meeting", parts=(("meeting", meeting), ("type", word))
        )
    core = "Plan" if word.endswith(("规划", "计划", "行动方案")) else "Document"
    return text.mention(title.start, title.end, core, "bare-title", parts=(("head", word),), bare=True)


def _about(text: Passage, found: Found) -> Iterator[Mention]:
    """关于…的决议, …预算执行情况和…预算草案的报告, with the body or meeting in front."""
    for m in (*_ABOUT.finditer(text.text), *_BUDGET.finditer(text.text)):
        groups = m.groupdict()
        about, word, draft = (
            next((groups[r + n] for n in ("", "2", "3") if groups.get(r + n)), "") for r in ("about", "type", "draft")
        )
        if not 2 <= len(about) <= 90 or (
            word == "意见" and _HEARD.search(text.text, max(0, m.start() - 16), m.start())
        ):
            continue
        start, parts = _owner(text, found, m.start())
        kind = (
            "Resolution"
            if word.startswith("决")
            else "Budget"
            if "预算" in about
            else "Report"
            if word.endswith("报告")
            else ""
        )
        draft = draft.strip("（）")
        more: list[Part] = [("title", m.group().removesuffix(f"（{draft}）")), ("type", word)]
        if draft:
            more.append(("draft", draft))
        yield text.mention(start, m.end(), "Document", "about", kind=kind, parts=(*parts, *more))


# What is heard of people are opinions, no paper: 听取企业家关于…的意见.
_HEARD = re.compile(r"(?:听取|征求|收集)(?:了)?[^，。；]{0,14}$")


def _owner(text: Passage, found: Found, at: int) -> tuple[int, tuple[Part, ...]]:
    """The meeting or body that stands in front of a title."""
    edge = at - 1 if text.char(at - 1) == " " else at
    meeting = found.ending(edge, "Meeting")
    if meeting is not None and not meeting.bare:
        return meeting.start, (("meeting", meeting),)
    before = front(text, found, at)
    return (before.start, before.parts) if any(r == "org" for r, _ in before.parts) else (at, ())
