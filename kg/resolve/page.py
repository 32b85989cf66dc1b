"""A page's readings become a PageRecord: every mention gets its entity, every claim its ends and its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.cascade import PageReading
from kg.lexicon import Gazetteer
from kg.model import (
    Article,
    ArticleRecord,
    BlockKind,
    Claim,
    Entity,
    Evidence,
    Figure,
    Mention,
    Observation,
    Occurrence,
    Page,
    PageRecord,
    PartialDate,
    Reading,
    Statement,
    Stretch,
)  # fmt: skip
from kg.read.script import is_traditional, printed
from kg.resolve import figures
from kg.resolve.context import Context
from kg.resolve.names import Names
from kg.resolve.rekey import rekeyed
from kg.resolve.short import Aliases, short_forms
from kg.resolve.structure import hierarchy, structural
from kg.resolve.unplaced import unplaced

_TEXT_BLOCKS = frozenset(BlockKind) - {BlockKind.NOTE}


def resolve(page: Page, articles: Sequence[Article], reading: PageReading, gazetteer: Gazetteer) -> PageRecord:
    """Everything one page says, names resolved."""
    date = next((a.date for a in articles if a.date is not None), None)
    entities: list[Entity] = []
    occurrences: list[Occurrence] = []
    statements: list[Statement] = []
    observations: list[Observation] = []
    codes = dict.fromkeys(
        m.value("code") for r in reading.readings for m in _ordered(r.mentions) if m.core == "Place" and m.value("code")
    )
    named = [d for d in map(gazetteer.get, codes) if d is not None and d.level == "township"]
    contexts = [
        Context(
            gazetteer, home, read.article, read.article.date or date, _ordered(read.mentions), named, sections=sections
        )
        for read, home, sections in zip(reading.readings, reading.homes, reading.sections, strict=True)
    ]
    nameless = unplaced(page.name, zip(reading.readings, contexts, strict=True))
    for read, context in zip(reading.readings, contexts, strict=True):
        desk = _Desk(page, read, replace(context, unplaced=nameless))
        desk.work()
        entities += desk.entities
        occurrences += desk.occurrences
        statements += desk.statements
        observations += desk.observations
    aliases = short_forms(entities)
    statements += hierarchy(entities, gazetteer)
    return _record(page, reading, entities, occurrences, statements, observations, aliases)


def _ordered(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda m: (m.block, m.start, -m.end)))


def _record(
    page: Page, reading: PageReading, entities: list[Entity], occurrences: list[Occurrence],
    statements: list[Statement], observations: list[Observation], aliases: Aliases,
) -> PageRecord:  # fmt: skip
    """Join what the articles say, short forms under the full ones' keys."""
    said = PageRecord(
        page,
        tuple(article_record(page, r.article) for r in reading.readings),
        tuple(entities),
        tuple(occurrences),
        tuple(statements),
        tuple(observations),
    )
    return rekeyed(said, aliases)


def article_record(page: Page, article: Article) -> ArticleRecord:
    """What the graph keeps of an article."""
    spans = tuple(b.folded.span(0, len(b.text)) for b in article.blocks if b.text and b.kind in _TEXT_BLOCKS)
    return ArticleRecord(page.name, article.key, article.kind, article.title, spans, article.date, article.source)


class _Desk:
    """One article at work: names first, then what is said of them."""

    def __init__(self, page: Page, reading: Reading, context: Context) -> None:
        self.page, self.reading, self.context = page, reading, context
        self.record = article_record(page, reading.article)
        self.names = Names(context)
        self.traditional = is_traditional(page.text)
        self.entities: list[Entity] = []
        self.occurrences: list[Occurrence] = []
        self.statements: list[Statement] = []
        self.observations: list[Observation] = []

    def work(self) -> None:
        self.entities.append(Entity(self.record.entity, "Article", self.record.title, (), (str(self.record.kind),)))
        used = [end for c in self.reading.claims for end in (c.subject, c.object) if isinstance(end, Mention)]
        for mention in [*self.context.mentions, *(m for m in used if m.core == "Post")]:
            self._occur(mention)
        for claim in self.reading.claims:
            self._state(claim)
        for figure in self.reading.figures:
            self._observe(figure)

    def _occur(self, mention: Mention) -> None:
        """The entity of a mention and of every mention inside it, with what its name shows."""
        for inner in _tree(mention):
            if inner is not mention and inner.core == "Place" and mention.rule == "name-with-suffix":
                continue
            entity = self.names.of(inner)
            if entity is None:
                continue
            entity = self._as_printed(inner, entity)
            place = self._evidence(Stretch(inner.block, inner.start, inner.end))
            self.entities.append(entity)
            self.occurrences.append(Occurrence(entity.key, place, inner.rule))
            shown = self._evidence(Stretch(inner.block, _from(inner), inner.end))
            for more, statement in structural(inner, entity, self.names, shown):
                self.entities += more
                self.statements.append(statement)

    def _as_printed(self, mention: Mention, entity: Entity) -> Entity:
        """An entity with its name in the script of the page, too, where that is another than the rules read."""
        if not self.traditional or mention.text not in (entity.label, *entity.names):
            return entity
        origin = self.reading.article.blocks[mention.block].folded.origin[mention.start : mention.end]
        name = printed(mention.text, (self.page.text[at] for at in origin))
        return entity if name == mention.text else replace(entity, names=tuple(sorted({*entity.names, name})))

    def _state(self, claim: Claim) -> None:
        subject, obj = self._key(claim.subject), self._object(claim.object)
        if subject is None or obj is None or subject == obj:
            return
        speaker = self._key(claim.speaker) if claim.speaker else None
        held = claim.property == "holdsPost" and not claim.past
        statement = Statement(
            subject, claim.property, obj, tuple(map(self._evidence, claim.evidence)), claim.rule, claim.confidence,
            claim.modality, speaker or "", claim.as_of or (self.context.date if held else None),
            claim.valid_from, claim.valid_to,
        )  # fmt: skip
        self.statements.append(statement)

    def _observe(self, figure: Figure) -> None:
        bearer = figures.bearer(figure, self.context)
        of = self._key(bearer) if bearer else None
        speaker = self._key(figure.speaker) if figure.speaker else None
        observation = Observation(
            (of,) if of else (), figure.indicator, figure.value, figure.unit, figure.comparator, figure.status,
            figures.period(figure.period, self.context.date), tuple(map(self._evidence, figure.evidence)), figure.rule, figure.confidence, figure.modality,
            speaker or "",
        )  # fmt: skip
        self.observations.append(observation)

    def _object(self, obj: Mention | PartialDate) -> str | PartialDate | None:
        return obj if isinstance(obj, PartialDate) else self._key(obj)

    def _key(self, mention: Mention) -> str | None:
        if mention.core == "Article":
            return self.record.entity
        entity = self.names.of(mention)
        if entity is None:
            return None
        self.entities.append(entity)
        return entity.key

    def _evidence(self, stretch: Stretch) -> Evidence:
        span = self.reading.article.blocks[stretch.block].folded.span(stretch.start, stretch.end)
        return Evidence(self.page.name, self.record.key, span.start, span.end, self.page.text[span.start : span.end])


def _from(mention: Mention) -> int:
    """Where the words begin that show what a mention is: a post without a body of its own goes on from the one before."""
    before = mention.part("before")
    alone = mention.part("org") is None and mention.part("place") is None
    return _from(before) if before is not None and alone and before.end <= mention.start else mention.start


def _tree(mention: Mention) -> Iterator[Mention]:
    """A mention and those inside it that stand in the same words (a post's earlier sibling does not)."""
    yield mention
    for role, part in mention.parts:
        if isinstance(part, Mention) and role != "before" and mention.start <= part.start and part.end <= mention.end:
            yield from _tree(part)
