"""The server as an application: the query page, the endpoint, the explorer, the ontology and a page a resource."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import anyio.to_thread
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from kg.ask.answer import Answer
from kg.ask.bounded import Limits
from kg.export.docs import page
from kg.resources import ontology_dir
from kg.serve import pages
from kg.serve.endpoint import Endpoint, refused, written
from kg.serve.media import HTML, TRIPLES, choose
from kg.serve.place import Place
from kg.serve.resource import describe

LOCAL = ("127.0.0.1", "localhost", "[::1]", "::1")
_HEADERS = {
    "content-security-policy": pages.POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}


def application(place: Place, limits: Limits, rows: int, hosts: Sequence[str] = LOCAL) -> Starlette:
    """The application that serves a graph; it answers to the names in ``hosts`` only (``*``: to any)."""
    site = _Site(place, Endpoint(place.folder, limits, rows))
    routes = [
        Route("/", site.ask),
        Route("/sparql", site.sparql, methods=["GET", "HEAD", "POST"]),
        Route("/id/{name:path}", site.resource),
        Route("/ontology", site.ontology),
        Route("/assets/{name}", site.asset),
        Route("/{name}", site.explorer),
    ]
    return Starlette(routes=routes, middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))])


class _Site:
    """What is behind each address."""

    def __init__(self, place: Place, endpoint: Endpoint) -> None:
        self._place, self._endpoint = place, endpoint

    async def ask(self, request: Request) -> Response:
        """The query page."""
        return _html(await anyio.to_thread.run_sync(pages.query_page, self._place.base))

    async def sparql(self, request: Request) -> Response:
        """The endpoint; a person who opens it gets the query page, with the question in it."""
        accept = request.headers.get("accept", "")
        if request.method != "POST" and accept and choose(accept, {**TRIPLES, "html": HTML}) is HTML:
            return RedirectResponse(str(request.url.replace(path="/", netloc="", scheme="")), 303)
        return await self._endpoint.respond(request)

    async def resource(self, request: Request) -> Response:
        """A resource, as HTML or as RDF."""
        return await anyio.to_thread.run_sync(self._resource, request)

    def _resource(self, request: Request) -> Response:
        name, accept = request.path_params["name"], request.headers.get("accept", "")
        media = choose(accept, {**TRIPLES, "html": HTML}, request.query_params.get("format", ""))
        if media is None:
            return refused(406, "资源有 HTML 和 RDF 两种形式", "resources come as HTML or RDF")
        found = describe(self._place.store, self._place.base + name) if _plain(name) else None
        if found is None:
            zh, en = "图谱里没有这个资源", "the graph has no such resource"
            return _html(pages.message_page(zh, en), 404) if media is HTML else refused(404, zh, en)
        if media is HTML:
            return _html(pages.resource_page(found, self._place.base))
        body = written(Answer(triples=found.triples), media)
        return Response(body, headers={"content-type": media.header, "vary": "accept"})

    async def ontology(self, request: Request) -> Response:
        """The ontology, as HTML or as RDF."""
        offered = {"turtle": TRIPLES["turtle"], "html": HTML}
        if choose(request.headers.get("accept", ""), offered, request.query_params.get("format", "")) is HTML:
            return HTMLResponse(await anyio.to_thread.run_sync(page, self._place.store), headers={"vary": "accept"})
        file = ontology_dir() / "govkg.ttl"
        return FileResponse(file, media_type=TRIPLES["turtle"].type, headers={"vary": "accept"})

    async def asset(self, request: Request) -> Response:
        """A script or a style sheet of the pages."""
        name = request.path_params["name"]
        if name not in pages.ASSETS:
            return refused(404, "没有这个文件", "no such file")
        return Response(pages.asset(name), media_type=pages.ASSETS[name], headers=_HEADERS)

    async def explorer(self, request: Request) -> Response:
        """The explorer page that was built beside the graph, and its parts if it has several."""
        file = self._place.explorer.with_name(request.path_params["name"])
        if not _of_explorer(file):
            return _html(pages.message_page("没有这个页面", "no such page"), 404)
        if not file.is_file():
            zh, en = (
                "图谱旁边没有 graph.html；用 kg build 生成",
                "there is no graph.html beside the graph; kg build makes it",
            )
            return _html(pages.message_page(zh, en), 404)
        return FileResponse(file)  # it brings a policy of its own


def _of_explorer(file: Path) -> bool:
    return file.name == "graph.html" or (file.name.startswith("graph.more-") and file.suffix == ".js")


def _plain(name: str) -> bool:
    """Whether a name can end an IRI."""
    return bool(name) and not any(c.isspace() or c in '<>"{}|\\^`' for c in name)


def _html(text: str, status: int = 200) -> Response:
    return HTMLResponse(text, status, headers={**_HEADERS, "vary": "accept"})
