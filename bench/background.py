"""The web process's weight, and how fast the worker reads what was saved."""

import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from bench.house import ROOT, Site, processes, workers_held
from bench.pages import Browser, put_walk
from bench.ratios import Line, at_least, at_most

SAVES = 40
HEAVY = ("numpy", "scipy", "matplotlib")


def lines(site: Site) -> list[Line]:
    """The table's last part."""
    web = _web_process(site)
    heavy = [name for name in HEAVY if name in _mapped_files(web)]
    return [
        at_most("web process, resident", _resident_mib(web), 110, " MiB"),
        at_most(f"heavy libraries in it {heavy or ''}".strip(), len(heavy), 0),
        at_most("from saving to a finished review, p95", _save_to_review(site), 1, " s"),
        at_least("reviews", _reviews_a_second(site), 100, " / s"),
    ]


def _web_process(site: Site) -> int:
    """The gunicorn worker: the newest process of this site that listens."""
    return max(processes(site, "gunicorn"))


def _mapped_files(pid: int) -> str:
    return Path(f"/proc/{pid}/maps").read_text()


def _resident_mib(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text().splitlines()
    resident = next(line for line in status if line.startswith("VmRSS"))
    return int(resident.split()[1]) / 1024


def _save_to_review(site: Site) -> float:
    """Seconds from an answered save until its version is reviewed; the 95th percentile."""
    keys = site.keys["writers"][0]
    browser, seconds = Browser(site, keys), []
    with sqlite3.connect(site.var_dir / "diary.sqlite3", timeout=20) as database:
        for _ in range(SAVES):
            put_walk(browser)
            began = time.perf_counter()
            while _is_behind(database, keys["diary"]):
                time.sleep(0.005)
            seconds.append(time.perf_counter() - began)
    return sorted(seconds)[int(SAVES * 0.95)]


def _is_behind(database: sqlite3.Connection, diary: int) -> bool:
    row = database.execute(
        "select record_version > reviewed_version from tracker_diary where id = ?", (diary,)
    ).fetchone()
    return bool(row[0])


def _reviews_a_second(site: Site) -> float:
    """Reviews of whole years by two processes side by side."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "VAR_DIR": str(site.var_dir),
        "REMEMBERED_ENTRIES": "16000",  # as the Procfile gives it to the worker
    }
    diaries = [keys["diary"] for keys in site.keys["writers"]]
    halves = (diaries[::2], diaries[1::2])
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "bench.reviewing", *map(str, half)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        for half in halves
    ]
    with workers_held(site):
        return sum(float(run.communicate()[0]) for run in runs)
