"""The programs of the Procfile under one roof: started in order, told apart, stopped together."""

import os
import signal
import threading
import time
from multiprocessing import Process as Runner
from pathlib import Path
from typing import Any

from honcho.manager import Manager
from honcho.printer import Message
from honcho.process import Process

from diary.house import readiness, valkey
from diary.house.parent import Parent

TOLD_TO_STOP = (128 + signal.SIGINT, 128 + signal.SIGTERM)
PATIENCE = 30
"""Seconds the embedded Valkey may take until it answers: it reads its file first."""


class HousedProcess(Process):
    """A program that is ended when whoever looks after it dies without saying so."""

    def run(self, events: Any = None, ignore_signals: bool = False) -> None:
        """Starts the program and passes its lines on until it ends."""
        threading.Thread(target=self._follow, args=(Parent(),), daemon=True).start()
        super().run(events, ignore_signals)

    def _follow(self, parent: Parent) -> None:
        while not parent.is_gone():
            time.sleep(0.5)
        for signum in (signal.SIGTERM, signal.SIGKILL):
            os.killpg(self._child.pid, signum)
            time.sleep(5)


class House(Manager):
    """Valkey first and last; the rest between. Says the address once all of it answers."""

    VALKEY = "valkey"

    def __init__(self, *, address: str, socket_at: Path) -> None:
        printer = readiness.AttentivePrinter()
        super().__init__(printer)
        self._process_ctor = HousedProcess
        self._address = address
        self._told_to_end = False
        self._socket_at = socket_at
        self._ready = readiness.Readiness(address, printer)
        self._parent = Parent()

    def run(self) -> int:
        """Runs until one program ends or a signal comes; leaves none of them behind."""
        threading.Thread(target=self._watch, daemon=True).start()
        try:
            self.loop()
        finally:
            self._killall(force=True)
        if self.returncode in TOLD_TO_STOP:
            return 0
        return self.returncode or 1

    def _start(self) -> None:
        """Each program in the Procfile's order; whoever needs Valkey waits until it answers."""
        for name, entry in self._processes.items():
            entry["process"] = Runner(name=name, target=entry["obj"].run, args=(self.events, True))
            entry["process"].start()
            if name == self.VALKEY:
                self._wait_for_valkey(entry["process"])

    def _wait_for_valkey(self, runner: Runner) -> None:
        until = time.monotonic() + PATIENCE
        while not valkey.answers(self._socket_at) and runner.is_alive():
            if time.monotonic() > until:
                break
            time.sleep(0.02)

    def terminate(self) -> None:
        """Tell all to end; where some are still starting, as soon as they have."""
        self._told_to_end = True
        if self._all_started():
            super().terminate()

    def _killall(self, force: bool = False) -> None:
        """Valkey ends after those who use it, so that they can put down their work."""
        for name, entry in self._processes.items():
            if "pid" not in entry or "returncode" in entry:
                continue
            if name == self.VALKEY and not force and self._others_run():
                continue
            (self._procmgr.kill if force else self._procmgr.terminate)(entry["pid"])

    def _others_run(self) -> bool:
        return any(
            "returncode" not in entry
            for name, entry in self._processes.items()
            if name != self.VALKEY
        )

    def _watch(self) -> None:
        """Beside the loop: says when all is ready, and notices what no signal tells."""
        while True:
            time.sleep(0.1)
            if not self._told_to_end and self._parent.has_left_us():
                os.kill(os.getpid(), signal.SIGTERM)
            if self._told_to_end and not self._terminating:
                self.terminate()
            if self._terminating and not self._others_run():
                self._killall()
            if not self._told_to_end and self._ready.has_just_come():
                self._say(f"Ready: {self._address}   (Ctrl-C stops it)")

    def _say(self, text: str) -> None:
        now = self._clock.now()
        self.events.put(Message(type="line", data=text, time=now, name="diary", colour=None))
