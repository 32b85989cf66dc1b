"""Industries: enumerations with a shared head, frames, single ones behind a verb; and words that are none."""

from __future__ import annotations

import pytest
from reading import read

from kg.lexicon import load
from kg.model import Article, ArticleKind
from kg.resolve import industries, projects
from kg.resolve.context import Context


def named(text: str) -> list[str]:
    return [m.text for m in read(text)[1].of("Industry")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("重点做强铜产业、精细化工、汽车零部件三大主链。", ["铜产业", "精细化工", "汽车零部件"]),
        ("重点围绕海洋装备、数字贸易、软件信息等产业招商。", ["海洋装备", "数字贸易", "软件信息"]),
        ("前瞻布局合成生物、量子科技、绿色氢能等未来产业。", ["合成生物", "量子科技", "绿色氢能"]),
        ("以现代物流业为主导，以农产品加工为支撑，以乡村旅游及数字文创产业为配套。",
         ["现代物流业", "农产品加工", "乡村旅游", "数字文创产业"]),
        ("做大做强油茶、柑橘、食用菌等特色产业。", ["油茶", "柑橘", "食用菌"]),
        ("大力发展预制菜、跨境电商、低空经济，渔业再获丰收。", ["预制菜", "跨境电商", "低空经济"]),
        ("力争香菇产业综合产值突破60亿元。", ["香菇产业"]),
        ("重点围绕家居、陶瓷、餐饮3个行业。", ["家居", "陶瓷", "餐饮"]),
        ("大力发展能源、金属采选冶、建材等优势产业。", ["能源", "金属采选冶", "建材"]),
        ("主导产业为装备制造、新材料，现有企业94家。", ["装备制造", "新材料"]),
        ("促进内蒙古光伏产业做大做强。", ["光伏产业"]),
        ("形成了岫岭石化、鸿岭化工等为代表的能源化工产业链。", ["能源化工"]),
    ],
)  # fmt: skip
def test_industries(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "提质发展传统产业，前瞻布局未来产业，加快构建现代化产业体系。",
        "把更多资源投入到教育、医疗、养老等民生领域。",
        "他在旅游途中谈起金融和汽车。",
        "促进高校毕业生就业创业，推动经济高质量发展。",
        "岫岭科技、鸿岭食品等新兴产业谋篇布局。",
        "抓好产业工人队伍建设和产业扶贫工作。",
        "拥有省级以上产业聚集园区和高新技术产业开发区两大平台。",
        "以产品制造和能源供给为主要功能。",
        "以生态美、人文美、产业美为标准，体现阶段性成果和产业发展势头。",
        "打造复合型产业发展模式。",
        "主导产业为什么难成链？",
    ],
)
def test_no_industries(text: str) -> None:
    assert named(text) == []


def context(home: str = "") -> Context:
    gazetteer = load().gazetteer
    return Context(gazetteer, gazetteer.get(home), Article("a1", ArticleKind.NEWS, "", ()))


def test_one_industry_by_many_names() -> None:
    found = read("重点围绕海洋装备、数字贸易等产业招商，力争海洋装备产业产值突破10亿元，做强海洋装备产业链。")[1].of(
        "Industry"
    )
    keys = {entity.key for m in found if (entity := industries.name(m, context())) and "海洋" in entity.label}
    assert keys == {"Industry:海洋装备"}


def test_a_short_stem_keeps_its_head() -> None:
    mention = read("做强铜产业、精细化工、汽车零部件三大主链。")[1].of("Industry")[0]
    entity = industries.name(mention, context())
    assert entity is not None
    assert (entity.label, entity.names) == ("铜产业", ())


def test_one_project_with_and_without_its_head() -> None:
    found = read("青岭食品产业园项目开工。青岭食品产业园总投资3亿元。")[1].of("Project")
    entities = [projects.name(m, context("220524")) for m in found]
    assert [e.key for e in entities if e] == ["Project:青岭食品产业园@2205"] * 2
    assert entities[0] is not None
    assert (entities[0].label, entities[0].names) == ("青岭食品产业园", ("青岭食品产业园项目",))
