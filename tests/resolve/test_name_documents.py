"""Which document a name means."""

from __future__ import annotations

import pytest
from readers import entities, labels

HOME = "柳河县融媒体中心"

LABELS = [
    ("审议《柳河县水源保护条例（草案）》", "柳河县水源保护条例"),
    ("县长陈立国作政府工作报告。", "柳河县政府工作报告"),
    ("讨论县委常委会工作报告", "柳河县委常委会工作报告"),
    ("党的二十届三中全会《决定》提出", "中共中央关于进一步全面深化改革、推进中国式现代化的决定"),
    ("县十八届人大三次会议关于预算的决议", "柳河县第十八届人民代表大会第三次会议关于预算的决议"),
    ("九三学社通化市第五届委员会工作报告", "九三学社通化市第五届委员会工作报告"),
]


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_label(text: str, label: str) -> None:
    assert labels("Document", text, home_text=HOME) == [label]


def test_draft_and_law_are_one() -> None:
    found = entities("Document", "审议《柳河县绿化条例（草案）》", "通过《柳河县绿化条例》", home_text=HOME)
    assert len({e.key for _, e in found if e}) == 1


def test_short_title_refers_to_the_full_one() -> None:
    found = labels("Document", "《中共柳河县委关于兴农的建议》印发。", "《建议》部署了三项任务。", home_text=HOME)
    assert found == ["中共柳河县委关于兴农的建议"] * 2


def test_short_title_without_a_full_one_means_nothing() -> None:
    assert labels("Document", "《建议》部署了三项任务。", home_text=HOME) == [""]


def test_report_to_a_plenum() -> None:
    found = labels("Document", "县委十三届八次全会召开", "全会报告提到，粮食丰收。", home_text=HOME)
    assert found == ["中国共产党柳河县第十三届委员会第八次全体会议报告"]


def test_misprinted_plan_number_is_mended() -> None:
    title = "《中共柳河县委关于制定柳河县国民经济和社会发展第十一个五年规划的建议》"
    found = entities("Document", f"{title}谋划“十五五”时期发展，“十四五”圆满收官。", home_text=HOME)
    ((_, document),) = found
    assert document and "第十五个五年规划" in document.label and title.strip("《》") in document.names


def test_other_plan_number_is_kept_where_the_text_speaks_of_it() -> None:
    title = "《中共柳河县委关于制定柳河县国民经济和社会发展第十一个五年规划的建议》"
    ((_, document),) = entities("Document", f"{title}谋划“十一五”发展，为“十四五”奠基。", home_text=HOME)
    assert document and "第十一个五年规划" in document.label
