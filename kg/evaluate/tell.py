"""An evaluation for a screen, and as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from kg.bilingual import beside, term
from kg.evaluate import Evaluation, Finding, PageEvaluation
from kg.evaluate.tally import ENTITIES, FIGURES, GROUPS, IDENTITY, OPEN, RELATIONS, Tally
from kg.ontology import Schema
from kg.text import width

_WORDS = {
    ENTITIES: ("实体", "Entities"),
    RELATIONS: ("关系", "Relations"),
    OPEN: ("开放关系（只计召回）", "Open relations (recall)"),
    FIGURES: ("指标（只计召回）", "Figures (recall)"),
    IDENTITY: ("同一性", "Identity"),
    "counts": ("找到 漏掉 错误 准确率 召回率 调和平均", "found missed wrong P R F1"),
    "rule": ("规则", "Rules"),
    "rules": ("对 错 未判 准确率", "right wrong unjudged P"),
    "page": ("版面", "Pages"),
    "pages": ("实体 关系 准确率 召回率", "entities relations P R"),
    "quotes": ("引文核对 {} 处，不符 {} 处", "{} quotes compared, {} not exact"),
    "sentences": (
        "句子：{} 句有事实，{} 句只有提及，{} 句什么也没有找到",
        "sentences: {} with facts, {} with mentions only, {} in which nothing was found",
    ),
    "absent": ("图谱里没有这个版面", "the graph does not have this page"),
    "unread": ("未归入文章", "in no article"),
    "rule of": ("规则", "rule"),
}
_RECALL_ONLY = (OPEN, FIGURES)


def table(found: Evaluation, schema: Schema, lang: str = "zh", show: bool = False) -> str:
    """The scores as tables; with ``show``, what was missed (-), wrong (+) or not one (=), and the silent sentences."""
    lines = list(_shown(found, schema, lang)) if show else []
    lines += _columns([["", *_words("counts", lang)], *_scores(found, schema, lang)])
    if len(found.pages) > 1:
        lines += ["", *_columns([[_word("page", lang), *_words("pages", lang)], *map(_page, found.pages)])]
    lines += ["", *_columns([[_word("rule", lang), *_words("rules", lang)], *_rules(found, lang)]), ""]
    lines += [f"{page.page}: {beside(*_WORDS['absent'], lang)}" for page in found.pages if not page.there]
    return "\n".join([*lines, *_checked(found, lang)]) + "\n"


def as_json(found: Evaluation) -> str:
    """Everything: scores by group, class, property, rule and page, and every finding."""
    terms: dict[str, dict[str, Any]] = {group: {} for group in GROUPS}
    rules: dict[str, dict[str, Any]] = {group: {} for group in GROUPS}
    for (group, name), tally in found.tallies().items():
        terms[group][name] = _numbers(tally)
    for (group, rule), made in found.rules().items():
        rules[group][rule] = {**asdict(made), "precision": round(made.precision, 4)}
    data = {
        "total": {group: _numbers(tally) for group, tally in found.groups().items()},
        "terms": {group: of for group, of in terms.items() if "" not in of},
        "rules": {group: of for group, of in rules.items() if of},
        "pages": {page.page: _page_data(page) for page in found.pages},
        "quotes": {"compared": found.quotes, "broken": found.broken},
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _numbers(tally: Tally) -> dict[str, float]:
    shares = {name: round(getattr(tally, name), 4) for name in ("precision", "recall", "f1")}
    return {**asdict(tally), **shares}


def _page_data(page: PageEvaluation) -> dict[str, Any]:
    return {
        "there": page.there,
        **{group: _numbers(page.group(group)) for group in GROUPS},
        "findings": [asdict(finding) for finding in page.findings],
        "sentences": asdict(page.coverage),
    }


def _word(key: str, lang: str, *values: object) -> str:
    """A word; with values, a sentence that holds them."""
    zh, en = _WORDS[key]
    if values:
        return beside(zh.format(*values), en.format(*values), lang)
    return term(zh, en, lang)


def _words(key: str, lang: str) -> list[str]:
    """The heads of columns."""
    return [term(zh, en, lang) for zh, en in zip(*(words.split() for words in _WORDS[key]), strict=True)]


def _scores(found: Evaluation, schema: Schema, lang: str) -> Iterable[list[str]]:
    """Each group, and under it its classes or properties."""
    tallies = found.tallies()
    for group, whole in found.groups().items():
        yield [_word(group, lang), *_row(whole, group in _RECALL_ONLY)]
        for (of, one), tally in tallies.items():
            if of == group and group not in (FIGURES, IDENTITY):
                name = beside(schema.label(one), one, lang, " ")
                yield [f"  {name}", *_row(tally, group in _RECALL_ONLY)]


def _row(tally: Tally, recall_only: bool) -> list[str]:
    counts = [str(tally.found), str(tally.missed)]
    if recall_only:
        return [*counts, "", "", f"{tally.recall:.3f}", ""]
    return [*counts, str(tally.wrong), f"{tally.precision:.3f}", f"{tally.recall:.3f}", f"{tally.f1:.3f}"]


def _rules(found: Evaluation, lang: str) -> Iterable[list[str]]:
    """Each rule with what it makes; one name may stand for a rule that makes things and one that makes facts."""
    for (group, rule), tally in found.rules().items():
        share = f"{tally.precision:.3f}" if tally.right + tally.wrong else ""
        zh, en = (re.split(" ?[（(]", word)[0] for word in _WORDS[group])
        name = f"  {term(zh, en, lang)}: {rule}"
        yield [name, str(tally.right), str(tally.wrong), str(tally.unjudged), share]


def _page(page: PageEvaluation) -> list[str]:
    relations = page.group(RELATIONS)
    shares = page.group(ENTITIES).f1, relations.f1, relations.precision, relations.recall
    return [f"  {page.page}", *(f"{share:.3f}" for share in shares)]


def _shown(found: Evaluation, schema: Schema, lang: str) -> Iterable[str]:
    for page in found.pages:
        yield f"# {page.page}"
        for finding in page.findings:
            yield from _told(finding, schema, lang)
        for sentence in page.coverage.silent:
            note = "" if sentence.read else f" ({_word('unread', lang)})"
            yield f"? {page.file}:{sentence.line}{note}: {sentence.text}"
        yield ""


def _told(finding: Finding, schema: Schema, lang: str) -> Iterable[str]:
    """What, and under it the words of the page."""
    kind = f"{schema.named(finding.term, lang)}: " if finding.group not in (RELATIONS, OPEN) else ""
    rules = f"  [{_word('rule of', lang)} {', '.join(finding.rules)}]" if finding.rules else ""
    asked = f"  [{finding.asked}]" if finding.asked else ""
    yield f"{finding.sign} {kind}{finding.text}{rules}{asked}"
    if finding.where:
        yield f"      {finding.where}: {finding.words}"


def _checked(found: Evaluation, lang: str) -> Iterable[str]:
    if found.quotes:
        yield _word("quotes", lang, found.quotes, len(found.broken))
        yield from (f"  {broken}" for broken in found.broken)
        read = [page.coverage for page in found.pages]
        counts = sum(c.stating for c in read), sum(c.naming for c in read), sum(len(c.silent) for c in read)
        yield _word("sentences", lang, *counts)


def _columns(rows: Iterable[Sequence[str]]) -> list[str]:
    """The first column to the left, the others to the right, as wide as a screen shows them."""
    cells = list(rows)
    widths = [max(width(row[i]) for row in cells) for i in range(len(cells[0]))]
    return ["  ".join(_cell(cell, widths[i], i == 0) for i, cell in enumerate(row)).rstrip() for row in cells]


def _cell(text: str, wide: int, left: bool) -> str:
    blank = " " * (wide - width(text))
    return text + blank if left else blank + text
