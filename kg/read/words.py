"""Words that layout reading shares with the rest of the program, from the lists in ``lexicon/``."""

from __future__ import annotations

from functools import cache

from kg.resources import lexicon_dir

SPEECH = "说|道|表示|认为|指出|强调|介绍|坦言|感慨|谈到|提到|称|讲|解释|回忆|透露|写道|要求|提出|呼吁|告诉记者"
"""Verbs that end a speaker's clause (“某某说，”): a pattern, shorter than the list of the extractors, because here
a noun of the same form (总结, 发言) would tear a sentence apart."""

# Surnames too rare for running text, where their characters mostly mean something else; a byline is only names
_RARE = (
    "习从凤匙占厍双宓宦巢庾弓怀恽惠慎拓沐泮濮羿益竺籍綦缑胥脱苍荀莘萧蔚裔訾谯豫贝贲赛隗遇郏郗郜郦鄂酆铁锁阙雒雪飞黑么"
)


@cache
def surnames() -> frozenset[str]:
    """Family names of one and of two characters."""
    lines = (lexicon_dir() / "surnames.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
    return frozenset(rows[1:]) | frozenset(_RARE)  # the first row names the columns
