"""Pages cut into articles: invented pages in the styles of papers and web sites, each with what must come out.

``pages/NAME.txt`` is a page, ``pages/NAME.expected`` what it is split into (see :func:`outline`); adding two files
adds a test. The pages of ``seeds/`` have their outlines here too.
"""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.model import Article, Page
from kg.read import load, split
from kg.read.bylines import people
from kg.text import fold

HERE = Path(__file__).parent / "pages"
SEEDS = Path("seeds")
CASES = sorted(HERE.glob("*.expected"))


def outline(article: Article) -> list[str]:
    """An article in short: kind, title, date, source; its blocks, long ones by their ends; people behind ``@``."""
    head = [article.kind, article.title, str(article.date or "-"), article.source or "-"]
    out = ["== " + " | ".join(head + ["continued"] * article.continued)]
    for block in article.blocks:
        text = block.text
        short = text if len(text) <= 24 else f"{text[:10]}…{text[-10:]}"
        names = [text[a:b] for a, b in people(text)] if block.kind in ("byline", "credit") else []
        out.append(f"{block.kind}: {short}" + "".join(f" @{name}" for name in names))
    return out


@pytest.mark.parametrize("expected", CASES, ids=lambda path: path.stem)
def test_a_page_is_split_as_expected(expected: Path) -> None:
    source = expected.with_suffix(".txt")
    page = load(source if source.exists() else SEEDS / source.name)
    lines = [line for article in split(page) for line in outline(article)]
    assert "\n".join(lines) == expected.read_text(encoding="utf-8").strip()


def check_laws(page: Page) -> None:
    """Every block maps back to the page, and no character of the page is in two blocks."""
    seen: set[int] = set()
    for article in split(page):
        assert article.title
        assert article.blocks
        for block in article.blocks:
            assert len(block.text) == len(block.folded.origin)
            for char, offset in zip(block.text, block.folded.origin, strict=True):
                assert offset not in seen
                seen.add(offset)
                printed = page.text[offset]
                assert fold(printed, 0, 1).text in (char, "") or char in "“”。，：,: .", (char, printed)
            if block.kind == "paragraph":
                assert list(block.folded.origin) == sorted(block.folded.origin)


@pytest.mark.parametrize("path", sorted([*SEEDS.glob("*.txt"), *HERE.glob("*.txt")]), ids=lambda path: path.stem)
def test_blocks_map_back_to_the_page(path: Path) -> None:
    check_laws(load(path))


def test_keys_are_unique_on_a_page() -> None:
    for path in SEEDS.glob("*.txt"):
        keys = [article.key for article in split(load(path))]
        assert len(set(keys)) == len(keys)


def test_line_ends_of_other_systems_change_nothing_but_offsets() -> None:
    text = (HERE / "newspaper.txt").read_text(encoding="utf-8")
    plain, windows, mac = (split(Page("a", text.replace("\n", end))) for end in ("\n", "\r\n", "\r"))
    for other in (windows, mac):
        assert [outline(article) for article in other] == [outline(article) for article in plain]


def test_a_page_of_junk_holds_no_article() -> None:
    assert split(Page("a", "首页 > 新闻\n\n上一篇：没有了\n版权所有：某某报社")) == ()


_LINES = """\
柳河县召开县委全会|真抓实干谋发展 乘势而上开新局|——访柳河县委书记陈立国|□李 四|本报记者 李四 王小五|本报全媒体记者
李四 王小五|(2025年2月10日柳河县某会议通过)|发布时间：2025-02-10 来源：柳河日报 作者：李四|会议指出，要抓好落实，
“目标明确了。”县长王小五表示，|抓好“三区|两带”建设。|(上接一版)经济稳中有进。|系列报道|图为现场。 本报记者 李四 摄
# 标题|## 小节|一、总体要求|上一篇：没有了|相关阅读|版权所有：某某|首页 > 新闻|本报讯(记者 李四)昨日，会议召开。
会议结束。(李四)|陈立国|各位代表、同志们!|　　|||人。中组部|他说:"好的."|1,2.5%\t3:30|责任编辑：王小五
【字号 大 中 小】|\ufeff\u200b|A02版|（|”|，""".replace("\n", "|").split("|")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(_LINES), max_size=14), st.sampled_from(["\n", "\n\n", "\r\n", "", " ", "　　"]))
@example([*["柳河县召开县委全会"] * 8, "发布时间：2025-02-10 来源：柳河日报 作者：李四", "抓好“三区"], "　　")
def test_any_order_of_lines_keeps_the_laws(lines: list[str], between: str) -> None:
    check_laws(Page("a", between.join(lines)))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text("会议，。：“”（）()\n \u3000#—□>|记者本报讯来源年月日2025-摄图", max_size=80))
def test_any_text_keeps_the_laws(text: str) -> None:
    check_laws(Page("a", text))


def test_a_headline_printed_twice_is_said_once() -> None:
    text = "首页 > 要闻\n柳河县政协举行第九次常委会会议\n柳河县政协举行第九次常委会会议\n何立新主持并讲话\n本报讯（记者 何岚）1月22日，会议在柳河举行。会议由何立新主持。\n"
    (article,) = split(Page("p.txt", text))
    assert article.title == "柳河县政协举行第九次常委会会议"


def test_names_above_a_text_without_a_headline_wrote_it() -> None:
    (article,) = split(Page("p.txt", "何立新 高建业\n12月13日，县长到柳河县调研，强调要抓好落实，推动各项工作。\n"))
    assert article.title.startswith("12月13日")
    assert [text[a:b] for text in [article.blocks[0].text] for a, b in people(text)] == ["何立新", "高建业"]


def test_a_page_with_its_markup() -> None:
    text = '<p class="t">柳河县召开县委农村工作会议</p><p>　　3月4日，县委书记陈立国<b>主持</b>会议。</p><p>会议&nbsp;指出，要抓好春耕。</p>'
    (article,) = split(Page("m.txt", text))
    assert article.title == "柳河县召开县委农村工作会议"
    assert [b.text for b in article.blocks[1:]] == ["3月4日，县委书记陈立国主持会议。", "会议 指出，要抓好春耕。"]


def test_what_stands_for_pictures_is_no_headline() -> None:
    text = "打开某某新闻 查看精彩图片\n\n3月4日，县委书记陈立国主持会议。\n\n图片\n\n会议指出，要抓好春耕。\n\n图片\n\n会议要求，要抓好防汛。\n"
    (article,) = split(Page("m.txt", text))
    assert [str(b.kind) for b in article.blocks] == ["paragraph"] * 3


def test_the_line_before_a_headline_that_tells_who_spoke_where() -> None:
    text = "县领导调研春耕\n2021-03-05 来源：柳河日报\n\n陈立国在青山镇调研时强调：\n\n抓好春耕 促进增收\n\n　　3月4日，县委书记陈立国到青山镇调研。\n"
    (article,) = split(Page("m.txt", text))
    assert "抓好春耕 促进增收" in article.title


WRAPPED = "柳河县召开县委农村工作会议,2021-03-05 08:30,3月4日，县委农村工作会议在县会议中心召,开。县委书记陈立国出席会议并讲话，县委,副书记、县长吴海燕主持会议，县人大常委,会主任何建文、县政协主席高志远出席会议。,会议指出，去年以来，全县各项事业取得新,进展。会议要求，今年要新建高标准农田12,万亩，各乡镇、各部门要抓好春耕备耕工作,确保粮食稳产增产。".split(",")  # fmt: skip


def test_lines_wrapped_by_hand_with_a_blank_line_below_each() -> None:
    (article,) = split(Page("w.txt", "\n\n".join(WRAPPED)))
    prose = "".join(b.text for b in article.blocks if str(b.kind) == "paragraph")
    assert "县委副书记、县长吴海燕" in prose and "县人大常委会主任何建文" in prose


def test_links_on_lines_of_their_own_are_part_of_the_paragraph() -> None:
    text = (
        "柳河县召开县委农村工作会议\n2021-03-05 08:30 来源：柳河日报\n\n"
        "　　3月4日，\n柳河县\n县委农村工作会议召开。\n县委书记\n陈立国\n出席会议并讲话，\n县长\n吴海燕主持会议。\n"
    )
    (article,) = split(Page("l.txt", text))
    assert (
        article.blocks[-1].text
        == "3月4日，柳河县县委农村工作会议召开。县委书记陈立国出席会议并讲话，县长吴海燕主持会议。"
    )


def test_short_lines_below_a_paragraph_stay_headlines() -> None:
    text = "3月4日，县委书记陈立国出席会议并讲话。\n县长吴海燕主持。\n全县春耕全面展开\n\n　　眼下，全县春耕全面展开，农民忙着备耕。\n"
    (article,) = split(Page("l.txt", text))
    assert [b.text for b in article.blocks if str(b.kind) == "heading"] == ["全县春耕全面展开"]


def test_what_numbered_headings_enumerate_is_text() -> None:
    text = "经研究，现将名单公示如下：\n一、示范县（2个）\n青山县、柳河县\n二、示范镇（2个）\n青山镇、向阳镇\n如有异议，请与县委办公室联系。\n"
    (article,) = split(Page("n.txt", text))
    assert [b.text for b in article.blocks if str(b.kind) == "paragraph"][1:3] == ["青山县、柳河县", "青山镇、向阳镇"]


def test_the_fields_above_an_official_paper_are_no_headline() -> None:
    text = (
        "索 引 号：000000000/2021-00012 主题分类：农业\n发布机构：柳河县人民政府 成文日期：2021-03-04\n"
        "标 题：关于做好春耕工作的通知\n\n关于做好春耕工作的通知\n\n各乡镇人民政府：\n　　现将有关事项通知如下。\n"
    )
    (article,) = split(Page("n.txt", text))
    assert article.title == "关于做好春耕工作的通知"
    assert str(article.date) == "2021-03-04"


def test_a_medium_and_names_alone_on_a_line_are_a_byline() -> None:
    text = "柳河县召开会议\n\n　　3月4日，县委书记陈立国主持会议。\n\n柳河县融媒体中心 张海 李云\n"
    (article,) = split(Page("n.txt", text))
    assert [b.text for b in article.blocks if str(b.kind) == "byline"] == ["柳河县融媒体中心 张海 李云"]


def test_a_byline_without_brackets_in_front_of_the_day() -> None:
    text = "柳河日报记者 张海 特约记者 李云 3月4日，县委书记陈立国到青山镇调研。\n"
    (article,) = split(Page("n.txt", text))
    assert article.blocks[0].text == "柳河日报记者 张海 特约记者 李云"
    assert article.blocks[1].text == "3月4日，县委书记陈立国到青山镇调研。"
    (other,) = split(Page("n.txt", "记者 看到，3月4日青山镇一片繁忙。\n"))
    assert [str(b.kind) for b in other.blocks] == ["paragraph"]


def test_who_spoke_where_above_a_paragraph_opens_no_article() -> None:
    text = (
        "县领导调研春耕\n2021-03-05 来源：柳河日报\n\n　　3月4日，县委书记陈立国到青山镇调研。\n\n"
        "陈立国在青山镇调研时强调：\n\n　　要抓好春耕备耕，确保粮食稳产。\n"
    )
    assert len(split(Page("n.txt", text))) == 1
