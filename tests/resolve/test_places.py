"""What places are called, and what they are part of."""

from __future__ import annotations

import pytest
from told import facts, labels, record


@pytest.mark.parametrize(
    ("text", "paper", "label"),
    [
        ("我县召开会议。", "湄潭县融媒体中心", "湄潭县"),
        ("全市各地行动。", "曲靖日报", "曲靖市"),
        ("全区各街道行动，区委部署。", "涪陵区融媒体中心", "重庆市涪陵区"),
        ("走进湄潭。", "遵义日报", "湄潭县"),
        ("走进福建省漳州市漳浦县。", "", "漳浦县"),
    ],
)
def test_label(text: str, paper: str, label: str) -> None:
    assert label in labels("Place", text, paper=paper)


def test_a_relative_place_needs_a_home() -> None:
    assert labels("Place", "我县召开会议。") == []


def test_reference_gives_no_name() -> None:
    (place,) = [e for e in record("我县召开会议。", paper="湄潭县融媒体中心").entities if e.core == "Place"]
    assert "我县" not in place.names


def test_what_is_part_of_what() -> None:
    parts = facts("partOf", "走进福建省漳州市漳浦县。")
    assert ("漳浦县", "漳州市") in parts or ("漳浦县", "Place:3506") in parts
    assert not [p for p in parts if p[0] == "福建省"]
