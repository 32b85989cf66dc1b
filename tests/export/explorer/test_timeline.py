"""Time: a histogram with two handles, the line of events, and what has no date."""

from __future__ import annotations

from browser import Reader


def test_the_histogram_counts_every_dated_fact(reader: Reader) -> None:
    script = """return [[...document.querySelectorAll('#timeline .bin title')].map((t) => t.textContent),
        app.facts.filter((f) => app.store.dateOf(f)).length, app.facts.filter((f) => !app.store.dateOf(f)).length]"""
    titles, dated, undated = reader.run(script)
    assert f"无日期 {undated} 条" in reader.part("timeline").text
    year_only = 1  # the open day
    assert sum(int(title.split("：")[1].split(" ")[0]) for title in titles) + year_only == dated
    assert f"只知年份 {year_only} 条" in reader.part("timeline").text


def test_the_handles_filter_everything(reader: Reader) -> None:
    reader.run("kgViz.show('all')")
    before = reader.shown()
    move = """const handle = document.querySelector('[data-testid=time-until]');
        handle.value = 0; handle.dispatchEvent(new Event('change'))"""
    reader.run(move)
    assert reader.state()["until"] == "2031-01"
    reader.part("time-undated").click()
    assert reader.shown()["edges"] < before["edges"]
    assert reader.edge("罗予安", "北岭区委书记") not in reader.shown()["edgeIds"]  # told on 6 February
    assert "— 2031-01" in reader.part("time-range").text
    reader.part("view-list").click()
    assert {cell.text for cell in reader.all("#list td.col-when")} <= {"2031-01", "2031"}
    reader.part("time-reset").click()
    reader.part("time-undated").click()
    reader.run("kgViz.show('all')")
    assert reader.shown() == before


def test_the_keyboard_moves_the_handles(reader: Reader) -> None:
    handle = reader.part("time-from")
    handle.send_keys("\ue014")  # right
    assert reader.state()["from"] == "2031-02"
    assert reader.driver.switch_to.active_element.get_attribute("data-testid") == "time-from"


def test_the_line_of_events(reader: Reader) -> None:
    reader.part("view-events").click()
    events = [event.text.replace("\n", " ") for event in reader.all('[data-testid="event"]')]
    assert any(e.startswith("2031-01") and "第五次全体会议" in e and "01_澄阳.txt" in e for e in events)
    assert any("至 2031-03" in e and "主持" in e for e in events)
    assert "全市农业工作会议" in reader.part("undated").text and "澄阳市港口条例" in reader.part("undated").text


def test_the_years_of_plans(reader: Reader) -> None:
    years = "return ['国民经济和社会发展第十四个五年规划', '第一个五年计划', '“十五五”规划', '市发展规划'].map(app.planYears)"
    assert reader.run(years) == [
        {"number": 14, "start": 2021, "end": 2025},
        {"number": 1, "start": 1953, "end": 1957},
        {"number": 15, "start": 2026, "end": 2030},
        None,
    ]
