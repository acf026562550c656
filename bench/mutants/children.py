"""Work done in a child process, which may be stopped when it takes too long."""

import os
import signal
import sys
import time
from collections.abc import Callable
from typing import Final

STOPPED: Final = -1
"""What is said of a child that was stopped after its time."""


def in_a_child(work: Callable[[], int], *, seconds: float) -> int:
    """The exit status of work done in a silent copy of this process."""
    child = os.fork()
    if child == 0:
        _silence()
        status = 1
        try:
            status = work()
        finally:
            os._exit(status)
    return _waited(child, seconds)


def _waited(child: int, seconds: float) -> int:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return STOPPED


def _silence() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.dup2(nowhere, sys.stderr.fileno())
