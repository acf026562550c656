"""Servers that tests start or share: the embedded Valkey, and a corner of Redis a process."""

import atexit
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import redis

from diary.house import valkey


def give_each_process_its_own(environ: MutableMapping[str, str]) -> None:
    """A folder that is thrown away, and two numbered databases where tests share one Redis."""
    name = environ.get("PYTEST_XDIST_WORKER", "gw0")
    if "TESTS_FOLDER" not in environ:
        environ["TESTS_FOLDER"] = tempfile.mkdtemp(prefix="calf-diary-tests-")
        atexit.register(shutil.rmtree, environ["TESTS_FOLDER"], ignore_errors=True)
    environ["VAR_DIR"] = str(Path(environ["TESTS_FOLDER"], name))
    worker = int(name.removeprefix("gw"))
    for place, name in enumerate(("BROKER_URL", "CACHE_URL")):
        parts = urlsplit(environ.get(name, ""))
        if parts.scheme in {"redis", "rediss"}:
            environ[name] = urlunsplit(parts._replace(path=f"/{2 * worker + place}"))


@contextmanager
def embedded_valkey(var_dir: Path) -> Iterator[Path]:
    """The very server that `make run` starts, on a folder of its own; its socket."""
    socket = valkey.socket_path(var_dir)
    process = subprocess.Popen(valkey.command(var_dir), stdout=subprocess.DEVNULL)
    try:
        _wait_until_it_answers(socket)
        yield socket
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait_until_it_answers(socket: Path) -> None:
    client = redis.Redis(unix_socket_path=str(socket))
    deadline = time.monotonic() + 10
    while True:
        try:
            client.ping()
        except redis.ConnectionError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return
