"""Real workers on a real broker, and diaries in a database file that they share with the test.

Rows must be committed to be seen by other processes, so every test here is
`django_db(transaction=True)`; the workers are told of the test's own database by its address.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from tests.reliability.workers import Workers
from tests.servers import embedded_valkey


def database_address(row: dict[str, Any]) -> str:
    """The address of the test's own database, for other processes."""
    name = connection.creation.connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return f"postgres://{row['USER']}:{row['PASSWORD']}@{row['HOST']}:{row['PORT'] or 5432}/{name}"


def brokers() -> list[str]:
    """The embedded Valkey, or the Redis that the environment names in its place."""
    outside = os.environ.get("OUTSIDE_SERVERS") and os.environ["BROKER_URL"].startswith("redis")
    return ["outside" if outside else "embedded"]


@pytest.fixture(params=brokers())
def broker_address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an embedded Valkey of the test's own, or of the broker outside."""
    if request.param == "outside":
        yield os.environ["BROKER_URL"]
        return
    with embedded_valkey(tmp_path) as socket:
        yield f"redis+socket://{socket}?virtual_host=0"


def leave_no_message_behind() -> None:
    """Empties the queues: a broker outside is there for the next test too."""
    from celery import current_app

    with current_app.connection_for_write() as connection:
        for name in current_app.amqp.queues:
            current_app.amqp.queues[name].bind(connection.default_channel).declare()
            connection.default_channel.queue_purge(name)


@pytest.fixture
def workers(broker_address: str, tmp_path: Path, transactional_db: None) -> Iterator[Workers]:
    """Starts and kills workers; none of them outlives the test."""
    from celery import current_app

    from diary import doorbell

    before = current_app.conf.broker_url, current_app.conf.broker_write_url
    current_app.conf.broker_url = current_app.conf.broker_write_url = broker_address
    doorbell.hang_up()
    doorbell.rest(0)
    environment = {
        "DIARY_ENV": "test",
        "VAR_DIR": str(tmp_path / "var"),
        "DATABASE_URL": database_address(connection.settings_dict),
        "BROKER_URL": broker_address,
        "CACHE_URL": settings.CACHE_URL,
    }
    held = Workers(environment=environment, folder=tmp_path)
    try:
        yield held
    finally:
        held.kill_all()
        doorbell.hang_up()
        leave_no_message_behind()
        current_app.conf.broker_url, current_app.conf.broker_write_url = before
