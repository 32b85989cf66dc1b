"""Places: divisions and what they are part of, short names in and out of words, streets, villages, zones."""

from __future__ import annotations

import pytest
from reading import read

from kg.extract import settlements
from kg.model import Mention

FOUND = [
    (
        "新疆维吾尔自治区喀什地区疏附县召开会议",
        "",
        ["新疆维吾尔自治区", "新疆维吾尔自治区喀什地区", "新疆维吾尔自治区喀什地区疏附县"],
    ),
    ("哈密市伊州区推进项目", "", ["哈密市", "哈密市伊州区"]),
    ("代表团到访福建漳州", "", ["福建", "福建漳州"]),
    ("在曲靖举行", "", ["曲靖"]),
    ("昆明、大理、保山三地", "", ["昆明", "大理", "保山"]),
    ("管城区与二七区签约", "4101", ["管城区", "二七区"]),
    ("中原区委召开会议", "4101", ["中原区"]),
    ("谱写中原大地新篇章", "4101", ["中原大地"]),
    ("京津冀和粤港澳大湾区", "", ["京津冀", "粤港澳大湾区"]),
    ("涪陵区荔枝街道开展活动", "500102", ["涪陵区", "涪陵区荔枝街道"]),
    ("湄潭县青岭镇柳溪村", "520328", ["湄潭县", "湄潭县青岭镇", "湄潭县青岭镇柳溪村"]),
    ("曲靖经济技术开发区招商", "5303", ["曲靖", "曲靖经济技术开发区"]),
    ("走访柳溪村、青石社区。", "520328", ["柳溪村", "青石社区"]),
    ("于田县岫玉岭工业园区招商", "", ["于田县", "于田县岫玉岭工业园区"]),
    ("于田县天津工业园区招商", "", ["于田县", "于田县天津工业园区"]),
    ("海南自由贸易港建设成势", "", ["海南", "海南自由贸易港"]),
    ("做强岫润工业园区，服务渤海新区", "150223", ["岫润工业园区", "渤海新区"]),
    ("入选的有青县岫岭村、献县柳溪村。", "1309", ["青县", "青县岫岭村", "献县", "献县柳溪村"]),
    ("攀枝花市东区招商", "", ["攀枝花市", "攀枝花市东区"]),
    ("先到青溪镇、满都敖包河镇、柳河镇。", "1309", ["青溪镇", "满都敖包河镇", "柳河镇"]),
    ("抢抓京津冀协同发展及雄安新区建设机遇", "", ["京津冀", "雄安新区"]),
]

NOT_FOUND = [
    ("确保社会长治久安", "1404"),
    ("来到二七塔下", "4101"),
    ("铺设大理石路面", "5329"),
    ("他是一位代县长", "140923"),
    ("城区、郊区和矿区", "1403"),
    ("产品出海口岸", "4601"),
    ("共建和平家园，振兴乡村", ""),
    ("新华社记者报道", "4101"),
    ("分为东区和西区", "1309"),
    ("来宾，请入座", "2207"),
    ("把工业区建设成国家级工业园区", "1309"),
    ("有特色民俗村、现代新村。", "1309"),
    ("拥有经济技术开发区6家", "65"),
    ("就有关情况来高新区视察", ""),
    ("抓好产业、发展特色小镇、农业。", "1309"),
]

RELATIVE = [
    ("我市召开会议", ["我市"]),
    ("全县、全镇", ["全县", "全镇"]),
    ("全州各族群众", ["全州"]),
    ("本自治区和全盟", ["本自治区", "全盟"]),
    ("全市场、全区域、全国、全省级", []),
    ("安全区内", []),
    ("全市直机关", []),
]


def places(text: str, home: str = "") -> list[Mention]:
    return [m for m in read(text, home)[1].of("Place") if not m.bare]


@pytest.mark.parametrize(("text", "home", "expected"), FOUND)
def test_found(text: str, home: str, expected: list[str]) -> None:
    assert sorted({m.text for m in places(text, home)}, key=lambda t: (text.index(t), len(t))) == expected


@pytest.mark.parametrize(("text", "home"), NOT_FOUND)
def test_not_found(text: str, home: str) -> None:
    assert [m.text for m in places(text, home)] == []


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_relative(text: str, expected: list[str]) -> None:
    assert [m.text for m in read(text)[1].of("Place") if m.bare] == expected


def test_a_chain_knows_its_links() -> None:
    leaf = max(places("云南省曲靖市会泽县"), key=lambda m: m.end)
    parent = leaf.part("parent")
    assert (leaf.kind, leaf.value("code"), leaf.value("name")) == ("County", "530326", "会泽县")
    assert parent is not None and parent.value("code") == "5303"


def test_of_namesakes_the_one_in_the_named_city_is_meant() -> None:
    codes = {max(places(f"{city}鼓楼区"), key=lambda m: m.end).value("code") for city in ("徐州市", "福州市", "开封市")}
    assert codes == {"320302", "350102", "410204"}


def test_of_namesakes_home_s_own_is_meant() -> None:
    assert [m.value("code") for m in places("鼓楼区开展活动", "3501")] == ["350102"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("贵州省", "Province"), ("曲靖市", "PrefectureCity"), ("滕州市", "CountyLevelCity"), ("涪陵区", "District"),
     ("阿巴嘎旗", "County"), ("太行山", "NaturalFeature"), ("长三角", "Region")],
)  # fmt: skip
def test_kinds(text: str, kind: str) -> None:
    assert [m.kind for m in places(f"在{text}召开", "")][-1:] == [kind]


def test_a_short_county_far_from_home_needs_to_be_named() -> None:
    assert places("永和食品产销两旺", "5303") == []


def test_a_district_of_another_province_stands_behind_no_place_elsewhere() -> None:
    assert "滨海新区" not in {m.value("name") for m in places("儋州滨海新区一期")}
    assert "滨海新区" in {m.value("name") for m in places("天津市滨海新区一期")}


def test_a_known_village_is_found_again() -> None:
    drafts = [read("湄潭县青岭镇柳溪村有大棚。"), read("目前柳溪村共有大棚600座，柳溪村民增收。")]
    settlements.repeated(drafts)
    assert [(m.text, m.start) for m in drafts[1][1].of("Place")] == [("柳溪村", 2)]
