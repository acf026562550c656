"""Canaries: the token and the code of a link in no log, whatever goes wrong with them."""

import io
import json
import logging
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from django.conf import settings
from django.test import Client

from diary.gunicorn_conf import accesslog
from diary.logs import DiscreetFilter, DiscreetFormatter
from diary.web import shared
from tests.builders import a_document, a_walk
from tests.house.running import Running, plain_environment
from tests.sharing import a_link, dora_with, press_open
from tracker.sharing.tokens import new_token

MAKE_A_LINK = """
from django.utils import timezone
from tests.sharing import a_link
from tracker.models import User
from tracker.people.devices import let_in_device
user = User.objects.get(email="patient@example.org")
_link, token, code = a_link(user, with_code=True, label="quince-marmalade")
device = let_in_device(user, name="quince-marmalade", now=timezone.now())[1]
print("TOKEN", token, code, device)
"""
CANARY = "quince-marmalade"
PAGES = ("{}/", "{}", "{}/x/", "../{}", "../admin/{}/", "entries/?x={}", "charts/{}.svg")


@pytest.fixture
def written():
    """All that any logger says while a test runs, as the console would write it."""
    page = io.StringIO()
    handler = logging.StreamHandler(page)
    handler.addFilter(DiscreetFilter())
    handler.setFormatter(DiscreetFormatter("{levelname} {name}: {message}", style="{"))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield page
    root.setLevel(level)
    root.removeHandler(handler)


@pytest.mark.django_db
def test_a_crash_while_a_link_is_opened_tells_nothing_of_it(ada, written, monkeypatch):
    _, token, code = a_link(ada, with_code=True)

    def crash(found, **_):
        raise RuntimeError(f"{found} {code}")

    monkeypatch.setattr(shared, "open_shared", crash)
    monkeypatch.setattr(shared, "link_opened_by", crash)
    client = Client(raise_request_exception=False)
    assert client.get(f"/shared/{token}/").status_code == 500
    assert press_open(client, token, code=code).status_code == 500
    assert "RuntimeError" in written.getvalue()
    assert token[8:] not in written.getvalue()
    assert code not in written.getvalue()


@pytest.mark.django_db
def test_what_goes_well_and_what_is_refused_is_not_logged_either(ada, written):
    _, token, code = a_link(ada, with_code=True)
    dora_with(token, code=code).get("/shared/")
    for page in PAGES:
        for method in ("get", "post", "put", "head"):
            client = Client(raise_request_exception=False)
            getattr(client, method)("/shared/" + page.format(token))
    press_open(Client(), new_token(), code=code)
    assert token[8:] not in written.getvalue()
    assert code not in written.getvalue()


@pytest.mark.wide
def test_the_real_house_says_nothing_of_links_codes_and_words(tmp_path):
    house = Running(tmp_path / "var")
    try:
        house.wait_until_ready()
        token, code, device = _made_in(tmp_path / "var")
        other = new_token()
        asked = [ask(house, page.format(word)) for page in PAGES for word in (token, other)]
        pressed = [ask(house, f"{word}/", f"code={code}") for word in (token, other)]
        pressed.append(ask(house, f"{token}/", "code=314159"))
        written = [write(house, device, body) for body in (A_DOCUMENT, A_FAULTY_ONE)]
        time.sleep(3)  # until the worker has read what was written
    finally:
        house.stop()
    assert written == [200, 400]
    assert CANARY.encode() in b"".join(p.read_bytes() for p in tmp_path.glob("var/diary.sqlite3*"))
    assert {200, 404} <= set(asked)
    assert set(pressed) == {200, 404}
    said = "".join(house.said)
    secrets = (token[8:], other[8:], code, "314159", device[14:], CANARY)
    assert not [word for word in secrets if word in said]
    assert accesslog is None


def _made_in(var_dir):
    """A link of the invented patient, made beside the running house: its token and its code."""
    words = [sys.executable, "manage.py", "shell", "-v", "0", "-c", MAKE_A_LINK]
    environment = plain_environment(VAR_DIR=var_dir)
    done = subprocess.run(
        words, env=environment, cwd=settings.BASE_DIR, capture_output=True, text=True, check=True
    )
    return done.stdout.partition("TOKEN ")[2].split()[:3]


A_DOCUMENT = a_document(walks=[a_walk(note=CANARY, place=CANARY)], checkins=[])
A_FAULTY_ONE = a_document(walks=[a_walk(note=CANARY, severity=11, place=[CANARY])])


def write(house, device, document):
    """The status of a whole diary that a device sends; the worker then reads it."""
    headers = {"Authorization": f"Bearer {device}", "Content-Type": "application/json"}
    body = json.dumps(document).encode()
    request = urllib.request.Request(f"{house.address}api/v1/diary/", data=body, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def ask(house, page, body=None):
    """The status of one answer, redirects followed and cookies kept on the way."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    request = urllib.request.Request(
        f"{house.address}shared/{page}",
        data=body.encode() if body else None,
        headers={"Sec-Fetch-Site": "same-origin"},
    )
    try:
        with browser.open(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
