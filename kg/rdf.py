"""RDF files through pyoxigraph: how they are read and what goes wrong, in one place."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

import pyoxigraph as ox

from kg.errors import GovkgError, GraphError, reason
from kg.ids import ONTOLOGY

Watch = Callable[[int, int], object]  # how many bytes have been read, of how many

GOV = ONTOLOGY
DCTERMS = "http://purl.org/dc/terms/"
OA = "http://www.w3.org/ns/oa#"
OWL = "http://www.w3.org/2002/07/owl#"
PROV = "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"

PREFIXES = {
    "dcterms": DCTERMS, "gov": GOV, "oa": OA, "prov": PROV, "rdf": RDF, "rdfs": RDFS, "skos": SKOS, "xsd": XSD,
}  # fmt: skip

_OTHERS = {
    ".html": ("这是网页", "this is a web page"),
    ".graphml": ("这是 GraphML 文件", "this is a GraphML file"),
    ".gexf": ("这是 GEXF 文件", "this is a GEXF file"),
    ".csv": ("这是 CSV 表格", "this is a CSV table"),
    ".parquet": ("这是 Parquet 表格", "this is a Parquet table"),
    ".txt": ("这是文字版面", "this is a page of text"),
    ".md": ("这是文字版面", "this is a page of text"),
    ".gold": ("这是标准答案", "this is a file of answers"),
}
_LONG = 10_000_000  # bytes, from which on it is worth telling how far the reading is
_UNFOLD = f"""PREFIX rdf: <{RDF}>
INSERT {{ ?said rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object }}
WHERE {{
  {{ ?said rdf:reifies ?triple }} UNION {{ GRAPH ?page {{ ?said rdf:reifies ?triple }} }}
  BIND (SUBJECT(?triple) AS ?subject) BIND (PREDICATE(?triple) AS ?predicate) BIND (OBJECT(?triple) AS ?object)
}}"""
_PARTS = tuple(ox.NamedNode(RDF + name) for name in ("subject", "predicate", "object"))
_PARSER = re.compile(r"^Parser error [^:]*: *")
_FORMATS = {
    ".nt": "N_TRIPLES", ".nq": "N_QUADS", ".trig": "TRIG", ".rdf": "RDF_XML", ".owl": "RDF_XML", ".xml": "RDF_XML",
    ".jsonld": "JSON_LD",
}  # fmt: skip


def triples(path: Path, error: type[GovkgError] = GraphError) -> list[Any]:
    """The triples of a file, as they stand in it. Turtle, unless its name ends as that of another RDF format.

    What RDF 1.2 reifiers say in one term is told in three parts, by rdf:subject, rdf:predicate and rdf:object. Raises
    ``error`` for a missing file, a folder, or a file that is no RDF (with the line).
    """
    if is_store(path):
        return list(dict.fromkeys(_parted(quad.triple for quad in _kept(path))))
    with _explained(path, error):
        found = ox.parse(path=str(path), format=(form := _format(path)))
        if form.supports_datasets:
            return list(dict.fromkeys(_parted(quad.triple for quad in found)))
        return list(_parted(found))


def _parted(found: Iterable[Any]) -> Iterator[Any]:
    """The triples, in place of an RDF 1.2 reifier those that say the same in three parts."""
    for triple in found:
        if isinstance(what := triple.object, ox.Triple):
            parts = zip(_PARTS, (what.subject, what.predicate, what.object), strict=True)
            yield from (ox.Triple(triple.subject, part, term) for part, term in parts)
        else:
            yield triple


def is_store(path: Path) -> bool:
    """Whether a folder holds an Oxigraph store."""
    return (path / "CURRENT").is_file() and any(path.glob("MANIFEST-*"))


def store(path: Path, watch: Watch | None = None) -> ox.Store:
    """A store on disk, or a file as a store in memory, to be queried. Raises GraphError as :func:`triples` does.

    ``watch`` is told from time to time how many bytes of how many have been read. Statements that are RDF 1.2 reifiers
    can be asked for by rdf:subject, rdf:predicate and rdf:object all the same.
    """
    if is_store(path):
        return _kept(path)
    found = ox.Store()
    with _explained(path, GraphError):
        if watch and (size := path.stat().st_size) > _LONG:
            with path.open("rb") as file:
                found.bulk_load(cast(BinaryIO, _Watched(file, size, watch)), _format(path))
        else:
            found.load(path=str(path), format=_format(path))
    unfold(found)
    return found


def unfold(found: ox.Store) -> None:
    """Say in three parts what RDF 1.2 reifiers say in one."""
    found.update(_UNFOLD)


class _Watched:
    """A file that tells how much of it has been read."""

    def __init__(self, file: BinaryIO, size: int, watch: Watch) -> None:
        self._file, self._size, self._watch = file, size, watch

    def read(self, most: int = -1) -> bytes:
        """Some bytes of the file."""
        data = self._file.read(most)
        self._watch(self._file.tell(), self._size)
        return data


def _kept(path: Path) -> ox.Store:
    try:
        return ox.Store.read_only(str(path))
    except (OSError, RuntimeError) as problem:
        zh, en = "图谱库已损坏或无法读取", f"the store is broken or unreadable: {problem}"
        raise GraphError(zh, en, str(path)) from problem


def _format(path: Path) -> ox.RdfFormat:
    form = getattr(ox.RdfFormat, _FORMATS.get(path.suffix.lower(), "TURTLE"))
    assert isinstance(form, ox.RdfFormat)
    return form


@contextmanager
def _explained(path: Path, error: type[GovkgError]) -> Iterator[None]:
    """Turn what the parser says into an error that names file and line."""
    try:
        if path.is_dir():
            zh, en = _instead(path / "graph.ttl")
            raise error(f"这是文件夹，需要 .ttl 文件{zh}", f"this is a folder; a .ttl file is needed{en}", str(path))
        path.open("rb").close()
        yield
    except OSError as problem:
        (zh, en), near = reason(problem), _instead(path.parent / "out" / path.name)
        raise error(f"无法读取：{zh}{near[0]}", f"cannot be read: {en}{near[1]}", str(path)) from problem
    except SyntaxError as problem:
        raise _no_rdf(path, problem, error) from problem


def _instead(path: Path) -> tuple[str, str]:
    """What should have been named, if it is there."""
    return (f"；应为 {path}", f"; it should be {path}") if path.is_file() else ("", "")


def _no_rdf(path: Path, problem: SyntaxError, error: type[GovkgError]) -> GovkgError:
    """The file is none of RDF: another output of a build, a page, or Turtle with a mistake in some line."""
    if path.suffix.lower() in _OTHERS:
        zh, en = _OTHERS[path.suffix.lower()]
        instead = _instead(path.with_suffix(".ttl"))
        return error(f"{zh}，不是 Turtle 图谱{instead[0]}", f"{en} and no Turtle graph{instead[1]}", str(path))
    row, column = problem.lineno or 1, problem.offset or 1
    said = _PARSER.sub("", problem.msg)
    form = _format(path).name
    zh, en = (
        f"不是有效的 {form}，第 {row} 行第 {column} 列有语法错误",
        f"no valid {form}: line {row}, column {column}: {said}",
    )
    return error(zh, en, f"{path}:{row}")


class Facts:
    """Triples by subject and predicate. Predicates are given as text, nodes are those of pyoxigraph."""

    def __init__(self, found: Iterable[Any]) -> None:
        self._of: dict[Any, dict[str, list[Any]]] = {}
        for triple in found:
            self._of.setdefault(triple.subject, {}).setdefault(triple.predicate.value, []).append(triple.object)

    def about(self, subject: Any) -> dict[str, list[Any]]:
        """Everything said of a node: predicate → objects."""
        return self._of.get(subject, {})

    def subjects(self) -> Iterable[Any]:
        """Every subject, in the order of the file."""
        return self._of.keys()

    def of_type(self, *types: str) -> list[Any]:
        """The nodes that have one of the types, in the order of the file."""
        wanted = {ox.NamedNode(t) for t in types}
        return [s for s, facts in self._of.items() if not wanted.isdisjoint(facts.get(RDF + "type", ()))]

    def objects(self, subject: Any, predicate: str) -> list[Any]:
        """The objects, in the order of the file."""
        return self._of.get(subject, {}).get(predicate, [])

    def first(self, subject: Any, predicate: str) -> Any:
        """The first object, or None."""
        return next(iter(self.objects(subject, predicate)), None)

    def value(self, subject: Any, predicate: str, lang: str = "") -> str:
        """The text (or IRI) of the first object, in a language if one is given, or ''."""
        found = self.objects(subject, predicate)
        return next((o.value for o in found if not lang or getattr(o, "language", "") == lang), "")

    def items(self, node: Any) -> list[str]:
        """The members of an RDF list."""
        found = []
        while rest := self.objects(node, RDF + "rest"):
            found.append(self.value(node, RDF + "first"))
            node = rest[0]
        return found


@contextmanager
def without_rdflib_log() -> Iterator[None]:
    """Keep from the screen the traceback that rdflib logs of every ill-formed literal."""
    log = logging.getLogger("rdflib.term")
    before, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = before


def local(name: str) -> str:
    """A term of the ontology by its local name; another IRI stays as it is."""
    return name.removeprefix(GOV)
