"""Organisations: bodies and departments, parties, congresses, zones' committees; and words that are none."""

from __future__ import annotations

import pytest
from reading import read

from kg.model import Mention

FOUND = [
    ("湄潭县委召开会议", ["湄潭县委"]),
    ("中共曲靖市委决定", ["中共曲靖市委"]),
    ("中国共产党曲靖市委员会通过", ["中国共产党曲靖市委员会"]),
    ("市委、市政府高度重视", ["市委", "市政府"]),
    ("县委书记、县人大常委会主任参加", ["县委", "县人大常委会"]),
    ("自治区党委、自治区人民政府印发", ["自治区党委", "自治区人民政府"]),
    ("盟委、行署决定", ["盟委"]),
    ("区纪委监委通报", ["区纪委监委"]),
    ("漳浦县人民法院和漳浦县人民检察院", ["漳浦县人民法院", "漳浦县人民检察院"]),
    ("县教育局、县卫生健康局联合发文", ["县教育局", "县卫生健康局"]),
    ("涪陵区发展和改革委员会公布", ["涪陵区发展和改革委员会"]),
    ("市委组织部、市委宣传部", ["市委组织部", "市委宣传部"]),
    ("市总工会劳动和经济工作部部长", ["市总工会劳动和经济工作部"]),
    ("国务院、中央组织部、全国总工会", ["国务院", "中央组织部", "全国总工会"]),
    ("民盟襄阳市委会举行活动", ["民盟襄阳市委会"]),
    ("九三学社河北省委开展调研", ["九三学社河北省委"]),
    ("民建市委会提出提案", ["民建市委会"]),
    ("云南省第十四届人民代表大会代表", ["云南省第十四届人民代表大会"]),
    ("政协漳浦县委员会主席", ["政协漳浦县委员会"]),
    ("政协第九届漳浦县委员会第二次会议", ["政协第九届漳浦县委员会"]),
    ("曲靖经济技术开发区管委会招商", ["曲靖经济技术开发区管委会"]),
    ("曲靖高新区党工委会议", ["曲靖高新区党工委"]),
    ("涪陵区荔枝街道办事处组织", ["涪陵区荔枝街道办事处"]),
    # departments that share the body in front, units of firms and schools, prefectures, what a 和 joins
    ("县委组织部、统战部列席", ["县委组织部", "统战部"]),
    ("县“十四五”规划工作领导小组召开会议", ["县“十四五”规划工作领导小组"]),
    ("泰康保险捐款", ["泰康保险"]),
    ("县财政局、农牧局、法院负责人汇报", ["县财政局", "农牧局", "法院"]),
    ("县委统战部、教育局主要负责人参加", ["县委统战部", "教育局"]),
    (
        "县政协副主席何立新、资源环境和经济委员会主任何立民到会。",
        ["县政协", "资源环境和经济委员会"],
    ),
    ("民建河北省委副主委、石家庄市委主委何立新到会。", ["民建河北省委", "石家庄市委"]),
    ("县政协资源环境和经济委员会、提案管理委员会负责人", ["县政协资源环境和经济委员会", "提案管理委员会"]),
    ("洗马镇和县公安局参加", ["县公安局"]),
    ("自治区政府办公厅印发", ["自治区政府办公厅"]),
    ("青山（深圳）茶业有限公司投产", ["青山（深圳）茶业有限公司"]),
    ("兴安茶业有限公司湄潭分公司投产", ["兴安茶业有限公司湄潭分公司"]),
    ("1976年湄潭县第四中学招生", ["湄潭县第四中学"]),
]

NOT_FOUND = [
    "打造“三地两区一中心”，建好一中心。",
    "党代表、政协委员热议",
    "市委员们踊跃发言",
    "全市部署相关工作",
    "在开发区内部署力量",
    "县城办好实事",
    "回到家乡办厂",
    "区委托第三方评估",
    "省委派干部",
    "主席台就座",
    "各级党委和政府",
    "开展专利保险试点",
    "党的十九届二中全会",
    "研究调整专门委员会事宜",
]


def organisations(text: str, home: str = "") -> list[Mention]:
    """The organisations that no longer one covers."""
    kept: list[Mention] = []
    for mention in read(text, home)[1].of("Organization"):
        if not mention.bare and (not kept or mention.end > kept[-1].end):
            kept.append(mention)
    return kept


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    assert [m.text for m in organisations(text)] == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert [m.text for m in organisations(text)] == []


def test_a_body_at_a_place() -> None:
    (body,) = organisations("湄潭县委召开会议")
    place = body.part("place")
    assert (body.rule, body.kind, body.value("body")) == ("body-at-place", "PartyCommittee", "party")
    assert place is not None and place.value("code") == "520328"


def test_a_body_at_a_level() -> None:
    (body,) = organisations("市政府印发通知")
    assert (body.rule, body.kind, body.value("level"), body.part("place")) == (
        "body-at-level",
        "Government",
        "市",
        None,
    )


def test_a_chain_of_departments() -> None:
    (leaf,) = organisations("市总工会劳动和经济工作部部长")
    parent = leaf.part("parent")
    assert leaf.value("department") == "劳动和经济工作部"
    assert parent is not None and parent.text == "市总工会"


def test_a_democratic_party() -> None:
    (party,) = organisations("民盟襄阳市委会举行活动")
    place = party.part("place")
    assert (party.value("party"), place and place.text) == ("中国民主同盟", "襄阳市")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("县人大常委会", "PeoplesCongress"),
        ("县政协", "Cppcc"),
        ("县纪委", "DisciplineCommission"),
        ("县人民法院", "Court"),
        ("县人民检察院", "Procuratorate"),
        ("县总工会", "MassOrganization"),
        ("县财政局", "Department"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [m.kind for m in organisations(f"{text}召开会议")] == [kind]
