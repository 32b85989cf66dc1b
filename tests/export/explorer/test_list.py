"""The table of what is shown, and the files that it and the picture can be saved as."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from browser import Reader
from selenium.webdriver.support.ui import WebDriverWait


def column(reader: Reader, name: str) -> list[str]:
    return [cell.text for cell in reader.all(f'#list [data-testid="row"] .col-{name}')]


def test_the_table_has_every_relation_with_its_words(reader: Reader) -> None:
    reader.part("view-list").click()
    rows = [row.text.replace("\n", " ") for row in reader.all('[data-testid="row"]')]
    assert len(rows) == reader.run("return app.facts.length")
    (chaired,) = [row for row in rows if "主持" in row.split("事实")[0]]
    for word in (
        "罗予安",
        "全市农业工作会议",
        "事实",
        "罗予安主持全市农业工作会议",
        "01_澄阳.txt",
        "2031-02-06",
        "90%",
    ):
        assert word in chaired
    assert any("出自澄阳地名录" in row for row in rows)


def test_it_is_sorted_by_any_column(reader: Reader) -> None:
    reader.part("view-list").click()
    for name in ("when", "sureness"):
        reader.part(f"sort-{name}").click()
        up = column(reader, name)
        assert [x for x in up if x] == sorted(x for x in up if x)
        reader.part(f"sort-{name}").click()
        assert [x for x in column(reader, name) if x] == sorted((x for x in up if x), reverse=True)
    head = reader.part("sort-sureness").find_element("xpath", "..")
    assert head.get_attribute("aria-sort") == "descending"


def test_it_shows_what_the_filters_leave(reader: Reader) -> None:
    reader.part("view-list").click()
    before = len(column(reader, "subject"))
    reader.part("legend-intended").click()
    left = len(column(reader, "subject"))
    assert 0 < left < before and "意图" not in column(reader, "mode")
    assert reader.part("status").text.startswith(f"显示 {left}/{before}")
    reader.select("罗予安")
    reader.part("list-only").click()
    pairs = zip(column(reader, "subject"), column(reader, "object"), strict=True)
    assert all("罗予安" in pair for pair in pairs)


def test_csv_holds_what_is_shown(reader: Reader) -> None:
    reader.part("view-list").click()
    reader.part("legend-intended").click()
    text = reader.run("return app.asCsv()")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:])))
    assert rows[0][:3] == ["主体", "关系", "客体"] and len(rows) - 1 == len(column(reader, "subject"))
    assert ["罗予安", "主持", "全市农业工作会议", "事实"] in [row[:4] for row in rows]
    reader.run("app.store.subject(app.facts[0]).name = '=1+1'")  # a spreadsheet would reckon it
    assert reader.run("return app.asCsv()").splitlines()[1].startswith('"\'=1+1"')


def test_all_rows_come_though_not_at_once(reader: Reader) -> None:
    reader.run("app.facts.push(...Array.from({ length: 200 }, () => ({ ...app.facts[0] }))); app.store.index()")
    reader.run("app.filter.compile(); kgViz.show('list')")
    count = "return document.querySelectorAll('#list [data-testid=row]').length"
    total = reader.run("return app.facts.length")
    assert reader.run("app.refresh(new Set(['view', 'sel']));" + count) < total
    reader.wait(f"{count} === arguments[0]", total)
    assert not reader.part("list-more").is_displayed()
    now = "app.refresh(new Set(['view', 'sel'])); window.dispatchEvent(new Event('beforeprint'));"
    assert reader.run(now + count) == total


def test_files_are_saved(reader: Reader, tmp_path: Path) -> None:
    behaviour = {"behavior": "allow", "downloadPath": str(tmp_path)}
    reader.driver.execute_cdp_cmd("Browser.setDownloadBehavior", behaviour)
    reader.part("save-svg").click()
    reader.run("app.byId('save-png').click(); kgViz.show('list')")  # the name is that of the view that was saved
    reader.part("save-csv").click()
    paths = [tmp_path / name for name in ("overview.svg", "overview.png", "facts.csv")]
    WebDriverWait(reader.driver, 20).until(lambda _: all(path.exists() and path.stat().st_size for path in paths))
    drawing, picture, table = (path.read_bytes() for path in paths)
    assert drawing.startswith(b"<svg ") and "罗予安".encode() in drawing
    assert picture.startswith(b"\x89PNG\r\n") and len(picture) > 1000
    assert table.startswith('\ufeff"主体"'.encode())


def test_svg_and_png_of_the_picture(reader: Reader) -> None:
    drawing = reader.run("return app.asSvg()")
    shown = reader.shown()
    assert drawing.count("<line ") == shown["edges"] and drawing.count("<title>") == shown["nodes"]
    assert "罗予安</text>" in drawing and "<img" not in drawing and "<script" not in drawing
    reader.run("window.saved_ = []; app.save = (name, blob) => window.saved_.push([name, blob.type, blob.size])")
    reader.part("save-svg").click()
    reader.run("app.byId('save-png').click()")
    reader.wait("return window.saved_.length === 2")
    saved = reader.run("return window.saved_")
    assert [(name, kind) for name, kind, _ in saved] == [
        ("overview.svg", "image/svg+xml"),
        ("overview.png", "image/png"),
    ]
    assert all(size > 1000 for _, _, size in saved)
