"""Which entity each mention of an article is. All people are invented."""

from __future__ import annotations

from told import record


def keys(*paragraphs: str, paper: str = "湄潭县融媒体中心") -> dict[str, set[str]]:
    """What each stretch of the page refers to."""
    out: dict[str, set[str]] = {}
    for seen in record(*paragraphs, paper=paper).occurrences:
        out.setdefault(seen.place.exact, set()).add(seen.key)
    return out


def test_a_reference_means_the_meeting_before_it() -> None:
    found = keys("县委十三届八次全会昨日召开。", "全会指出，要加快发展。")
    assert found["全会"] == found["县委十三届八次全会"]


def test_a_reference_without_anything_before_it_means_nothing() -> None:
    assert "全会" not in keys("全会指出，要加快发展。")


def test_a_person_by_name_is_one() -> None:
    found = keys("县委书记高建业出席。", "大家欢迎高建业。")
    assert found["高建业"] == {"Person:高建业"}
