"""The wide net on invented sentences: what it takes, and what it must leave."""

from __future__ import annotations

import pytest

from kg.extract.wide import find


def names(text: str, core: str) -> list[str]:
    return [m.text for m in find(text) if m.core == core]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("记者陈立国报道", ["陈立国"]),
        ("林晓燕说，她明年要回家乡看看。", ["林晓燕"]),
        ("出席会议的有赵建平、孙丽华和周文斌。", ["赵建平", "孙丽华", "周文斌"]),
        ("欧阳建国教授昨天到校讲课。", ["欧阳建国"]),
        ("总统阿尔梅科夫在机场迎接客人。", ["阿尔梅科夫"]),
        ("作家玛丽亚·索伦蒂诺获奖。", ["玛丽亚·索伦蒂诺"]),
        ("日本首相田中一郎表示欢迎。", ["田中一郎"]),
        ("李白的诗人人会背。", ["李白"]),
        ("他向王教授请教。", ["王"]),
        # No names: everyday words that begin with a family name.
        ("金字塔下长满了胡萝卜和杜鹃花。", []),
        ("今天有雷阵雨，高速公路上车不多。", []),
        ("我们要有文明的言语，也要有高素质的人才。", []),
    ],
)
def test_persons(text: str, wanted: list[str]) -> None:
    assert names(text, "Person") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("代表团从广州飞往法兰克福。", ["广州", "法兰克福"]),
        ("中国和巴西的商人来到雄州镇柳河村。", ["中国", "巴西", "雄州镇", "柳河村"]),
        ("中美关系稳步发展，中、法两国领导人互访。", ["中", "美", "中", "法"]),
        ("他今天抵京访华。", ["京", "华"]),
        ("俄总统和英外长通了电话。", ["俄", "英"]),
        ("长江流经武汉市。", ["长江", "武汉市"]),
        ("比赛在昆明体育馆举行。", ["昆明体育馆"]),
        # No places: characters and words that only look like one.
        ("对方参加了日常工作，以集中力量办大事。", []),
        ("沿海地区的小城镇和山区的大城市都在发展。", []),
    ],
)
def test_places(text: str, wanted: list[str]) -> None:
    assert names(text, "Place") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("联合国教科文组织在巴黎开会。", ["联合国教科文组织"]),
        ("广州柳河机械制造有限公司投产。", ["广州柳河机械制造有限公司"]),
        ("国务院发出通知。", ["国务院"]),
        ("他毕业于云南农业大学。", ["云南农业大学"]),
        ("巴西队战胜了瑞典女子足球队。", ["巴西队", "瑞典女子足球队"]),
        ("湖南省教育厅发文。", ["湖南省教育厅"]),
        ("中国工商组织不是政府部门。", []),
        ("公司和学校的组织生活正常。", []),
        ("广州的公司很多。", []),
    ],
)
def test_organisations(text: str, wanted: list[str]) -> None:
    assert names(text, "Organization") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("现任副总经理、董事会秘书", ["副总经理", "董事会秘书"]),
        ("一名记者和两位高级工程师", ["记者", "高级工程师"]),
        ("记者们参加了代表团的专家组", []),
    ],
)
def test_posts(text: str, wanted: list[str]) -> None:
    assert names(text, "Post") == wanted


def test_kinds() -> None:
    found = {m.text: m.kind for m in find("广州柳河机械制造有限公司、湖南省教育厅和昆明体育馆")}
    assert found == {"广州柳河机械制造有限公司": "Enterprise", "湖南省教育厅": "Government", "昆明体育馆": "Facility"}


def test_offsets_and_order() -> None:
    text = "新华社北京5月3日电 记者陈立国报道：巴西总统今天访问云南农业大学。"
    found = find(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert [m.start for m in found] == sorted(m.start for m in found)
    assert not [n for n in find("") if n]
