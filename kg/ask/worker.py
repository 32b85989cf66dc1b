"""A process that does one piece of work, such as answering a question, and ends: what it eats, and whether it comes back, is its own affair.

It reads what to do on its standard input and says on its standard output what happens, each as a pickled pair; see
:mod:`kg.ask.bounded` for the other side.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from kg.errors import GovkgError

READ, READY, ANSWER, WRONG, BUG = "read", "ready", "answer", "wrong", "bug"
MEMORY = 77  # the exit code of a process that has no memory left to say so


def main() -> None:
    """Do the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asked decides when to stop
    out = sys.stdout.buffer
    work, limits = pickle.load(sys.stdin.buffer)
    try:
        _say(out, *_done(work, limits, out))
    except MemoryError:
        os._exit(MEMORY)


def _done(work: Callable[..., Any], limits: tuple[float, int], out: BinaryIO) -> tuple[str, Any]:
    def ready() -> None:
        _say(out, READY, None)
        limit(*limits)

    try:
        return ANSWER, work(lambda done, size: _say(out, READ, (done, size)), ready)
    except Exception as error:
        if _of_memory(error):
            raise MemoryError from error
        if isinstance(error, GovkgError):
            return WRONG, (type(error), error.zh, error.en, error.where)
        return BUG, f"{type(error).__name__}: {error}"


def _of_memory(error: BaseException | None) -> bool:
    """Whether an error comes of another that says that there is no memory."""
    return error is not None and (isinstance(error, MemoryError) or _of_memory(error.__context__))


def limit(seconds: float, megabytes: int) -> None:
    """Let this process take so much more than it has taken, where the system can tell.

    Whoever asked minds the time; the processor time is bounded too, in case it cannot do so any more.
    """
    with contextlib.suppress(ImportError, OSError, ValueError, StopIteration):
        import resource  # noqa: PLC0415 - not on every system

        if seconds:
            cpu = int(time.process_time() + seconds * (os.cpu_count() or 1)) + 10
            resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        has = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmData:"))
        most = (has + megabytes * 1024) * 1024 if megabytes else resource.RLIM_INFINITY
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def _say(out: BinaryIO, what: str, value: Any) -> None:
    pickle.dump((what, value), out, protocol=pickle.HIGHEST_PROTOCOL)
    out.flush()


if __name__ == "__main__":
    main()
