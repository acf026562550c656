"""The whole diary on a folder of its own, as `make run` starts it, and a session of its patient."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from diary.house.places import ROOT

PATIENCE_SECONDS: Final = 180
PATIENT: Final = {"login": "patient@example.org", "password": "walk-a-little-further"}
"""An invented person; the sign-in page of the demo shows this to everybody."""


@dataclass(frozen=True)
class Site:
    """A running site: its address without a slash, and the cookie of its patient."""

    address: str
    cookie: str


@contextmanager
def running_site(var_dir: Path) -> Iterator[Site]:
    """Starts everything, waits until it answers and the charts are drawn, stops everything."""
    port = _free_port()
    house = subprocess.Popen(
        [sys.executable, "-m", "diary.house"],
        cwd=ROOT,
        env={**os.environ, "VAR_DIR": str(var_dir), "PORT": str(port), "DIARY_ENV": "local"},
        stdout=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(house, lambda: _get(f"{address}/account/login/"))
        jar = _signed_in(address)
        _wait_for(house, lambda: 'class="chart"' in _get(f"{address}/charts/", jar))
        yield Site(address, next(f"{one.name}={one.value}" for one in jar if one.name == "session"))
    finally:
        house.send_signal(signal.SIGTERM)
        house.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


def _get(address: str, jar: CookieJar | None = None, form: dict[str, str] | None = None) -> str:
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    body = urlencode(form).encode() if form else None
    with opener.open(address, body, timeout=30) as answer:
        return str(answer.read().decode())


def _signed_in(address: str) -> CookieJar:
    """The session of the demo's patient, by the form that everybody fills in."""
    jar = CookieJar()
    page = _get(f"{address}/account/login/", jar)
    token = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[0]
    _get(f"{address}/account/login/", jar, PATIENT | {"csrfmiddlewaretoken": token})
    return jar


def _wait_for(house: "subprocess.Popen[bytes]", is_there: Callable[[], object]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while house.poll() is None and time.monotonic() < until:
        try:
            if is_there():
                return
        except urllib.error.URLError:
            pass  # it does not listen yet
        time.sleep(0.5)
    raise RuntimeError("The diary did not start.")
