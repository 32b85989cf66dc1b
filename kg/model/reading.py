"""What the extractors find in an article (:mod:`kg.extract`): mentions, and claims and figures between them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.model.page import Article
from kg.model.values import Modality, PartialDate

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
    - of a post: ``title``, ``central`` (the national organisation that it is in), ``org``, ``loose`` (a body without place or level), ``outer`` (what that is inside of),
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

    def count(self, role: str) -> int:
        """The first text in a role as a number, 0 where there is none: a misprinted numeral (第五五十次) gives none."""
        value = self.value(role)
        return int(value) if value.isdecimal() else 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a block that proves something."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation as the text states it, between mentions: found by :mod:`kg.extract`, interpreted by :mod:`kg.resolve`.

    ``object`` is a PartialDate for date properties. ``speaker`` is whose words they are. ``past`` says that it held
    before the page was written: the page's own date is then no date on which it holds.
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
    past: bool = False


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
