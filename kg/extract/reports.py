"""Papers named by whose they are: 市委常委会工作报告, 全会报告, what somebody reports on a body's behalf.

And a few that are named in another way: 中央一号文件, a signed agreement; 报告 and 决议 alone refer to one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.anchors import NUMERAL, front
from kg.extract.passage import Found, Passage
from kg.model import Mention, Part
from kg.text import HAN

_OF_MEETING = re.compile(r"报告(?![厅会])|议程|日程|政治决议|决议|公报|方案|选举办法")
_COMMITTEE_REPORT = re.compile(rf"第{NUMERAL}届委员会(?:常务委员会)?(?:所?作的?)?(?P<report>工作报告)")
_SIGNED = re.compile(
    r"(?:签署|签订|签约)了?(?P<title>(?!《|或|并|及|和|即将|的)[^，。；：！？、《》“”]{6,36}?(?:协议书?|意向书|备忘录|合同|责任书))(?!签)"
)
_WORK_REPORT = re.compile(
    r"(?:第[一二三四五六七八九十百]+届(?:省|市|县|区|州)?(?:委员会|委)(?:常务委员会)?)?(?:常务委员会|常委会)?(?:工作报告)"
)
_TERM = re.compile(rf"第?{NUMERAL}届$")
_TERM_REPORT = re.compile(r"报告")
_GOVERNMENT_REPORT = re.compile(r"政府工作报告")
_ON_BEHALF = re.compile(r"(?:受|代表)$")
_DONE = re.compile(
    rf"(?:的?委托)?[，]?[^，。；：]{{0,14}}?(?:所?作)了?的?(?:题为[《“][^》”]+[》”]的)?(?P<report>{HAN}{{0,5}}会工作报告|工作报告|报告)"
)
_NUMBER_ONE = re.compile(r"(?:[0-9]{4}年)?中央一号文件")
_BARE = re.compile(
    r"(?:(?<=^)|(?<=[，。；：！？“]))(?P<said>该|这个|这份|这一)?(?P<head>工作报告|报告|决议|决定|意见|规划纲要)(?=指出|提出|强调|认为|提到|明确|总结|回顾|要求|充分)"
)
_KINDS = {"报告": "Report", "决议": "Resolution", "政治决议": "Resolution"}


def find(text: Passage, found: Found) -> Iterator[Mention]:
    """The papers of a passage that are named by whose they are."""
    yield from _of_meetings(text, found)
    yield from _of_minor_bodies(text, found)
    for org in found.of("Organization"):
        if org.part("place") or org.value("level"):
            yield from _of_body(text, found, org)
    for m in _GOVERNMENT_REPORT.finditer(text.text):
        yield _paper(text, m.start(), m.end(), "government-report", (("title", m.group()), ("type", "工作报告")))
    yield from _other(text)


def _paper(text: Passage, start: int, end: int, rule: str, parts: tuple[Part, ...]) -> Mention:
    return text.mention(start, end, "Document", rule, kind="Report", parts=parts)


def _of_meetings(text: Passage, found: Found) -> Iterator[Mention]:
    """…全会决议, 党的二十大报告; 全会 alone has a report and a resolution."""
    for meeting in found.of("Meeting"):
        m = _OF_MEETING.match(text.text, meeting.end)
        if m is None or (meeting.bare and (m.group() not in ("报告", "决议") or meeting.value("head") != "全会")):
            continue
        parts = (("meeting", meeting), ("type", m.group()))
        kind = _KINDS.get(m.group(), "")
        yield text.mention(meeting.start, m.end(), "Document", "report-to-meeting", kind=kind, parts=parts)


def _of_minor_bodies(text: Passage, found: Found) -> Iterator[Mention]:
    for m in _COMMITTEE_REPORT.finditer(text.text):
        before = front(text, found, m.start())
        if before.value("minor"):
            own = text.text[m.start() : m.start("report")].rstrip("的作所") + m["report"]
            parts = (*before.parts, ("title", own), ("type", "工作报告"))
            yield _paper(text, before.start, m.end(), "report-of-minor-body", parts)


def _of_body(text: Passage, found: Found, org: Mention) -> Iterator[Mention]:
    """市委常委会工作报告, 九届省委报告; 受市委常委会委托作工作报告."""
    term = _TERM.search(text.text, max(0, org.start - 5), org.start)
    m = _WORK_REPORT.match(text.text, org.end) or (_TERM_REPORT.match(text.text, org.end) if term else None)
    if m:
        before = front(text, found, org.end)
        parts = (*before.parts, ("title", text.text[org.end : m.end()]), ("type", "工作报告"))
        yield _paper(text, term.start() if term else before.start, m.end(), "report-of-body", parts)
    elif _on_behalf(text, org.start - len(term.group() if term else "")) and (m := _DONE.match(text.text, org.end)):
        own = m["report"] if term else "工作报告"  # 代表九届县委所作的|报告 is the 九届县委报告
        parts = (("org", org), ("title", own), ("type", "工作报告"))
        yield _paper(text, m.start("report"), m.end(), "report-on-behalf", parts)


def _on_behalf(text: Passage, at: int) -> bool:
    """Whether somebody acts for the body that begins at an offset: 代表|九届县委所作的报告."""
    return bool(_ON_BEHALF.search(text.text, max(0, at - 2), at))


def _other(text: Passage) -> Iterator[Mention]:
    for m in _NUMBER_ONE.finditer(text.text):
        parts: tuple[Part, ...] = (("title", m.group()), ("national", "中央"))
        yield text.mention(m.start(), m.end(), "Document", "number-one", parts=parts)
    for m in _SIGNED.finditer(text.text):
        parts = (("title", m["title"]), ("type", "协议"))
        yield text.mention(m.start("title"), m.end(), "Document", "signed", parts=parts)
    for m in _BARE.finditer(text.text):
        yield text.mention(m.start(), m.end(), "Document", "bare-document", parts=(("head", m["head"]),), bare=True)
