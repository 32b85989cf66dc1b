"""The law of evidence: what a record quotes stands on the page just so, however the page is laid out."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from told import facts, quotes, record

from kg import pipeline
from kg.model import Page

SENTENCES = (
    "县委书记高建业主持召开县委常委会会议。",
    "县委副书记、县长何岚，县政协主席欧阳文远出席会议。",
    "“茶园今年提质增效。”云岭茶业有限公司总经理艾力·阿不力孜说。",
    "2024年，全县地区生产总值增长6.5%，达到120.5亿元。",
    "会议审议了《湄潭县茶产业发展规划(2025-2030年)》。",
    "湄潭县将实施“两山一茶”战略，建设青岭食品产业园。",
    "近日,湄潭县入选全国文明县城。",
)
BREAKS = ("", "\n", "\r\n", "\r\n　　", "\u3000")
FULL = str.maketrans("0123456789%()ABC", "０１２３４５６７８９％（）ＡＢＣ")


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A county paper's page with some sentences, broken anywhere, in narrow or wide characters."""
    lines = ["湄潭县融媒体中心 2025-03-04", "", "湄潭县加快茶产业发展", ""]
    for sentence in draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3)):
        at = draw(st.integers(0, len(sentence)))
        wide = sentence.translate(FULL) if draw(st.booleans()) else sentence
        lines.append("　　" + wide[:at] + draw(st.sampled_from(BREAKS)) + wide[at:])
    return draw(st.sampled_from(("\n", "\r\n"))).join(lines)


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(pages())
def test_what_is_quoted_stands_on_the_page(text: str) -> None:
    made = pipeline.record(Page("p.txt", text))
    found = quotes(made)
    assert found and all(text[a:b] == exact and exact for a, b, exact in found)
    keys = {e.key for e in made.entities}
    assert {o.key for o in made.occurrences} <= keys and {s.subject for s in made.statements} <= keys | {
        s.subject for s in made.statements if s.gazetteer
    }


def test_a_record_is_a_function_of_its_page() -> None:
    page = Page("p.txt", "湄潭县融媒体中心\n\n" + "\n".join(SENTENCES))
    assert pipeline.record(page) == pipeline.record(page)


def test_a_name_over_a_line_break_is_found_and_quoted_as_it_stands() -> None:
    made = record("县委书记高建\r\n业主持会议。", paper="湄潭县融媒体中心")
    (seen,) = [o for o in made.occurrences if o.key == "Person:高建业"]
    assert seen.place.exact == "高建\r\n业" == made.page.text[seen.place.start : seen.place.end]


def test_only_what_the_gazetteer_says_has_no_quotation() -> None:
    made = record("县委书记高建业出席。", paper="湄潭县融媒体中心")
    assert all(s.evidence or s.gazetteer for s in made.statements) and any(s.gazetteer for s in made.statements)


def test_who_is_present_measures_no_meeting() -> None:
    made = record("全会由县委常委会主持。出席全会的县委委员36人。", paper="湄潭县融媒体中心")
    assert [(o.indicator, o.of) for o in made.observations] == [("出席县委委员", ())]


def test_a_meeting_called_by_its_kind_is_the_one_named_before() -> None:
    text = "湄潭县人大常委会召开人大工作座谈会。\n洗马镇人大主席何岚在座谈会上发言。"
    assert facts("spokeAt", text, paper="湄潭县融媒体中心") == [("何岚", "人大工作座谈会")]
    assert facts("spokeAt", "县委副书记何岚在座谈会上发言。", paper="湄潭县融媒体中心") == []
