"""A production start: what it refuses, and what it then tells browsers."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from tests.house.running import plain_environment

pytestmark = pytest.mark.wide
SECRET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ASK = """
import json
from django.test import Client
from django.conf import settings
answer = Client().get("/account/login/", secure=True, headers={"host": "diary.example.org"})
plain = Client().get("/account/login/", headers={"host": "diary.example.org"})
print("SAID" + json.dumps({
    "headers": dict(answer.headers), "status": answer.status_code,
    "cookies": {name: dict(cookie) for name, cookie in answer.cookies.items()},
    "session": settings.SESSION_COOKIE_NAME, "plain": plain.get("Location", ""),
}))
"""


def manage(var_dir: Path, *words: str, **over: object) -> subprocess.CompletedProcess[str]:
    """A management command in production; `over` changes or (None) takes away a variable."""
    production = {
        "DIARY_ENV": "production",
        "SECRET_KEY": SECRET,
        "ALLOWED_HOSTS": "diary.example.org",
        "EMAIL_URL": "smtp://mail.example.org",
        "VAR_DIR": var_dir,
        **over,
    }
    said = {name: value for name, value in production.items() if value is not None}
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=settings.BASE_DIR,
        env=plain_environment(**said),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_the_deployment_check_finds_nothing(tmp_path):
    done = manage(tmp_path, "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITE_URL", "http://diary.example.org"),
        ("PUSH_TO_PRIVATE_ADDRESSES", "yes"),
        ("VAPID_CONTACT", "somebody"),
        ("VAPID_PRIVATE_KEY", "not a key"),
        ("SECRET_KEY", None),
        ("SECRET_KEY", "too short"),
        ("ALLOWED_HOSTS", None),
        ("ALLOWED_HOSTS", "*"),
        ("EMAIL_URL", None),
        ("DEBUG", "yes"),
    ],
)
def test_a_careless_start_is_refused(tmp_path, name, value):
    done = manage(tmp_path, "prepare", **{name: value})
    assert done.returncode != 0
    assert done.stderr.startswith(name)
    assert done.stderr.count("\n") == 1


def test_demo_accounts_are_refused_at_every_door(tmp_path):
    local = {"DIARY_ENV": "local", "SECRET_KEY": SECRET}
    assert manage(tmp_path, "migrate", "-v0", **local).returncode == 0
    opening = "from tracker.people.demo import open_demo_accounts as f; f()"
    assert manage(tmp_path, "shell", "-v0", "-c", opening, **local).returncode == 0
    for words in (["prepare"], ["shell", "-v0", "-c", "import diary.wsgi"]):
        done = manage(tmp_path, *words)
        assert done.returncode != 0
        assert "demo accounts" in done.stderr
    assert manage(tmp_path, "demo").returncode != 0
    assert manage(tmp_path, "demo", "--remove").returncode == 0
    assert manage(tmp_path, "prepare").returncode == 0


def test_an_empty_production_database_stays_empty(tmp_path):
    assert manage(tmp_path, "prepare").returncode == 0
    count = "from tracker.models import User; print('SAID', User.objects.count())"
    assert "SAID 0" in manage(tmp_path, "shell", "-v0", "-c", count).stdout


def test_cookies_and_transport_are_locked_down(tmp_path):
    assert manage(tmp_path, "prepare").returncode == 0
    done = manage(tmp_path, "shell", "-v0", "-c", ASK)
    said = json.loads(done.stdout.partition("SAID")[2])
    assert said["status"] == 200
    assert said["headers"]["Strict-Transport-Security"].startswith("max-age=31536000")
    assert said["plain"].startswith("https://")
    assert said["session"].startswith("__Host-")
    for name, cookie in said["cookies"].items():
        assert name.startswith("__Host-")
        assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")
