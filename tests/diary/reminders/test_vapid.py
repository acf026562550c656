"""The key by which push services know the site: made once, kept private, or from outside."""

import stat

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

from diary.reminders import vapid
from tests.push_service import signed_claims


@pytest.fixture
def no_key(settings, tmp_path):
    """A data folder without a key."""
    settings.VAPID_PRIVATE_KEY, settings.VAPID_KEY_FILE = "", tmp_path / "vapid_key"
    return settings.VAPID_KEY_FILE


@pytest.mark.django_db
def test_preparing_makes_it_once_and_keeps_it_private(no_key, monkeypatch):
    monkeypatch.setattr("diary.house.static_files.are_collected", lambda: True)
    call_command("prepare")
    first = no_key.read_text()
    call_command("prepare")
    assert no_key.read_text() == first
    assert stat.S_IMODE(no_key.stat().st_mode) == 0o600


def test_the_public_key_is_a_point_that_a_browser_takes(no_key):
    assert len(vapid.public_key()) == 87
    assert vapid.public_key()[0] == "B"
    assert vapid.public_key() == vapid.public_key()


def test_a_key_of_the_environment_is_used_and_none_is_made(no_key, settings):
    vapid.public_key()
    own = no_key.read_text()
    no_key.unlink()
    settings.VAPID_PRIVATE_KEY = own
    header = vapid.signed_for("https://push.example.org/x")["Authorization"]
    token, _comma, key = header.removeprefix("vapid t=").partition(",k=")
    assert signed_claims(token, key)["aud"] == "https://push.example.org"
    assert key == vapid.public_key()
    assert not no_key.exists()


@pytest.mark.parametrize("text", ["not a key at all", "A" * 43])
def test_what_is_no_key_stops_the_start_without_being_told(no_key, settings, text):
    settings.VAPID_PRIVATE_KEY = text
    with pytest.raises(ImproperlyConfigured) as caught:
        vapid.public_key()
    assert "VAPID_PRIVATE_KEY" in str(caught.value)
    assert text not in str(caught.value)
