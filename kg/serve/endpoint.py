"""The SPARQL endpoint: each question is answered by a process with limits, and given up when nobody waits for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
import pyoxigraph as ox
from anyio import CapacityLimiter
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kg.ask.answer import Answer
from kg.ask.bounded import Limits, ask
from kg.ask.engines import Scope
from kg.ask.query import Question
from kg.errors import LimitError, QueryError
from kg.rdf import PREFIXES
from kg.serve.media import RESULTS, TRIPLES, Media, choose
from kg.serve.protocol import Asked, ProtocolError, asked

_AT_ONCE, _WAITING = 4, 64
_DESCRIPTION = """@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .

[] a sd:Service ;
    sd:endpoint <{endpoint}> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:feature sd:UnionDefaultGraph ;
    sd:resultFormat {forms} .
"""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Answers questions to a graph. ``rows`` is how many rows or triples an answer may have, 0: any."""

    graph: Path
    limits: Limits
    rows: int
    gate: CapacityLimiter = field(default_factory=lambda: CapacityLimiter(_AT_ONCE))

    async def respond(self, request: Request) -> Response:
        """Answer a request."""
        try:
            said = await asked(request)
            if said is None:
                return _described(request)
            answer = await self._answer(said, request)
            return await anyio.to_thread.run_sync(_sent, answer, request.headers.get("accept", ""), said.form)
        except ProtocolError as error:
            return refused(error.status, error.zh, error.en)
        except QueryError as error:
            return refused(503 if isinstance(error, LimitError) else 400, error.text("zh"), error.text("en"))

    async def _answer(self, said: Asked, request: Request) -> Answer:
        if self.gate.statistics().tasks_waiting >= _WAITING:
            raise ProtocolError(503, "等待的查询太多，请稍后再试", "too many queries are waiting; try again later")
        scope = Scope(said.default_graphs, said.named_graphs, self.rows)
        question = Question(self.graph, said.text, scope=scope, only_text=True)
        found: list[Answer | ProtocolError | QueryError] = []
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_until_gone, request, tasks.cancel_scope.cancel)
            found.append(await self._in_process(question))
            tasks.cancel_scope.cancel()
        if not found:
            raise ProtocolError(499, "客户端已断开", "the client has gone")
        if isinstance(found[0], Exception):
            raise found[0]
        return found[0]

    async def _in_process(self, question: Question) -> Answer | ProtocolError | QueryError:
        """Ask; if this is cancelled, the process that answers is ended."""
        stop: list[Callable[[], object]] = []
        try:
            work = partial(_told, question, self.limits, stop)
            return await anyio.to_thread.run_sync(work, limiter=self.gate, abandon_on_cancel=True)
        finally:
            for end in stop:
                end()


def _told(question: Question, limits: Limits, stop: list[Callable[[], object]]) -> Answer | ProtocolError | QueryError:
    """The answer, or the error as a value: a task group would wrap it up."""
    try:
        return ask(question, limits, started=stop.append)
    except QueryError as error:
        return error
    except Exception as bug:
        return ProtocolError(500, f"程序出错：{bug}", f"the program failed: {bug}")


async def _until_gone(request: Request, then: Callable[[], object]) -> None:
    """Wait until the client has gone."""
    while not await request.is_disconnected():
        await anyio.sleep(0.2)
    then()


def refused(status: int, zh: str, en: str) -> Response:
    """An error as plain text, in both languages."""
    return PlainTextResponse(f"{zh}\n{en}\n", status)


def _sent(answer: Answer, accept: str, name: str) -> Response:
    """The answer in the form that is wanted."""
    offered = RESULTS if answer.triples is None else TRIPLES
    media = choose(accept, offered, name)
    if media is None:
        there = ", ".join(one.type for one in offered.values())
        raise ProtocolError(406, f"此回答只有这些形式：{there}", f"this answer comes as: {there}")
    return Response(written(answer, media), headers={"content-type": media.header, "vary": "accept"})


def written(answer: Answer, media: Media) -> bytes | str:
    """The answer in a form."""
    if isinstance(media.form, ox.RdfFormat):
        return ox.serialize(answer.triples or (), format=media.form, prefixes=PREFIXES) or b""
    if media is RESULTS["json"] or media.form is None:
        return answer.json()
    found: Any = ox.parse_query_results(answer.json(), format=ox.QueryResultsFormat.JSON)
    return found.serialize(format=media.form) or b""


def _described(request: Request) -> Response:
    """The service description."""
    forms = " , ".join(f"<http://www.w3.org/ns/formats/{name}>" for name in _W3C)
    endpoint = str(request.url.replace(query="", fragment=""))
    text = _DESCRIPTION.format(endpoint=endpoint, forms=forms)
    return Response(text, headers={"content-type": TRIPLES["turtle"].header})


_W3C = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "JSON-LD",
    "N-Triples", "RDF_XML",
)  # fmt: skip
