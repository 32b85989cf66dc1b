"""The articles as they stand on the page, with the mentions marked, both ways."""

from __future__ import annotations

from browser import Reader
from selenium.webdriver.common.keys import Keys


def open_first(reader: Reader) -> None:
    assert reader.run("return kgViz.read(app.articles[0].node)")


def test_the_list_of_articles(reader: Reader) -> None:
    reader.part("view-reader").click()
    (first, second) = reader.all('[data-testid="article-card"]')
    for word in ("市委三届五次全会精神在基层引发热烈反响", "2031-02-06", "澄阳日报", "邵𬭎远", "01_澄阳.txt", "条事实"):
        assert word in first.text
    assert "日期不详" in second.text
    first.find_element("css selector", ".title").click()
    assert "“全会为我们指明了方向。”" in reader.part("reader").text


def test_the_whole_text_stands_there(reader: Reader) -> None:
    open_first(reader)
    text = "".join(p.get_attribute("textContent") or "" for p in reader.all("#reader article > p"))
    page = reader.run("return app.data.pages[0].text")
    assert text.replace("\n", "").replace(" ", "") == "".join(page.split())


def test_mentions_are_marked_at_their_place_after_rare_characters(reader: Reader) -> None:
    open_first(reader)
    script = """return [...document.querySelectorAll('#reader mark[data-node]')].map(
        (mark) => [mark.textContent, app.store.node(mark.dataset.node).name])"""
    found = reader.run(script)
    assert ["邵𬭎远", "邵𬭎远"] in found and ["北岭食品产业园", "北岭食品产业园"] in found
    assert ["全会", "中共澄阳市第三届委员会第五次全体会议"] in found
    for text, name in found:
        names = reader.run(
            "const n = app.nodes.find((x) => x.name === arguments[0]); return [n.name, ...(n.names || []), '全会']",
            name,
        )
        assert text in names


def test_nested_mentions(reader: Reader) -> None:
    open_first(reader)
    nested = reader.run(
        "return [...document.querySelectorAll('#reader mark mark')].map((m) => [m.parentNode.closest('mark').textContent, m.textContent])"
    )
    assert ["北岭区委书记", "北岭区委"] in nested and ["北岭区委", "北岭区"] in nested


def test_a_mention_leads_to_the_evidence_and_back(reader: Reader) -> None:
    open_first(reader)
    person = reader.node("罗予安")
    reader.driver.find_element("css selector", f'#reader mark[data-node="{person}"]').click()
    assert reader.heading() == "罗予安"
    here = reader.run("return [...document.querySelectorAll('#reader mark.here')].map((mark) => mark.textContent)")
    assert here == ["罗予安", "罗予安"]
    reader.driver.find_element("css selector", '#panel [data-property="chaired"] [data-testid="source"] button').click()
    assert "罗予安主持全市农业工作会议" in reader.part("evidence").text


def test_the_evidence_is_scrolled_into_view(reader: Reader) -> None:
    reader.size(900, 500)
    reader.open()
    reader.select("罗予安")
    reader.driver.find_element("css selector", '#panel [data-property="chaired"] [data-testid="source"] button').click()
    inside = """const [a, b] = [document.querySelector('.evidence'), app.byId('reader')].map((e) => e.getBoundingClientRect());
        return a.top >= b.top - 1 && a.bottom <= b.bottom + 1"""
    assert reader.run(inside)


def test_what_was_read_from_a_paragraph(reader: Reader) -> None:
    open_first(reader)
    reader.run("document.querySelectorAll('.readfacts').forEach((one) => (one.open = true))")
    reader.wait("return document.querySelectorAll('[data-testid=read-fact]').length > 5")
    lines = [fact.text.replace("\n", " ") for fact in reader.all('[data-testid="read-fact"]')]
    assert any("罗予安" in line and "主持" in line and "事实" in line for line in lines)


def test_the_keyboard_reaches_mentions(reader: Reader) -> None:
    open_first(reader)
    reader.run(
        "document.querySelector('#reader mark[data-node=\"' + arguments[0] + '\"]').focus()", reader.node("罗予安")
    )
    reader.press(Keys.ENTER)
    assert reader.heading() == "罗予安"
