"""The bell: a save never waits for the broker, and never fails because of it."""

import logging
import socket
import time

import pytest
from django.db import transaction

from diary import doorbell, log, tasks
from tests.builders import a_walk
from tests.servers import embedded_valkey
from tracker.models import Walk

MOST_SECONDS = 0.6
"""Twice what is promised, for a machine that is busy with other tests."""


@pytest.fixture(autouse=True)
def a_fresh_line():
    """No test inherits a connection or a rest from another."""
    doorbell.hang_up()
    doorbell.rest(0)
    yield
    doorbell.hang_up()
    doorbell.rest(0)


@pytest.fixture
def broker():
    """Points the application at a broker of the test's own."""
    from celery import current_app

    def use(url):
        current_app.conf.broker_url = current_app.conf.broker_write_url = url

    before = current_app.conf.broker_url, current_app.conf.broker_write_url
    yield use
    current_app.conf.broker_url, current_app.conf.broker_write_url = before


@pytest.fixture
def no_broker(broker, tmp_path):
    """A socket that nobody made."""
    broker(f"redis+socket://{tmp_path}/none.sock")


@pytest.fixture(params=["redis", "amqp"])
def silent_broker(broker, request):
    """A port that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as server:
        broker(f"{request.param}://127.0.0.1:{server.getsockname()[1]}//")
        yield


def save_and_time(ada, now):
    began = time.monotonic()
    log.log_walk(ada.diary, a_walk(), now=now)
    return time.monotonic() - began


@pytest.mark.django_db(transaction=True)
def test_a_save_succeeds_with_no_broker_at_all(ada, now, no_broker, caplog):
    assert save_and_time(ada, now) < MOST_SECONDS
    assert Walk.objects.count() == 1
    (record,) = [row for row in caplog.records if row.name == "diary.doorbell"]
    assert record.levelno == logging.WARNING
    assert record.getMessage() == "The broker is away; the sweep will ring for what waits."


@pytest.mark.django_db(transaction=True)
def test_a_save_does_not_wait_for_a_broker_that_never_answers(ada, now, silent_broker):
    assert save_and_time(ada, now) < MOST_SECONDS


@pytest.mark.django_db(transaction=True)
def test_after_a_failure_the_bell_rests(ada, now, silent_broker, caplog):
    save_and_time(ada, now)
    assert min(save_and_time(ada, now) for _ in range(4)) < 0.1
    assert len([row for row in caplog.records if row.name == "diary.doorbell"]) == 1


@pytest.mark.django_db(transaction=True)
def test_a_message_holds_the_id_and_nothing_else(ada, now, broker, tmp_path):
    import redis

    with embedded_valkey(tmp_path) as path:
        broker(f"redis+socket://{path}?virtual_host=0")
        log.log_walk(ada.diary, a_walk(note="secret words"), now=now)
        client = redis.Redis(unix_socket_path=str(path))
        (queue,) = [key for key in client.scan_iter() if client.type(key) == b"list"]
        (message,) = client.lrange(queue, 0, -1)
    assert b"secret" not in message
    assert b"ada@" not in message


@pytest.mark.django_db(transaction=True)
def test_the_bell_rings_again_after_the_broker_was_started_anew(ada, now, broker, tmp_path):
    for _ in range(2):
        with embedded_valkey(tmp_path) as path:
            broker(f"redis+socket://{path}?virtual_host=0")
            assert doorbell.send(tasks.review, ada.diary.pk)


@pytest.mark.django_db(transaction=True)
def test_nothing_rings_for_a_change_that_was_taken_back(ada, monkeypatch):
    rung = []
    monkeypatch.setattr(doorbell, "send", lambda task, pk: rung.append(pk))
    with transaction.atomic():
        doorbell.ring(ada.diary.pk)
        transaction.set_rollback(True)
    assert rung == []
