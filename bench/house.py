"""The whole house on a folder of its own, as `make run` starts it, with the floors beside it."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_SECONDS = 60


@dataclass(frozen=True, kw_only=True)
class Site:
    """A running site: where, on which files, and what signs in to it."""

    port: int
    var_dir: Path
    keys: dict[str, Any]


@contextmanager
def running_site(folder: str) -> Iterator[Site]:
    """Fills a database, starts everything, waits until it answers, stops everything."""
    port, var_dir = _free_port(), Path(folder)
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "VAR_DIR": str(var_dir),
        "PORT": str(port),
        "WEB_PROCESSES": "1",
    }
    keys = _filled(environment)
    house = subprocess.Popen(
        [sys.executable, "-m", "diary.house"],
        cwd=ROOT,
        env=environment,
        stdout=(var_dir / "house.log").open("w"),
        stderr=subprocess.STDOUT,
    )
    try:
        _wait_for(port, house)
        yield Site(port=port, var_dir=var_dir, keys=keys)
    finally:
        house.send_signal(signal.SIGTERM)
        house.wait(timeout=PATIENCE_SECONDS)


def processes(site: Site, name: str) -> list[int]:
    """Ids of this site's processes of that name."""
    found = subprocess.run(["pgrep", "-f", name], check=True, capture_output=True, text=True)
    return [pid for pid in map(int, found.stdout.split()) if _is_of(site, pid)]


@contextmanager
def workers_held(site: Site) -> Iterator[None]:
    """Holds the Celery processes still for a while, so that one thing is measured at a time."""
    workers = processes(site, "celery")
    for pid in workers:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in workers:
            os.kill(pid, signal.SIGCONT)


def _is_of(site: Site, pid: int) -> bool:
    try:
        return str(site.var_dir).encode() in Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return False


def _filled(environment: dict[str, str]) -> dict[str, Any]:
    manage = [sys.executable, "manage.py", "migrate", "--run-syncdb", "-v0"]
    subprocess.run(manage, cwd=ROOT, env=environment, check=True)
    made = subprocess.run(
        [sys.executable, "-m", "bench.filling"],
        cwd=ROOT,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
    )
    keys: dict[str, Any] = json.loads(made.stdout.splitlines()[-1])
    return keys


def _wait_for(port: int, house: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while house.poll() is None and time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/floor/b0/", timeout=2).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("The house did not start; house.log in its folder says why.")


def _free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        port: int = line.getsockname()[1]
    return port
