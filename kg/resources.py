"""Where the files that travel with the program are: inside the wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def ontology_dir() -> Path:
    """The folder of govkg.ttl, shapes.ttl and the named queries."""
    packed = _PACKAGE / "_ontology"
    return packed if packed.is_dir() else _PACKAGE.parent / "ontology"


def lexicon_dir() -> Path:
    """The folder of the word lists."""
    return _PACKAGE / "lexicon"


def rules_dir() -> Path:
    """The folder of the relation rules."""
    return _PACKAGE / "extract" / "rules"
