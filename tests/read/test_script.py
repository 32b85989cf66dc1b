"""A page in traditional characters is read as one in simplified ones, and quoted as it stands."""

from pathlib import Path

import kg
from kg.read.script import legible, simplified

PAGE = """柳河縣召開縣委常委會議

　　3月4日，柳河縣委書記陳國棟主持召開縣委常委會議，審議《柳河縣鄉村振興實施方案》，縣長吳麗華出席。
"""
MIRROR = "柳河縣發(fā)展會(huì)議閉幕,,縣委書記陳國棟、縣長(zhǎng)吳麗華,、副縣長(zhǎng)出席,。"


def test_every_offset_counts_the_page_as_it_came() -> None:
    read = legible(MIRROR)
    assert len(read) == len(MIRROR)
    assert read.replace("\u200b", "") == "柳河县发展会议闭幕,县委书记陈国栋、县长吴丽华、副县长出席。"


def test_a_character_that_is_another_in_some_words() -> None:
    text = "縣長陳國棟瞭解情況，著力發展產業，隨著會議閉幕，登上瞭望塔，讀著名學者的著作。"
    assert simplified(text) == "县长陈国栋了解情况，着力发展产业，随着会议闭幕，登上瞭望塔，读著名学者的著作。"


def test_readings_are_left_out_of_any_page() -> None:
    assert legible("柳河(liǔhé)县(GEP)郗(xī)国栋").replace("\u200b", "") == "柳河县(GEP)郗国栋"


def test_a_simplified_page_with_a_rare_character_is_left_alone() -> None:
    page = "柳河县县长鍾国栋、副县长陈昇出席会议并讲话，会议审议通过乡村振兴实施方案。"
    assert simplified(page) is page


def test_facts_have_simplified_names_and_the_words_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "p.txt").write_text(PAGE, encoding="utf-8")
    graph = kg.build([tmp_path / "p.txt"])
    held = {
        (graph.nodes[s]["label"], graph.nodes[o]["label"], d["statement"].evidence[0].exact)
        for s, o, d in graph.edges(data=True)
        if d.get("statement") and d["statement"].property == "holdsPost"
    }
    assert ("陈国栋", "柳河县委书记", "柳河縣委書記陳國棟") in held
    names = {d["label"]: d["names"] for _, d in graph.nodes(data=True) if d.get("core") == "Person"}
    assert names["陈国栋"] == ("陳國棟",)
