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

from dataclasses import dataclass, field
from decimal import Decimal
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


class BlockKind(StrEnum):
    """What a block of an article is on the page."""

    TITLE = "title"
    KICKER = "kicker"  # a line above or below the headline that says what the article is about: “——访…”
    BYLINE = "byline"  # who wrote it: “□某某”, “本报记者 某某”
    CREDIT = "credit"  # who took the picture: “记者 某某 图”
    DATELINE = (
        "dateline"  # a head line with date or source: “发布时间:2022-05-18 来源:某某日报”, “(2025年2月10日…通过)”
    )
    HEADING = "heading"  # a heading inside the article
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    NOTE = "note"  # “(上接一版)”, “系列报道”: about the layout, no content


class ArticleKind(StrEnum):
    """The specific classes of gov:Article."""

    NEWS = "News"
    COMMENTARY = "Commentary"
    INTERVIEW = "Interview"
    SPEECH = "Speech"
    RESOLUTION = "ResolutionText"  # the resolution itself is a Document
    NOTICE = "Notice"
    CAPTION = "Caption"


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


@dataclass(frozen=True, slots=True)
class Page:
    """One source file. ``text`` is the file as decoded, without a byte-order mark and otherwise unchanged."""

    name: str
    text: str = field(repr=False)
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Folded:
    """A stretch of a page in normal form, each character with the page offset it came from.

    Folding makes widths uniform and takes out line breaks inside a paragraph, so that rules see one spelling;
    ``origin[i]`` is where ``text[i]`` stands on the page. See :mod:`kg.text`.
    """

    text: str
    origin: tuple[int, ...] = field(repr=False)

    def span(self, start: int, end: int) -> Span:
        """The stretch of the page behind ``text[start:end]`` (not empty)."""
        return Span(self.origin[start], self.origin[end - 1] + 1)


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, title, byline … of an article."""

    kind: BlockKind
    folded: Folded

    @property
    def text(self) -> str:
        return self.folded.text


@dataclass(frozen=True, slots=True)
class Article:
    """One article on a page, its blocks in reading order.

    ``key`` is unique on its page. ``date`` is the article's or page's own date, from a head line.
    ``source`` is the paper or site, where a head line names it.
    """

    key: str
    kind: ArticleKind
    title: str
    blocks: tuple[Block, ...]
    date: PartialDate | None = None
    source: str = ""
    continued: bool = False  # “(上接一版)”: its beginning is on another page


Part = tuple[str, "Mention | str"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a block that names or refers to something.

    ``core`` is a core class; ``kind`` a specific one where the form shows it. ``bare`` marks a reference that is no
    name: 全会, 我市, 他. ``parts`` is a small parse tree, (role, Mention or text) pairs; what the roles hold:

    - ``name``, ``own``: the words that are its own, without what stands in front (a person's name without blanks);
    - ``place``, ``level``: the Place it is of, or only the level word (省, 市, 县 …) for the resolver to interpret;
    - ``parent``: what it is inside of or part of, a mention of its own class; ``code``: a division's code;
    - ``body``, ``department``, ``party``, ``national``: which body of a list, a department's name, a democratic party's
      or a national body's official name; ``zone``: the word for a zone; ``refers``: the word that refers back (公司);
    - of a post: ``title``, ``org``, ``loose`` (a body without place or level), ``outer`` (what that is inside of),
      ``before`` (the post in front, whose organisation it shares) and ``qualifier`` (原, 兼);
    - of a meeting: ``series``, ``session``, ``number``, ``year``, ``head`` and what :mod:`kg.extract.anchors` finds.
    """

    block: int
    start: int
    end: int
    core: str
    text: str
    rule: str
    kind: str = ""
    parts: tuple[Part, ...] = ()
    bare: bool = False
    score: float = 1.0

    def part(self, role: str) -> Mention | None:
        """The first sub-mention in a role."""
        return next((p for r, p in self.parts if r == role and isinstance(p, Mention)), None)

    def value(self, role: str) -> str:
        """The first text in a role, or ''."""
        return next((p for r, p in self.parts if r == role and isinstance(p, str)), "")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a block that proves something."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation as the text states it, between mentions: found by :mod:`kg.extract`, interpreted by :mod:`kg.resolve`.

    ``object`` is a PartialDate for date properties. ``speaker`` is whose words they are.
    """

    subject: Mention
    property: str
    object: Mention | PartialDate
    evidence: tuple[Stretch, ...]
    rule: str
    confidence: float = 0.9
    modality: Modality = Modality.ASSERTED
    speaker: Mention | None = None
    as_of: PartialDate | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure that the text states (gov:Observation), about ``of``."""

    of: Mention | None
    indicator: str
    value: Decimal
    unit: str
    comparator: str  # = > >= < <= ~
    status: str  # actual, target or ''
    period: str
    evidence: tuple[Stretch, ...]
    rule: str
    confidence: float = 0.9
    modality: Modality = Modality.ASSERTED
    speaker: Mention | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What the extractors found in one article."""

    article: Article
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]


# ---------------------------------------------------------------------------------------------------------------------
# What one page says


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
