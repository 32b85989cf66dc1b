"""The graph as Turtle, in the shape of the vocabulary: plain triples, and statements with their evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from typing import BinaryIO, cast

import networkx as nx
from pyoxigraph import Quad, RdfFormat, Triple, serialize

from kg.export.settings import Settings
from kg.export.triples import stream
from kg.rdf import PREFIXES

_END = b" .\n"  # of a subject or a prefix, and nothing else: literals have no raw line break
_REIFIER = re.compile(rb"^(\S+) rdf:reifies <<\( (.*) \)>> ;\n\t", re.MULTILINE)


def write(graph: nx.MultiDiGraph, settings: Settings, out: BinaryIO) -> None:
    """Write the Turtle file of a graph made by :func:`kg.graph.build_graph`: the same graph gives the same bytes."""
    write_triples(stream(graph, settings), {**PREFIXES, "id": settings.base}, out)


def write_triples(found: Iterable[Triple] | Iterable[Quad], prefixes: dict[str, str], out: BinaryIO) -> None:
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
        self._held = b""  # of a subject that is not complete yet
        self._before = b""

    def write(self, data: bytes) -> int:
        """Take what the serializer says, and pass on the subjects that are complete."""
        text = self._held + data
        if end := text.rfind(_END) + len(_END) if _END in text else 0:
            self._pass(text[:end])
        self._held = text[end:]
        return len(data)

    def flush(self) -> None:
        """Nothing to do: what is held back may go on."""

    def close(self) -> None:
        """Pass on what is left."""
        self._out.write(self._held)

    def _pass(self, text: bytes) -> None:
        spaced = text.replace(_END, _END + b"\n")[:-1].replace(b"\n\n@prefix", b"\n@prefix")
        if b" rdf:reifies <<(" in spaced:
            spaced = _REIFIER.sub(rb"<< \2 ~ \1 >> ", spaced)
        self._out.write((b"" if text.startswith(b"@prefix") else self._before) + spaced)
        self._before = b"\n"
