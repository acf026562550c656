"""How often a device may ask: counted in the cache that all processes share."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from redis.exceptions import ConnectionError as CacheAway

from diary.api import throttles
from diary.api.settings import RATES
from tests.builders import a_walk
from tests.diary.api.asking import Device, problem_of

ASKING = """
import django, time_machine
with time_machine.travel("2026-05-01T12:00:00Z", tick=False):
    django.setup()
    from diary.api.throttles import seconds_to_wait
    print(sum(seconds_to_wait("write", "device:1") is None for _ in range(200)))
"""


@pytest.fixture
def three_writes(monkeypatch):
    """A device may write three times in ten seconds."""
    monkeypatch.setitem(RATES, "write", (3, 10))


def test_a_device_that_asks_too_often_is_told_how_long_to_wait(adas, three_writes, noon):
    for _ in range(3):
        assert adas.put_walk(a_walk()).status_code == 201
    noon.shift(4)
    refused = adas.put_walk(a_walk())
    problem_of(refused, 429)
    assert refused["Retry-After"] == "6"
    noon.shift(6)
    assert adas.put_walk(a_walk()).status_code == 201


def test_reading_has_an_allowance_of_its_own(adas, three_writes):
    for _ in range(4):
        adas.put_walk(a_walk())
    assert adas.get("/walks/").status_code == 200


def test_each_device_has_an_allowance_of_its_own(adas, ada, bens, three_writes):
    for _ in range(4):
        adas.put_walk(a_walk())
    assert Device(ada).put_walk(a_walk()).status_code == 201
    assert bens.put_walk(a_walk()).status_code == 201


def test_documents_have_an_allowance_of_their_own(adas, monkeypatch):
    monkeypatch.setitem(RATES, "import", (1, 10))
    assert problem_of(adas.post("/diary/", {}), 400)
    problem_of(adas.post("/diary/", {}), 429)
    assert adas.put_walk(a_walk()).status_code == 201


def test_guessing_tokens_grows_slow_by_address_but_shuts_nobody_else_out(adas, client, monkeypatch):
    monkeypatch.setitem(RATES, "refused", (2, 10))
    headers = {"authorization": "Bearer cd_0123456789_" + "x" * 43}
    answers = [client.get("/api/v1/walks/", headers=headers).status_code for _ in range(3)]
    assert answers == [401, 401, 429]
    assert adas.get("/walks/").status_code == 200


def test_two_processes_share_one_allowance(valkey_server):
    environ = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    environ["VAR_DIR"] = str(settings.VAR_DIR)
    asking = [sys.executable, "-c", ASKING]
    how = {"env": environ, "cwd": settings.BASE_DIR, "stdout": subprocess.PIPE, "text": True}
    processes = [subprocess.Popen(asking, **how) for _ in range(2)]
    allowed = [int(process.communicate(timeout=60)[0]) for process in processes]
    assert sum(allowed) == RATES["write"][0] < 400


def test_without_the_cache_an_entry_is_saved_all_the_same(adas, monkeypatch, caplog):
    def away(*_args, **_kwargs):
        raise CacheAway

    monkeypatch.setattr(throttles.cache, "add", away)
    assert adas.put_walk(a_walk()).status_code == 201
    assert "Requests are not counted" in caplog.text
