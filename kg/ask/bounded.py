"""A question with a time limit, a memory bound and an interruption that works: it is answered in a process of its own.

Neither engine can be stopped from inside, and a hostile query can exhaust the memory or the stack of whoever runs it.
"""

from __future__ import annotations

import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

import kg
from kg.ask import worker
from kg.ask.answer import Answer
from kg.ask.query import Question, answer
from kg.errors import LimitError, QueryError
from kg.rdf import Watch

_T = TypeVar("_T")
_ENDED: tuple[str, Any] = ("ended", None)


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a question may take once the graph has been read, and how much memory beyond the graph; 0: no limit."""

    seconds: float = 60.0
    megabytes: int = 2048


def ask(
    question: Question,
    limits: Limits | None = None,
    watch: Watch | None = None,
    started: Callable[[Callable[[], object]], object] | None = None,
) -> Answer:
    """Answer a question as :func:`kg.ask.query.answer` does, or raise LimitError where a limit is reached.

    ``started`` is given what ends the process early: whoever asked in another thread may not want to know any more.
    """
    return under(limits or Limits(), partial(answer, question), watch, started)


def under(
    limits: Limits,
    work: Callable[[Watch, Callable[[], object]], _T],
    watch: Watch | None = None,
    started: Callable[[Callable[[], object]], object] | None = None,
) -> _T:
    """What some work gives, done under limits in a process of its own, to which it and what it gives are pickled.

    The work is given what to tell of its reading, and what to call when the time that is limited begins.
    """
    deadline = None
    with _process(work, limits) as (process, said):
        if started:
            started(process.kill)
        while True:
            try:
                what, value = said.get(timeout=None if deadline is None else max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise _too_long(limits) from None
            if what == worker.READ and watch:
                watch(*value)
            elif what == worker.READY and limits.seconds:
                deadline = time.monotonic() + limits.seconds
            elif what == worker.ANSWER:
                return cast(_T, value)
            elif what not in (worker.READ, worker.READY):
                raise _failed(what, value, process, limits)


def _failed(what: str, value: Any, process: subprocess.Popen[bytes], limits: Limits) -> Exception:
    """Why there is no answer."""
    if what == worker.WRONG:
        kind, zh, en, where = value
        error: Exception = kind(zh, en, where)
        return error
    if what == worker.BUG:
        return RuntimeError(value)
    code = process.wait()
    if code in (worker.MEMORY, -signal.SIGABRT):
        return LimitError(
            f"查询所用内存超过 {limits.megabytes} MB，已停止",
            f"the query needs more than {limits.megabytes} MB: stopped",
        )
    zh, en = "查询使引擎崩溃，可能嵌套太深", "the query brought the engine down; it may be nested too deeply"
    return QueryError(f"{zh}（{code}）", f"{en} ({code})")


def _too_long(limits: Limits) -> LimitError:
    zh = f"查询超过 {limits.seconds:g} 秒，已停止；可用 --timeout 放宽"
    return LimitError(zh, f"the query takes longer than {limits.seconds:g} s: stopped; --timeout allows more")


@contextmanager
def _process(
    work: Callable[..., object], limits: Limits
) -> Iterator[tuple[subprocess.Popen[bytes], queue.Queue[tuple[str, Any]]]]:
    """The process that answers, and what it says; it is gone when the block ends, however that ends."""
    path = os.pathsep.join([str(Path(kg.__file__).parents[1]), *filter(None, [os.environ.get("PYTHONPATH")])])
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "kg.ask.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get("KG_DEBUG") else subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    )
    said: queue.Queue[tuple[str, Any]] = queue.Queue()
    assert process.stdin and process.stdout
    try:
        with suppress(BrokenPipeError), process.stdin:
            pickle.dump((work, (limits.seconds, limits.megabytes)), process.stdin)
        threading.Thread(target=_listen, args=(process.stdout, said), daemon=True).start()
        yield process, said
    finally:
        process.kill()
        process.wait()


def _listen(stream: BinaryIO, said: queue.Queue[tuple[str, Any]]) -> None:
    """Pass on what the process says until it says no more."""
    with suppress(EOFError, OSError, pickle.UnpicklingError, ValueError), stream:
        while True:
            said.put(pickle.load(stream))
    said.put(_ENDED)
