"""``kg mentions``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from commands import PAGE, Run, fails


def rows(result: Result) -> list[dict[str, Any]]:
    """The JSON lines of an answer."""
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_mentions_of_a_file(kg: Run, county: Path) -> None:
    page = county / "pages" / "county.txt"
    text, found = page.read_text(encoding="utf-8"), rows(kg("mentions", page))
    assert {"start", "end", "text", "class", "rule", "bare"} == set(found[0])
    assert all(text[row["start"] : row["end"]] == row["text"] for row in found)
    assert {"陈立国", "周明远"} <= {row["text"] for row in found if row["class"] == "Person"}
    assert "柳河县委书记" in {row["text"] for row in found if row["class"] == "Post"}


def test_mentions_of_lines(kg: Run) -> None:
    found = rows(kg("mentions", "--lines", input="\ufeff柳河县委书记陈立国说\r\n\r\n市长 周明远 出席".encode()))
    people = [(row["line"], row["start"], row["end"], row["text"]) for row in found if row["class"] == "Person"]
    assert people == [(1, 6, 9, "陈立国"), (3, 3, 6, "周明远")]


def test_mentions_of_stdin_in_another_encoding(kg: Run) -> None:
    found = rows(kg("mentions", "-", input=PAGE.decode().encode("gb18030")))
    assert "陈立国" in {row["text"] for row in found}


@pytest.mark.parametrize("given", [b"", b"\0\1\2\3" * 9])
def test_mentions_of_nothing(kg: Run, given: bytes) -> None:
    fails(kg("mentions", input=given), 1, "-: ")


def test_mentions_of_a_missing_file(kg: Run) -> None:
    fails(kg("mentions", "nowhere.txt"), 1, "nowhere.txt: 文件或文件夹不存在 / no such file or folder")


def test_mentions_of_general_news_and_strict_ones(kg: Run) -> None:
    line = "作家陈立国昨天从瑞典回到广州，我市文友前往迎接。".encode()
    found = {(row["class"], row["text"], row["bare"]) for row in rows(kg("mentions", "--lines", input=line))}
    assert {("Person", "陈立国", False), ("Place", "瑞典", False), ("Place", "广州", False)} <= found
    assert not any(bare for _, _, bare in found)
    strict = {(row["class"], row["text"]) for row in rows(kg("mentions", "--lines", "--strict", input=line))}
    assert ("Person", "陈立国") not in strict and ("Place", "我市") in strict
