"""Which document a mention names or refers to.

The canonical name is the full title without the word for a draft; a title that says nothing of whose it is
(政府工作报告) is kept apart by place and year, or by its meeting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.lexicon import load
from kg.model import BlockKind, Entity, Mention
from kg.numbers import chinese, number
from kg.resolve import meetings
from kg.resolve.context import Anchor, Context, entity
from kg.resolve.meeting_places import home
from kg.text import plain

_DRAFT = re.compile(r"（[^（）]*(?:稿|草案|修订|试行|暂行|摘要|节选)）$|(?:草案|讨论稿)$")
_NOTE = re.compile(r"（[^（）]*）$")
_FIVE_YEARS = re.compile(r"第([一二三四五六七八九十]+)个五年规划")
# Titles of which every place has one each year.
_EVERYBODYS = frozenset(
    {"政府工作报告", "常委会工作报告", "人大常委会工作报告", "人民法院工作报告", "人民检察院工作报告"}
)


def name(mention: Mention, context: Context) -> Entity | None:
    """The document that a mention names."""
    meeting = mention.part("meeting")
    if meeting is not None:
        return _of_meeting(mention, meeting, context)
    if (
        mention.rule in ("report-of-body", "report-on-behalf", "government-report")
        or mention.value("title") in _EVERYBODYS
    ):
        return _work_report(mention, context)
    if mention.rule == "report-of-minor-body":
        return _of_minor_body(mention, context)
    if mention.rule == "number":
        return _numbered(mention, context)
    return titled(mention, context, "Document")


def referent(mention: Mention, established: Sequence[tuple[Mention, Entity]]) -> Entity | None:
    """The document whose full title ends as the short one does, the last one first; 报告 is any report."""
    head = mention.value("head")
    for earlier, document in reversed(established):
        if (earlier.block, earlier.start) < (mention.block, mention.start) and any(
            _DRAFT.sub("", n).endswith(head) for n in (document.label, *document.names)
        ):
            return document
    return None


def titled(mention: Mention, context: Context, core: str) -> Entity:
    """A document or plan by its title."""
    printed = mention.value("title")
    title = corrected(printed, context)
    label = _DRAFT.sub("", title)
    others = [title, printed, _NOTE.sub("", label)]
    org = mention.part("org")
    anchor = context.anchor(org) if org is not None else None
    if org is not None and not label.startswith(org.text):
        others.append(org.text + label)
        if anchor is not None and not org.part("place") and org.value("level"):
            others.append(anchor.name + org.text.removeprefix(org.value("level")) + label)
    if draft := mention.value("draft"):
        others.append(f"{label}（{draft}）")
    if number_of_it := mention.value("number"):
        others.append(number_of_it)
    here = home(context)
    if here is not None and re.match(r"[省市县区州旗](?!场|民|政|域|容|委托)", label):
        others.append(here.name + label[1:])
    if here is not None and "我" + here.name[-1] in label:
        others.append(label.replace("我" + here.name[-1], here.name))
    own = f"#{context.article.title}#{context.article.key}" if mention.rule == "signed" else ""
    return entity(core, f"{core}:{plain(label)}{own}", label, others, (mention.kind,))


def _numbered(mention: Mention, context: Context) -> Entity | None:
    """A paper by its number: one that the article calls by name too; on a line of its own it is the headline's."""
    own = mention.value("number")
    known = [m for m in context.mentions if m.core in ("Document", "Plan") and m.rule != "number" and not m.bare]
    same = next((m for m in known if m.value("number") == own), None)
    if same is None and mention.value("alone"):
        heads = (m for m in known if context.article.blocks[m.block].kind == BlockKind.TITLE and m.value("title"))
        same = next(heads, None)
        if same is None:
            return None
    if same is None:
        return entity("Document", f"Document:{plain(own)}", own, (mention.text,))
    whole = titled(same, context, same.core)
    return replace(whole, names=tuple(sorted({*whole.names, own} - {whole.label})))


def corrected(title: str, context: Context) -> str:
    """The title, a misprint mended: its five-year plan is long over, and the article speaks of the next one only."""
    m = _FIVE_YEARS.search(title)
    count = number(m.group(1)) if m else None
    counts = [p.count("number") for p in context.mentions if p.core == "Plan" and p.value("five") and p.count("number")]
    if (
        m is None
        or count is None
        or not counts
        or count in counts
        or not title.endswith("建议")
        or max(counts) - count < 2
    ):
        return title
    return title[: m.start(1)] + chinese(max(counts)) + title[m.end(1) :]


def _of_meeting(mention: Mention, meeting: Mention, context: Context) -> Entity | None:
    """党的二十届三中全会《决定》, …第三次会议关于…的决议, 全会报告."""
    whole = _meeting(meeting, context)
    if whole is None:
        return None
    own = mention.value("title") or mention.value("type")
    if mention.rule == "title-of-meeting":
        own = f"《{own}》"
    label = f"{whole.label}{own}"
    names = [n + own for n in whole.names] + ([] if mention.bare else [mention.text.replace(" ", "")])
    if mention.value("title"):
        names.append(own)
    if meeting.bare:
        names.append(meeting.text + own)
    official = load().entry(
        "plenum_documents", f"{meeting.value('session')}|{meeting.value('number')}|{mention.value('type')}"
    )
    if official is not None and meeting.value("series") == "national-plenum" and mention.rule == "title-of-meeting":
        title = official["title"]
        return entity("Document", f"Document:{plain(title)}", title, (label, *names), (mention.kind,))
    return entity("Document", f"Document:{whole.key}/{plain(own)}", label, names, (mention.kind,))


def _of_minor_body(mention: Mention, context: Context) -> Entity | None:
    """九三学社…市第七届委员会工作报告."""
    anchor = context.anchor(mention)
    if anchor is None:
        return None
    label = f"{mention.value('minor')}{anchor.name}{mention.value('title')}"
    return entity("Document", f"Document:{label}", label, (mention.text,), (mention.kind,))


def _meeting(meeting: Mention, context: Context) -> Entity | None:
    if not meeting.bare:
        return meetings.name(meeting, context)
    established = []
    for other in context.mentions:
        if other.core == "Meeting" and not other.bare and (found := meetings.name(other, context)) is not None:
            established.append((other, found))
    return meetings.referent(meeting, established)


def _work_report(mention: Mention, context: Context) -> Entity | None:
    """政府工作报告, 市委常委会工作报告: of a place and a year."""
    org = mention.part("org")
    anchor = context.anchor(org) if org is not None else home(context)
    if anchor is None:
        return None
    own = mention.value("title")
    body = _body(org, anchor) if org is not None else ""
    label = f"{body or anchor.name}{own}"
    names = (
        [label.replace("人民政府", "政府"), f"中共{label}"]
        if body.endswith("委")
        else [label.replace("人民政府", "政府")]
    )
    if mention.rule != "report-on-behalf":
        names += [mention.text.strip("《》"), own] if org is None else [mention.text]
    year = str(context.date.year) if context.date is not None else f"{context.article.title}#{context.article.key}"
    subject = plain(label.replace("人民政府", "政府").replace(anchor.name, ""))
    return entity("Document", f"Document:{anchor.key}|{subject}|{year}", label, names, (mention.kind,))


def _body(org: Mention, anchor: Anchor) -> str:
    """The organisation's short name with its place: 郑州市委, 柳河县人民法院."""
    level = org.value("level")
    text = org.text.removeprefix("中共")
    return anchor.name + text.removeprefix(level) if level and org.part("place") is None else text
