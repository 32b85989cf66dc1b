"""The values that flow from a page to the graph. All are frozen; stages are functions between them.

    Page → Article → Block → Mention → Claim        found in the text (kg.read, kg.extract)
                                │
                            PageRecord              what one page says, names resolved (kg.resolve)
                                │
                     Entity, Statement, Observation what all pages say together (kg.resolve.join, kg.graph)

Offsets are Unicode code points. In a :class:`Mention` they count the folded text of its block; in a
:class:`Span` and an :class:`Evidence` they count the page as decoded, and ``page[start:end] == exact`` always holds.
"""

from __future__ import annotations

from kg.model.page import Article, ArticleKind, Block, BlockKind, Folded, Page
from kg.model.reading import Claim, Figure, Mention, Part, Reading, Stretch
from kg.model.record import ArticleRecord, Entity, Evidence, Knowledge, Observation, Occurrence, PageRecord, Statement
from kg.model.values import CORE_CLASSES, Modality, PartialDate, Span

__all__ = [
    "CORE_CLASSES",
    "Article",
    "ArticleKind",
    "ArticleRecord",
    "Block",
    "BlockKind",
    "Claim",
    "Entity",
    "Evidence",
    "Figure",
    "Folded",
    "Knowledge",
    "Mention",
    "Modality",
    "Observation",
    "Occurrence",
    "Page",
    "PageRecord",
    "Part",
    "PartialDate",
    "Reading",
    "Span",
    "Statement",
    "Stretch",
]
