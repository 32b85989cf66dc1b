"""What is called so: the things of a graph by any of their names."""

from __future__ import annotations

import difflib
from typing import Any

from kg.errors import QueryError
from kg.rdf import GOV, RDF, RDFS, SKOS, Facts
from kg.text import plain

_CLOSE = 0.5
_SOME = 8


def called(facts: Facts, name: str) -> tuple[list[Any], tuple[str, ...]]:
    """The nodes that bear a name, or else the one of whose names contains it; if several do, their labels alone.

    Raises QueryError, with names near it, where there is none.
    """
    index = _names(facts)
    if nodes := index.get(plain(name), []):
        return nodes, ()
    near = _near(index, plain(name))
    if len(near) == 1:
        return near, ()
    labels = sorted({facts.value(node, RDFS + "label") for node in near}, key=lambda label: (len(label), label))
    if not labels:
        raise _nothing(facts, index, name)
    return [], tuple(labels)


def _names(facts: Facts) -> dict[str, list[Any]]:
    """The things of a graph by each of their names, folded."""
    index: dict[str, list[Any]] = {}
    for node in facts.subjects():
        types = [t.value for t in facts.objects(node, RDF + "type")]
        if not any(t.startswith(GOV) for t in types) or GOV + "Observation" in types:
            continue
        for name in (*facts.objects(node, RDFS + "label"), *facts.objects(node, SKOS + "altLabel")):
            found = index.setdefault(plain(name.value), [])
            if node not in found:
                found.append(node)
    return index


def _near(index: dict[str, list[Any]], name: str) -> list[Any]:
    """The things one of whose names contains a text."""
    return list(dict.fromkeys(node for known, nodes in index.items() if name and name in known for node in nodes))


def _nothing(facts: Facts, index: dict[str, list[Any]], name: str) -> QueryError:
    close = difflib.get_close_matches(plain(name), index, n=_SOME, cutoff=_CLOSE)
    labels = list(dict.fromkeys(facts.value(index[one][0], RDFS + "label") for one in close))
    zh, en = f"图谱里没有“{name}”", f"nothing in the graph is called {name}"
    if labels:
        zh, en = f"{zh}；相近的有：{'、'.join(labels)}", f"{en}; near it: {', '.join(labels)}"
    return QueryError(zh, en)
