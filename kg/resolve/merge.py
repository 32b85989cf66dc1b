"""Joining what is said of one thing in several places: names are united, statements keep every evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kg.model import Entity, PartialDate, Statement


def merged_entities(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """One entity a key: the longest label that mentions give (the fullest), all other names beside it."""
    groups: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        groups[entity.key].append(entity)
    return tuple(_one(groups[key]) for key in sorted(groups))


def _one(group: list[Entity]) -> Entity:
    labels = {e.label for e in group}
    label = max(labels, key=lambda name: (len(name), name))
    names = labels.union(*(e.names for e in group)) - {label, ""}
    kinds = {kind for e in group for kind in e.kinds}
    doubt = "; ".join(sorted({e.doubt for e in group if e.doubt}))
    return Entity(group[0].key, group[0].core, label, tuple(sorted(names)), tuple(sorted(kinds)), doubt)


def merged_statements(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """One statement for each fact, modality, speaker and term of office; its evidence is all places that prove it."""
    groups: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for s in statements:
        groups[(s.subject, s.property, _text(s.object), str(s.modality), s.attributed_to, _term(s))].append(s)
    return tuple(_joined(groups[key]) for key in sorted(groups))


def _text(value: str | PartialDate) -> str:
    return value if isinstance(value, str) else str(value)


def _term(statement: Statement) -> str:
    """The term that a statement gives, so that two terms in one post stay two statements."""
    return f"{statement.valid_from or ''}/{statement.valid_to or ''}"


def _joined(group: list[Statement]) -> Statement:
    """The best-proved of a group, with the evidence of all. A gazetteer is named where no words of a page prove it alone."""
    best = max(group, key=lambda s: (bool(s.evidence), s.confidence, s.rule))
    evidence = tuple(sorted({e for s in group for e in s.evidence}))
    dates = [s.as_of for s in group if s.as_of]
    return replace(best, evidence=evidence, as_of=max(dates) if dates else None)
