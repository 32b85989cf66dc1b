"""The graph as one HTML file that anybody can open: no server, no network, nothing to install.

The picture is drawn by vis-network as pyvis brings it; the page around it is ours (``explorer/``). The policy in its head
lets the browser run the scripts that stand in the file and nothing else: no name or sentence can ever become a program.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template
from typing import BinaryIO

import networkx as nx

from kg.errors import DataError
from kg.export import picture
from kg.export.settings import Settings
from kg.resources import package_dir

_TITLE = "政务报道知识图谱"
_LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"  # inside pyvis
_OPTIONS = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "multiselect": False, "tooltipDelay": 86400000, "zoomSpeed": 0.6},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3, "labelHighlightBold": False},
    "edges": {"smooth": False, "hoverWidth": 0, "selectionWidth": 1, "arrowStrikethrough": False},
}


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the HTML file of a graph made by :func:`kg.graph.build_graph`."""
    out.write(render(graph, settings))


def render(graph: nx.MultiDiGraph, settings: Settings, most: int = picture.MOST) -> bytes:
    """The HTML file of a graph made by :func:`kg.graph.build_graph`: the same graph gives the same bytes."""
    return _page(graph, settings, picture.make(graph, most))


def large(
    graph: nx.MultiDiGraph, settings: Settings, most: int = picture.MOST
) -> dict[str, Callable[[BinaryIO], object]]:
    """The files of a graph of more nodes than one page should carry: the page, and the parts that it can load."""
    if len(graph) - len(graph.graph["pages"]) <= most:
        return {}
    made = picture.make(graph, most)
    texts = {"graph.html": _page(graph, settings, made)}
    for number, rows in enumerate(made.beyond, 1):
        texts[f"graph.more-{number}.js"] = f"app.more({_embedded(rows)});\n".encode()
    return {path: partial(_put, data) for path, data in texts.items()}


def _put(data: bytes, out: BinaryIO) -> None:
    out.write(data)


def _page(graph: nx.MultiDiGraph, settings: Settings, shown: picture.Picture) -> bytes:
    look, words = json.loads(_source("look.json")), _words(graph, settings)
    parts = json.loads(_source("parts.json"))
    styles = [_source(f"style/{name}") for name in parts["styles"]]
    head = [*map(_source, parts["head"])]
    scripts = [_library(), *map(_source, parts["scripts"])]
    page = Template(_source("page.html")).substitute(
        policy=escape(_policy(styles, head + scripts, beside=bool(shown.beyond))),
        heading=escape(settings.title or _TITLE),
        styles="\n".join(f"<style>{style}</style>" for style in styles),
        nodes=_embedded(shown.nodes),
        edges=_embedded(shown.edges),
        options=_embedded(_OPTIONS),
        data=_embedded(shown.data | {"words": words, "look": look, "title": settings.title}),
        head=_scripts(head),
        scripts=_scripts(scripts),
    )
    return page.encode()


def _scripts(texts: list[str]) -> str:
    return "\n".join(f"<script>{text}</script>" for text in texts)


def _source(name: str) -> str:
    """A file of the page's own source."""
    return files("kg.export").joinpath("explorer", name).read_text(encoding="utf-8")


def _library() -> str:
    """vis-network from the files of pyvis. pyvis itself is not imported: it would load IPython to do nothing with it."""
    path = package_dir("pyvis") / _LIBRARY
    if not path.is_file():
        raise DataError("pyvis 中没有 vis-network", "pyvis has no vis-network", str(path))
    return path.read_text(encoding="utf-8")


def _embedded(value: object) -> str:
    """JSON that may stand inside a script element: without ``<``, nothing in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _policy(styles: list[str], scripts: list[str], beside: bool) -> str:
    """What the browser may do with the file: run these scripts, apply these styles, draw pictures made by them.

    Where a large graph has files ``beside`` the page, scripts of its own folder too; never what stands in its text.
    """
    parts = ["default-src 'none'", "img-src data: blob:", "base-uri 'none'", "form-action 'none'"]
    parts.append("script-src " + " ".join(map(_hash, scripts)) + " 'self'" * beside)
    parts.append("style-src " + " ".join(map(_hash, styles)))
    return "; ".join(parts)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _words(graph: nx.MultiDiGraph, settings: Settings) -> dict[str, list[str]]:
    """What the classes and properties of the graph are called in Chinese and English."""
    nodes = [data for _, data in graph.nodes(data=True)]
    used = {name for data in nodes for name in (data["core"], *data["kinds"], *data.get("dates", ()))}
    used |= {data["property"] for _, _, data in graph.edges(data=True)}
    return {name: [settings.label(name, "zh"), settings.label(name, "en")] for name in sorted(used)}
