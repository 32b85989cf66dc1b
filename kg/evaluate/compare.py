"""One page of a graph against its gold: what was found, what was missed (-), what is wrong (+), what is not one (=)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.evaluate.gold import Figure, Gold, Relation, Thing
from kg.evaluate.names import alike, folded
from kg.evaluate.said import End, Found, SaidFact, SaidFigure, SaidPage, SaidThing
from kg.evaluate.tally import COMPLETE, ENTITIES, FIGURES, IDENTITY, Key, RuleTally, Tally, group_of

_TITLES = ("author", "about", "photographer")  # properties of an article, whose title may be cut
_CLOSE = 1e-6
_ENOUGH = 0.5  # the share of an indicator's characters that must agree


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing to look at: ``sign`` is - (missed), + (wrong) or = (two that are one, or one that is two).

    ``term`` is the class or property. ``line`` is the line of the gold file that asks for it (0 if none does);
    ``names`` are the folded names of each end, to look for on the page; ``found`` is what the graph has.
    """

    sign: str
    group: str
    term: str
    text: str
    line: int = 0
    names: tuple[frozenset[str], ...] = ()
    found: Found | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """The outcome for one page."""

    tallies: dict[Key, Tally]
    rules: dict[Key, RuleTally]
    marks: tuple[Mark, ...]


def compare(gold: Gold, page: SaidPage) -> Compared:
    """Judge what the graph says of a page."""
    judge = _Judge(gold, page)
    judge.things()
    judge.identity()
    judge.relations()
    judge.figures()
    return judge.outcome()


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A relation of the gold with all names that its ends have."""

    relation: Relation
    subject: frozenset[str]
    object: frozenset[str]

    def said_by(self, fact: SaidFact) -> bool:
        wanted = self.relation.property
        return (
            fact.property == wanted
            and alike(fact.subject.names, self.subject, wanted in _TITLES)
            and alike(fact.object.names, self.object)
        )


class _Judge:
    """Counts, and keeps what to look at."""

    def __init__(self, gold: Gold, page: SaidPage) -> None:
        self.gold, self.page = gold, page
        self._tallies: dict[Key, Tally] = {}
        self._rules: dict[Key, RuleTally] = {}
        self._marks: list[Mark] = []

    def outcome(self) -> Compared:
        """What came of it."""
        return Compared(self._tallies, self._rules, tuple(self._marks))

    def _count(self, group: str, term: str, tally: Tally) -> None:
        self._tallies[group, term] = self._tallies.get((group, term), Tally()) + tally

    def _asked(self, group: str, term: str, found: bool, mark: Mark) -> None:
        """Something that the gold asks for."""
        self._count(group, term, Tally(found=1) if found else Tally(missed=1))
        if not found:
            self._marks.append(mark)

    def _made(self, group: str, found: Found, tally: RuleTally) -> None:
        """Something that rules have made."""
        for rule in found.rules:
            self._rules[group, rule] = self._rules.get((group, rule), RuleTally()) + tally

    def things(self) -> None:
        """Each thing of the gold, then each of the graph."""
        ends = [said.end for said in self.page.things]
        for thing in self.gold.things:
            if not thing.optional:
                core = thing.classes[0]
                mark = Mark("-", ENTITIES, core, thing.label, thing.line, (thing.names,))
                self._asked(ENTITIES, core, any(_is(end, thing) for end in ends), mark)
        for said in self.page.things:
            right = any(_is(said.end, thing) for thing in self.gold.things)
            self._made(ENTITIES, said, RuleTally(right=1) if right else RuleTally(wrong=1))
            if not right:
                self._count(ENTITIES, said.end.core, Tally(wrong=1))
                self._marks.append(Mark("+", ENTITIES, said.end.core, said.end.label, found=said))

    def identity(self) -> None:
        """One thing of the gold that is several of the graph, and the other way about. Articles are left out."""
        asked = [t for t in self.gold.things if not t.optional and t.classes[0] != "Article"]
        pairs = [(t, s) for s in self.page.things for t in asked if _is(s.end, t, partly=False)]
        right = {said.end.node for _, said in pairs if said.end.core != "Article"}
        split = len(pairs) - len({thing for thing, _ in pairs})
        fused = len(pairs) - len({said.end.node for _, said in pairs})
        self._count(IDENTITY, "", Tally(len(right), split, fused))
        self._marks += _doubles(pairs)

    def relations(self) -> None:
        """Each relation of the gold, then each fact of the graph."""
        names = self.gold.names_of
        wanted = [_Wanted(r, names(folded(r.subject)), names(folded(r.object))) for r in self.gold.relations]
        for want in wanted:
            asked = want.relation
            if not asked.optional:
                text = f"{asked.subject} —{asked.property}→ {asked.object}"
                group, ends = group_of(asked.property), (want.subject, want.object)
                mark = Mark("-", group, asked.property, text, asked.line, ends)
                self._asked(group, asked.property, any(map(want.said_by, self.page.facts)), mark)
        for fact in self.page.facts:
            self._fact(fact, any(want.said_by(fact) for want in wanted))

    def _fact(self, fact: SaidFact, right: bool) -> None:
        group = group_of(fact.property)
        if right or fact.property not in COMPLETE:
            self._made(group, fact, RuleTally(right=1) if right else RuleTally(unjudged=1))
            return
        self._made(group, fact, RuleTally(wrong=1))
        self._count(group, fact.property, Tally(wrong=1))
        text = f"{fact.subject.label} —{fact.property}→ {fact.object.label}"
        self._marks.append(Mark("+", group, fact.property, text, found=fact))

    def figures(self) -> None:
        """Each figure of the gold. The gold does not list all, so none of the graph is wrong."""
        for figure in self.gold.figures:
            if not figure.optional:
                text = f"{figure.of} {figure.indicator} {figure.value}{figure.unit}"
                mark = Mark("-", FIGURES, "Observation", text, figure.line, (self.gold.names_of(figure.of),))
                self._asked(FIGURES, "Observation", any(self._agrees(f, figure) for f in self.page.figures), mark)
        for said in self.page.figures:
            right = any(self._agrees(said, figure) for figure in self.gold.figures)
            self._made(FIGURES, said, RuleTally(right=1) if right else RuleTally(unjudged=1))

    def _agrees(self, said: SaidFigure, figure: Figure) -> bool:
        return (
            _same_number(said.value, figure)
            and said.unit == folded(figure.unit)
            and _overlap(figure.indicator, said.indicator) >= _ENOUGH
            and alike(said.of or {"?"}, self.gold.names_of(figure.of))
            and (not said.status or not figure.status or said.status == figure.status)
        )


def _doubles(pairs: Sequence[tuple[Thing, SaidThing]]) -> Iterator[Mark]:
    """The things of the gold that are several of the graph, then those of the graph that are several of the gold."""
    for thing, several in Counter(thing for thing, _ in pairs).items():
        if several > 1:
            text = f"{thing.label} ← {' | '.join(said.end.label for other, said in pairs if other == thing)}"
            yield Mark("=", IDENTITY, thing.classes[0], text, thing.line, (thing.names,))
    for node, several in Counter(said.end.node for _, said in pairs).items():
        if several > 1:
            both = [(thing.label, said) for thing, said in pairs if said.end.node == node]
            text = f"{both[0][1].end.label} → {' | '.join(label for label, _ in both)}"
            yield Mark("=", IDENTITY, both[0][1].end.core, text, found=both[0][1])


def _is(end: End, thing: Thing, partly: bool = True) -> bool:
    return end.core in thing.classes and alike(end.names, thing.names, partly and end.core == "Article")


def _same_number(value: str, figure: Figure) -> bool:
    try:
        return abs(float(value) - float(figure.value)) < _CLOSE
    except ValueError:
        return False


def _overlap(wanted: str, found: str) -> float:
    characters = set(folded(wanted))
    return len(characters & set(found)) / max(1, len(characters))
