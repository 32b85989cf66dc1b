"""Why a query may have found nothing: words that the vocabulary or the graph does not know, and the nearest that it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

import pyoxigraph as ox

from kg import ontology
from kg.ask.sparql import literals, needed, terms
from kg.errors import nearest
from kg.ontology import Schema
from kg.rdf import GOV, RDFS, SKOS

Hint = tuple[str, str]  # in Chinese and English

NOTHING: Hint = ("没有结果", "nothing was found")
_NEAR = 0.5
_SOME = 3
_BY_TEXT = "(,=<>{"  # in front of these texts are compared as texts, and a language would not matter


def unknown_terms(text: str, schema: Schema | None = None) -> list[Hint]:
    """The terms of a query that the ontology does not have: always a mistake, even where something is found."""
    known = schema or ontology.load()
    names = [f"gov:{name}" for name in (*known.classes, *known.properties, *known.individuals)]
    return [_unknown(f"gov:{name}", nearest(f"gov:{name}", names)) for name in terms(text) if not known.term(name)]


def empty(text: str, given: Mapping[str, str], store: ox.Store) -> list[Hint]:
    """What may help with a query that found nothing. ``given`` are the texts that its parameters were filled with."""
    names = _Names(store)
    schema = ontology.load()
    own = [] if given else terms(needed(text))  # what is asked for by parameters may be what nothing has
    unused = [name for name in own if schema.term(name) and not _used(store, name)]
    found: list[Hint] = [(f"图谱里没有 gov:{name}", f"the graph has no gov:{name}") for name in unused]
    asked = [(value, True, "") for value in given.values()] if given else literals(text)
    return [NOTHING, *found, *_of_names(asked, names)]


def _unknown(term: str, near: list[str]) -> Hint:
    zh, en = (f"；是不是 {near[0]}？", f"; did you mean {near[0]}?") if near else ("", "")
    return f"词汇里没有 {term}{zh}", f"the vocabulary has no {term}{en}"


def _used(store: ox.Store, name: str) -> bool:
    term = ox.NamedNode(GOV + name)
    patterns: Iterable[tuple[Any, Any, Any]] = ((None, term, None), (None, None, term))
    return any(next(iter(store.quads_for_pattern(*pattern)), None) is not None for pattern in patterns)


class _Names:
    """Everything that the things of a graph are called."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    @cached_property
    def all(self) -> frozenset[str]:
        """The labels and other names."""
        predicates = (ox.NamedNode(RDFS + "label"), ox.NamedNode(SKOS + "altLabel"))
        return frozenset(
            quad.object.value
            for name in predicates
            for quad in self._store.quads_for_pattern(None, name, None)
            if isinstance(quad.object, ox.Literal)
        )

    def contain(self, text: str) -> bool:
        """Whether some name has the text in it."""
        return any(text in name for name in self.all)


def _of_names(asked: Iterable[tuple[str, bool, str]], names: _Names) -> Iterator[Hint]:
    """What there is to say of the texts that were asked for."""
    for text, tagged, before in asked:
        if text in names.all and not tagged and before not in _BY_TEXT:
            yield f'名称带语言标记，请写 "{text}"@zh', f'names carry a language: write "{text}"@zh'
        elif text and not names.contain(text) and (near := nearest(text, names.all, _SOME, _NEAR)):
            yield f"没有名称含“{text}”；相近的有：{'、'.join(near)}", f"no name has {text}; near it: {', '.join(near)}"
