"""A first visit to the walk form over a slow line, on the site as it is served in earnest.

The live server of the other journeys neither compresses nor lets a browser keep anything.
"""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, CDPSession, Page

from diary.log import log_walk
from tests.builders import a_patient, a_walk
from tests.house.running import a_free_port, plain_environment
from tests.journeys.conftest import PHONE, SignIn
from tests.reliability.conftest import database_address
from tracker.models import User

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]

SLOW_LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
SLOWER_PROCESSOR = 4
LONGEST_SECONDS = 3
TRIES = 6
"""At most so many first visits are timed until one is quick enough: all else that this machine
does meanwhile can only add to what a phone would take."""
CHIP = "html.with-script label:has(> input[name=chip_min])"
FILLED = "() => document.querySelector('#far_min').value ? performance.now() / 1000 : null"
"""Seconds since the visit began, once the script has put the chip's minutes into the field."""


class Carried:
    """What came over the line: bytes with their headers, by address.

    What the browser had kept itself weighs nothing and is left out.
    """

    def __init__(self, line: CDPSession) -> None:
        self._addresses: dict[str, str] = {}
        self._weights: dict[str, float] = {}
        line.on("Network.requestWillBeSent", self._on_sent)
        line.on("Network.loadingFinished", self._on_arrived)
        line.send("Network.enable")

    def since_last_asked(self) -> dict[str, float]:
        """The weights; then it begins anew."""
        weights, self._weights = self._weights, {}
        return weights

    def _on_sent(self, event: dict[str, Any]) -> None:
        self._addresses[event["requestId"]] = event["request"]["url"]

    def _on_arrived(self, event: dict[str, Any]) -> None:
        if weight := event["encodedDataLength"]:
            self._weights[self._addresses[event["requestId"]]] = weight


@pytest.fixture
def ada(transactional_db):
    """Ada, who wrote down a walk on each of the last thirty days."""
    ada = a_patient("ada@example.org", name="Ada")
    for number in range(1, 31):
        moment = (datetime.now(UTC) - timedelta(days=number)).isoformat(timespec="seconds")
        body = a_walk(occurred_at=moment, entered_at=moment, onset_s=60 * (2 + number % 4))
        log_walk(ada.diary, body, now=datetime.now(UTC))
    return ada


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A data folder with the static files as they are served: compressed, named by content."""
    folder: Path = tmp_path_factory.mktemp("first-visit")
    collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"]
    subprocess.run(collect, cwd=settings.BASE_DIR, env=_environment(folder), check=True)
    return folder


@pytest.fixture
def site(folder: Path, ada: User) -> Iterator[str]:
    """The address of the site by gunicorn, as the Procfile starts it, on the test's own rows."""
    port = a_free_port()
    database = database_address(settings.DATABASES["default"])
    words = [sys.executable, "-m", "gunicorn", "--config", "python:diary.gunicorn_conf"]
    web = subprocess.Popen(
        words,
        cwd=settings.BASE_DIR,
        env=_environment(folder, PORT=port, DATABASE_URL=database),
    )
    try:
        _wait_for(port)
        yield f"http://localhost:{port}/"
    finally:
        web.terminate()
        web.wait(timeout=30)


def _environment(folder: Path, **over: object) -> dict[str, str]:
    """The site's own settings, with the cookies' secret and the cache of the tests."""
    ours = {name: getattr(settings, name) for name in ("SECRET_KEY", "CACHE_URL", "BROKER_URL")}
    return plain_environment(VAR_DIR=folder, **ours, **over)


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    raise AssertionError("the site does not answer")


@contextmanager
def phone(browser: Browser, site: str, sign_in: SignIn) -> Iterator[tuple[Page, CDPSession]]:
    """A slow phone on a slow line that has never been here, with the driver's line to it."""
    options = {"viewport": PHONE, "base_url": site, "has_touch": True, "is_mobile": True}
    with browser.new_context(**options) as context:
        page = context.new_page()
        sign_in(page, "ada@example.org")
        line = context.new_cdp_session(page)
        line.send("Network.emulateNetworkConditions", SLOW_LINE)
        line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_PROCESSOR})
        yield page, line


def test_a_first_visit_is_light_and_the_next_brings_the_page_alone(browser, site, sign_in):
    with phone(browser, site, sign_in) as (page, line):
        carried = Carried(line)
        page.goto("walks/new/", wait_until="networkidle")
        first = carried.since_last_asked()
        page.goto("walks/new/", wait_until="networkidle")
        second = carried.since_last_asked()
    whole = first | second  # a busy browser asks for the small icon after the first visit
    assert len(whole) <= 8, whole
    assert sum(whole.values()) <= 60_000, whole
    assert [address for address in second if address in first] == [f"{site}walks/new/"]


def test_the_form_answers_a_tap_within_three_seconds(browser, site, sign_in):
    seconds = [_until_answered(browser, site, sign_in)]
    while seconds[-1] > LONGEST_SECONDS and len(seconds) < TRIES:
        seconds.append(_until_answered(browser, site, sign_in))
    assert seconds[-1] <= LONGEST_SECONDS, seconds


def _until_answered(browser: Browser, site: str, sign_in: SignIn) -> float:
    """From the beginning of a first visit until a tap on a chip has filled the field."""
    with phone(browser, site, sign_in) as (page, _line):
        page.goto("walks/new/", wait_until="commit")
        page.locator(CHIP).first.tap()
        return float(page.wait_for_function(FILLED).json_value())
