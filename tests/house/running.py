"""Starts the whole diary as `make run` does, in a folder of its own, and minds its processes."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

OURS = {
    *("DATABASE_URL", "BROKER_URL", "CACHE_URL", "SECRET_KEY", "EMAIL_URL", "DIARY_ENV", "BIND"),
    *("ALLOWED_HOSTS", "TRUSTED_PROXIES", "DEBUG", "DJANGO_SETTINGS_MODULE"),
    *("AUDIT_KEY", "BACKUP_DIR"),
    *("SITE_URL", "VAPID_PRIVATE_KEY", "VAPID_CONTACT", "PUSH_TO_PRIVATE_ADDRESSES"),
    *("DJANGO_ALLOW_ASYNC_UNSAFE", "WEB_PROCESSES", "WEB_THREADS", "WORKER_PROCESSES"),
}


def plain_environment(**over: object) -> dict[str, str]:
    """The machine's environment without what would steer the diary, and with `over`."""
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    return {**kept, **{name: str(value) for name, value in over.items()}}


def a_free_port() -> int:
    """A port that nothing listens on just now."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return line.getsockname()[1]


def hear_interrupts_again() -> None:
    """A suite started in the background ignores SIGINT, and would hand that on to `make`."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


class Running:
    """One `python -m diary.house`, from its start to its end."""

    def __init__(
        self, var_dir: Path, *, command: Iterable[str] = (), **environment: object
    ) -> None:
        hear_interrupts_again()
        self.port = a_free_port()
        self.address = f"http://127.0.0.1:{self.port}/"
        self.said: list[str] = []
        self._began = time.monotonic()
        self.process = subprocess.Popen(
            [*command] or [sys.executable, "-m", "diary.house"],
            cwd=settings.BASE_DIR,
            env=plain_environment(**{"VAR_DIR": var_dir, "PORT": self.port, **environment}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def wait_until_ready(self) -> float:
        """Seconds from the start until the address was printed."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line)
            if f"Ready: {self.address}" in line:
                return time.monotonic() - self._began
        raise AssertionError("never ready:\n" + "".join(self.said))

    def page(self, path: str = "") -> str:
        """What the running site answers."""
        with urllib.request.urlopen(self.address + path, timeout=20) as answer:
            return answer.read().decode()

    def family(self) -> set[int]:
        """The process and all that came from it."""
        listed = subprocess.run(
            ["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True
        )
        pairs = [tuple(map(int, line.split())) for line in listed.stdout.splitlines()]
        found = {self.process.pid}
        while more := {pid for pid, parent in pairs if parent in found} - found:
            found |= more
        return found

    def stop(self, signum: int = signal.SIGTERM) -> set[int]:
        """Sends the signal to the first process alone; whoever of the family is left after it."""
        family = self.family()
        self.process.send_signal(signum)
        rest, _ = self.process.communicate(timeout=30)
        self.said.append(rest)
        return left_of(family, patience=15)


def left_of(family: set[int], *, patience: float) -> set[int]:
    """Those still alive when the patience is at its end."""
    until = time.monotonic() + patience
    while (alive := {pid for pid in family if _is_alive(pid)}) and time.monotonic() < until:
        time.sleep(0.1)
    return alive


def _is_alive(pid: int) -> bool:
    """True of a process that runs; the dead whom nobody has buried yet do not count."""
    listed = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return listed.stdout.strip()[:1] not in {"", "Z"}
