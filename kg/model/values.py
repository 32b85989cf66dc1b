"""Small values that stand in larger ones: the core classes, how a thing is said, stretches, dates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

CORE_CLASSES = (
    "Person", "Post", "Organization", "Place", "Meeting", "Event", "Plan", "Document",
    "Formulation", "Project", "Industry", "Honour", "Article", "Observation",
)  # fmt: skip


class Modality(StrEnum):
    """How the page says it: as a fact, as somebody's words, or as an intention."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    INTENDED = "intended"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a page, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as precise as it is known: ``month`` and ``day`` are 0 where the text does not say."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        """The lexical form of xsd:date, xsd:gYearMonth or xsd:gYear."""
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @property
    def datatype(self) -> str:
        """The local name of the XML Schema type of ``str(self)``."""
        return "date" if self.day else "gYearMonth" if self.month else "gYear"
