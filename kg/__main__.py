"""The program ``kg``, also as ``python -m kg``: being stopped is one line from the first moment on, and no traceback."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType

_STOPPED = "错误：已中断，没有留下写了一半的文件 / interrupted; no file is left half-written"
_INTERRUPTED = 130  # as shells count: 128 and the number of the signal


def run() -> None:
    """Run the command line."""
    try:
        _stop_on_signals()
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")  # what a terminal cannot show is spelt out
        from kg.cli import main  # noqa: PLC0415 - takes its time, in which somebody may press Ctrl-C

        main(prog_name="kg")
    except KeyboardInterrupt:
        print(_STOPPED, file=sys.stderr)  # noqa: T201 - click may not be there yet
        sys.exit(_INTERRUPTED)


def _stop_on_signals() -> None:
    """Take the signals that ask a program to end as Ctrl-C, so that nothing half-written is left behind."""
    ours = os.getpid()

    def stop(number: int, _: FrameType | None) -> None:
        if os.getpid() != ours:  # a process that was split off from this one has nothing to tidy up
            os._exit(128 + number)
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, stop)


if __name__ == "__main__":
    run()
