"""Worker processes that a test starts, and ends with kill -9."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

READY = "the worker is ready"


class Worker:
    """One real Celery worker with a single child, in a process group of its own."""

    def __init__(
        self, *, environment: dict[str, str], log: Path, beat: bool, queues: str, app: str
    ) -> None:
        self.log = log
        words = [sys.executable, "-m", "celery", "--quiet", "--app", app, "worker"]
        words += ["--concurrency", "1", "--queues", queues, "--loglevel", "WARNING"]
        words += ["--hostname", f"{log.stem}@test"]
        words += ["--without-gossip", "--without-mingle", "--without-heartbeat"]
        if beat:
            words += ["--beat", "--schedule", str(log.with_suffix(".beat"))]
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                words,
                env=os.environ | environment | {"PYTHONUNBUFFERED": "1"},
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def is_ready(self) -> bool:
        """True once it takes messages; an error if it ended by itself."""
        if self.process.poll() is not None:
            raise AssertionError(f"The worker ended by itself:\n{self.log.read_text()}")
        return READY in self.log.read_text()

    def kill(self) -> None:
        """kill -9 for the worker and its child: nothing is said, nothing is tidied up."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Workers:
    """The workers of one test."""

    def __init__(self, *, environment: dict[str, str], folder: Path) -> None:
        self.environment = environment
        self.folder = folder
        self.queues = "calf-diary"
        self.app = "diary"
        self.started: list[Worker] = []

    def start(self, *, sweep_seconds: int | None = None) -> Worker:
        """One more worker; with a number of seconds it carries the timetable too."""
        environment = dict(self.environment)
        if sweep_seconds is not None:
            environment["SWEEP_SECONDS"] = str(sweep_seconds)
        log = self.folder / f"worker{len(self.started)}.log"
        worker = Worker(
            environment=environment,
            log=log,
            beat=sweep_seconds is not None,
            queues=self.queues,
            app=self.app,
        )
        self.started.append(worker)
        return worker

    def kill_all(self) -> None:
        """Leaves no process behind."""
        for worker in self.started:
            worker.kill()


def wait_until(true: Callable[[], bool], *, seconds: float, every: float = 0.05) -> float:
    """Waits until it is true and says how many seconds that took; fails when it never is."""
    began = time.monotonic()
    while not true():
        if time.monotonic() - began > seconds:
            raise AssertionError(f"Not within {seconds} seconds.")
        time.sleep(every)
    return time.monotonic() - began
