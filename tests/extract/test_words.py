"""What jieba's dictionary says, and that the segmenter cuts as jieba does."""

from __future__ import annotations

import pytest

from kg.extract.dictionary import TOTAL, Dictionary
from kg.extract.words import words


def test_total() -> None:
    assert sum(frequency for _, frequency, _ in Dictionary()) == TOTAL


@pytest.mark.parametrize("word", ["", " ", "B超 3", "柳河兴安", "一 ", "\udc80", "龢龢"])
def test_unknown(word: str) -> None:
    assert Dictionary().look_up(word) == (0, "")
    assert not words().known(word)


def test_known() -> None:
    assert words().known("发展") and words().tag("发展") == "vn" and words().frequency("发展") > 10000
    assert words().tag("诸葛亮") == "nr" and not words().known("诸葛亮") and words().frequency("诸葛亮") == 0
    assert words().begins_word("推动发展", 2) and not words().begins_word("推动发展", 3)


def test_cut_as_jieba_does() -> None:
    import jieba  # noqa: PLC0415

    jieba.setLogLevel(60)
    texts = (
        "柳河县召开2024年全县安全生产工作会议，研究部署下一阶段重点任务。",
        "AI+制造、B超 3台，5G基站建成率达到98.5%；新能源汽车产业园二期𠀀开工",
        "推动城乡融合发展和乡村全面振兴，让人民群众有更多获得感、幸福感、安全感",
    )
    for text in (*texts, "", " ", "，"):
        assert words().cut(text) == list(jieba.cut(text, HMM=False))
