"""Our pages and the API against the floors: kept connections, rounds in turn, medians, tails.

Who reads is one person with a year of diary; who writes are many, as in life: nobody walks
five hundred times a day.
"""

import http.client
import json
import re
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import cycle
from typing import Any
from urllib.parse import urlencode

from bench.house import Site, workers_held
from bench.ratios import Line, Timings, at_most

ROUNDS = 7
CALLS = 40
CSRF = "c" * 32
FETCHED = re.compile(r'<(?!link rel="apple-touch-icon")[^>]*? (?:href|src)="(/static/[^"]+)"')
"""What a visit fetches. The icon for a home screen is fetched when the diary is put there."""

Call = Callable[[], None]


class Browser:
    """One connection that is kept open, signed in as somebody."""

    def __init__(self, site: Site, keys: dict[str, Any]) -> None:
        self.token = keys["token"]
        self.connection = http.client.HTTPConnection("127.0.0.1", site.port)
        self.cookie = f"{keys['cookie']}; {site.keys['csrf_cookie']}={CSRF}"

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, str]:
        """One request; the status and the text of the answer."""
        self.connection.request(method, path, body, {"Cookie": self.cookie} | headers)
        answer = self.connection.getresponse()
        return answer.status, answer.read().decode()

    def expect(self, status: int, method: str, path: str, body: bytes = b"", **headers: str) -> str:
        """One request whose status is known."""
        got, text = self.ask(method, path, body, **headers)
        if got != status:
            raise RuntimeError(f"{method} {path} answered {got}, not {status}: {text[:300]}")
        return text

    def post(self, path: str, fields: dict[str, Any], *, status: int = 302) -> None:
        """A form, sent as a browser sends it."""
        said = urlencode(fields | {"csrfmiddlewaretoken": CSRF}, doseq=True).encode()
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        self.expect(status, "POST", path, said, **kind)


def lines(site: Site) -> list[Line]:
    """The table's second part. The worker is held still meanwhile: it has a part of its own."""
    with workers_held(site):
        timed = _timed(_calls(site))
    return [
        *[_ratio(timed, *wanted) for wanted in AIMS],
        *[at_most(f"{name}: p95 / median", timed[name].tail(95), 1.5) for name in _ours(timed)],
        *[at_most(f"{name}: p99 / median", timed[name].tail(99), 3) for name in _ours(timed)],
    ]


AIMS = (
    ("today", "b", 1.2),
    ("today", "b0", 3),
    ("walk form", "b", 1.2),
    ("walk form", "b0", 3),
    ("history of a month", "b", 2),
    ("what the diary shows", "b", 2),
    ("saving a walk", "c", 4),
    ("API list of 365", "b", 1.2),
    ("API PUT", "c", 3.5),
)


def _ratio(timed: dict[str, Timings], name: str, floor: str, aim: float) -> Line:
    ours = timed[name]
    what = f"{name} / ({floor})  [{ours.median * 1000:.1f} ms]"
    return at_most(what, ours.over(timed[f"floor {floor}"]), aim)


def _ours(timed: dict[str, Timings]) -> list[str]:
    return [name for name in timed if not name.startswith("floor")]


def _timed(calls: dict[str, Call]) -> dict[str, Timings]:
    """Every call in turn, round after round, after one round that does not count."""
    rounds: dict[str, list[tuple[float, ...]]] = {name: [] for name in calls}
    for number in range(ROUNDS + 1):
        for name, call in calls.items():
            seconds = tuple(_seconds(call) for _ in range(CALLS))
            if number:
                rounds[name].append(seconds)
    return {name: Timings(tuple(some)) for name, some in rounds.items()}


def _seconds(call: Call) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _calls(site: Site) -> dict[str, Call]:
    browser = Browser(site, site.keys["reader"])
    writers = cycle([Browser(site, keys) for keys in site.keys["writers"]])
    month = datetime.now(UTC).strftime("%Y-%m")

    def page(path: str) -> Call:
        return lambda: browser.expect(200, "GET", path) and None

    def listing() -> None:
        browser.expect(200, "GET", "/api/v1/walks/?limit=365", **_token(browser))

    return {
        "floor b": page("/floor/b/"),
        "floor b0": page("/floor/b0/"),
        "floor c": lambda: next(writers).post("/floor/c/", {"name": "one more"}),
        "today": page("/"),
        "walk form": page("/walks/new/"),
        "history of a month": page(f"/diary/?month={month}"),
        "what the diary shows": page("/insights/"),
        "saving a walk": lambda: _save_walk(next(writers)),
        "API list of 365": listing,
        "API PUT": lambda: put_walk(next(writers)),
    }


def _token(browser: Browser) -> dict[str, str]:
    return {"Authorization": f"Bearer {browser.token}", "Cookie": ""}


def _save_walk(browser: Browser) -> None:
    fields = {
        "key": str(uuid.uuid4()),
        "pain": "left",
        "measure": "min",
        "far_min": "4",
        "method": "timer",
        "severity": "5",
        "relief_stand_still": "helped",
    }
    browser.post("/walks/new/", fields, status=303)


def put_walk(browser: Browser) -> None:
    """A walk by the API, as a phone sends it."""
    key, now = str(uuid.uuid4()), datetime.now(UTC).isoformat(timespec="seconds")
    body = {"id": key, "occurred_at": now, "entered_at": now, "pain": "left", "onset_s": 200}
    headers = {"Content-Type": "application/json", **_token(browser)}
    browser.expect(201, "PUT", f"/api/v1/walks/{key}/", json.dumps(body).encode(), **headers)


def weight_of_first_visit(site: Site) -> list[Line]:
    """Bytes and requests of the walk form for a browser that has never been here.

    `tests/journeys/test_a_first_visit.py` counts them in a real browser.
    """
    browser = Browser(site, site.keys["reader"])
    page = browser.expect(200, "GET", "/walks/new/", **{"Accept-Encoding": "gzip, br"})
    addresses = set(FETCHED.findall(page))
    sizes = [len(page.encode())]
    for address in sorted(addresses):
        browser.connection.request("GET", address, headers={"Accept-Encoding": "gzip, br"})
        sizes.append(len(browser.connection.getresponse().read()))
    return [
        at_most("first visit to the walk form", sum(sizes) / 1000, 60, " kB"),
        at_most("first visit to the walk form", len(sizes), 8, " requests"),
    ]
