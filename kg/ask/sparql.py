"""The text of a SPARQL query, looked at from outside: which words stand in it, and why the engine does not take it."""

from __future__ import annotations

import re

from kg.errors import QueryError, nearest
from kg.rdf import PREFIXES

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")

_TEXT = r"""\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'"""
_ASIDE = re.compile(rf"{_TEXT}|<[^<>\s]*>|#[^\n]*", re.DOTALL)
_NAMES = re.compile(r"[?$]\w+|[\w.-]*:[\w.-]*")
_LITERAL = re.compile(rf"(?:{_TEXT})(?P<tag>@[\w-]+|\^\^)?|<[^<>\s]*>|#[^\n]*", re.DOTALL)
_REMOTE = re.compile(r"\b(SERVICE|LOAD)\b", re.IGNORECASE)
_UPDATE = re.compile(
    r"^\s*(?:(?:BASE|PREFIX)\s*)*(INSERT|DELETE|DROP|CLEAR|CREATE|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE
)
_DECLARED = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
_PREFIX = re.compile(r"(?<![\w?$:<])([A-Za-z][\w-]*|):(?=\w)")
_OPTIONAL = re.compile(r"\b(?:OPTIONAL|MINUS|EXISTS)\s*\{[^{}]*\}", re.IGNORECASE)
_TERM = re.compile(r"(?<![\w:])gov:(\w+)")
_AT = re.compile(r"(?:error at|line) (\d+)(?::| .*?column )(\d+)")
_EXPECTED = re.compile(r'"((?:[^"\\]|\\.)+)"')
_ONLY = re.compile(r"expected (\"[^\"]+\"|[A-Z]+)$")
_MOST = 4


def terms(text: str) -> list[str]:
    """The local names of the vocabulary that a query uses, each once."""
    return list(dict.fromkeys(_TERM.findall(_ASIDE.sub(" ", text))))


def needed(text: str) -> str:
    """A query without its OPTIONAL parts."""
    bare, before = _ASIDE.sub(" ", text), ""
    while bare != before:
        before, bare = bare, _OPTIONAL.sub(" ", bare)
    return bare


def literals(text: str) -> list[tuple[str, bool, str]]:
    """The short texts of a query: what they say, whether a language or type follows, and what stands in front."""
    found = []
    for one in _LITERAL.finditer(text):
        if one[0][0] in "\"'":
            inside = one[0].removesuffix(one["tag"] or "")
            quote = 3 if inside.startswith(('"""', "'''")) else 1
            before = text[: one.start()].rstrip()[-1:]
            found.append((inside[quote:-quote], bool(one["tag"]), before))
    return found


def refuse(text: str, where: str) -> None:
    """Nothing leaves this machine and nothing is changed: say so, instead of failing somewhere on the way."""
    words = _NAMES.sub(" ", _ASIDE.sub(" ", text))
    if found := _REMOTE.search(words):
        word = found.group(1).upper()
        raise QueryError(f"不支持 {word}：查询不访问网络", f"{word} is refused: queries never use the network", where)
    if _UPDATE.search(words):
        raise QueryError("只能查询，不能修改图谱", "this is an update; the graph is only read", where)


def broken(said: str, text: str, where: str) -> QueryError:
    """The error with its line and column, and what should stand there as far as that is short."""
    found = _AT.search(said)
    if not found:
        return QueryError("查询有语法错误", f"the query is no valid SPARQL: {said}", where)
    row, column = int(found.group(1)), int(found.group(2))
    lines = text.splitlines() or [""]
    line = lines[min(row, len(lines)) - 1].strip()
    zh, en = _why(said, text)
    return QueryError(
        f"第 {row} 行第 {column} 列附近有语法错误{zh and '，' + zh}：{line}",
        f"syntax error near line {row}, column {column}{en and ', ' + en}: {line}",
        f"{where}:{row}",
    )


def _why(said: str, text: str) -> tuple[str, str]:
    """What is wrong, in a few words; the engine itself would list half of its grammar."""
    bare = _ASIDE.sub(" ", text)
    return _form(bare) or _prefix(said, bare) or _open(bare) or _unbound(said) or _expected(said)


def _form(bare: str) -> tuple[str, str] | None:
    first = re.match(r"(?:\s*(?:BASE|PREFIX\s+[\w.-]*:)\s*)*\s*(\w*)", bare, re.IGNORECASE)
    word = first[1].upper() if first else ""
    if word in FORMS:
        return None
    near = nearest(word, FORMS) or [" / ".join(FORMS)]
    return f"应以 {near[0]} 开头", f"it must begin with {near[0]}"


def _prefix(said: str, bare: str) -> tuple[str, str] | None:
    known = {*PREFIXES, *_DECLARED.findall(bare)}
    used = _PREFIX.findall(_DECLARED.sub(" ", bare))
    lost = next((one for one in used if one not in known), None)
    if lost is None or "Prefix not found" not in said:
        return None
    there = " ".join(f"{one}:" for one in sorted(PREFIXES))
    return f"没有前缀 {lost}:（已有 {there}）", f"no prefix {lost}: is known (there are {there})"


def _open(bare: str) -> tuple[str, str] | None:
    if re.search("[\"']", bare):
        return "有一处引号没有配对", "a quotation mark has no partner"
    for left, right in ("{}", "()", "[]"):
        if bare.count(left) != bare.count(right):
            less = right if bare.count(left) > bare.count(right) else left
            return f"少了一个 {less}", f"a {less} is missing"
    return None


def _unbound(said: str) -> tuple[str, str] | None:
    if "unbound" not in said:
        return None
    return "SELECT 里有变量没有出现在 GROUP BY 或条件中", "SELECT has a variable that is not bound or grouped"


def _expected(said: str) -> tuple[str, str]:
    only = _ONLY.search(said)
    marks = [only[1].strip('"')] if only else [one for one in _EXPECTED.findall(said) if "\\" not in one]
    if not marks or len(marks) > _MOST:
        return "", ""
    return f"此处应为 {' 或 '.join(marks)}", f"expected {' or '.join(marks)}"
