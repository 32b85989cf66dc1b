"""The requests of the SPARQL 1.1 Protocol: what a client asks, or why it may not ask so."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs

from starlette.requests import Request

from kg.ask.sparql import refuse

LARGEST = 1_000_000  # bytes of a request
_FORM, _QUERY, _UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"


class ProtocolError(Exception):
    """A request that is refused: the status, and why in Chinese and English."""

    def __init__(self, status: int, zh: str, en: str) -> None:
        super().__init__(en)
        self.status, self.zh, self.en = status, zh, en


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with its dataset (IRIs of graphs; none: all there is) and what the address says about the form."""

    text: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    form: str = ""


async def asked(request: Request) -> Asked | None:
    """What a request asks; None if it is a GET without a query. Raises ProtocolError."""
    params = _parsed(request.url.query)
    if request.method == "POST":
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        body = await _body(request)
        if kind == _UPDATE:
            raise _no_update()
        if kind == _FORM:
            params = {**params, **_parsed(body)}
        elif kind == _QUERY:
            params["query"] = [*params.get("query", ()), body]
        else:
            zh, en = f"内容类型须为 {_QUERY} 或 {_FORM}", f"the content type must be {_QUERY} or {_FORM}"
            raise ProtocolError(415, zh, en)
    return _asked(params, request.method)


def _asked(params: dict[str, list[str]], method: str) -> Asked | None:
    if "update" in params:
        raise _no_update()
    queries = params.get("query", [])
    if not queries and method != "POST":
        return None
    if len(queries) != 1:
        raise ProtocolError(400, "须有且只有一个 query", "there must be one query, and only one")
    refuse(queries[0], "SPARQL")
    default, named = (tuple(params.get(f"{kind}-graph-uri", ())) for kind in ("default", "named"))
    return Asked(queries[0], default, named, params.get("format", [""])[0])


async def _body(request: Request) -> str:
    """The body as text, read no further than it may be long."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise ProtocolError(413, f"请求超过 {LARGEST} 字节", f"the request is longer than {LARGEST} bytes")
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise _no_utf8() from None


def _parsed(text: str) -> dict[str, list[str]]:
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=100)
    except UnicodeDecodeError:
        raise _no_utf8() from None
    except ValueError:
        raise ProtocolError(400, "参数太多", "there are too many parameters") from None


def _no_update() -> ProtocolError:
    return ProtocolError(403, "只能查询，不能修改图谱", "updates are refused; the graph is only read")


def _no_utf8() -> ProtocolError:
    return ProtocolError(400, "请求不是 UTF-8", "the request is not UTF-8")
