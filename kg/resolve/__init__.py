"""What names mean: in one article (全会, 我市, 市委), on one page, and over all pages."""

from kg.resolve.join import join
from kg.resolve.page import resolve

__all__ = ["join", "resolve"]
