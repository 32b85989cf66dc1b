"""What an article reports: its meeting, when and where it was held, who was there, over several paragraphs."""

from __future__ import annotations

import pytest

from kg import pipeline
from kg.model import Article, ArticleKind, Block, BlockKind, Claim, Page, PartialDate
from kg.text import fold

_TODAY = PartialDate(2025, 1, 6)
_TITLE, _TEXT, _DATELINE = BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.DATELINE


def claims(*blocks: tuple[BlockKind, str], date: PartialDate | None = _TODAY) -> tuple[Claim, ...]:
    """What is found in an article of these blocks."""
    page = Page("-", "\n".join(text for _, text in blocks))
    starts = [sum(len(text) + 1 for _, text in blocks[:i]) for i in range(len(blocks))]
    made = tuple(
        Block(kind, fold(page.text, at, at + len(text))) for (kind, text), at in zip(blocks, starts, strict=True)
    )
    (reading,) = pipeline.reading(page, [Article("a1", ArticleKind.NEWS, blocks[0][1], made, date)]).readings
    return tuple(reading.claims)


def facts(*blocks: tuple[BlockKind, str], date: PartialDate | None = _TODAY) -> set[str]:
    """The same by the words of the mentions."""
    return {
        f"{c.subject.text} {c.property} {c.object if isinstance(c.object, PartialDate) else c.object.text}"
        for c in claims(*blocks, date=date)
    }


def test_attendants_belong_to_the_meeting_that_is_held_not_to_one_that_is_studied() -> None:
    found = facts(
        (_TITLE, "柳河县委十四届五次全会召开"),
        (_TEXT, "1月5日，柳河县委十四届五次全会在县会堂召开。全会学习贯彻党的二十大精神。"),
        (_TEXT, "县委书记何立新作讲话。县长何立民，各乡镇主要负责人等出席会议。"),
    )
    assert {"何立新 spokeAt 柳河县委十四届五次全会", "何立民 attended 柳河县委十四届五次全会"} <= found
    assert not {f for f in found if f.endswith("二十大")}


def test_a_second_meeting_takes_over() -> None:
    found = facts(
        (_TEXT, "1月3日，柳河县政府第12次常务会议召开，县长何立民主持。"),
        (_TEXT, "1月4日，柳河县委十四届五次全会召开，县委书记何立新主持。"),
    )
    assert {"何立民 chaired 柳河县政府第12次常务会议", "何立新 chaired 柳河县委十四届五次全会"} <= found
    assert "何立新 chaired 柳河县政府第12次常务会议" not in found


def test_what_happens_before_the_meeting_is_no_part_of_it() -> None:
    found = facts(
        (_TEXT, "1月5日，柳河县委十四届五次全会召开。"),
        (_TEXT, "会前，县委书记何立新作交流发言。"),
    )
    assert "何立新 spokeAt 柳河县委十四届五次全会" not in found


@pytest.mark.parametrize(
    "text", ["1月5日，县委决定，柳河县委十四届五次全会于1月20日召开。", "柳河县委十四届五次全会将于1月20日召开。"]
)
def test_a_meeting_to_come_is_not_reported(text: str) -> None:
    assert "何立新 attended 柳河县委十四届五次全会" not in facts((_TEXT, text), (_TEXT, "何立新书记参加活动。"))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("1月3日至4日，柳河县委十四届五次全会召开。", {"date 2025-01-03", "endDate 2025-01-04"}),
        ("柳河县委十四届五次全会于1月4日闭幕。", {"date 2025-01-04"}),
        ("柳河县委十四届五次全会于1月4日闭幕。大会于1月3日上午开幕。", {"date 2025-01-03", "endDate 2025-01-04"}),
        ("2024年12月30日，柳河县委十四届五次全会召开。截至1月5日，已有三十条建议。", {"date 2024-12-30"}),
        ("近日，柳河县委十四届五次全会召开。", set()),
    ],
)
def test_dates(text: str, dates: set[str]) -> None:
    found = facts((_TEXT, text))
    assert {f.partition(" ")[2] for f in found if "ate " in f} == dates


def test_a_date_needs_its_year() -> None:
    assert not {f for f in facts((_TEXT, "1月3日，柳河县委十四届五次全会召开。"), date=None) if " date " in f}


def test_a_notice_shows_its_issuer_and_its_day() -> None:
    found = facts(
        (_TITLE, "柳河县教育局关于做好春季开学工作的通知"),
        (_TEXT, "各学校：现就有关事项通知如下。"),
        (_TEXT, "柳河县教育局"),
        (_DATELINE, "2025年1月4日"),
    )
    assert {f for f in found if f.startswith("柳河县教育局 issued ")}
    assert {f for f in found if f.endswith(" date 2025-01-04")}


def test_answers_of_an_interview_are_comments() -> None:
    found = facts(
        (_TITLE, "转型路上"),
        (BlockKind.KICKER, "——访柳河县委书记何立新"),
        (_TEXT, "问：怎样看县委十四届五次全会？"),
        (_TEXT, "答：柳河县委十四届五次全会为我们指明了方向。"),
    )
    assert "何立新 commentedOn 柳河县委十四届五次全会" in found


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("去年，柳河县获评全国文明城市。", "2024"),
        ("2019年以来，柳河县去年获评全国文明城市。", "None"),
        ("柳河县获评全国文明城市。", "None"),
    ],
)
def test_an_honour_has_the_one_date_that_its_sentence_names(text: str, year: str) -> None:
    (claim,) = [c for c in claims((_TEXT, text)) if c.property == "receivedHonour"]
    assert str(claim.as_of) == year


def test_a_list_below_the_line_that_opens_it_attends() -> None:
    found = facts(
        (_TITLE, "柳河县举行2025年春节团拜会"),
        (_TEXT, "1月5日，县委、县政府在县会堂举行2025年春节团拜会。"),
        (_TEXT, "参加团拜会的领导有："),
        (_TEXT, "县委副书记何立新，县委常委何立民；"),
        (_TEXT, "县人大常委会副主任何立国。"),
        (_TEXT, "县医院院长何立春说，医院今年要建新楼。"),
    )
    assert {f"{name} attended 2025年春节团拜会" for name in ("何立新", "何立民", "何立国")} <= found
    assert "何立春 attended 2025年春节团拜会" not in found


def test_a_chronicle_counts_its_days_from_the_headings() -> None:
    found = facts(
        (_TITLE, "柳河县2014年大事记"),
        (BlockKind.HEADING, "1月"),
        (_TEXT, "8日 县十七届人大三次会议开幕，县长何立新作《政府工作报告》。"),
        (BlockKind.HEADING, "4月"),
        (_TEXT, "21日至22日 柳河县委十四届五次全会召开。"),
        (_TEXT, "28日 县委书记何立民出席签字仪式并讲话。"),
    )
    assert {"县十七届人大三次会议 date 2014-01-08", "柳河县委十四届五次全会 date 2014-04-21"} <= found
    assert "何立民 attended 柳河县委十四届五次全会" not in found


def test_a_report_printed_whole_was_given_where_its_second_line_says() -> None:
    found = facts(
        (_TITLE, "政府工作报告"),
        (BlockKind.KICKER, "——2021年7月29日在柳河县第十七届人民代表大会第一次会议上"),
        (BlockKind.BYLINE, "柳河县县长 何立新"),
        (_TEXT, "各位代表：现在，我代表县人民政府向大会报告工作。"),
        date=None,
    )
    assert {
        "柳河县第十七届人民代表大会第一次会议 date 2021-07-29",
        "何立新 presented 政府工作报告",
        "何立新 spokeAt 柳河县第十七届人民代表大会第一次会议",
    } <= found


def test_what_comes_with_a_notice_is_issued_by_whoever_signs_it() -> None:
    found = facts(
        (_TITLE, "柳河县人民政府关于印发柳河县防汛工作方案的通知"),
        (_TEXT, "根据《吉林省防汛条例》，制定本方案。"),
        (_TEXT, "《柳河县防汛工作方案》已经县政府第12次常务会议审议通过，现印发给你们。"),
        (_TEXT, "柳河县人民政府"),
        (_TEXT, "2025年1月6日"),
    )
    assert "柳河县人民政府 issued 《柳河县防汛工作方案》" in found
    assert "柳河县人民政府 issued 《吉林省防汛条例》" not in found


def test_a_signed_speech_is_its_signers_words() -> None:
    page = Page("-", "发展要快\n何立新\n同志们：\n柳河县要深入实施乡村振兴战略。\n")
    speech = pipeline.reading(
        page,
        [
            Article(
                "a1", ArticleKind.SPEECH, "发展要快",
                (
                    Block(_TITLE, fold(page.text, 0, 4)),
                    Block(BlockKind.BYLINE, fold(page.text, 5, 8)),
                    Block(_TEXT, fold(page.text, 14, 29)),
                ),
                _TODAY,
            )
        ],
    ).readings[0]  # fmt: skip
    spoken = [c for c in speech.claims if c.property == "pursues"]
    assert [c.speaker.text for c in spoken if c.speaker] == ["何立新"]
    assert any(stretch.block == 1 for stretch in spoken[0].evidence)


def test_a_line_with_a_place_opens_its_section() -> None:
    found = facts(
        (_TITLE, "海南省今年重点项目"),
        (_TEXT, "四、文昌市政府"),
        (_TEXT, "1.续建项目（2个）：岫岭航天发射场项目、岫岭河综合整治工程。"),
        (_TEXT, "五、琼海市政府"),
        (_TEXT, "1.竣工项目（1个）：鸿岭旅游公路工程。"),
    )
    owned = {fact for fact in found if "hasProject" in fact}
    assert {"文昌市 hasProject 岫岭航天发射场项目", "琼海市 hasProject 鸿岭旅游公路工程"} <= owned
    assert not any(fact.startswith("琼海市") and "航天" in fact for fact in owned)
