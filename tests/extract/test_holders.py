"""Whose a meeting is that is named by its subject alone. All names are invented or public."""

from __future__ import annotations

import pytest

from kg import pipeline
from kg.model import Page


def meetings(text: str) -> set[str]:
    """The names of the meetings of a page."""
    made = pipeline.record(Page("p.txt", f"柳河县融媒体中心\n\n{text}\n"))
    return {e.label for e in made.entities if e.core == "Meeting"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("6月3日，柳河县召开安全生产工作会议。", {"柳河县安全生产工作会议"}),
        ("6月3日，我县召开安全生产工作会议，全县安全生产工作会议开到乡镇。", {"柳河县安全生产工作会议"}),
        (
            "4月17日，白山市召开全市领导干部大会。同一天，通化市召开领导干部会议。",
            {"白山市领导干部大会", "通化市领导干部会议"},
        ),
        ("6月3日，柳河县教育局召开安全生产工作会议。", {"安全生产工作会议"}),  # the bureau's, not the county's
    ],
)
def test_holder(text: str, names: set[str]) -> None:
    assert meetings(text) == names
