"""``kg serve``: a graph on a local web server."""

from __future__ import annotations

import socket
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import click

from kg.ask.bounded import Limits
from kg.bilingual import beside
from kg.cli import options
from kg.cli.frame import Command
from kg.cli.progress import progress
from kg.errors import GovkgError, OutputError, reason

_ROWS = 100_000


@click.command(cls=Command, short_help="在本机网页上查询 / ask a graph in a browser")
@options.graph
@click.option("--host", default="127.0.0.1", show_default=True, help="监听的地址 / address to listen on")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="监听的端口，0 为任一空闲端口 / port to listen on, 0: any that is free",
)
@options.limits
@click.option(
    "--rows",
    type=click.IntRange(min=0),
    default=_ROWS,
    show_default=True,
    help="回答的行数上限，0 为不限 / rows that an answer may have, 0: any",
)
@options.language
def command(graph: Path, host: str, port: int, timeout: float, memory: int, rows: int, lang: str) -> None:
    """在本机开一个网页服务：SPARQL 端点、查询页、图谱页，以及每个资源的页面。

    Serve a graph (an RDF file or a store) on this machine: a SPARQL 1.1 endpoint at /sparql (queries only), a query
    page, the explorer page built beside the graph, and every resource at /id/…. Ctrl+C ends it.

    \b
    例 / Example:
      kg serve out/graph.ttl
      kg serve out/store --port 8080 --timeout 10
    """
    _check()
    import uvicorn  # noqa: PLC0415 - optional

    from kg.serve.app import LOCAL, application  # noqa: PLC0415
    from kg.serve.place import opened  # noqa: PLC0415

    with _listening(host, port) as sock, progress(graph) as watch, opened(graph, watch) as place:
        hosts = LOCAL if host in LOCAL else ("*",)
        app = application(place, Limits(timeout, memory), rows, hosts)
        config = uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=1)
        where = f"http://{f'[{host}]' if ':' in host else host}:{sock.getsockname()[1]}/"
        click.echo(f"{beside('打开', 'open', lang)} {where}  {beside('Ctrl+C 结束', 'Ctrl+C ends', lang)}")
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[sock])


def _check() -> None:
    """Raise an error that says what to install."""
    if not (find_spec("starlette") and find_spec("uvicorn")):
        raise GovkgError(
            "kg serve 需要可选的依赖：pip install 'govkg[serve]'",
            "kg serve needs optional libraries: pip install 'govkg[serve]'",
        )


def _listening(host: str, port: int) -> socket.socket:
    """A socket that is bound, before anything is read in. Raises OutputError."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        sock = socket.socket(family)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, port))
        sock.listen()
    except OSError as problem:
        zh, en = reason(problem)
        raise OutputError(f"无法监听：{zh}", f"cannot listen: {en}", f"{host}:{port}") from problem
    return sock
