"""Fact or intention."""

from __future__ import annotations

import pytest

from kg.extract import modality
from kg.model import Modality

INTENDED = [
    "今年将建设茶产业园", "要聚焦绿色转型", "力争产值达到10亿元", "确保项目按期投产", "计划新建厂房", "下一步实施技改",
    "努力打造茶旅融合示范区", "加快建设产业园", "必须坚持绿色发展", "深化改革", "预计年底投产",
]  # fmt: skip
ASSERTED = [
    "产业园去年投产", "已建成茶产业园", "荣获全国文明县城", "累计投资10亿元", "入选全省名单", "茶产业园占地百亩",
    "将军故里开园", "主要产品是绿茶", "重要活动举行", "会议要求", "将来的主人参观了展馆", "加快建设了产业园", "摘要如下",
]  # fmt: skip


@pytest.mark.parametrize("text", INTENDED)
def test_intended(text: str) -> None:
    assert modality.of(text, text, text, carried=None) is Modality.INTENDED


@pytest.mark.parametrize("text", ASSERTED)
def test_asserted(text: str) -> None:
    assert modality.of(text, text, text, carried=None) is Modality.ASSERTED


def test_only_what_stands_before_counts() -> None:
    assert (
        modality.of("茶产业园占地百亩，明年要扩建", "茶产业园占地百亩", "茶产业园占地百亩", carried=None)
        is Modality.ASSERTED
    )


def test_an_intention_goes_on_but_not_over_what_was_done() -> None:
    assert (
        modality.of("茶产业园占地百亩", "茶产业园占地百亩", "茶产业园占地百亩", carried=Modality.INTENDED)
        is Modality.INTENDED
    )
    assert (
        modality.of("茶产业园已投产", "茶产业园已投产", "茶产业园已投产", carried=Modality.INTENDED)
        is Modality.ASSERTED
    )


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        (None, "下一步，全县将抓好茶产业。", Modality.INTENDED),
        (None, "全县抓好茶产业。", None),
        (None, "开工的18个项目年计划投资6亿元。", None),
        (None, "回顾五年来，我们要感谢大家。", Modality.ASSERTED),
        (None, "会议回顾了五年来的工作。", None),
        (Modality.INTENDED, "去年，全县产值增长。", None),
        (Modality.INTENDED, "今年以来，项目加快推进。", None),
        (Modality.INTENDED, "明年，项目开工。", Modality.INTENDED),
        (Modality.INTENDED, "我们看去年，", Modality.INTENDED),
        (Modality.ASSERTED, "全县实施产业兴县战略。", Modality.ASSERTED),
        (Modality.ASSERTED, "下一步，全县将抓好茶产业。", Modality.INTENDED),
    ],
)
def test_what_the_sentences_behind_go_on_with(before: Modality | None, text: str, after: Modality | None) -> None:
    assert modality.carry(before, text) is after


def test_a_retrospect_goes_on() -> None:
    text = "全县聚焦绿色转型，实施产业兴县战略"
    assert modality.of(text, text, text, carried=Modality.ASSERTED) is Modality.ASSERTED
    assert modality.of(text, text, text, carried=None) is Modality.INTENDED
    assert modality.of("全县将扩建", "全县将扩建", "全县将扩建", carried=Modality.ASSERTED) is Modality.INTENDED


@pytest.mark.parametrize(
    ("before", "given"),
    [
        ("确保总投资3.2亿元的", True),
        ("力争占地120亩的", True),
        ("确保总投资3.2亿元，", False),
        ("将建设投资方满意的", False),
    ],
)
def test_what_is_taken_for_granted(before: str, given: bool) -> None:
    assert modality.presupposed(before) is given
