"""How good is a graph? Its pages against gold, by class, property and rule, with all that was missed or is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import ontology
from kg.audit.sources import Pages, quote
from kg.errors import GoldError
from kg.evaluate import gold as answers
from kg.evaluate.compare import Compared, Mark, compare
from kg.evaluate.gold import Gold
from kg.evaluate.said import SaidPage, said
from kg.evaluate.sentences import Coverage, Sentence, coverage, place, sentences
from kg.evaluate.tally import GROUPS, Key, RuleTally, Tally, merged, total
from kg.rdf import GOV, Facts, triples

__all__ = ["Evaluation", "Finding", "PageEvaluation", "Tally", "evaluate"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at, see :class:`kg.evaluate.compare.Mark`.

    ``where`` is the line of the page (``file:line``) with its ``words``, as far as they are known; for what was missed
    that is the sentence which most likely says it. ``asked`` is the line of the gold file; ``rules`` made the fact.
    """

    sign: str
    group: str
    term: str
    text: str
    where: str
    words: str
    asked: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageEvaluation:
    """One page: ``page`` is what its gold file is called, ``file`` what the graph calls it.

    ``there`` is False if the graph does not have it: then all that is asked for was missed.
    """

    page: str
    file: str
    there: bool
    tallies: Mapping[Key, Tally]
    rules: Mapping[Key, RuleTally]
    findings: tuple[Finding, ...]
    coverage: Coverage

    def group(self, group: str) -> Tally:
        """The tally of one group: entities, relations …"""
        return total(tally for (of, _), tally in self.tallies.items() if of == group)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All pages that have gold. ``broken`` are the quotations that are not what their page says, of ``quotes``."""

    pages: tuple[PageEvaluation, ...]
    quotes: int
    broken: tuple[str, ...]

    def group(self, group: str) -> Tally:
        """The tally of one group over all pages."""
        return total(page.group(group) for page in self.pages)

    def groups(self) -> dict[str, Tally]:
        """The tallies of all groups."""
        return {group: self.group(group) for group in GROUPS}

    def tallies(self) -> dict[Key, Tally]:
        """By group and class or property."""
        return merged(page.tallies for page in self.pages)

    def rules(self) -> dict[Key, RuleTally]:
        """By group and rule, the rule with most wrong first."""
        found: dict[Key, RuleTally] = {}
        for page in self.pages:
            for key, tally in page.rules.items():
                found[key] = found.get(key, RuleTally()) + tally
        return dict(sorted(found.items(), key=lambda item: (-item[1].wrong, -item[1].right, item[0])))


def evaluate(graph: Path, gold: Path, pages: Path | None = None) -> Evaluation:
    """Judge a graph file by a folder of gold (or one gold file).

    With the folder of the source ``pages``, quotations are compared, what was missed is looked up on its page, and the
    sentences in which nothing was found are listed. Raises GoldError, GraphError or PageError for bad files.
    """
    wanted = answers.load(gold, ontology.load())
    facts = Facts(triples(graph))
    texts = Pages(pages) if pages else None
    there = said(facts, ontology.load(), texts)
    pairs = [(one, _page_of(one, there)) for one in wanted]
    if not any(page for _, page in pairs):
        names = "、".join(one.page for one in wanted[:3])
        raise GoldError(f"图谱里没有这些版面：{names}", f"the graph has no page called {names}", str(gold))
    judged = tuple(_judged(one, page, texts) for one, page in pairs)
    return Evaluation(judged, *_compared(facts, texts))


def _page_of(gold: Gold, pages: Iterable[SaidPage]) -> SaidPage | None:
    """The page of a gold file: that of its name, or else the only one whose name is its end or the other way about."""
    named = [page for page in pages if page.stem == gold.page]
    near = [page for page in pages if f"/{page.stem}".endswith(f"/{gold.page}")]
    near += [page for page in pages if f"/{gold.page}".endswith(f"/{page.stem}") and page not in near]
    return named[0] if named else near[0] if len(near) == 1 else None


def _judged(gold: Gold, page: SaidPage | None, texts: Pages | None) -> PageEvaluation:
    found = page or SaidPage(gold.page)
    text = texts.text(found.name) if texts else None
    told = sentences(found.name, text) if text is not None else ()
    outcome: Compared = compare(gold, found)
    findings = tuple(_finding(mark, gold, found, told) for mark in outcome.marks)
    return PageEvaluation(
        gold.page, found.name, page is not None, outcome.tallies, outcome.rules, findings, coverage(found, told)
    )


def _finding(mark: Mark, gold: Gold, page: SaidPage, told: tuple[Sentence, ...]) -> Finding:
    where = words = ""
    if mark.found and mark.found.quotes:
        where, words = mark.found.quotes[0].where, mark.found.quotes[0].exact
    elif sentence := place(told, mark.names):
        where, words = f"{page.name}:{sentence.line}", sentence.text
    asked = f"{gold.file}:{mark.line}" if mark.line else ""
    rules = tuple(sorted(mark.found.rules)) if mark.found else ()
    return Finding(mark.sign, mark.group, mark.term, mark.text, where, " ".join(words.split()), asked, rules)


def _compared(facts: Facts, texts: Pages | None) -> tuple[int, tuple[str, ...]]:
    """How many quotations have their page at hand, and those that are not what it says."""
    quotes = [quote(facts, node, texts) for node in facts.of_type(GOV + "Evidence", GOV + "Mention")] if texts else []
    read = {name: texts.text(name) for name in Counter(q.page for q in quotes)} if texts else {}
    at_hand = [(q, text) for q in quotes if (text := read[q.page]) is not None]
    broken = [f"{q.where}: {q.exact}" for q, text in at_hand if text[max(q.start, 0) : q.end] != q.exact]
    return len(at_hand), tuple(broken)
