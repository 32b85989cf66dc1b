"""The HTML file as text: whole in itself, safe, the same bytes, colours that can be told from the ground."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import networkx as nx
import pytest

from kg.export import html
from kg.export.settings import Settings


class Elements(HTMLParser):
    """Every element of a page with its attributes and, for scripts and styles, its text."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[str, dict[str, str | None], str]] = []
        self.inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), ""))
        self.inside = True

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            tag, attrs, text = self.found[-1]
            self.found[-1] = (tag, attrs, text + data)

    def texts(self, tag: str) -> list[str]:
        return [text for name, attrs, text in self.found if name == tag and not attrs]


@pytest.fixture(scope="module")
def page(graph: nx.MultiDiGraph, settings: Settings) -> str:
    return html.render(graph, settings).decode()


@pytest.fixture(scope="module")
def elements(page: str) -> Elements:
    return Elements(page)


def test_refers_to_nothing_outside(elements: Elements) -> None:
    links = [value for _, attrs, _ in elements.found for name, value in attrs.items() if name in ("src", "href")]
    assert sorted(filter(None, links)) == ["#panel", "data:,"]
    assert not any(tag in ("img", "iframe", "object", "embed") for tag, _, _ in elements.found)


def test_the_policy_lists_every_script_and_style(elements: Elements) -> None:
    (policy,) = [attrs["content"] or "" for _, attrs, _ in elements.found if attrs.get("http-equiv")]
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
    for text in elements.texts("script") + elements.texts("style"):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    order = [tag for tag, attrs, _ in elements.found if tag in ("style", "script") or attrs.get("http-equiv")]
    assert order[0] == "meta"


def test_no_name_can_end_a_script(page: str, elements: Elements) -> None:
    data = [text for tag, attrs, text in elements.found if tag == "script" and attrs.get("type") == "application/json"]
    assert len(data) == 4
    for text in data:
        assert "<" not in text
        json.loads(text)
    assert "window.pwned" in page  # the hostile names are there, as data


def test_head_and_heading(page: str, elements: Elements) -> None:
    assert page.startswith("<!doctype html>")
    assert elements.texts("title") == elements.texts("h1") == ["澄阳图谱"]
    assert '<html lang="zh-CN">' in page and 'name="viewport"' in page


def test_a_hostile_title_is_text(graph: nx.MultiDiGraph) -> None:
    found = Elements(html.render(graph, Settings(title="</title><img src=x>")).decode()).found
    assert "img" not in [tag for tag, _, _ in found]


def test_pages_are_carried_once(page: str, graph: nx.MultiDiGraph) -> None:
    assert page.count("全会为我们指明了方向") == 1


def test_same_bytes_whatever_the_seed(page: str) -> None:
    program = (
        "import sys; from conftest import *; from kg.export import html\n"
        "settings = Settings(title='澄阳图谱', labels=labels_of(ontology.load()))\n"
        "sys.stdout.buffer.write(html.render(build_graph(make_knowledge()), settings))"
    )
    folders = os.pathsep.join(map(str, (Path(__file__).parent, Path(__file__).parents[2])))
    for seed in ("1", "2"):
        env = {"PYTHONHASHSEED": seed, "PYTHONPATH": folders, "PYTHONUTF8": "1"}
        run = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, check=True)
        assert run.stdout.decode() == page


def luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


EXPLORER = Path(str(files("kg.export").joinpath("explorer")))


def source(name: str) -> str:
    return (EXPLORER / name).read_text(encoding="utf-8")


def test_colours_stand_out_from_both_grounds() -> None:
    look = json.loads(source("look.json"))
    light, dark, *more = source("style/base.css").split(":root")[1:]
    themes = [dict(re.findall(r"--(\w+): (#\w{6});", block)) for block in (light, dark)]
    assert themes[0].keys() == themes[1].keys() and "#" not in "".join(more)  # each colour once for each theme
    for theme in themes:
        for style in look.values():
            assert contrast(style["color"], theme["ground"]) >= 3
            assert contrast(style["color"], theme["side"]) >= 3
        for name in ("text", "muted", "accent", "fact", "said", "wish", "book"):
            assert contrast(theme[name], theme["ground"]) >= 4.5
            assert contrast(theme[name], theme["side"]) >= 4.5
        for mark in ("subject", "object"):
            assert contrast(theme["text"], theme[mark]) >= 4.5
        assert contrast(theme["accent"], theme["onaccent"]) >= 4.5
    assert len({tuple(style.values()) for style in look.values()}) == len(look)


def scripts() -> dict[str, str]:
    return {path.relative_to(EXPLORER).as_posix(): path.read_text(encoding="utf-8") for path in EXPLORER.rglob("*.js")}


def test_every_word_is_in_both_languages() -> None:
    code = "\n".join(scripts().values())
    added = "\n".join(re.findall(r"app\.addWords\(\{\n(.*?)\n *\}\);", code, re.S))
    pairs = re.findall(r'^ *(\w+): \["(.*?)", "(.*?)"\],$', added, re.M)
    assert len(pairs) == len(added.splitlines()) and len({name for name, _, _ in pairs}) == len(pairs)
    used = set(re.findall(r'data-word(?:-label|-title)?="(\w+)"', source("page.html")))
    used |= set(re.findall(r'app\.say\("(\w+)"', code))
    assert used <= {name for name, _, _ in pairs}
    for name, zh, en in pairs:
        assert re.search("[\u4e00-\u9fff]", zh) or zh.isupper(), name
        assert not re.search("[\u4e00-\u9fff]", en), name


def test_every_part_is_in_the_page_and_small() -> None:
    parts = json.loads(source("parts.json"))
    assert sorted(parts["head"] + parts["scripts"]) == sorted(scripts())
    assert sorted(parts["styles"]) == sorted(path.name for path in EXPLORER.rglob("*.css"))
    for name, code in scripts().items():
        assert len(code.splitlines()) < 250, name
        assert code.startswith('"use strict";\n'), name


def test_nothing_is_ever_read_as_markup() -> None:
    for name, code in scripts().items():
        assert not re.search(
            r"inner\.?HTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", code
        ), name
