"""When two names are one."""

from __future__ import annotations

import pytest

from kg.evaluate.names import alike, folded


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("《关于 Ａ 的决定》。", "关于a的决定"),
        ("“十五五”规划", "十五五规划"),
        ("王　某", "王某"),
        ("３．５亿元，", "3.5亿元"),
    ],
)
def test_layout_and_marks_are_no_part_of_a_name(name: str, plain: str) -> None:
    assert folded(name) == plain


@pytest.mark.parametrize(
    ("names", "wanted", "same"),
    [
        ({"市委", "中共云溪市委员会"}, {"市委"}, True),
        ({"市委"}, {"区委", "市政府"}, False),
        ({"云溪日报"}, {"*日报"}, True),
        ({"云溪日报社"}, {"*日报"}, False),
        ({"云溪[一]区"}, {"云溪[一]*"}, True),
        ({"任何人"}, {"*"}, True),
        (set(), {"*"}, True),
        (set(), {"市委"}, False),
    ],
)
def test_one_name_is_enough(names: set[str], wanted: set[str], same: bool) -> None:
    assert alike(names, wanted) is same


def test_a_long_part_of_a_title_will_do() -> None:
    title = {"市委九届六次全会精神在基层引发热烈反响"}
    assert alike(title, {"在基层引发热烈反响"}, partly=True)
    assert not alike(title, {"在基层引发热烈反响"})
    assert not alike(title, {"热烈反响"}, partly=True)
