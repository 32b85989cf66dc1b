"""Every relation rule finds what its examples say and nothing in its counter-examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import ontology, pipeline
from kg.errors import DataError
from kg.extract import rules
from kg.model import Article, ArticleKind, Block, BlockKind, Claim, Mention, Modality, Page
from kg.resources import rules_dir
from kg.text import fold

RULES = rules.load()
ROLES = {
    "topic",
    "owner",
    "party",
    "home",
    "guest",
    "honoured",
    "visitor",
    "person",
    "meeting",
    "document",
    "speaker",
}  # who may fill a role without a slot


def claims(text: str, rule: str) -> list[Claim]:
    """What a rule finds in a paragraph."""
    block = Block(BlockKind.PARAGRAPH, fold(text, 0, len(text)))
    (reading,) = pipeline.reading(Page("-", text), [Article("a1", ArticleKind.NEWS, "", (block,))]).readings
    return [claim for claim in reading.claims if claim.rule == rule]


def told(claim: Claim) -> str:
    """A claim as the examples write it."""
    end = claim.object.text if isinstance(claim.object, Mention) else claim.object
    return f"{claim.subject.text} {claim.property} {end}"


@pytest.mark.parametrize(
    ("name", "text", "facts"), [(rule.name, text, facts) for rule in RULES for text, facts in rule.examples]
)
def test_examples(name: str, text: str, facts: tuple[str, ...]) -> None:
    assert set(facts) <= {told(claim) for claim in claims(text, name)}


@pytest.mark.parametrize(("name", "text"), [(rule.name, text) for rule in RULES for text in rule.counterexamples])
def test_counterexamples(name: str, text: str) -> None:
    assert [told(claim) for claim in claims(text, name)] == []


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_the_ontology_knows(rule: rules.Rule) -> None:
    assert {rule.property, *rule.also} <= set(ontology.load().properties)
    for role, implied in (("subject", rule.subject), ("object", rule.object)):
        assert (role in rule.classes) != (implied in ROLES), role
    assert rule.modality in ("", *Modality)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("counterexamples", "counterexample"), "unknown field counterexample"),
        (("counterexamples: [没有主持。]", ""), "missing counterexamples"),
        (("没有主持", "没有"), "no trigger in counterexample 没有。"),
        (("  property", "  swap: true\n  property"), "unknown field swap"),
        (("主持{", "主持({"), "pattern"),
        (("<etc>", "<nothing>"), "pattern"),
    ],
)
def test_a_malformed_rule_names_file_and_rule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: tuple[str, str], problem: str
) -> None:
    rule = (
        "- name: mine\n  property: chaired\n  trigger: [主持]\n"
        '  pattern: "{subject:Person+}<etc>主持{object:Meeting}"\n'
        "  examples: [{text: 有。, facts: [甲 chaired 乙]}]\n  counterexamples: [没有主持。]\n"
    )
    (tmp_path / "macros.yaml").write_bytes((rules_dir() / "macros.yaml").read_bytes())
    monkeypatch.setattr(rules, "rules_dir", lambda: tmp_path)
    (tmp_path / "mine.yaml").write_text(rule, encoding="utf-8")
    assert [found.name for found in rules.load.__wrapped__()] == ["mine"]
    (tmp_path / "mine.yaml").write_text(rule.replace(*change), encoding="utf-8")
    with pytest.raises(DataError, match=problem) as caught:
        _ = [found.regex.compiled for found in rules.load.__wrapped__()]
    assert "mine.yaml" in caught.value.where and "mine" in caught.value.where.partition(": ")[2] + caught.value.zh


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("{subject:Person+}<etc>主持{object:Meeting|Event}", [{"Person"}, {"Meeting", "Event"}]),
        ("{subject:Person*}(?:在{_:Place})?出席{object:Meeting}?", [{"Person"}]),
        (r"[^（(]{0,3}\({subject:Person}", [{"Person"}]),
        ("{subject:Person}主持|{object:Meeting}召开", []),
    ],
)
def test_what_a_pattern_cannot_match_without(pattern: str, needs: list[set[str]]) -> None:
    assert rules.needed(pattern) == tuple(map(frozenset, needs))
