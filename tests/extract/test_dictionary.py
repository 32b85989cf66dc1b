"""jieba's dictionary is looked up in its file: what stands in it is found, wherever it stands."""

from __future__ import annotations

import sys

import pytest

from kg.extract.dictionary import Dictionary


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary()


def test_every_word_is_found(dictionary: Dictionary) -> None:
    words = list(dictionary)
    assert len(words) > 300_000
    for word, frequency, tag in words[::17]:
        assert dictionary.look_up(word) == (frequency, tag)
        assert all(dictionary.begins(word[:end]) for end in range(1, len(word) + 1))


@pytest.mark.parametrize("word", ["", " ", "经济 ", "经济 1", "龘龘", "发展的"])
def test_what_is_no_word(dictionary: Dictionary, word: str) -> None:
    assert dictionary.look_up(word) == (0, "")


def test_words_at_the_head_of_the_file(dictionary: Dictionary) -> None:
    assert dictionary.look_up("T恤")[1] == "n" and dictionary.begins("T") and not dictionary.begins("恤T")


def test_the_segmenter_is_jieba_and_leaves_no_trace(dictionary: Dictionary) -> None:
    before = "pkg_resources" in sys.modules
    assert list(dictionary.segmenter.cut("推动高质量发展", HMM=False)) == ["推动", "高质量", "发展"]
    assert ("pkg_resources" in sys.modules) == before
