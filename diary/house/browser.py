"""Finds the Chromium that browser journeys drive, or installs one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WHAT_TO_DO = """\
No Chromium was found for the browser journeys, and none could be installed here.
Do one of these, then run `make test` again:
  - Debian or Ubuntu:  sudo apt-get install chromium
  - any system:        .venv/bin/python -m playwright install --with-deps chromium
  - already there:     export CHROMIUM=/path/to/chromium
"""


def chromium() -> str:
    """The path of a Chromium that starts; an error that says what to do where there is none."""
    found = _found()
    if found is None:
        raise RuntimeError(WHAT_TO_DO)
    return found


def _found() -> str | None:
    """CHROMIUM names it; else the system's; else the one that Playwright downloaded."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if _starts(named) else None
    places = [place for name in NAMES if (place := shutil.which(name))]
    places += [str(path) for path in _downloaded()]
    return next((place for place in places if _starts(place)), None)


def _downloaded() -> list[Path]:
    """Where Playwright's own download would lie. Asked of a process of its own: it has a loop."""
    ask = (
        "from playwright.sync_api import sync_playwright as s\n"
        "with s() as p: print(p.chromium.executable_path)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=False, timeout=60
    )
    path = Path(answer.stdout.strip() or "/nowhere")
    return [path] if path.is_file() else []


def _starts(path: str) -> bool:
    """True of a browser that tells its version: a stub that asks for a snap does not."""
    try:
        done = subprocess.run(
            [path, "--version", "--no-sandbox"],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and done.stdout.strip() != ""


def install() -> None:
    """Debian's package where we may, else Playwright's own download. It may fail; look again."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        for words in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
            _run("apt-get", *words)
    if _found() is None:
        _run(sys.executable, "-m", "playwright", "install", "chromium")


def _run(*command: str) -> None:
    print("$", *command, flush=True)
    subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    )


def main() -> None:
    """`python -m diary.house.browser`: make sure there is one, or say what to do."""
    if _found() is None and os.environ.get("CHROMIUM"):
        sys.exit(f"CHROMIUM is {os.environ['CHROMIUM']!r}, and that does not start.\n{WHAT_TO_DO}")
    if _found() is None:
        install()
    found = _found()
    if found is None:
        sys.exit(WHAT_TO_DO)
    print(f"Browser journeys use {found}")


if __name__ == "__main__":
    main()
