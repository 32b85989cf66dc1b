"""Names of resources, made from what they name: the same pages give the same names, in any order, on any machine."""

from __future__ import annotations

import hashlib

BASE = "https://w3id.org/govkg/id/"
ONTOLOGY = "https://w3id.org/govkg/ontology#"


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits that stand for the parts (collision odds below 1e-9 at ten million names)."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def local_name(kind: str, *parts: str) -> str:
    """The local name of a resource: ``kind-digest``, e.g. ``person-3f0a…``."""
    return f"{kind.lower()}-{digest(kind, *parts)}"
