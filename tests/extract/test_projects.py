"""Projects: names by their ends and in lists, and kinds of projects that are none. All names are invented."""

from __future__ import annotations

import pytest
from reading import read


def named(text: str, home: str = "") -> list[str]:
    return [m.text for m in read(text, home)[1].of("Project")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总投资3.2亿元的青岭食品产业园5月投产。", ["青岭食品产业园"]),
        ("抓好岭河地块、岫库片区、汽车站东广场片区等城市更新项目。", ["岭河地块", "岫库片区", "汽车站东广场片区"]),
        ("楠溪奥莱、云岫米坊、仲岐医药等一批重大项目落地。", ["楠溪奥莱", "云岫米坊", "仲岐医药"]),
        ("全力推进绿岫科技、鸿岭食品等项目早建成快投产。", ["绿岫科技", "鸿岭食品"]),
        ("华岫电子年产300万套智能终端项目，总投资5亿元，占地300亩。", ["华岫电子年产300万套智能终端项目"]),
        ("1.岭南精工年产2万吨锂电铜箔项目，总投资5亿元。", ["岭南精工年产2万吨锂电铜箔项目"]),
        ("推动川岭新材料基地二期、岫溪流域综合治理工程等项目。", ["川岭新材料基地二期", "岫溪流域综合治理工程"]),
        ("由岫岭新能源有限公司投资建设的白岭台50万千瓦风储一体化项目率先启动。", ["白岭台50万千瓦风储一体化项目"]),
        ("加快推进岭岫（海港）多式联运物流园建设。", ["岭岫（海港）多式联运物流园"]),
        ("“云上岫里”热带风情商业街主体建筑已封顶。", ["“云上岫里”热带风情商业街"]),
        ("产业类项目3项，具体为：和岫固废、春岭里小镇、岭北大道南段道路工程。",
         ["和岫固废", "春岭里小镇", "岭北大道南段道路工程"]),
        ("确保新能源装备产业园年底前投产。", ["新能源装备产业园"]),
    ],
)  # fmt: skip
def test_projects(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "推进重大项目、民生项目建设，抓好城中村改造项目，引进招商项目。",
        "加快推进城乡供水、农村公路、老旧小区改造等项目。",
        "全力打造区域性物流中心、现代产业园和国家级示范基地。",
        "引进“三类500强”企业项目393个。",
        "全县25个重点项目集中开工。",
        "大力实施工匠人才培养工程和“安心”工程。",
        "市人大会议中心座无虚席。",
        "被认定为国家级科技企业孵化器和国家新型工业化产业示范基地。",
        "项目建设现场会在县城召开，项目经理作了介绍。",
    ],
)
def test_no_projects(text: str) -> None:
    assert named(text) == []


def test_place_is_part_of_the_name() -> None:
    mention = read("总投资9.2亿元的定边荞岭精深加工产业园项目开工。", "610825")[1].of("Project")[0]
    place = mention.part("place")
    assert mention.text == "定边荞岭精深加工产业园项目"
    assert place is not None
    assert place.text == "定边"
