"""The shared cache away: a diary can still be read and written; sign-in is not left unguarded."""

import pytest
import redis
from django.core.cache import caches
from django.test import Client

from diary.cache import ForgivingRedisCache

NOWHERE = "unix:///nowhere/valkey.sock"


@pytest.fixture
def away() -> ForgivingRedisCache:
    """A cache whose server is not there."""
    return ForgivingRedisCache(NOWHERE, {})


def test_a_forgiving_cache_misses_where_its_server_is_away(away):
    assert away.get("key") is None
    assert away.get("key", "else") == "else"
    assert away.set("key", 1) is None
    assert away.add("key", 1) is False
    assert away.delete("key") is False
    assert away.get_many(["key"]) == {}
    assert away.set_many({"key": 1}) == ["key"]
    assert away.delete_many(["key"]) is None
    assert away.touch("key") is False
    assert ("key" in away) is False
    assert away.get_or_set("key", 1) == 1


def test_a_forgiving_cache_remembers_while_its_server_is_there():
    caches["forgiving"].set("key", "kept")
    assert caches["forgiving"].get("key") == "kept"


@pytest.mark.django_db
def test_a_diary_opens_without_the_cache(client: Client, ada, monkeypatch, away):
    client.force_login(ada)
    monkeypatch.setattr("django.contrib.sessions.backends.cached_db.caches", {"forgiving": away})
    assert client.get("/").status_code == 200


@pytest.mark.django_db
def test_without_counted_attempts_nobody_passes_the_sign_in_form(client: Client, ada, monkeypatch):
    lost = type(caches["default"])(NOWHERE, {})
    monkeypatch.setattr("allauth.core.internal.ratelimit.cache", lost)
    with pytest.raises(redis.ConnectionError):
        client.post("/account/login/", {"login": ada.email, "password": "whatever it is"})
