"""Who gets, has, had and loses posts, and when; the corps' divisions; parties' posts. All people are invented."""

from __future__ import annotations

import pytest
from told import facts, record

from kg import pipeline
from kg.model import Page

PAPER = "柳河县融媒体中心"


def terms(*paragraphs: str, paper: str = PAPER) -> set[tuple[str, str, str, str]]:
    """Who, which post, from when and until when."""
    said = record(*paragraphs, paper=paper)
    labels = {e.key: e.label for e in said.entities}
    return {
        (labels[s.subject], labels[str(s.object)], str(s.valid_from or ""), str(s.valid_to or ""))
        for s in said.statements
        if s.property == "holdsPost"
    }


def test_an_appointment_begins_on_the_day_of_the_session() -> None:
    said = terms(
        "3月2日，柳河县第十八届人大常委会第九次会议举行。会议决定任命何立新为柳河县教育局局长，免去高建业的柳河县教育局局长职务。"
    )
    assert ("何立新", "柳河县教育局局长", "2025-03-02", "") in said
    assert ("高建业", "柳河县教育局局长", "", "2025-03-02") in said


def test_a_resignation_stands_in_the_title_of_a_decision() -> None:
    said = terms(
        "3月2日，柳河县第十八届人大常委会第九次会议举行。会议表决通过了关于接受何立新辞去柳河县人民政府县长职务请求的决定。"
    )
    assert ("何立新", "柳河县县长", "", "2025-03-02") in said


def test_a_list_has_the_day_on_which_it_was_passed() -> None:
    said = terms(
        "（2016年7月27日柳河县第十七届人民代表大会常务委员会第三十九次会议通过）",
        "任命：",
        "何立新为柳河县人民法院副院长；",
        "免去：",
        "高建业的柳河县人民法院副院长职务。",
    )
    assert ("何立新", "柳河县法院副院长", "2016-07-27", "") in said
    assert ("高建业", "柳河县法院副院长", "", "2016-07-27") in said


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("柳河县教育局原局长何立新接受审查。", ("", "2025-03-04")),
        ("何立新，男，1970年5月生，现任柳河县教育局局长。", ("", "")),
        ("何立新，男，1970年5月生，2014年1月任柳河县教育局局长。", ("2014-01", "")),
        ("何立新，男，1970年5月生，1991年7月参加工作，曾任柳河县教育局局长。", ("", "")),
        ("何立新，男，1970年5月生，2014年1月至2018年3月任柳河县教育局局长。", ("2014-01", "2018-03")),
    ],
)
def test_terms(text: str, term: tuple[str, str]) -> None:
    assert ("何立新", "柳河县教育局局长", *term) in terms(text)


def test_a_post_of_the_past_has_no_date_of_the_page() -> None:
    said = record("何立新，男，1970年5月生，曾任柳河县教育局局长，现任柳河县民政局局长。", paper=PAPER)
    dated = {str(s.object).rpartition(":")[0]: s.as_of for s in said.statements if s.property == "holdsPost"}
    assert sorted(str(day) for day in dated.values()) == ["2025-03-04", "None"]


def test_nobody_holds_a_post_from_the_year_of_his_birth() -> None:
    said = terms("何立新，男，生于1964年，先后担任柳河县财政局局长、柳河县副县长。")
    assert {(label, begun) for who, label, begun, _ in said if who == "何立新"} == {
        ("柳河县财政局局长", ""),
        ("柳河县副县长", ""),
    }


def test_a_table_of_a_career_is_of_whom_the_page_introduces() -> None:
    said = terms("何立新，男，1963年5月生。", "1998.03—2001.11 柳河县委副书记", "2016.09— 柳河县政协副主席")
    assert ("何立新", "柳河县委副书记", "1998-03", "2001-11") in said
    assert ("何立新", "柳河县政协副主席", "2016-09", "") in said


def test_the_head_of_an_institute_is_not_in_its_party_committee() -> None:
    held = facts("postIn", "柳河县人民医院党委副书记、院长何立新出席。", paper=PAPER)
    assert ("柳河县人民医院院长", "柳河县人民医院") in held
    assert ("柳河县人民医院党委副书记", "柳河县人民医院党委") in held


def test_deputies_and_secretaries_share_the_organisation_of_the_head() -> None:
    held = facts("holdsPost", "县政协主席何岚主持会议。副主席高建业、石磊和秘书长何立新出席。", paper=PAPER)
    assert {("石磊", "柳河县政协副主席"), ("何立新", "柳河县政协秘书长")} <= set(held)


def test_a_party_elects_its_committee() -> None:
    held = facts(
        "holdsPost", "民盟柳河县第六次代表大会3月2日闭幕。何立新当选为主委，高建业、石磊当选为副主委。", paper=PAPER
    )
    assert ("石磊", "中国民主同盟柳河县委员会副主委") in held


def test_a_division_of_the_corps_is_one_with_its_city() -> None:
    text = "3月2日，师市党委书记、政委何立新到一五〇团调研，第八师石河子市党委副书记、师长高建业陪同。"
    held = set(facts("holdsPost", text, paper="石河子日报"))
    assert {("何立新", "第八师石河子市党委书记"), ("何立新", "第八师石河子市政委")} <= held
    assert ("高建业", "第八师石河子市师长") in held


def test_a_district_is_meant_before_its_autonomous_region() -> None:
    held = facts("holdsPost", "3月2日，兴宾区召开会议。区委副书记、区长何立新出席。", paper="来宾日报")
    assert ("何立新", "来宾市兴宾区区长") in held


@pytest.mark.parametrize("text", ["州委书记何立新出席。", "湘西州委书记何立新出席。"])
def test_an_autonomous_prefecture_by_its_everyday_name(text: str) -> None:
    assert facts("holdsPost", text, paper="湘西州融媒体中心")[0][1].endswith("自治州委书记")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("兵团党委书记、政委何立新主持会议。", [("何立新", "新疆生产建设兵团政委")]),
        ("兵团党委常委、副政委、组织部部长何立新出席会议。", [("何立新", "新疆生产建设兵团组织部部长")]),
        ("省法院院长何立新作报告。", [("何立新", "吉林省高院院长")]),
        ("市法院副院长何立新到会。", [("何立新", "通化市中院副院长")]),
        ("县法院院长何立新到会。", [("何立新", "柳河县法院院长")]),
        ("省纪委监委驻省财政厅纪检监察组组长何立新讲话。", [("何立新", "吉林省纪委监委驻省财政厅纪检监察组组长")]),
        ("县委第二巡察组组长何立新反馈。", [("何立新", "柳河县委第二巡察组组长")]),
        ("县政协党组书记、主席提名人选何立新主持。", [("何立新", "柳河县政协党组书记")]),
        ("县长会见柬埔寨磅湛省省长何立新。", [("何立新", "柬埔寨磅湛省省长")]),
        ("县长与磅湛省副省长何立新会谈。", [("何立新", "磅湛省副省长")]),
        (
            "美国驻华大使何立新、越南外交部副部长高建业来访。",
            [("何立新", "美国驻华大使"), ("高建业", "越南外交部副部长")],
        ),
        ("县长会见老挝国会主席何立新。", [("何立新", "老挝国会主席")]),
        ("通化市市长何立新会见客人。", [("何立新", "通化市市长")]),
        (
            "县政协委员、民盟会员、柳河师范学院教授、博士何立新建议。",
            [("何立新", "柳河师范学院教授"), ("何立新", "柳河县政协委员")],
        ),
        ("何岚任柳河师范学院院长；何立新任纪委书记。", [("何立新", "柳河师范学院纪委书记")]),
        (
            "县委决定：何立新同志任青山镇党委委员、书记。",
            [("何立新", "柳河县青山镇党委委员"), ("何立新", "柳河县青山镇党委书记")],
        ),
        ("县委决定：何立新同志任县纪委监委副书记。", [("何立新", "柳河县纪委监委副书记")]),
        ("县人大代表选举何立新为政府县长。", [("何立新", "柳河县县长")]),
        (
            "何立新到柳河师范学院调研，校党委书记高建业、校长何岚陪同。",
            [("高建业", "柳河师范学院党委书记"), ("何岚", "柳河师范学院校长")],
        ),
    ],
)
def test_whose_posts_are_meant(text: str, held: list[tuple[str, str]]) -> None:
    said = {(who, post) for who, post, _, _ in terms(text)}
    assert set(held) <= said


def test_leaders_below_the_headline_of_a_town_or_department() -> None:
    said = leaders(
        "柳河县青山镇领导班子成员", "何立新　党委副书记、镇长　主持政府全面工作，负责财政工作", "高建业　人大主席"
    )
    assert {("何立新", "柳河县青山镇党委副书记"), ("何立新", "柳河县青山镇镇长"), ("高建业", "青山镇人大主席")} <= said
    said = leaders("柳河县教育局领导班子成员", "何立新　党组书记、局长", "高建业　四级调研员")
    assert {
        ("何立新", "柳河县教育局党组书记"),
        ("何立新", "柳河县教育局局长"),
        ("高建业", "柳河县教育局四级调研员"),
    } <= said


def leaders(title: str, *lines: str) -> set[tuple[str, str]]:
    """Who holds which post on a page with a headline and lines of a list."""
    page = Page("p.txt", "\n".join((title, "", *lines)))
    said = pipeline.record(page)
    labels = {e.key: e.label for e in said.entities}
    return {(labels[s.subject], labels[str(s.object)]) for s in said.statements if s.property == "holdsPost"}


def test_a_task_force_has_the_people_of_its_roster() -> None:
    said = leaders(
        "柳河县人民政府办公室关于成立柳河县防汛抗旱指挥部的通知",
        "各乡镇人民政府：",
        "决定成立柳河县防汛抗旱指挥部，组成人员如下。",
        "总指挥：何立新（县委副书记、县长）",
        "副总指挥：高建业（县委常委、副县长）",
        "何岚（副县长）、石磊（县人武部部长）",
        "指挥部办公室设在县水利局。",
    )
    deputy = "柳河县防汛抗旱指挥部副总指挥"
    assert {("何立新", "柳河县防汛抗旱指挥部总指挥"), ("高建业", deputy), ("何岚", deputy), ("石磊", deputy)} <= said
    assert ("何岚", "柳河县副县长") in said


def test_bare_titles_are_those_of_the_department_that_the_report_is_about() -> None:
    said = leaders(
        "柳河县教育局召开安全工作会议",
        "3月6日，县教育局召开安全工作会议。党组书记、局长何立新出席会议。党组成员、副局长高建业主持会议。副县长何岚到会。",
    )
    assert {
        ("何立新", "柳河县教育局党组书记"),
        ("何立新", "柳河县教育局局长"),
        ("高建业", "柳河县教育局副局长"),
    } <= said
    assert ("何岚", "柳河县副县长") in said
