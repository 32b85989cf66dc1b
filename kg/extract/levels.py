"""Level words: 省, 市, 县 … in front of a body stand for the place at that level."""

from __future__ import annotations

# Longer words before those that they end with or begin with.
LEVELS = (
    "师市", "自治区", "自治州", "自治县", "兵团", "街道", "地区", "苏木",
    "省", "市", "区", "县", "州", "盟", "旗", "镇", "乡", "村", "师", "团",
)  # fmt: skip
CORPS = "新疆生产建设兵团"  # what 兵团 stands for: it has bodies, congresses and plenums as a province has


def level_before(text: str, at: int) -> str:
    """The level word that ends at an offset, or ''."""
    return next((level for level in LEVELS if text.endswith(level, 0, at)), "")


def level_after(text: str, at: int) -> str:
    """The level word that starts at an offset, or ''."""
    return next((level for level in LEVELS if text.startswith(level, at)), "")
