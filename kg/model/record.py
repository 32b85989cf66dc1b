"""What a page says, names resolved, and what all pages say together (:mod:`kg.resolve`)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.model.page import ArticleKind, Page
from kg.model.values import Modality, PartialDate, Span


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A place that proves something: ``page_text[start:end] == exact``."""

    page: str
    article: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing. In a PageRecord it is what that page knows of it; joined, what all pages know.

    ``key`` identifies it: core class and canonical name, made so that the same thing has the same key on every page.
    ``label`` is the canonical name, ``names`` every other name that the texts or a gazetteer give (sorted, no label).
    ``kinds`` are specific classes; ``doubt`` says why an identity is unsure, '' if it is not.
    """

    key: str
    core: str
    label: str
    names: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A mention on the page, resolved: the entity ``key`` stands at ``place``."""

    key: str
    place: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact ``subject property object`` with what proves it. ``subject`` and ``object`` are entity keys.

    ``object`` may be a PartialDate. Either ``evidence`` is not empty, or ``gazetteer`` names the source.
    ``asserted`` outranks ``attributed`` and ``intended`` when statements are joined.
    """

    subject: str
    property: str
    object: str | PartialDate
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float
    modality: Modality = Modality.ASSERTED
    attributed_to: str = ""
    as_of: PartialDate | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    gazetteer: str = ""

    def __post_init__(self) -> None:
        if not self.evidence and not self.gazetteer:
            raise ValueError(f"a statement needs evidence or a gazetteer: {self.subject} {self.property} {self.object}")


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure with what it measures; ``of`` are entity keys, ``period`` a text or a Plan's entity key."""

    of: tuple[str, ...]
    indicator: str
    value: Decimal
    unit: str
    comparator: str
    status: str
    period: str
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float
    modality: Modality = Modality.ASSERTED
    attributed_to: str = ""
    period_plan: str = ""

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"an observation needs evidence: {self.indicator} {self.value}")


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article as the graph keeps it. ``key`` is unique on its page; ``paragraphs`` are page spans in order."""

    page: str
    key: str
    kind: ArticleKind
    title: str
    paragraphs: tuple[Span, ...]
    date: PartialDate | None = None
    source: str = ""

    @property
    def entity(self) -> str:
        """The entity key of the article, as it stands in statements (author, about)."""
        return f"Article:{self.page}#{self.key}"


@dataclass(frozen=True, slots=True)
class PageRecord:
    """Everything one page says: a pure function of the page and the installed rules."""

    page: Page
    articles: tuple[ArticleRecord, ...]
    entities: tuple[Entity, ...]
    occurrences: tuple[Occurrence, ...]
    statements: tuple[Statement, ...]
    observations: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All PageRecords joined: what :mod:`kg.graph` turns into a network. Everything is sorted."""

    pages: tuple[Page, ...]
    articles: tuple[ArticleRecord, ...]
    entities: tuple[Entity, ...]
    occurrences: tuple[Occurrence, ...]
    statements: tuple[Statement, ...]
    observations: tuple[Observation, ...]
