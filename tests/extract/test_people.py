"""People without a post: in bylines, lists of leaders, appointments, enumerations, named again. All invented."""

from __future__ import annotations

import pytest
from told import claims, found, pairs

from kg.model import BlockKind

FOUND = [
    ("市领导何岚、高建业、欧阳文远参加。", ["何岚", "高建业", "欧阳文远"]),
    ("县领导何岚和高建业参加。", ["何岚", "高建业"]),
    ("老同志何岚、高建业出席。", ["何岚", "高建业"]),
    ("任命高建业为县教育局局长。", ["高建业"]),
    ("免去高建业的县教育局局长职务。", ["高建业"]),
    ("高建业当选为县人大常委会主任。", ["高建业"]),
    ("接受高建业辞去县长职务的请求。", ["高建业"]),
    ("村民高建业说，日子越过越好。", ["高建业"]),
    ("记者采访了种植户何岚。", ["何岚"]),
    ("何岚、高建业等区四套班子领导出席。", ["何岚", "高建业"]),
    ("市委常委高建业、和志远、何岚，以及市委委员出席。", ["高建业", "和志远", "何岚"]),
    ("青山镇代表团高建业等11名代表联名提出议案。", ["高建业"]),
    ("高建业（时任县委书记）、欧阳文远（满族，时任县长）来过。", ["高建业", "欧阳文远"]),
    ("决定任命：额尔德木图（蒙古族）为湄潭县民政局局长。", ["额尔德木图"]),
    ("高建业、何岚等县领导参加。", ["高建业", "何岚"]),
    (
        "高建业、何岚、欧阳文远等县领导和青岚电器、高岭水毛毡产业园等新开工项目业主出席。",
        ["高建业", "何岚", "欧阳文远"],
    ),
    ("高建业在县委十四届一次全会上当选县委常委。", ["高建业"]),
    ("出席会议的还有：何立新、高建业、欧阳文远、艾力·阿不力孜。", ["何立新", "高建业", "欧阳文远", "艾力·阿不力孜"]),
    ("高建业，男，汉族，1970年5月生。", ["高建业"]),
    ("县人大常委会：何岚 高建业", ["何岚", "高建业"]),
    ("姓名：和志远", ["和志远"]),
    ("增补何岚、雒立为政协湄潭县第十届委员会委员。", ["何岚", "雒立"]),
    ("巴特尔巴图，男，蒙古族，1970年5月生。", ["巴特尔巴图"]),
    ("湄潭县委书记高建业到任。大家欢迎高建业。", ["高建业", "高建业"]),
]

NOT_FOUND = [
    "成　员：县直各单位。",
    "省纪委委员和有关部门参加。",
    "重点任务：招商 引资",
    "经济运行向上、向好、向新。",
    "产业向高、向绿、向强发展。",
    "党建、平安、金融三项工作。",
    "任命一批干部。",
    "任命干部、教师和医生。",
    "村民自治、群众参与、干部带头。",
    "市领导要求各地抓好落实。",
    "代表团成员参加。",
    "项目由高质量发展领导小组负责。",
    "接受社会监督。",
    "大力实施强工业、强科技、强县域行动。",
    "国籍：中国",
    "县长都出现了新面孔。",
    "市管干部任职前公示。",
    "原标题：全县掀起春耕热潮",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    assert found("Person", text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert found("Person", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("□本报记者 高建业", ["高建业"]),
        ("本报记者 高建业 何岚 通讯员 欧阳文远", ["高建业", "何岚", "欧阳文远"]),
        ("记者 何 岚", ["何岚"]),
        ("本报讯（记者何岚报道）", ["何岚"]),
        ("（记者 高建业 通讯员何岚综合报道）", ["高建业", "何岚"]),
    ],
)
def test_bylines(text: str, expected: list[str]) -> None:
    assert found("Person", text, kind=BlockKind.BYLINE) == expected


def test_an_editor_in_a_note() -> None:
    assert found("Person", "责任编辑：高建业", kind=BlockKind.NOTE) == ["高建业"]
    assert found("Person", "（上接第一版）", kind=BlockKind.NOTE) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议任命高建业为湄潭县教育局局长。", [("高建业", "湄潭县教育局局长")]),
        ("会议决定免去高建业的湄潭县教育局局长职务。", [("高建业", "湄潭县教育局局长")]),
        ("高建业当选为湄潭县人大常委会主任。", [("高建业", "湄潭县人大常委会主任")]),
        ("会议表彰了高建业。", []),
    ],
)
def test_appointments(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(set(pairs("holdsPost", text))) == expected


def test_who_stands_beside_a_post_has_no_first_day() -> None:
    (held,) = claims("holdsPost", "3月2日，湄潭县教育局局长高建业出席。")
    assert (held.valid_from, held.valid_to) == (None, None)


def test_a_firm_does_not_begin_with_somebody_s_name() -> None:
    text = "湄潭县委书记高建业出席。高建业会见云岭集团董事长。"
    assert not [o for o in found("Organization", text) if o.startswith("高建业")]


def test_a_place_inside_a_name_is_none() -> None:
    text = "湄潭县委书记何玉林出席会议。"
    assert found("Person", text) == ["何玉林"] and "玉林" not in found("Place", text)
