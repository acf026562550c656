"""`make lighthouse`: drives Chromium over the main pages, and fails where one is below an aim."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from diary.house import browser
from diary.house.lighthouse.site import Site, running_site
from diary.house.lighthouse.tools import lighthouse
from diary.settings import VAR_DIR

OPEN: Final = {"Sign in": "/account/login/"}
OWN: Final = {
    "Today": "/",
    "A walk": "/walks/new/",
    "Check-in": "/checkin/",
    "Diary": "/diary/",
    "What it shows": "/insights/",
    "Charts": "/charts/",
    "Learn": "/learn/",
    "A page to read": "/learn/arterial_claudication/",
    "Timer": "/walks/timer/",
    "About you": "/account/profile/",
    "How it looks": "/account/look/",
}
AIMS: Final = {"accessibility": 100, "best-practices": 100, "performance": 95}
TRIES: Final = 3
"""A busy machine slows a page: one below its aim is measured again, and the median counts."""

Report = dict[str, Any]


def main() -> int:
    """The exit status: 1 where a page is below an aim."""
    browser.main()
    command = lighthouse(VAR_DIR / "lighthouse")
    print(f"{'':16}" + "".join(f"{aim:>16}" for aim in AIMS), flush=True)
    with tempfile.TemporaryDirectory() as folder, running_site(Path(folder, "var")) as site:
        faults = list(_faults(command, site, Path(folder)))
    for fault in faults:
        print(fault)
    print("Every page meets its aims." if not faults else "Below its aims.")
    return int(bool(faults))


def _faults(command: list[str], site: Site, folder: Path) -> Iterator[str]:
    """Measures page after page, prints a line for each, and says what is below."""
    headers = folder / "headers.json"
    for name, path in (OPEN | OWN).items():
        headers.write_text(json.dumps({"Cookie": site.cookie} if name in OWN else {}))
        reports = [_measured(command, site.address + path, headers)]
        while not _is_met(_scores(reports)) and len(reports) < TRIES:
            reports.append(_measured(command, site.address + path, headers))
        scores = _scores(reports)
        print(f"{name:16}" + "".join(f"{scores[aim]:16.0f}" for aim in AIMS), flush=True)
        if not _is_met(scores):
            yield from (f"{name}: {said}" for said in _missed(reports[-1]))


def _measured(command: list[str], address: str, headers: Path) -> Report:
    """Lighthouse's own report of one visit, as a phone of the middle class sees it."""
    flags = "--headless=new" + " --no-sandbox" * (os.geteuid() == 0)
    words = ("--quiet", "--output=json", f"--only-categories={','.join(AIMS)}")
    whole = [*command, address, *words, f"--chrome-flags={flags}", f"--extra-headers={headers}"]
    report: Report = json.loads(_said(whole, tries=TRIES))
    if report["finalDisplayedUrl"] != address:
        raise RuntimeError(f"{address} led to {report['finalDisplayedUrl']}.")
    return report


def _said(command: list[str], *, tries: int) -> str:
    """What it prints; a visit that the browser did not manage is made anew."""
    environment = {**os.environ, "CHROME_PATH": browser.chromium()}
    for _ in range(tries):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout
    raise RuntimeError(done.stderr)


def _scores(reports: list[Report]) -> dict[str, float]:
    """By category, of 100; the median of the visits."""
    said = {aim: [report["categories"][aim]["score"] or 0 for report in reports] for aim in AIMS}
    return {aim: 100 * statistics.median(scores) for aim, scores in said.items()}


def _is_met(scores: dict[str, float]) -> bool:
    return all(round(scores[aim]) >= least for aim, least in AIMS.items())


def _missed(report: Report) -> Iterator[str]:
    """What cost points, with Lighthouse's own figure."""
    for aim in AIMS:
        for row in report["categories"][aim]["auditRefs"]:
            audit = report["audits"][row["id"]]
            if row["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{aim}: {audit['title']} {audit.get('displayValue', '')}"


if __name__ == "__main__":
    sys.exit(main())
