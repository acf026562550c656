"""Whoever started a process: gone, or interrupted without passing it on."""

import os
import signal
from pathlib import Path


class Parent:
    """The parent as it is when this is made."""

    def __init__(self) -> None:
        self.pid = os.getppid()
        self._is_make = self._status("Name") in {"make", "gmake"}
        self._caught_before = self._catches_interrupts()

    def is_gone(self) -> bool:
        """True once the parent has died."""
        return os.getppid() != self.pid

    def has_left_us(self) -> bool:
        """True once nobody waits for us any more."""
        return self.is_gone() or self.was_interrupted()

    def was_interrupted(self) -> bool:
        """True of a `make` that took SIGINT alone: it then waits for us without telling us.

        A terminal's Ctrl-C reaches us too. A SIGINT sent to make by its id does not; what shows
        it is that make no longer catches the signal. Known on Linux only.
        """
        return self._is_make and self._caught_before and not self._catches_interrupts()

    def _catches_interrupts(self) -> bool:
        caught = self._status("SigCgt")
        return bool(caught) and bool(int(caught, 16) & 1 << (signal.SIGINT - 1))

    def _status(self, name: str) -> str:
        """A line of the parent's /proc status; empty where there is none."""
        try:
            lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        except OSError:
            return ""
        return next((line.split()[1] for line in lines if line.startswith(f"{name}:")), "")
