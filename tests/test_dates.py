"""Dates and numerals: the tables of what is read as what."""

import doctest

import pytest

import kg.dates
import kg.numbers
from kg.dates import find, parse
from kg.model import PartialDate

PAPER = PartialDate(2025, 3, 15)

READ = [
    ("2025年2月10日", "2025-02-10 2025-02-10"),
    ("２０２５年２月１０日", "2025-02-10 2025-02-10"),
    ("二〇二五年二月十日", "2025-02-10 2025-02-10"),
    ("二○一二年十二月三十一日", "2012-12-31 2012-12-31"),
    ("二零二一年", "2021 2021"),
    ("2021-10-26 15:11:24", "2021-10-26 2021-10-26"),
    ("2021/3/5", "2021-03-05 2021-03-05"),
    ("2021.03.05", "2021-03-05 2021-03-05"),
    ("2018年3月4日 星期日 第02版", "2018-03-04 2018-03-04"),
    ("2022年底", "2022 2022"),
    ("到二〇三五年", "2035 2035"),
    ("2024年12月", "2024-12 2024-12"),
    ("5月8日至9日", "2025-05-08 2025-05-09"),
    ("5月30日至6月2日", "2025-05-30 2025-06-02"),
    ("14日至16日", "2025-03-14 2025-03-16"),
    ("14—16日", "2025-03-14 2025-03-16"),
    ("2月14-16日", "2025-02-14 2025-02-16"),
    ("2021年至2025年", "2021 2025"),
    ("2025年1月至6月", "2025-01 2025-06"),
    ("1至2月", "2025-01 2025-02"),
    ("去年12月6日", "2024-12-06 2024-12-06"),
    ("今年", "2025 2025"),
    ("明年3月", "2026-03 2026-03"),
    ("本月8日", "2025-03-08 2025-03-08"),
    ("上月", "2025-02 2025-02"),
    ("昨日上午", "2025-03-14 2025-03-14"),
    ("今天", "2025-03-15 2025-03-15"),
    ("近日", "2025-03 2025-03"),
    ("日前", "2025-03 2025-03"),
    ("12月30日", "2025-12-30 2025-12-30"),
    ("本报3月14日讯", "2025-03-14 2025-03-14"),
    ("12月份", "2025-12 2025-12"),
]

NOT_READ = [
    "3年", "5个月", "7日内", "三日游", "10日以上", "工作日", "生日", "第10日", "90年代", "2000余年", "日报", "5G",
    "24小时", "2025年2月30日", "月球", "三月亮", "十二届三次", "12000年", "1.5日均",
    "9·3阅兵", "近期内外", "万年", "十年",
]  # fmt: skip


@pytest.mark.parametrize(("text", "ends"), READ)
def test_reads(text: str, ends: str) -> None:
    found = find(text, PAPER)
    assert [f"{f.first} {f.last}" for f in found] == [ends]
    assert text[found[0].start : found[0].end].strip() == text[found[0].start : found[0].end]


@pytest.mark.parametrize("text", NOT_READ)
def test_does_not_read_a_day_or_year_into_it(text: str) -> None:
    assert [f for f in find(text, PAPER) if f.first.day or f.first.year != 2025] == []


def test_without_reference_only_what_names_its_year() -> None:
    assert [str(f.first) for f in find("昨日，今年5月8日，2024年5月，近日")] == ["2024-05"]


def test_a_partly_known_reference_makes_no_day() -> None:
    assert find("昨日", PartialDate(2025, 3)) == ()
    assert [str(f.first) for f in find("今年5月", PartialDate(2025))] == ["2025-05"]
    assert find("14日", PartialDate(2025)) == ()


def test_the_turn_of_the_year() -> None:
    assert [str(f.first) for f in find("12月30日", PartialDate(2025, 1, 2))] == ["2024-12-30"]
    assert [str(f.first) for f in find("昨日", PartialDate(2025, 1, 1))] == ["2024-12-31"]
    assert [str(f.first) for f in find("上月", PartialDate(2025, 1, 1))] == ["2024-12"]


def test_parse_takes_the_first_full_one() -> None:
    assert str(parse("发布时间：2022-05-18 来源：某某日报")) == "2022-05-18"
    assert parse("3月4日") is None


@pytest.mark.parametrize("module", [kg.dates, kg.numbers])
def test_examples_in_the_documentation(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [*range(130), 200, 305, 999, 1000, 1010, 2025, 9999, 10000, 10100, 30007, 120000])
def test_numerals_go_both_ways(value: int) -> None:
    assert kg.numbers.number(kg.numbers.chinese(value)) == value
