"""Where files are: those that travel with the program, inside the wheel or beside the package, and other packages'."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from kg.errors import DataError

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


def package_dir(name: str) -> Path:
    """The folder of another package, for the data in it. The package is not imported."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise DataError(f"没有安装 {name}", f"{name} is not installed")
    return Path(spec.origin).parent
