"""The graph as Turtle, in the shape of the vocabulary: plain triples, and statements with their evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from typing import BinaryIO, cast

import networkx as nx
from pyoxigraph import RdfFormat, Triple, serialize

from kg.export.settings import Settings
from kg.export.triples import triples
from kg.rdf import PREFIXES

_BLOCK = re.compile(rb"\n(?=[^\t@\n])")  # literals have no raw line break: what begins a line begins a subject
_REIFIER = re.compile(rb"^(\S+) rdf:reifies <<\( (.*) \)>> ;\n\t", re.MULTILINE)


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the Turtle file of a graph made by :func:`kg.graph.build_graph`: the same graph gives the same bytes."""
    write_triples(triples(graph, settings), {**PREFIXES, "id": settings.base}, out)


def write_triples(found: Iterable[Triple], prefixes: dict[str, str], out: BinaryIO) -> None:
    """Write triples as Turtle. Those of one subject must stand together."""
    blocks = Blocks(out)
    serialize(found, cast(BinaryIO, blocks), format=RdfFormat.TURTLE, prefixes=prefixes)
    blocks.close()


def render(graph: nx.MultiDiGraph, settings: Settings) -> bytes:
    """The same file in memory."""
    out = BytesIO()
    write(graph, settings, out)
    return out.getvalue()


class Blocks:
    """Turtle on its way to a file: an empty line between subjects, and reifiers as RDF 1.2 abbreviates them.

    ``id:statement-1 rdf:reifies <<( s p o )>> ; …`` becomes ``<< s p o ~ id:statement-1 >> …``.
    """

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._held = b""  # the last subject, which may not be complete yet

    def write(self, data: bytes) -> int:
        """Take what the serializer says, and pass on the subjects that are complete."""
        text = self._held + data
        end = _complete(text)
        if end:
            self._out.write(_spaced(text[:end]) + b"\n")
        self._held = text[end:]
        return len(data)

    def flush(self) -> None:
        """Nothing to do: what is held back may go on."""

    def close(self) -> None:
        """Pass on what is left."""
        self._out.write(_spaced(self._held))


def _complete(text: bytes) -> int:
    """Where the last subject of a text begins, 0 if it cannot be told."""
    end = text.rfind(b"\n") + 1
    while end and text[end : end + 1] in (b"", b"\t", b"@", b"\n"):
        end = text.rfind(b"\n", 0, end - 1) + 1
    return end


def _spaced(text: bytes) -> bytes:
    return _REIFIER.sub(rb"<< \2 ~ \1 >> ", _BLOCK.sub(b"\n\n", text))
