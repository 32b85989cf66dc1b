"""Posts that belong together: those of one person, and those that share the organisation of the post before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.passage import Passage
from kg.model import Mention
from kg.text import HAN

OWNERS = ("org", "place", "outer")
# What somebody is beside the posts: a member of a party, a doctor.
CALLING = rf"、{HAN}{{0,5}}(?:会员|社员|盟员|党员|博士后?|硕士)(?![生点论])"
_BETWEEN = re.compile(rf"(?:{CALLING}、|、|，|兼|兼任|及|和| |，兼|、兼)?$")
_INHERITS_AFTER = frozenset("，、兼为任是")
_ENDS_SENTENCE = frozenset("。；！？：")
_DEPUTY = re.compile(r"^(?:常务|第一|专职|驻会)*副")
# Whose deputies and secretaries-general a text lists without saying again of what.
_HEADS = frozenset({"主任", "主席", "主委", "主任委员", "会长", "理事长"})
# Titles that somebody keeps or loses 副 of in one organisation, as careers tell it.
_CAREER_HEADS = frozenset({"局长", "厅长", "部长", "院长", "检察长", "校长", "处长", "科长", "主任", "行长", "书记"})
_BECOMES = re.compile(r"(?:升|接|继续担|出|担|改|兼|，|月)任$")
_GIVEN = ("当选", "当选为", "任", "为", "履新")
_APPOINTED = ("为", "任")
_OF_DELEGATIONS = frozenset({"团长", "副团长"})  # 选举省长何某为|副团长: of no body that the sentence has named
_SECRETARIES = frozenset({"秘书长", "副秘书长"})


def chains(text: Passage, posts: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The posts of a passage by holder; those without an organisation with what they inherit from the one before."""
    last: Mention | None = None
    for chain in _of_one_person(text, posts):
        before = last if last is not None and _shares(text, last, chain[0]) else None
        made = _inheriting([before, *chain])[1:] if before is not None else _inheriting(chain)
        last = made[-1]
        yield made


def beginning(post: Mention) -> int:
    """Where a post begins with the qualifier in front: 原|市委书记, but not the one inside of 县教育局原局长."""
    said = [part for role, part in post.parts if role == "qualifier" and isinstance(part, str)]
    inside = said[:1] and post.text.endswith(said[0] + post.value("title"))
    front = said[1:] if inside else said
    return post.start - len(front[0] if front else "")


def _of_one_person(text: Passage, posts: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Posts that only 、 or 兼 keeps apart: 党工委书记、管委会主任."""
    chain: list[Mention] = []
    for post in posts:
        between = text.text[chain[-1].end : beginning(post)] if chain else ""
        if chain and (not _BETWEEN.match(between) or (between == "，" and _is_given(text, chain[0]))):
            yield chain
            chain = []
        chain.append(post)
    if chain:
        yield chain


def _is_given(text: Passage, post: Mention) -> bool:
    """Whether somebody named before gets the post: behind a comma it has no further ones (当选副省长，|原市委书记某某…)."""
    return text.text[: post.start].removesuffix("新一届").endswith(_GIVEN)


def _inheriting(chain: list[Mention]) -> list[Mention]:
    """Give a post without an organisation what the one before it has."""
    shared = chain[:1]
    for post in chain[1:]:
        shared.append(post if _owned(post) else replace(post, parts=(*post.parts, ("before", shared[-1]))))
    return shared


def _owned(post: Mention) -> bool:
    return any(post.part(role) for role in OWNERS) or bool(post.value("level") or post.value("foreign"))


def _shares(text: Passage, last: Mention, post: Mention) -> bool:
    """Whether a post further on may be in the organisation of the last one.

    In one sentence any may, behind a mark (…书记某某兼任主任), and a secretary behind 和; a deputy of the head named last
    may across sentences too (市政协主席某某主持会议。副主席某某出席).
    """
    at = beginning(post)
    title, head = post.value("title"), _DEPUTY.sub("", last.value("title"))
    if _ENDS_SENTENCE.isdisjoint(text.text[last.end : at]):
        if title in _OF_DELEGATIONS and text.text.endswith(_GIVEN, 0, at):
            return False
        beside = title in _SECRETARIES and (head in _HEADS or head in _SECRETARIES)
        return text.char(at - 1) in _INHERITS_AFTER or beside
    if title in _SECRETARIES:
        return head in _HEADS and text.text.endswith(_APPOINTED, 0, at)  # 任命何某为|秘书长
    if head in _CAREER_HEADS and _BECOMES.search(text.text, max(0, at - 6), at):
        return _DEPUTY.sub("", title) == head  # 任柳河县教育局副局长。2010年任|局长
    return head in _HEADS and title != head and _DEPUTY.sub("", title) == head
