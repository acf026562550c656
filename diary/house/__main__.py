"""`python -m diary.house`: what `make run` starts. Prepares, then runs the Procfile until told."""

import fcntl
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import IO

from django.core.exceptions import ImproperlyConfigured
from honcho.environ import parse_procfile

from diary.house import valkey
from diary.house.places import ROOT, process_numbers, valkey_is_ours, web_address
from diary.house.processes import House


def main() -> int:
    """The exit status: 0 when it was told to stop, 2 when it could not start."""
    os.umask(0o077)
    try:
        return _run()
    except (ImproperlyConfigured, PermissionError) as error:
        return _refuse(str(error))
    except KeyboardInterrupt:
        return 0


def _run() -> int:
    from diary.settings import VAR_DIR  # reads the environment, and says what is wrong with it

    host, port, _ = web_address()
    process_numbers()
    with (VAR_DIR / "run.lock").open("w") as lock:
        if not _is_ours(lock) or valkey.answers(valkey.socket_path(VAR_DIR)):
            return _refuse(f"The diary of {VAR_DIR} is running already: stop that one first.")
        if not _is_free(host, port):
            return _refuse(
                f"Port {port} is taken by another program. Stop it, or choose another port: "
                f"PORT={port + 1} make run"
            )
        prepared = subprocess.run(
            [sys.executable, str(ROOT / "manage.py"), "prepare"], check=False, env=_environment()
        )
        if prepared.returncode:
            return 2
        return _serve(VAR_DIR, host, port)


def _serve(var_dir: Path, host: str, port: int) -> int:
    house = House(address=f"http://{host}:{port}/", socket_at=valkey.socket_path(var_dir))
    for name, command in parse_procfile((ROOT / "Procfile").read_text()).processes.items():
        if name != House.VALKEY or valkey_is_ours():
            house.add_process(name, command, env=_environment(), cwd=str(ROOT))
    signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    return house.run()


def _environment() -> dict[str, str]:
    """The programs of this Python first, and nothing held back in a buffer."""
    here = str(Path(sys.executable).parent)
    return {
        **os.environ,
        "PATH": f"{here}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "PYTHONUNBUFFERED": "1",
        "PYTHONWARNINGS": "ignore:You're running the worker with superuser privileges",
    }


def _is_ours(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_free(host: str, port: int) -> bool:
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            line.bind((host, port))
        except OSError:
            return False
    return True


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
