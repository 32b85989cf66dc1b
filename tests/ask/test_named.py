"""The heads of the named queries."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.ask.named import NamedQuery, bind, list_queries, parse
from kg.errors import QueryError


def test_there_are_many_and_their_names_are_plain() -> None:
    names = [query.name for query in list_queries()]
    assert len(names) >= 16 and names == sorted(names)
    assert all(re.fullmatch("[a-z]+", name) for name in names)


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_every_query_says_what_it_answers_in_both_languages(query: NamedQuery) -> None:
    for zh, en in [
        (query.title("zh"), query.title("en")),
        (query.description("zh"), query.description("en")),
        *((param.zh, param.en) for param in query.params),
    ]:
        assert re.search("[一-龥]", zh) and not re.search("[一-龥]", en) and en


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_every_parameter_is_used(query: NamedQuery) -> None:
    assert query.params
    assert query.text.count("# param:") == len(query.params)
    for param in query.params:
        assert len(re.findall(rf"\?{param.name}\b", query.text)) >= 2


def test_a_query_without_a_head_is_taken_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "bare.rq"
    file.write_text("ASK {}", encoding="utf-8")
    assert parse(file) == NamedQuery("bare", "ASK {}")
    assert list_queries(tmp_path) == (NamedQuery("bare", "ASK {}"),)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / "binary.rq"
    file.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(QueryError) as error:
        parse(file)
    assert error.value.where == str(file)


def test_bind_leaves_what_is_not_given() -> None:
    (query,) = (q for q in list_queries() if q.name == "posts")
    assert bind(query, {}) == query.text
    assert 'VALUES ?who { "\\"" }' in bind(query, {"who": '"'})
