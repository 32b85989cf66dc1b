"""Names of resources, made from what they name: the same pages give the same names, in any order, on any machine."""

from __future__ import annotations

import hashlib

from kg.model import Entity, Evidence, Observation, Occurrence, Statement

BASE = "https://w3id.org/govkg/id/"
ONTOLOGY = "https://w3id.org/govkg/ontology#"


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits that stand for the parts (collision odds below 1e-9 at ten million names)."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def local_name(kind: str, *parts: str) -> str:
    """The local name of a resource: ``kind-digest``, e.g. ``person-3f0a…``."""
    return f"{kind.lower()}-{digest(kind, *parts)}"


def entity_id(entity: Entity) -> str:
    """The local name of an entity, from its class and key."""
    return local_name(entity.core, entity.key)


def article_key(page: str, article: str) -> str:
    """The entity key of an article, as it stands in statements: ``Article:page.txt#a1``."""
    return f"Article:{page}#{article}"


def page_id(name: str) -> str:
    """The local name of a page, from its file name."""
    return local_name("page", name)


def evidence_id(place: Evidence) -> str:
    """The local name of a place that proves something."""
    return local_name("evidence", place.page, place.article, str(place.start), str(place.end))


def mention_id(occurrence: Occurrence) -> str:
    """The local name of a mention: where it stands and what it refers to."""
    place = occurrence.place
    return local_name("mention", place.page, place.article, str(place.start), str(place.end), occurrence.key)


def statement_id(statement: Statement) -> str:
    """The local name of a statement: what is said, how, by whom and for when; not where, so that it lasts."""
    said = statement
    times = (str(time or "") for time in (said.as_of, said.valid_from, said.valid_to))
    source = (said.modality.value, said.attributed_to, said.gazetteer, said.rule)
    return local_name("statement", said.subject, said.property, str(said.object), *source, *times)


def observation_id(figure: Observation) -> str:
    """The local name of an observation: what it measures, how much, how it is said and where it stands first."""
    measured = (*figure.of, figure.indicator, figure.comparator, format(figure.value, "f"), figure.unit)
    said = (figure.status, figure.period, figure.period_plan, figure.modality.value, figure.attributed_to, figure.rule)
    return local_name("observation", str(len(figure.of)), *measured, *said)


def gazetteer_id(name: str) -> str:
    """The local name of a gazetteer that has no address of its own."""
    return local_name("gazetteer", name)
