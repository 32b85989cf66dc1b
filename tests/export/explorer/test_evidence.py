"""The panel: every relation with the sentence that proves it, and how it is known."""

from __future__ import annotations

from browser import Reader
from selenium.webdriver.common.by import By


def test_a_click_on_a_node_shows_its_sentences_with_the_words_marked(reader: Reader) -> None:
    reader.click(reader.at("罗予安"))
    assert reader.heading() == "罗予安"
    assert "或为同名的两人" in reader.part("panel").text
    marks = reader.marks('[data-property="holdsPost"]')
    assert "subject:罗予安" in marks[0] and "object:北岭区委书记" in marks[0]
    (quote,) = reader.all('[data-property="holdsPost"] [data-testid="quote"]')
    assert "北岭区委书记罗予安表示" in quote.text
    for word in ("市委三届五次全会精神在基层引发热烈反响", "2031-02-06", "01_澄阳.txt", "第 7 行"):
        assert word in quote.text


def test_a_click_on_a_link_shows_all_that_is_said_between_its_ends(reader: Reader) -> None:
    reader.run("app.around(arguments[0])", reader.node("全市农业工作会议"))
    edge = reader.edge("罗予安", "全市农业工作会议")
    reader.click(reader.run("return kgViz.edgePos(arguments[0])", edge))
    facts = reader.part("panel").find_elements(By.CSS_SELECTOR, '[data-testid="fact"]')
    assert {fact.get_attribute("data-property") for fact in facts} == {"chaired", "attended"}
    assert all("subject:罗予安" in m and "object:全市农业工作会议" in m for m in reader.marks("#panel"))


def test_names_classes_and_dates(reader: Reader) -> None:
    reader.select("中共澄阳市第三届委员会第五次全体会议")
    text = reader.part("panel").text
    assert "2031-01" in text and "市委三届五次全会" in text and "会议" in text


def test_relations_are_grouped_by_kind_and_direction(reader: Reader) -> None:
    reader.select("北岭区")
    groups = [(g.get_attribute("data-property"), g.get_attribute("data-direction")) for g in reader.all(".group")]
    assert ("hasProject", "out") in groups and ("jurisdiction", "in") in groups
    assert len(set(groups)) == len(groups)


def test_figures_are_marked_by_their_number(reader: Reader) -> None:
    reader.select("总投资 3.2亿元")
    assert "subject:3.2亿元" in reader.marks("#panel")[0] and "object:北岭食品产业园" in reader.marks("#panel")[0]


def test_how_it_is_known_can_be_seen(reader: Reader) -> None:
    reader.select("三链两港")
    badges = "return [...document.querySelectorAll('#panel .badge')].map((b) => b.textContent).sort()"
    assert reader.run(badges) == ["意图", "转述"]
    assert "罗予安说" in reader.part("panel").text


def test_a_gazetteer_is_no_text(reader: Reader) -> None:
    reader.select("澄阳市")
    (fact,) = reader.all('#panel [data-property="partOf"] [data-testid="fact"]')
    assert fact.find_element(By.CSS_SELECTOR, ".badge").text == "地名录"
    assert "澄阳地名录" in reader.part("gazetteer").text and "未写" in reader.part("gazetteer").text
    assert not fact.find_elements(By.CSS_SELECTOR, '[data-testid="quote"]')


def test_no_relation_without_its_sentence_or_source(reader: Reader) -> None:
    script = """const bare = [];
        for (const node of app.nodes) {
            kgViz.select(node.id);
            for (const fact of document.querySelectorAll('#panel [data-testid=fact]'))
                if (!fact.querySelector('[data-testid=quote], [data-testid=gazetteer]')) bare.push(node.name);
        }
        return [bare, app.facts.filter((fact) => !fact.at.length && !fact.gazetteer).length]"""
    assert reader.run(script) == [[], 0]


def test_a_name_that_is_not_in_view_comes_into_view(reader: Reader) -> None:
    reader.select("澄阳市港口条例")  # mentioned, but tied to nothing
    assert reader.node("澄阳市港口条例") in reader.shown()["nodeIds"]
    reader.run("document.querySelector('#panel .mentions details').open = true")
    reader.wait("return document.querySelector('#panel .mentions mark') !== null")
    assert reader.marks("#panel .mentions") == [["subject:澄阳市港口条例"]]
