"""The layout table proves itself: every pattern matches its examples, and none takes ordinary prose or headlines."""

import doctest
import importlib

import pytest

from kg.read.heads import date, head_line, source
from kg.read.layout import CLASSES, Row, rows
from kg.text import fold

MODULES = ("bylines", "markup", "names", "script", "sentences")

# Headlines and sentences in the style of the papers: no whole-line junk pattern may take one
INNOCENT = [
    "柳河县召开县委农村工作会议",
    "真抓实干谋发展 乘势而上开新局",
    "县政府与某某集团签署战略合作协议 陈立国出席签约仪式",
    "首届油菜花节开幕！",
    "以“四个提升”推动县域经济高质量发展",
    "全县新增规模以上工业企业12家",
    "图书馆里的年轻人",
    "打印机产业园投产",
    "微信群里办实事",
    "下一步，全县将抓好三项工作。",
    "关于编辑出版县志的通知",
    "首页报告读后",
    "图片社开业",
    "教育大会召开",
    "打开发展新空间",
    "下载中心揭牌",
    "公告栏里看变化",
]


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.kind}-{row.examples[0]}")
def test_a_pattern_matches_its_examples(row: Row) -> None:
    whole = CLASSES.index(row.kind) >= CLASSES.index("line")
    for example in row.examples:
        text = fold(example, 0, len(example)).text
        assert row.pattern.fullmatch(text) if whole else row.pattern.search(text), example


@pytest.mark.parametrize("text", INNOCENT)
def test_junk_patterns_leave_headlines_alone(text: str) -> None:
    lines = [row for row in rows() if row.kind in ("line", "tail", "note")]
    assert not [row.pattern.pattern for row in lines if row.pattern.fullmatch(text)]
    assert head_line(text) is None


HEADS = [
    ("发布时间：2022-05-18 来源：某某日报 作者：李 四", "2022-05-18", "某某日报"),
    ("2021-10-26 15:11:24", "2021-10-26", ""),
    ("日期：2021年3月4日 浏览次数：12 字号：[大] [中] [小]", "2021-03-04", ""),
    ("2018年3月4日 星期日 第02版", "2018-03-04", ""),
    ("二〇一二年三月四日", "2012-03-04", ""),
    ("来源： 某某县政府办公室", "None", "某某县政府办公室"),
    ("某某日报 2021年3月4日 星期四 第A3版", "2021-03-04", "某某日报"),
    ("中央某网站 www.example.cn 2014-09-27 08:19 来源： 某某日报", "2014-09-27", "某某日报"),
    ("编辑：李四 审核：王 五", "None", ""),
    ("【字体：大 中 小】【打印】【关闭】", "None", ""),
]


@pytest.mark.parametrize(("text", "when", "who"), HEADS)
def test_head_lines(text: str, when: str, who: str) -> None:
    assert head_line(text)
    assert (str(date(text)), source(text)) == (when, who)


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_the_documentation(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"kg.read.{name}")).failed == 0
