"""All pages together: the same thing is one entity, however pages name it. A function of the set of PageRecords."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.extract.divisions import kind_of
from kg.lexicon import Gazetteer
from kg.model import Entity, Knowledge, PageRecord, Statement
from kg.resolve.context import division_anchor, entity
from kg.resolve.merge import merged_entities, merged_statements
from kg.resolve.namesakes import told_apart


def join(records: Iterable[PageRecord], gazetteer: Gazetteer) -> Knowledge:
    """What all pages say together, sorted: the order of the records changes nothing."""
    ordered = told_apart(sorted(records, key=lambda r: r.page.name))
    statements = merged_statements(s for r in ordered for s in r.statements)
    entities = merged_entities([*(e for r in ordered for e in r.entities), *_from_gazetteer(statements, gazetteer)])
    return Knowledge(
        tuple(r.page for r in ordered),
        tuple(a for r in ordered for a in r.articles),
        _officials(entities, statements),
        tuple(o for r in ordered for o in r.occurrences),
        statements,
        tuple(o for r in ordered for o in r.observations),
    )


def _from_gazetteer(statements: Sequence[Statement], gazetteer: Gazetteer) -> Iterable[Entity]:
    """The divisions that only a gazetteer statement names."""
    keys = {end for s in statements if s.gazetteer for end in (s.subject, s.object) if isinstance(end, str)}
    for key in sorted(k for k in keys if k.startswith("Place:")):
        division = gazetteer.get(key.removeprefix("Place:"))
        if division is not None:
            anchor = division_anchor(division, gazetteer)
            yield entity("Place", key, anchor.full, [anchor.name], (kind_of(division),))


def _officials(entities: Sequence[Entity], statements: Sequence[Statement]) -> tuple[Entity, ...]:
    """Say of people what the statements show: who holds a post is an official, who signs articles a journalist."""
    kinds: dict[str, set[str]] = defaultdict(set)
    speeches = {e.key for e in entities if e.core == "Article" and "Speech" in e.kinds}
    for s in statements:
        if s.property == "holdsPost":
            kinds[s.subject].add("Official")
        elif s.property in ("author", "photographer") and isinstance(s.object, str) and s.subject not in speeches:
            kinds[s.object].add("Journalist")
    for said in kinds.values():
        if "Official" in said:
            said.discard("Journalist")  # a mayor who signs his report
    return tuple(
        replace(e, kinds=tuple(sorted({*e.kinds, *kinds[e.key]}))) if e.key in kinds and e.core == "Person" else e
        for e in entities
    )
