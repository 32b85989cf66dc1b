"""``kg explain``."""

from __future__ import annotations

from pathlib import Path

from commands import Run, fails


def test_explain(kg: Run, county: Path) -> None:
    shown = kg("explain", county / "graph.ttl", "陈立国", "--pages", county / "pages").stdout
    assert "→ 担任 holdsPost  柳河县委书记" in shown and "county.txt:7: " in shown
    fails(kg("explain", county / "graph.ttl", "无此人"), 1, "图谱里没有“无此人”")
