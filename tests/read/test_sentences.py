"""Where sentences and clauses end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.sentences import LONG_QUOTE, clauses, sentences

LONG = "发展是硬道理。" * (LONG_QUOTE // 6)

SENTENCES = [
    ("会议召开。会议要求，要抓好落实！好吗？", ["会议召开。", "会议要求，要抓好落实！", "好吗？"]),
    ("一是抓项目；二是抓人才。", ["一是抓项目；二是抓人才。"]),
    ("“方向明了。干劲足了。”陈立国说。", ["“方向明了。干劲足了。”陈立国说。"]),
    (
        "“方向明了。”县委书记陈立国在接受采访时表示，下一步要干。",
        ["“方向明了。”县委书记陈立国在接受采访时表示，下一步要干。"],
    ),
    ("他指出：“危机并存。”近日，我县赴外地考察。", ["他指出：“危机并存。”", "近日，我县赴外地考察。"]),
    ("他说：“要干。”", ["他说：“要干。”"]),
    ("没有句号的一段", ["没有句号的一段"]),
    ("（他说。）会议结束。", ["（他说。）会议结束。"]),
    ("“开了头没有尾。会议结束。", ["“开了头没有尾。", "会议结束。"]),
    ("会议结束。 散会。 ", ["会议结束。", "散会。"]),
    ("", []),
    ("增长3.5%。达到1.2万。", ["增长3.5%。", "达到1.2万。"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == expected


def test_a_long_quotation_falls_into_its_sentences() -> None:
    text = f"“{LONG}”陈立国说。散会。"
    parts = [text[a:b] for a, b in sentences(text)]
    assert len(parts) == LONG.count("。") + 1
    assert parts[-2:] == ["发展是硬道理。”陈立国说。", "散会。"]


def test_clauses_end_at_semicolons_too() -> None:
    text = "一是抓项目；二是抓人才。“甲；乙。”陈立国说。"
    assert [text[a:b] for a, b in clauses(text)] == ["一是抓项目；", "二是抓人才。", "“甲；乙。”陈立国说。"]


@given(st.text("会议说“”（）。！？；， ，陈", max_size=60))
def test_the_ranges_cover_the_text(text: str) -> None:
    for ranges in (sentences(text), clauses(text)):
        assert all(a < b for a, b in ranges)
        assert all(b <= c for (_, b), (c, _) in pairwise(ranges))
        covered = {i for a, b in ranges for i in range(a, b)}
        assert all(text[i] == " " for i in range(len(text)) if i not in covered)
