"""The same page under other keys: a short form under the full one's, two people of one name under two."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Observation, PageRecord, PartialDate, Statement
from kg.resolve.merge import merged_entities, merged_statements
from kg.resolve.short import Aliases


def rekeyed(record: PageRecord, aliases: Aliases) -> PageRecord:
    """The record with every key replaced by what it is kept under; what then falls together is joined."""
    moved = [e if (key := aliases.of(e.key)) == e.key else replace(e, key=key) for e in record.entities]
    seen = {o if (key := aliases.of(o.key)) == o.key else replace(o, key=key) for o in record.occurrences}
    return replace(
        record,
        entities=merged_entities(moved),
        occurrences=tuple(sorted(seen, key=lambda o: (o.place, o.key, o.rule))),
        statements=merged_statements([_statement(s, aliases) for s in record.statements]),
        observations=tuple(_observation(o, aliases) for o in record.observations),
    )


def _statement(statement: Statement, aliases: Aliases) -> Statement:
    obj = statement.object if isinstance(statement.object, PartialDate) else aliases.of(statement.object)
    subject, speaker = aliases.of(statement.subject), aliases.of(statement.attributed_to)
    if (subject, obj, speaker) == (statement.subject, statement.object, statement.attributed_to):
        return statement
    return replace(statement, subject=subject, object=obj, attributed_to=speaker)


def _observation(observation: Observation, aliases: Aliases) -> Observation:
    return replace(
        observation,
        of=tuple(aliases.of(key) for key in observation.of),
        attributed_to=aliases.of(observation.attributed_to),
        period_plan=aliases.of(observation.period_plan),
    )
