"""What one line is, by its form alone: headline, byline, head line, junk or text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kg.model import Folded
from kg.read import bylines
from kg.read.heads import Piece, head_line, pieces
from kg.read.layout import is_a, patterns
from kg.read.lines import Line
from kg.read.names import is_list
from kg.read.units import Role, Unit, part
from kg.text import HAN

Parts = list[tuple[Role, Folded]]

_HAN_YEAR = "[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]+月"
_DATED = re.compile(rf"（[^（）]*(?:\d{{4}}年\d{{1,2}}月\d{{1,2}}日|{_HAN_YEAR})[^（）]{{0,80}}）")
_ORIGINAL = re.compile(r"(?:原(?:标)?题|标 ?题|名 ?称)：\s?(?=.)")
_WITH_PICTURE = re.compile(r"（(?:组|多|附)?图）$")  # a headline that says that pictures follow is no caption
_PASSED = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日[^，。；：]{8,60}会议?(?:审议|表决)?(?:通过|批准)")  # under a title
_MASTHEAD = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日 ?星期.")
_NUMBER = re.compile(rf"（?{HAN}{{2,14}}[〔\[（【]\d{{4}}[〕\]）】]\s?第?\d{{1,4}}号）?")  # the number of a document
# The title of a notice, however long: “某县人民政府办公室关于表彰…的通报”.
_OF_NOTICE = re.compile(r"[^。；：！？]{2,50}关于[^。；：！？]{4,90}的(?:通知|通报|决定|意见|公告|通告|批复|函)")
_PICTURE = re.compile(r"[▲△↑↓←→]|[▲△↑↓←→]?(?:图为|上图|下图|左图|右图|图[①②③④⑤一二三四五1-9][：为，])")
# A short line that tells where a picture is from, or who stands where in it: “李四（右二） 资料图 图源：某某报”.
_SHOWN = re.compile(r"资料图|图源|(?:截图|图片)来源|（(?:前排|后排)?[左右中][一二三四五六七]?）|现场（(?:来源|图)")
_SHORT_CAPTION = 60
_SALUTATION = re.compile(
    r"(?:尊敬的)?(?:各位[^。]{1,30}|[^。]{0,8}同志们[^。]{0,8}|朋友们|女士们[^。]{0,20}|先生们[^。]{0,20})[！：]"
)
_DIALOGUE = re.compile("(?:问|答|记者|主持人|本报记者)：")
_SAYS = re.compile("(?:提到|指出|表示|认为|强调|提出|介绍|说)，")
_TERMINAL = tuple("。！？；：…")
_CLOSERS = "”’）》】 "
_MANY = 16
_LONGEST_TITLE, _LONGEST_PART, _LONGEST_CAPTION = 110, 45, 200


def label(line: Line, full: bool = False) -> list[Unit]:
    """The units of one line; ``full`` says that it fills the column of a page wrapped by hand."""
    found = next((parts for rule in _RULES if (parts := rule(line.folded, line.level))), None)
    parts = found or [(_plain_role(line.text), line.folded)]
    units = [Unit(role, (folded,), 0, line.indent, line.level, full) for role, folded in parts if folded.text]
    return [replace(units[0], gap=line.gap), *units[1:]] if units else []


def terminal(text: str) -> bool:
    """Whether a text ends like a finished sentence."""
    return text.rstrip(_CLOSERS).endswith(_TERMINAL)


def title_like(text: str) -> bool:
    """Whether a line could be a headline: short parts, no full stop, no open end."""
    if _OF_NOTICE.fullmatch(text):
        return True
    if "。" in text or len(text) > _LONGEST_TITLE or text[-1] in "，、；：…—" or text[0] in "，。、；：）”》":
        return False
    if text[-1] in "！？" and len(text) > _LONGEST_PART:
        return False
    return all(len(p) <= _LONGEST_PART for p in text.split(" ")) and len(re.findall("[，、；]", text)) <= 3


def _plain_role(text: str) -> Role:
    if not text:
        return Role.JUNK
    if _NUMBER.fullmatch(text):
        return Role.DATELINE
    if _DIALOGUE.match(text) or _SALUTATION.fullmatch(text) or _SAYS.search(text):
        return Role.PROSE
    if is_a("heading", text):
        return Role.HEADING
    opening = is_a("opening", text)
    if not opening and not title_like(text):
        return Role.PROSE
    return Role.KICKER if opening or is_a("kicker", text) else Role.TITLE


def _marked(folded: Folded, level: int) -> Parts:
    """A ``#`` heading."""
    return [(Role.HEADING, folded)] if level else []


def _tail(folded: Folded, _level: int) -> Parts:
    return [(Role.TAIL, folded)] if is_a("tail", folded.text) else []


def _note(folded: Folded, _level: int) -> Parts:
    if not is_a("note", folded.text):
        return []
    return [(Role.CONTINUED if is_a("continued", folded.text) else Role.NOTE, folded)]


def _junk(folded: Folded, _level: int) -> Parts:
    """Junk, but the date of a masthead (“2021年3月4日 星期四 某某报社”) is kept."""
    text = folded.text
    if _is_links(text):
        return [(Role.JUNK, folded)]
    if not is_a("line", text):
        return []
    dated = _MASTHEAD.search(text)
    start, end = dated.span() if dated else (len(text), len(text))
    cut = ((Role.JUNK, 0, start), (Role.DATELINE, start, end), (Role.JUNK, end, len(text)))
    return [(role, part(folded, a, b)) for role, a, b in cut]


def _card(folded: Folded, _level: int) -> Parts:
    """The fields above an official paper (“索引号：… 成文日期：…”): of them the dates are kept."""
    if not is_a("card", folded.text):
        return []
    parts: Parts = []
    at = 0
    for piece in (p for p in pieces(folded.text) if p.kind == "date"):
        parts += [(Role.JUNK, part(folded, at, piece.start)), (Role.DATELINE, part(folded, piece.start, piece.end))]
        at = piece.end
    return [*parts, (Role.JUNK, part(folded, at, len(folded.text)))]


def _is_links(text: str) -> bool:
    """A row of links to other sites: many short words, no stop, no list of names."""
    words = text.split(" ")
    short = len(words) >= _MANY and len(text) < 12 * len(words)
    return short and not re.search("[。；！？，：]", text) and not is_list(text)


def _continued(folded: Folded, _level: int) -> Parts:
    """“(上接一版)” and the text that follows on the line."""
    found = next((m for p in patterns("continued") if (m := p.match(folded.text))), None)
    if not found:
        return []
    rest = part(folded, found.end(), len(folded.text))
    return [(Role.CONTINUED, part(folded, 0, found.end())), (_plain_role(rest.text), rest)]


def _dated(folded: Folded, _level: int) -> Parts:
    """“(2025年2月10日某某会议通过)”."""
    dated = _DATED.fullmatch(folded.text) or _PASSED.fullmatch(folded.text)
    return [(Role.DATELINE, folded)] if dated else []


def _original(folded: Folded, _level: int) -> Parts:
    """“原标题：某县举行开工仪式”: the headline that another medium gave."""
    found = _ORIGINAL.match(folded.text)
    if not found or not title_like(folded.text[found.end() :]):
        return []
    return [(Role.JUNK, part(folded, 0, found.end())), (Role.TITLE, part(folded, found.end(), len(folded.text)))]


def _item(folded: Folded, _level: int) -> Parts:
    """A line of a list: “1998.07—2001.03 …”, “县委书记：…”."""
    return [(Role.ITEM, folded)] if is_a("item", folded.text) else []


def _broken(folded: Folded, _level: int) -> Parts:
    """A line that ends inside a bracket, or just where a title or a quotation opens, is text, whatever else it looks like."""
    text = folded.text
    return [(Role.PROSE, folded)] if text.count("（") > text.count("）") or text.endswith(("《", "“")) else []


def _byline(folded: Folded, _level: int) -> Parts:
    if bylines.is_byline(folded.text):
        return [(Role.BYLINE, folded)]
    start = bylines.lead(folded.text) or bylines.wire(folded.text)
    if start == len(folded.text) and not folded.text.startswith("（"):
        return [(Role.BYLINE, folded)]
    return [(Role.PROSE, folded)] if 0 < start < len(folded.text) else []


def _head(folded: Folded, _level: int) -> Parts:
    """A head line as datelines (runs of date and source), bylines (作者) and notes (编辑); the rest is junk."""
    runs: list[tuple[Role, int, int]] = []
    for piece in head_line(folded.text) or ():
        role = _head_role(piece)
        if runs and runs[-1][0] is role and role is not Role.JUNK:
            runs[-1] = (role, runs[-1][1], piece.end)
        else:
            runs.append((role, piece.start, piece.end))
    return [(role, part(folded, start, end)) for role, start, end in runs]


def _head_role(piece: Piece) -> Role:
    roles = {"author": Role.BYLINE, "photo": Role.CREDIT, "editor": Role.NOTE, "junk": Role.JUNK}
    return roles.get(piece.kind, Role.DATELINE)


def _picture(folded: Folded, _level: int) -> Parts:
    """A caption, its credit, or both."""
    text = folded.text
    if bylines.is_credit(text):
        return [(Role.CREDIT, folded)]
    if len(text) > _LONGEST_CAPTION or _WITH_PICTURE.search(text):
        return []
    at = bylines.credit(text)
    if at < len(text):
        before = at - 1 if text[at - 1] in "（【" else at
        return [(Role.CAPTION, part(folded, 0, before)), (Role.CREDIT, part(folded, at, len(text)))]
    shown = len(text) <= _SHORT_CAPTION and "。" not in text and _SHOWN.search(text)
    # an entry of a chronicle (“△ 县公安局…。…。”) or the day above it
    entry = text.startswith("△") and (text.count("。") > 1 or is_a("heading", text))
    return [(Role.CAPTION, folded)] if shown or (_PICTURE.match(text) and not entry) else []


_RULES: tuple[Callable[[Folded, int], Parts], ...] = (
    _marked, _tail, _note, _junk, _card, _continued, _dated, _original, _item, _broken, _byline, _head, _picture,
)  # fmt: skip
