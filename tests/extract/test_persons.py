"""Personal names: where one begins and ends beside a post; and what is no name. All people are invented."""

from __future__ import annotations

import pytest
from told import pairs

from kg.extract.name_edges import note_end
from kg.extract.passage import Passage, passage
from kg.extract.persons import Names
from kg.extract.words import words
from kg.lexicon import load
from kg.model import BlockKind

# After “湄潭县委书记”: where the name ends.
ENDS = [
    ("何岚出席会议。", "何岚"),
    ("何立新出席会议。", "何立新"),
    ("何立新强调，", "何立新"),
    ("何立新指出：", "何立新"),
    ("何立新主持会议。", "何立新"),
    ("何立新调研企业。", "何立新"),
    ("何立新和与会人员", "何立新"),
    ("何立新一行来到", "何立新"),
    ("何立新同志讲话。", "何立新"),
    ("何岚调研茶产业。", "何岚"),
    ("何岚强调，", "何岚"),
    ("何岚（女）主持。", "何岚"),
    ("欧阳岚出席。", "欧阳岚"),
    ("欧阳文远主持会议。", "欧阳文远"),
    ("司马清扬参加。", "司马清扬"),
    ("上官云强调，", "上官云"),
    ("何 岚主持。", "何岚"),
    ("石磊主持会议。", "石磊"),
    ("高建业陪同。", "高建业"),
    ("安康宁说，", "安康宁"),
    ("艾力·阿不力孜出席。", "艾力·阿不力孜"),
    ("迪丽努尔·买买提主持会议。", "迪丽努尔·买买提"),
    ("热合曼·吐尔逊强调，", "热合曼·吐尔逊"),
    ("扎西顿珠出席。", "扎西顿珠"),
    ("格桑卓玛主持。", "格桑卓玛"),
    ("巴特尔讲话。", "巴特尔"),
    ("额尔敦布和参加。", "额尔敦布和"),
]

NO_NAME = [
    "工作会议召开。",
    "要求各级党委落实。",
    "向全县人民致以问候。",
    "和县长等出席。",
    "带队调研。",
    "办公会议。",
    "接待日活动。",
]


@pytest.mark.parametrize(("after", "name"), ENDS, ids=[after for after, _ in ENDS])
def test_where_a_name_ends(after: str, name: str) -> None:
    assert pairs("holdsPost", f"湄潭县委书记{after}") == [(name, "湄潭县委书记")]


@pytest.mark.parametrize("after", NO_NAME)
def test_no_name(after: str) -> None:
    assert pairs("holdsPost", f"湄潭县委书记{after}") == []


def scanned(text: str) -> Passage:
    return passage(0, BlockKind.PARAGRAPH, text, load())


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(load(), words())


@pytest.mark.parametrize(
    ("text", "name"), [("由何立新市长", "何立新"), ("，何岚市长", "何岚"), ("。欧阳文远市长", "欧阳文远")]
)
def test_before_a_title(names: Names, text: str, name: str) -> None:
    found = names.before(scanned(text), text.index("市长"))
    assert found is not None and found.text == name


@pytest.mark.parametrize("text", ["推动高质量市长", "和市长", "负责人市长", "全体市长"])
def test_no_name_before_a_title(names: Names, text: str) -> None:
    assert names.before(scanned(text), text.index("市长")) is None


def test_a_name_that_is_known_is_surer(names: Names) -> None:
    text = scanned("甘江河水清")
    alone, known = names.at(text, 0), names.at(text, 0, frozenset({"甘江河"}))
    assert known is not None and known.text == "甘江河"
    assert alone is None or alone.score < known.score


def test_a_note_behind_a_name() -> None:
    text = scanned("何岚（女，彝族）、王某（代表）")
    assert note_end(text, 2) == 8 and note_end(text, 11) == 11


@pytest.mark.parametrize(
    ("name", "common"), [("王立新", True), ("欧阳文远", True), ("艾力·阿不力孜", True), ("麒立新", False)]
)
def test_a_common_family_name(names: Names, name: str, common: bool) -> None:
    found = names.at(scanned(name), 0, cued=True)
    assert found is not None and found.text == name and names.common(found) is common
