"""Sheets for the questions that people come with."""

from __future__ import annotations

from browser import Reader


def part(reader: Reader, name: str) -> str:
    return reader.driver.find_element("css selector", f'#sheet [data-part="{name}"]').text


def open_sheet(reader: Reader, name: str) -> None:
    reader.select(name)
    reader.part("open-sheet").click()
    assert reader.driver.find_element("css selector", "#sheet h2").text == name


def test_a_list_of_all_sheets(reader: Reader) -> None:
    reader.part("view-sheet").click()
    assert "罗予安" in part(reader, "officials") and "北岭区" in part(reader, "districts")
    assert "全市农业工作会议" in part(reader, "meetings") and "三链两港" in part(reader, "formulations")
    reader.driver.find_element("css selector", f'[data-sheet="{reader.node("罗予安")}"]').click()
    assert reader.driver.find_element("css selector", "#sheet h2").text == "罗予安"


def test_a_career_on_an_axis_of_time(reader: Reader) -> None:
    open_sheet(reader, "罗予安")
    assert "北岭区委书记" in part(reader, "career") and "截至 2031-02-06" in part(reader, "career")
    assert len(reader.all('[data-part="career"] .span circle')) == 1
    assert "全市农业工作会议" in part(reader, "took") and "第五次全体会议" in part(reader, "opinions")
    reader.run("document.querySelector('[data-part=career] details').open = true")
    reader.wait("return document.querySelector('[data-part=career] mark') !== null")
    assert "object:北岭区委书记" in reader.marks("[data-part=career]")[0]


def test_a_district(reader: Reader) -> None:
    open_sheet(reader, "北岭区")
    assert "罗予安" in part(reader, "leaders") and "北岭区委书记" in part(reader, "leaders")
    assert "三链两港" in part(reader, "plansOf") and "北岭食品产业园" in part(reader, "projects")
    assert "食品产业" in part(reader, "industries") and "全省“五好”城区" in part(reader, "honours")
    assert "≥20个" in reader.part("figures").text
    assert "来访" in reader.part("silent").text


def test_a_meeting(reader: Reader) -> None:
    open_sheet(reader, "中共澄阳市第三届委员会第五次全体会议")
    assert "2031-01" in part(reader, "whenWhere") and "罗予安" in part(reader, "commented")
    assert "北岭区委书记" in part(reader, "commented")
    assert "热烈反响" in part(reader, "reports")
    open_sheet(reader, "全市农业工作会议")
    assert part(reader, "who").count("罗予安") == 2


def test_a_formulation(reader: Reader) -> None:
    open_sheet(reader, "三链两港")
    assert "最早 2031-02-06" in part(reader, "firstLast") and "1 篇没有日期" in part(reader, "firstLast")
    assert part(reader, "users").count("北岭区") == 2 and "罗予安说" in part(reader, "users")
    assert "热烈反响" in part(reader, "articlesWith") and "名单" in part(reader, "articlesWith")


def test_figures_as_charts(reader: Reader) -> None:
    reader.part("view-sheet").click()
    charts = {
        chart.find_element("css selector", "figcaption").text: chart for chart in reader.all('[data-testid="chart"]')
    }
    assert set(charts) == {"新签约项目（个）", "总投资（亿元）", "港口吞吐量（亿吨）"}
    assert "澄阳市 · 到2035年 · 目标值" in charts["港口吞吐量（亿吨）"].text
    charts["总投资（亿元）"].find_element("css selector", ".amount").click()
    assert reader.heading() == "总投资 3.2亿元"
