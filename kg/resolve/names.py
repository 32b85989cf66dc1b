"""One article's names: which entity each mention is. Bare references take the thing the article has established."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from kg.model import BlockKind, Entity, Mention
from kg.resolve import (
    documents,
    events,
    formulations,
    honours,
    industries,
    meetings,
    organisations,
    persons,
    places,
    plans,
    posts,
    projects,
)  # fmt: skip
from kg.resolve.called import called
from kg.resolve.context import Context
from kg.resolve.offices import Office

Namer = Callable[[Mention, Context], Entity | None]
_NAMERS: MappingProxyType[str, Namer] = MappingProxyType({
    "Person": persons.name, "Place": places.name, "Organization": organisations.name, "Meeting": meetings.name,
    "Event": events.name, "Plan": plans.name, "Document": documents.name, "Formulation": formulations.name,
    "Project": projects.name, "Industry": industries.name, "Honour": honours.name,
})  # fmt: skip
_TELLING = 4  # 签字仪式, not 仪式 or 活动
_HEADS = (BlockKind.TITLE, BlockKind.KICKER, BlockKind.HEADING)
_REFERENTS = MappingProxyType({
    "Meeting": meetings.referent, "Document": documents.referent, "Plan": plans.referent, "Event": events.referent,
})  # fmt: skip


class Names:
    """The entities of an article's mentions, worked out once each, in reading order for those that refer back."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._of: dict[int, Entity | None] = {}
        self._kept: list[Mention] = []  # keeps the mentions alive whose ids are keys
        self._established: dict[str, list[tuple[Mention, Entity]]] = {core: [] for core in _REFERENTS}
        for mention in context.mentions:
            if mention.core in _REFERENTS and not mention.bare:
                entity = self.of(mention)
                if entity is not None:
                    self._established[mention.core].append((mention, entity))

    def of(self, mention: Mention) -> Entity | None:
        """The entity of a mention, or None where nothing tells."""
        if id(mention) not in self._of:
            self._of[id(mention)] = self._name(mention)
            self._kept.append(mention)
        return self._of[id(mention)]

    def office(self, mention: Mention) -> Office | None:
        """The post of a mention with its organisation."""
        return posts.name(mention, self.context)

    def _candidates(self, mention: Mention) -> list[tuple[Mention, Entity]]:
        """What a reference may mean. 会议 is a national meeting only where the headline names it; 全会 always may be."""
        known = self._established[mention.core]
        if mention.core != "Meeting" or mention.value("head") == "全会":
            return known
        return [(m, e) for m, e in known if not m.value("national") or self._headed(m)]

    def _only_ceremony(self, mention: Mention) -> Entity | None:
        """签字仪式 in an article that names no event: the one that it tells of."""
        unnamed = mention.core == "Event" and not self._established["Event"]
        return called("Event", mention, self.context) if unnamed and len(mention.value("head")) >= _TELLING else None

    def _headed(self, mention: Mention) -> bool:
        blocks = self.context.article.blocks
        return mention.block < len(blocks) and blocks[mention.block].kind in _HEADS

    def _name(self, mention: Mention) -> Entity | None:
        if mention.core == "Post":
            office = self.office(mention)
            return office.post if office else None
        if mention.bare and mention.core in _REFERENTS:
            referent: Entity | None = _REFERENTS[mention.core](mention, self._candidates(mention))
            return referent or self._only_ceremony(mention)
        namer = _NAMERS.get(mention.core)
        return namer(mention, self.context) if namer else None
