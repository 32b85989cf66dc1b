"""Meetings that are counted by 届 and 次: plenums, congresses, standing committees, government executive meetings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.anchors import NUMERAL, WHEN, Front, front
from kg.extract.passage import Found, Passage
from kg.model import Mention, Part
from kg.numbers import number

# The kinds of meeting a counted name can be, with the specific class of each.
KINDS = {
    "plenum": "Plenum", "congress": "CongressSession", "congress-standing": "StandingCommitteeMeeting",
    "congress-chairs": "StandingCommitteeMeeting",
    "cppcc": "CppccSession", "cppcc-standing": "StandingCommitteeMeeting", "cppcc-chairs": "StandingCommitteeMeeting",
    "party-standing": "StandingCommitteeMeeting", "executive": "WorkConference", "government-plenary": "WorkConference",
    "commission": "WorkConference",
}  # fmt: skip
_WIDE = r"(?:[（(]扩大[）)]|扩大)?"
_KIND = rf"全[体委]{_WIDE}会议|全委会|全会|常委会?{_WIDE}会议|常委会|(?:主任|主席|常务){_WIDE}会议|代表大会|[党妇团工文侨残科]代会|{_WIDE}会议"
_COUNTED = re.compile(
    r"(?P<held>(?:召开|举行)了?)?"  # “市委召开十二届三次全会” is one name
    rf"(?:第?(?P<session>{NUMERAL})届)?"
    r"(?P<body>委员会|全国人民代表大会|全国人大|全国政协|人民代表大会|人大|人民政府|政府)?"
    r"(?P<organ>常务委员会|常委会|党组|主席团)?(?:召开|举行)?"
    rf"(?:(?P<year>[0-9]{{4}})年度?)?(?P<rank>第)?(?P<number>{NUMERAL})次"
    rf"(?P<late>(?:[省市县区州旗盟])?(?:人民)?政府|党组|妇女|工会|共青团|归侨侨眷|残疾人|文学艺术界)?(?P<kind>{_KIND})(?!室|厅|中心|纪要|桌|精神文明)"
)
# Congresses of mass organisations by their short names, and with the body between count and 代表大会.
_MINOR = {"妇代会": "妇女", "团代会": "中国共产主义青年团", "工代会": "工会", "文代会": "文学艺术界联合会",
          "侨代会": "归国华侨联合会", "残代会": "残疾人联合会", "科代会": "科学技术协会",
          "妇女": "妇女", "工会": "工会", "共青团": "中国共产主义青年团", "归侨侨眷": "归国华侨联合会",
          "残疾人": "残疾人联合会", "文学艺术界": "文学艺术界联合会"}  # fmt: skip
_PLENUM = re.compile(r"全体|全委|全会")
_VERB = re.compile(r"(?:(?:召开|举行)了?)?")
# “县政府昨日召开第12次常务会议” is one name too.
_WHEN = re.compile(rf"(?:{WHEN})+$")
# 县委书记何立新主持召开|七届常委会第67次会议
_CHAIRED_BY_SECRETARY = re.compile(r"委(?:副?书记)(?![^。；]*(?:人大|政协))[^，。；]{1,12}主持$")
_SESSION_IN_FRONT = re.compile(rf"第?(?P<session>{NUMERAL})届$")  # 十二届|省政协第四次主席会议
_SESSION_INSIDE = re.compile(rf"第?(?P<session>{NUMERAL})届")
_YEAR_IN_FRONT = re.compile(r"(?P<year>[0-9]{4})年度?$")
_CHAIRED = {"主任": "congress-chairs", "主席": "cppcc-chairs", "常务": "executive"}


def find(text: Passage, found: Found) -> Iterator[Mention]:
    """The counted meetings of a passage, in order."""
    last: Mention | None = None
    for m in _COUNTED.finditer(text.text):
        before = _front(text, found, m)
        if _overlaps(last, before.start):
            before = Front(m.end("held") if m["held"] else m.start())
        parent = last if last is not None and last.end == m.start() else None
        mention = _mention(text, m, before, parent)
        if mention is not None:
            last = mention
            yield mention


def _front(text: Passage, found: Found, m: re.Match[str]) -> Front:
    """Whose meeting it is: the body that holds it, perhaps with the day between, else what stands before the count."""
    if m["body"] == "委员会" and not m["session"] and _commission(whole := front(text, found, m.end("body"))):
        return whole
    before = front(text, found, m.start())
    if m["held"] and before.named and text.char(before.start - 1) in ("在", "于"):  # 县政协|在柳河宾馆|召开…
        return Front(m.end("held"), front(text, found, before.start - 1).parts)
    if before.named or not m["held"]:
        return before
    day = _WHEN.search(text.text, max(0, m.start() - 20), m.start())
    holder = front(text, found, day.start()) if day else before
    return holder if any(role == "org" for role, _ in holder.parts) else front(text, found, m.end("held"))


def _overlaps(last: Mention | None, start: int) -> bool:
    return last is not None and start < last.end


def _mention(text: Passage, m: re.Match[str], before: Front, parent: Mention | None) -> Mention | None:
    series = _series(m, before)
    if series is None or (parent is None and series != "" and not _enough(series, m, before)):
        return None
    parts = list(before.parts)
    start = before.start
    term = None if m["session"] else _SESSION_IN_FRONT.search(text.text, max(0, start - 6), start)
    parts += _session_of(before) if not m["session"] else ()
    if not (m["session"] or m["rank"] or term or before.value("session") or m["kind"] in _MINOR):
        return None  # 召开三次会议: a count, no name
    if term:
        start = term.start()
        parts.append(("session", str(number(term["session"]))))
    if year := _YEAR_IN_FRONT.search(text.text, max(0, start - 6), start):
        start = year.start()
        parts.append(("year", year["year"]))
    if series in ("presidium", "plenary"):
        start = m.start() + _VERB.match(m.group()).end()  # type: ignore[union-attr]
        parts = [("parent", parent)] if parent is not None else []
        parts += [("held", "1")] if parent is not None and start > m.start() else []
    if series == "commission":
        parts += _of_parent(before)
    parts += _values(m, series)
    kind = "Plenum" if series == "plenum" else KINDS.get(series, "")
    if text.text.count("（", start, m.end()) != text.text.count("）", start, m.end()):
        return None  # what stands in front is part of a bracket
    return text.mention(start, m.end(), "Meeting", f"counted-{series or 'session'}", kind=kind, parts=tuple(parts))


def _session_of(before: Front) -> Iterator[Part]:
    """The session that the body's own name gives: 中共柳河县第十三届委员会|召开第八次全体会议."""
    for role, part in before.parts:
        if role == "org" and isinstance(part, Mention) and (term := _SESSION_INSIDE.search(part.text)):
            yield "session", str(number(term["session"]))


def _of_parent(before: Front) -> Iterator[Part]:
    """The place or level of the committee that a commission belongs to: 县 in 县委财经委员会."""
    org = next(part for role, part in before.parts if role == "org" and isinstance(part, Mention))
    if (parent := org.part("parent")) is not None:
        yield from (part for part in parent.parts if part[0] in ("place", "level"))


def _values(m: re.Match[str], series: str) -> Iterator[Part]:
    yield "series", series
    if series == "minor-congress" and (minor := _minor(m)):
        yield "minor", minor
    for role, words in (("session", m["session"]), ("number", m["number"])):
        if words and (value := number(words)) is not None:
            yield role, str(value)
    if m["year"]:
        yield "year", m["year"]
    if "扩大" in m["kind"]:
        yield "extended", "扩大"
    if m["body"] and m["body"].startswith("全国"):
        yield "national", "全国"


def _minor(m: re.Match[str]) -> str:
    """The mass organisation that a name of its congress has in it: 第五次妇女代表大会, 第五次妇代会; '' for none."""
    if m["late"] and m["kind"] != "代表大会":
        return ""
    return _MINOR.get(m["kind"], "") or _MINOR.get(m["late"] or "", "")


def _enough(series: str, m: re.Match[str], before: Front) -> bool:
    """Whether the name says enough to tell the meeting from others."""
    if before.named or m["session"]:
        return True
    return series in ("congress-standing", "congress-chairs", "cppcc-chairs", "executive", "presidium", "plenary")


def _series(m: re.Match[str], before: Front) -> str | None:
    """Which kind of meeting this is; '' where only the context can tell, None where it is none of this grammar."""
    kind, body, organ, owner = m["kind"], m["body"] or "", m["organ"] or "", before.value("body")
    if _PLENUM.search(kind):
        return _plenum(m, owner, before)
    if _minor(m) or kind in ("党代会", "代表大会"):
        party = "party-congress" if owner == "party" or kind == "党代会" else None
        return "minor-congress" if _minor(m) or before.value("minor") else party
    if kind[:2] in _CHAIRED:
        return _CHAIRED[kind[:2]]
    if "党组" in (organ, m["late"]) or organ == "主席团":
        return "presidium" if organ == "主席团" else "party-group"
    if kind.startswith("常委"):
        return "party-standing" if owner == "party" else "cppcc-standing"
    return _session(body, organ, before, m)


def _commission(before: Front) -> bool:
    """Whether a commission, leading group or department holds the meeting: 县委财经委员会第二次会议."""
    return any(role == "org" and isinstance(part, Mention) and not part.value("body") for role, part in before.parts)


def _plenum(m: re.Match[str], owner: str, before: Front) -> str | None:
    if (m["session"] or before.value("session")) and owner != "government":
        return "minor-plenum" if before.value("minor") else "plenum" if owner in ("party", "") else None
    return (
        "government-plenary"
        if owner == "government"
        else "plenum"
        if owner == "party"
        else "commission"
        if _commission(before)
        else "plenary"
        if m["kind"] == "全体会议"
        else None
    )


def _standing(m: re.Match[str]) -> str | None:
    """常委会第九次会议 without its body: a congress's, unless it is the Party secretary who holds it."""
    if not m["session"]:
        return "congress-standing"
    return "party-standing" if _CHAIRED_BY_SECRETARY.search(m.string, 0, m.start()) else None


def _session(body: str, organ: str, before: Front, m: re.Match[str]) -> str | None:
    """…第三次会议, …常委会第九次会议."""
    owner = before.value("body")
    if body.endswith(("人大", "人民代表大会")) or owner in ("congress", "congress-standing"):
        return "congress-standing" if organ or owner == "congress-standing" else "congress"
    if body.endswith("政协") or owner in ("cppcc", "cppcc-standing"):
        return "cppcc-standing" if organ or owner == "cppcc-standing" else "cppcc"
    if owner == "party-standing" or (owner == "party" and organ):
        return "party-standing"
    if organ:
        return _standing(m)
    if _commission(before) and not m["session"]:
        return "commission"
    return "" if m["session"] and not body and owner == "" else None
