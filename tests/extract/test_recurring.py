"""A name in doubt behind a post is sure where somebody of that very name speaks or acts elsewhere on the page."""

from __future__ import annotations

from kg.extract.recurring import acting


def test_who_speaks_elsewhere_is_a_person() -> None:
    texts = ["省委书记巴图朝鲁出席大会。", "巴图朝鲁指出，要办好学校。", "会上，滑立新代表县委致辞。"]
    assert acting(["巴图朝鲁", "滑立新"], texts) == {"巴图朝鲁", "滑立新"}


def test_a_word_that_only_stands_there_is_none() -> None:
    assert acting(["安全保障"], ["市长安全保障了供水。", "要做好安全保障工作。", "安全保障们说，很好。"]) == frozenset()
