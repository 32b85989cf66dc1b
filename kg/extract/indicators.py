"""What each quantity of a passage measures, with what the one before it lends (“增长6%”, a shared head)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg.extract import aims, bearers, measured, shared_figures
from kg.extract.measured import Measured
from kg.extract.passage import Found, Passage
from kg.extract.quantities import Quantity
from kg.extract.shared_figures import Last, start
from kg.extract.words import words
from kg.text import HAN

_SOFT = re.compile(r"[，。；：！？（）—、\n]")
_PEOPLE = ("人", "名", "位", "人次")
_ATTENDING = re.compile(r"(?P<verb>应到|实到|应出席|实际出席|出席|列席|到会)(?P<what>[^，。；]{0,14})$")
_JOINED = re.compile(r"(?P<verb>参加|出席|参与|列席|到会)(?P<what>[^，。；、]{0,8})")
_GOES_TO = re.compile(r"(?:参加|出席)了?$")  # 参加了4个项目的开工仪式 counts nothing
_OF_PROJECTS = re.compile(
    r"(?:计划|概算|年度|累计|完成)*(?:总投资|投资)额?|(?:投资)?(?:开工|复工|开复工|完成|投产|竣工)率"
)


What = Callable[[Last | None], Measured | None]


def find(text: Passage, found: Found, quantities: Sequence[Quantity]) -> Iterator[tuple[int, Quantity, What]]:
    """Each quantity with where its own words begin, and a function from the figure before to what it measures."""
    left = 0
    restricted: Quantity | None = None
    sized = -1
    for quantity in quantities:
        if restricted is not None and re.search("[，。；]", text.text[restricted.end : quantity.start]):
            restricted = None  # of the clause before
        if quantity.number == sized and measured.is_size(text, quantity):
            continue  # 12个|百亿元|项目
        sized = quantity.end_unit
        if measured.restricts(text, quantity) and found.starting(quantity.end + 1, "Project") is None:
            restricted = quantity
            continue
        begin = restricted.start if restricted is not None and restricted.start >= left else quantity.start
        left = max(left, start(_SOFT, text.text, begin))
        yield left, quantity, _what(text, found, left, quantity, restricted)
        left, restricted = quantity.end, None


def _what(text: Passage, found: Found, left: int, quantity: Quantity, restricted: Quantity | None) -> What:
    def what(last: Last | None) -> Measured | None:
        return _measured(text, found, left, quantity, restricted, last)

    return what


def _measured(
    text: Passage, found: Found, left: int, quantity: Quantity, restricted: Quantity | None, last: Last | None
) -> Measured | None:  # fmt: skip
    if text.char(quantity.end) == "的" and found.starting(quantity.end + 1, "Project") is not None:
        last = None  # 总投资3.2亿元的某某产业园: of that project, whatever was counted before
    at = _behind_subject(text, left, quantity, found)
    settled, shared = shared_figures.shared(text, left, quantity, found)
    if settled:
        return shared
    described = quantity.kind == "count" and text.char(quantity.start - 1) == "的"
    here = None if described else measured.before(text, *_before_bracket(text, at, quantity), words())
    if here is not None and here.base and not _lists_what_follows(text, left, quantity):
        whole = _restricting(text, left, _with_noun(text, quantity, _with_industry(text, found, here)), restricted)
        return _completed(_attended(text, left, quantity, whole), last)
    return None if quantity.kind == "duration" else _without_words(text, (left, at), quantity, here, last)


def _without_words(
    text: Passage, begins: tuple[int, int], quantity: Quantity, here: Measured | None, last: Last | None
) -> Measured | None:
    """What a number measures that no indicator stands in front of: what it counts behind, else what the one before does.

    ``begins`` says where its own words begin, with and without the subject.
    """
    left, at = begins
    growth = here.growth if here is not None else ""
    counted = "" if growth else _counted(text, at, quantity)
    if counted:
        return Measured(counted, "", quantity.start)
    if last is None:
        return None
    if shared := shared_figures.shared_growth(text, left, quantity, growth, last):
        return shared
    goes_on = growth or _goes_on(text, last, quantity)
    return Measured(last.measured.base, growth, quantity.start) if goes_on else None


def _goes_on(text: Passage, last: Last, quantity: Quantity) -> bool:
    """Whether nothing but link words and a time stands since the number before: 由2010年的9亿元增加到12亿元."""
    pattern = _GOES_ON if quantity.kind in ("money", "weight", "area") else _GROWS_TO
    return bool(pattern.fullmatch(text.text, last.end, quantity.start))


# The same thing counted once more: 由30多人扩展到300多人.
_GROWS_TO = re.compile(
    r"(?:增加|扩展|发展|提高|增长|扩大|减少|壮大|攀升|提升|跃升|拓展)[到至](?:了)?(?:[现目如][在前今]的?)?(?:每年)?"
)


_GOES_ON = re.compile(
    r"(?:增加|提高|增长|跃升|扩大|提升|减少|下降|达|由|从|到|至|的|，|、|和|20\d\d年(?:底|末)?|[去今]年|预计|"
    r"完成|实现|突破|超过|其中|以上|左右|[现目如][在前今]|每年)*"
)


def _before_bracket(text: Passage, at: int, quantity: Quantity) -> tuple[int, Quantity]:
    """Without the remark between the indicator and its number: 增加值率（增加值占收入比重）24%."""
    if text.char(quantity.start - 1) != "）":
        return at, quantity
    begin = text.text.rfind("（", 0, quantity.start)
    return (start(_SOFT, text.text, begin), replace(quantity, start=begin)) if begin > 0 else (at, quantity)


def _behind_subject(text: Passage, left: int, quantity: Quantity, found: Found) -> int:
    """The offset behind the subject and the time of the clause, where the measured words begin."""
    named = found.of("Place", "Organization", "Project", "Person", "Meeting")
    subjects = [m for m in named if not bearers.is_far_end(text, m) and not bearers.is_whole(text, m)]
    at = max([left, *(m.end for m in subjects if m.end <= quantity.start)])  # it may begin before a bracket
    time = aims.last_period(text.text, at, quantity.start)
    while time and not _WHOLE_BEFORE.search(text.text, at, time.start()):  # 占|全年任务的55.1% names the whole
        if not _LINKS_ONLY.fullmatch(text.text, time.end(), quantity.start):
            return time.end()
        time = aims.last_period(text.text, at, time.start())
    return at


_WHOLE_BEFORE = re.compile(r"(?:[占较比]|完成)$")
_LINKS_ONLY = re.compile(
    r"(?:的|达到?|为|是|由|从|增加到|提高到|增长到|跃升至|突破|超过|降到|降至|约|近|有|共|预计|完成|实现)*"
)


def _lists_what_follows(text: Passage, left: int, quantity: Quantity) -> bool:
    """“医药、金融3个行业”: the words before are what is counted behind."""
    if quantity.kind != "count" or text.char(left - 1) != "、":
        return False
    return bool(re.match(rf"{HAN}{{2}}", text.text[quantity.end :]))


def _with_industry(text: Passage, found: Found, here: Measured) -> Measured:
    """With all of an industry's name that the phrase begins inside of: 装备制造产业产值."""
    industry = found.covering(here.start, here.start + 1, "Industry")
    if industry is None or industry.start >= here.start:
        return here
    return replace(here, base=text.text[industry.start : here.start] + here.base, start=industry.start)


def _with_noun(text: Passage, quantity: Quantity, here: Measured) -> Measured:
    """With what is counted, where only what becomes of it stands in front: 本次开工|25个|重点项目."""
    if quantity.kind != "count" or not _ONLY_DONE.fullmatch(here.base):
        return here
    return replace(here, base=here.base + measured.after(text, quantity, words()))


_ONLY_DONE = re.compile(r"(?:集中)?(?:签约|开工|复工|开复工|竣工|投产|新开工|新签约|新建|续建)+")


def _restricting(text: Passage, left: int, here: Measured, restricted: Quantity | None) -> Measured:
    """With the words that say which ones are counted: 税收过千万元的企业."""
    if restricted is None or here.start <= restricted.start:
        return here
    front = measured.before(text, left, restricted, words())
    begin = front.start if front and front.base else restricted.start
    return Measured(text.text[begin : here.start] + here.base, here.growth, begin)


def _attended(text: Passage, left: int, quantity: Quantity, here: Measured) -> Measured:
    """People who are counted as present: 出席全会的县委委员38人, 委员共24人到会."""
    if not quantity.unit.endswith(_PEOPLE):
        return here
    front = _ATTENDING.search(text.text, left, here.start)
    if front:
        between = re.sub(r"^.*的", "", front["what"])
        return replace(here, base=front["verb"] + between + here.base, start=front.start())
    joined = _JOINED.match(text.text, quantity.end)
    return replace(here, base=joined.group() + "人数") if joined else here


def _completed(here: Measured, last: Last | None) -> Measured:
    """What the figure before lends: “陶瓷产业突破20亿元” its head 产值, “总投资” the projects counted."""
    if last is None or here.growth:
        return here
    if re.search(r"(?:产业链?|行业|集群)$", here.base):
        head = re.search(r"(?:产业链?|行业|集群)(.{2,8})$", last.measured.base)
        return replace(here, base=here.base + head.group(1)) if head else here
    counted = re.match(r".{0,16}?项目", last.measured.base)
    if counted and _OF_PROJECTS.fullmatch(here.base) and (last.of is None or last.of.core != "Project"):
        return replace(here, base=counted.group() + here.base)
    return here


_DONE = re.compile(
    r"(?:已|全部|陆续|相继|同时)?(?P<verb>(?:集中)?(?:签约|开工|复工|开复工|竣工|投产|建成|落地|入驻|动工)+(?:建设|投产)?)(?=[，。；、]|$)"
)


def _counted(text: Passage, left: int, quantity: Quantity) -> str:
    """The indicator of a number whose noun stands behind it, '' where none does."""
    if quantity.kind != "count":
        return measured.said_behind(text, quantity)
    if _GOES_TO.search(text.text, max(0, quantity.start - 4), quantity.start):
        return ""
    noun = measured.after(text, quantity, words())
    joined = _JOINED.match(text.text, quantity.end)
    if joined and quantity.unit.endswith(_PEOPLE):
        return joined.group() + "人数"
    if noun and quantity.unit.endswith(_PEOPLE) and text.text[quantity.end :].startswith(noun + "到会"):
        return "到会" + noun
    if quantity.unit in ("次", "场次") or (text.char(quantity.start - 1) == "等" and quantity.unit in _PEOPLE):
        return ""
    return (_done(text, quantity, noun) or measured.verb_before(text, left, quantity, words())) + noun if noun else ""


def _done(text: Passage, quantity: Quantity, noun: str) -> str:
    """What is said to become of the projects counted: 57个项目|集中签约开工; '' for others, and for a sum (…等7个项目)."""
    if not noun.endswith("项目") or text.char(quantity.start - 1) == "等":
        return ""
    done = _DONE.match(text.text, text.text.find(noun, quantity.end) + len(noun))
    return done["verb"] if done else ""
