"""Where the project is, and a small invented page."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"

COUNTY_PAPER = """柳河日报 2025-01-06

县委十三届八次全会精神在基层引发热烈反响

□欧阳文远

“全会为我们指明了方向。”柳河县委书记陈立国表示。柳河县县长周明远出席全县农业工作会议。
柳河县去年地区生产总值达到120.5亿元，柳河县将实施乡村振兴战略。
"""
