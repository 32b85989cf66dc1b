"""From the network to files: one format a module, none knows another.

A format is imported when it is first written, since the libraries behind some of them take their time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, BinaryIO

from kg.errors import OutputError
from kg.export.files import check_folder, check_store
from kg.export.settings import Settings

Write = Callable[[BinaryIO], object]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module that writes it, and the function for each of its files (by its path in the folder).

    ``needs`` is a library that not everybody has. ``rdf12`` says whether it can express RDF 1.2; None of what is no RDF.
    ``many`` names a function that says which files a large graph has, each with what writes it, and none for one that
    has the usual files.
    """

    module: str
    files: Mapping[str, str]
    needs: str = ""
    rdf12: bool | None = None
    many: str = ""

    def check(self, settings: Settings) -> None:
        """Raise OutputError if this format cannot be written here, or not so."""
        if self.needs and not find_spec(self.needs):
            raise OutputError(
                f"{self.module} 格式需要可选的依赖：pip install 'govkg[{self.module}]'",
                f"the format {self.module} needs an optional library: pip install 'govkg[{self.module}]'",
            )
        if settings.rdf12 and self.rdf12 is False:
            zh, en = _able()
            raise OutputError(
                f"{self.module} 格式不能表达 RDF 1.2{zh}", f"the format {self.module} cannot express RDF 1.2{en}"
            )

    def writers(self, graph: Any, settings: Settings) -> Iterator[tuple[str, Write]]:
        """The files with what writes each, for a graph made by :func:`kg.graph.build_graph`."""
        module = import_module(f"kg.export.{self.module}")
        large = getattr(module, self.many)(graph, settings) if self.many else {}
        usual = {path: partial(getattr(module, name), graph, settings) for path, name in self.files.items()}
        yield from (large or usual).items()


_TABLES = ("nodes", "edges", "evidence")

FORMATS: dict[str, Format] = {
    "turtle": Format("turtle", {"graph.ttl": "write"}, rdf12=True),
    "graphml": Format("graphml", {"graph.graphml": "write"}),
    "html": Format("html", {"graph.html": "write"}, many="large"),
    "docs": Format("docs", {"ontology.html": "write"}),
    "ntriples": Format("ntriples", {"graph.nt": "write"}, rdf12=True),
    "nquads": Format("nquads", {"graph.nq": "write"}, rdf12=True),
    "trig": Format("trig", {"graph.trig": "write"}, rdf12=True),
    "jsonld": Format("jsonld", {"graph.jsonld": "write", "context.jsonld": "context"}, rdf12=False),
    "rdfxml": Format("rdfxml", {"graph.rdf": "write"}, rdf12=True),
    "gexf": Format("gexf", {"graph.gexf": "write"}),
    "nodelink": Format("nodelink", {"graph.json": "write"}),
    "csv": Format("csv", {f"csv/{name}.csv": name for name in _TABLES}),
    "parquet": Format("parquet", {f"parquet/{name}.parquet": name for name in _TABLES}, needs="pyarrow"),
    "ftm": Format("ftm", {"graph.ftm.json": "write"}),
    "popolo": Format("popolo", {"graph.popolo.json": "write"}),
    "neo4j": Format(
        "neo4j",
        {"neo4j/nodes.csv": "nodes", "neo4j/relationships.csv": "relationships", "neo4j/import.args": "arguments"},
    ),
}
USUAL = ("turtle", "graphml", "html", "docs")  # what is written when nobody says


def _able() -> tuple[str, str]:
    """Which formats can express RDF 1.2, in Chinese and English, to end a message with."""
    names = [name for name, one in FORMATS.items() if one.rdf12]
    return f"；能表达的有：{'、'.join(names)}", f"; these can: {', '.join(names)}"


def check_all(folder: Path, settings: Settings, formats: Iterable[str], store: Path | None) -> None:
    """Raise the OutputError that writing would, as far as it can be told beforehand."""
    chosen = [FORMATS[name] for name in formats]
    for one in chosen:
        one.check(settings)
    if settings.rdf12 and not (store or any(one.rdf12 for one in chosen)):
        zh, en = _able()
        raise OutputError(f"所选格式里没有能表达 RDF 1.2 的{zh}", f"none of the chosen formats can express RDF 1.2{en}")
    check_folder(folder)
    if store:
        check_store(store, folder)


def writers(graph: Any, settings: Settings, formats: Iterable[str] = USUAL) -> dict[str, Write]:
    """Every file of some formats with what writes it. Raises OutputError for a format that cannot be written here."""
    chosen = [FORMATS[name] for name in formats]
    for one in chosen:
        one.check(settings)
    return {path: write for one in chosen for path, write in one.writers(graph, settings)}
