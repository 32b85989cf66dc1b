"""How quickly the HTML file is made, opens, and moves. ``python tests/bench/explorer.py [nodes …]``

Medians of five, in headless Chromium without a GPU. A frame counts only if the picture moved between it and the last.
Where a graph has files beside the page, they are loaded before the whole is shown. The load of the machine is told too:
on a busy one the figures say little.
"""

from __future__ import annotations

# ruff: noqa: E402 - the helpers of the tests are found by path
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]

from browser import Reader, chromium
from large import knowledge

from kg import ontology
from kg.export import html
from kg.export.settings import Settings, labels_of
from kg.graph import build_graph

SIZES = (1000, 5000, 20000)
TIMES = 5
COUNT = """const [move, drawn] = [app.picture.network, new Set()];
    window.frames_ = drawn;
    move.on('afterDrawing', () => drawn.add(JSON.stringify(move.getViewPosition())));"""


def main(sizes: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder, chromium(Path(folder) / "profile") as driver:
        for number in sizes:
            path, made = write(number, Path(folder))
            reader = Reader(driver, path.as_uri())
            rows = [measure(reader) for _ in range(TIMES)]
            ready, overview, whole, shown = (round(median(row[i] for row in rows), 1) for i in range(4))
            size = sum(file.stat().st_size for file in path.parent.iterdir()) / 1e6
            say(f"{number:6} nodes: made in {made:.1f} s, {size:.1f} MB, usable after {ready} s, the whole after {shown}; "
                f"frames/s panning the overview {overview}, the whole {whole} (load {os.getloadavg()[0]:.1f})")  # fmt: skip


def write(number: int, folder: Path) -> tuple[Path, float]:
    """The page of a graph of a size with the files beside it, and how long it took to make them."""
    graph, settings = build_graph(knowledge(number)), Settings(labels=labels_of(ontology.load()))
    beside = folder / str(number)
    beside.mkdir()
    start = time.perf_counter()
    files = html.large(graph, settings) or {"graph.html": lambda out: html.write(graph, settings, out)}
    for name, put in files.items():
        with (beside / name).open("wb") as out:
            put(out)
    return beside / "graph.html", time.perf_counter() - start


def measure(reader: Reader) -> tuple[float, float, float, float]:
    """Seconds until the page is usable, frames a second panning the overview and the whole, seconds to show the whole."""
    reader.driver.get("about:blank")
    start = time.perf_counter()
    reader.driver.get(reader.url)
    reader.wait("return document.documentElement.dataset.ready === '1'")
    ready = time.perf_counter() - start
    overview = pan(reader)
    start = time.perf_counter()
    if reader.part("left").is_displayed():
        reader.part("load-more").click()
        reader.wait("return !app.notLoaded()")
    reader.run("kgViz.show('all')")
    shown = time.perf_counter() - start
    return ready, overview, pan(reader), shown


def pan(reader: Reader, seconds: float = 1.5) -> float:
    """Frames a second while the hand drags the ground of the picture."""
    reader.run(COUNT)
    x, y = reader.run("const b = app.byId('picture').getBoundingClientRect(); return [b.left + 8, b.top + 8]")

    def mouse(kind: str, by: int) -> None:
        event = {"type": kind, "x": x + by % 200, "y": y + by % 160, "button": "left", "buttons": 1, "clickCount": 1}
        reader.driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)

    mouse("mousePressed", 0)
    start, step = time.perf_counter(), 0
    while time.perf_counter() - start < seconds:
        step += 3
        mouse("mouseMoved", step)
    frames = reader.run("return window.frames_.size")
    passed = time.perf_counter() - start
    mouse("mouseReleased", step)
    return float(frames) / passed


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
