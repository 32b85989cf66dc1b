"""govkg: pages of Chinese local-government text in, a grounded knowledge graph out.

>>> import kg
>>> graph = kg.build(["seeds"])  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kg.errors import GovkgError, PageError

if TYPE_CHECKING:
    from kg.pipeline import build as build
    from kg.pipeline import save as save

__version__ = "0.1.0"
__all__ = ["GovkgError", "PageError", "__version__", "build", "save"]


def __getattr__(name: str) -> Any:
    """``build`` and ``save`` are imported when they are first asked for: importing ``kg`` costs nothing."""
    if name in ("build", "save"):
        return getattr(import_module("kg.pipeline"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
