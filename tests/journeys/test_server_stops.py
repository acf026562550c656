"""The server itself is ended and started again: the diary goes on, and everything is there once."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from django.conf import settings
from django.db import connection
from playwright.sync_api import expect

from tests.builders import a_patient
from tests.house.running import a_free_port
from tests.journeys.conftest import PHONE
from tests.journeys.forms import Finger
from tests.journeys.offline import (
    cold_white_leg,
    page_ready_for_offline,
    unsent,
    wait_until_all_is_sent,
    walk,
)
from tests.journeys.timing import time_a_walk
from tests.journeys.watching import Watch
from tests.reliability.conftest import database_address
from tracker.models import CheckIn, Walk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
KEPT = "Kept on this phone, not saved yet"
NO_SERVER = ("net::ERR_CONNECTION_REFUSED", "net::ERR_FAILED", "net::ERR_EMPTY_RESPONSE", "500")


class OwnServer:
    """The web process of the diary, on a port of its own and the database of the test."""

    def __init__(self) -> None:
        self.port = a_free_port()
        self.address = f"http://localhost:{self.port}"
        self.start()

    def start(self) -> None:
        """Serves, and answers before this returns."""
        database = database_address(connection.settings_dict)
        over = {"PORT": self.port, "DATABASE_URL": database, "WEB_PROCESSES": 1}
        words = [sys.executable, "-m", "gunicorn", "--config", "python:diary.gunicorn_conf"]
        words.append("--no-control-socket")
        environment = {**os.environ, **{name: str(value) for name, value in over.items()}}
        self.process = subprocess.Popen(words, cwd=settings.BASE_DIR, env=environment)
        deadline = time.monotonic() + 60
        while not self.answers():
            assert self.process.poll() is None, "it ended by itself"
            assert time.monotonic() < deadline, "it does not answer"
            time.sleep(0.1)

    def answers(self) -> bool:
        """True if somebody is there."""
        try:
            urllib.request.urlopen(f"{self.address}/offline/who/", timeout=20)
        except urllib.error.URLError:
            return False
        return True

    def stop(self) -> None:
        """Ends the process; nobody listens any more."""
        self.process.terminate()
        self.process.wait(timeout=20)
        assert not self.answers()


@pytest.fixture
def server(transactional_db):
    """A server that a test may end; it does not outlive the test."""
    held = OwnServer()
    yield held
    held.process.kill()
    held.process.wait()


@pytest.fixture
def phone(browser, server, sign_in):
    """Ada's phone, signed in, with the diary opened once."""
    a_patient("ada@example.org", name="Ada")
    context = browser.new_context(viewport=PHONE, base_url=server.address, locale="en-GB")
    watch = Watch(context, own_site=server.address, expected=NO_SERVER)
    page = context.new_page()
    sign_in(page, "ada@example.org")
    yield page_ready_for_offline(page)
    context.close()
    assert watch.troubles == []


def is_kept(page):
    expect(page.get_by_role("heading", name=KEPT)).to_be_visible()


def test_what_is_written_while_the_server_is_down_is_there_once_when_it_is_back(phone, server):
    server.stop()
    phone.goto("/")
    expect(phone.get_by_role("heading", name="No network just now")).to_be_visible()
    Finger(phone).press("I walked and it hurt")
    walk(phone)
    is_kept(phone)
    cold_white_leg(phone)
    expect(phone.get_by_role("link", name="Call 999")).to_be_visible()
    timed_walk(phone)
    assert len(unsent(phone)) == 3
    assert not Walk.objects.exists()
    server.start()
    phone.goto("/")
    wait_until_all_is_sent(phone)
    for _ in range(2):
        phone.goto("/")
        expect(phone.get_by_role("link", name="pain after")).to_have_count(2)
        expect(phone.get_by_role("link", name="Call 999")).to_be_visible()
    assert (Walk.objects.count(), CheckIn.objects.count()) == (2, 1)
    assert {walk.version for walk in Walk.objects.all()} == {1}


def timed_walk(page):
    """A walk that is timed, filled in and kept."""
    page.goto("/walks/timer/")
    time_a_walk(page)
    page.get_by_role("button", name="Check and save", exact=True).click()
    page.get_by_role("link", name="Check and save").first.click()
    expect(page.locator("form[data-filled]")).to_be_visible()
    Finger(page).choose("pain", "left")
    Finger(page).press("Save")
    is_kept(page)
