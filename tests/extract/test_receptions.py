"""Who receives whom, and whom a party of visitors stands for. All names are invented."""

from __future__ import annotations

import pytest

from kg import pipeline
from kg.model import Article, ArticleKind, Block, BlockKind, Mention, Page
from kg.text import fold


def facts(*paragraphs: str) -> set[tuple[str, str, str]]:
    """The claims of an article with these paragraphs, as words."""
    text = "\n".join(paragraphs)
    starts = [text.index(p) for p in paragraphs]
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, fold(text, at, at + len(p))) for at, p in zip(starts, paragraphs, strict=True)
    )
    (reading,) = pipeline.reading(Page("-", text), [Article("a1", ArticleKind.NEWS, "", blocks)]).readings
    return {(c.subject.text, c.property, c.object.text) for c in reading.claims if isinstance(c.object, Mention)}


GUEST = "6月3日，柳河县委书记何立新会见了通化市市长高建业一行。"


@pytest.mark.parametrize(
    "text",
    [
        "县长何立民、副县长何立国一同会见。",
        "县长何立民，副县长何立国及县直有关部门负责人参加会见。",
        "县长何立民、副县长何立国陪同会见。",
        "柳河县领导何立民、何立国等一同会见。",
    ],
)
def test_further_hosts_meet_the_guest(text: str) -> None:
    said = {(who, whom) for who, prop, whom in facts(GUEST, text) if prop == "met"}
    assert said == {("何立新", "高建业"), ("何立民", "高建业"), ("何立国", "高建业")}


@pytest.mark.parametrize("text", ["代表团成员、副市长何立民参加会见。", "县长何立民参加会见前的调研。"])
def test_no_hosts(text: str) -> None:
    assert {who for who, prop, _ in facts(GUEST, text) if prop == "met"} == {"何立新"}


def test_the_party_named_before_visits() -> None:
    said = facts("通化市党政考察团来柳河县考察，县长何立民陪同。", "考察团一行先后来到柳河县食品有限公司。")
    assert ("通化市党政考察团", "visited", "柳河县食品有限公司") in said
    assert "何立民" not in {who for who, prop, _ in said if prop == "visited"}
