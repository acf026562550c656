"""The doorbell: tells a worker, once a change is kept, that a diary has something to read.

It is only a hint; the row is the truth, and the sweep finds whatever the bell did not reach.
So it is rung on a short fuse, never twice for long, and a broker that is away costs a person
a third of a second at most, and then nothing for a few seconds.
"""

import logging
import threading
import time
from functools import partial
from typing import Any, Final

from celery import Task, current_app
from celery.exceptions import OperationalError as NotSent
from django.conf import settings
from django.db import transaction
from kombu import Connection, Producer
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

FUSE_SECONDS: Final = 0.14
"""How long connecting or an answer may take. Two tries are the most that a person waits."""
REST_SECONDS: Final = 5.0
"""How long the bell is left alone after the broker was away."""
log = logging.getLogger(__name__)


class _Line(threading.local):
    """This thread's connection to the broker, and when it may be tried again."""

    producer: Producer | None = None
    rests_until: float = 0.0


_line = _Line()


def ring(diary_id: int) -> None:
    """Rings for a review when the transaction commits; never fails what the person did."""
    from diary.tasks import review

    transaction.on_commit(partial(send, review, diary_id), robust=True)


def ring_to_draw(diary_id: int) -> None:
    """Rings for the drawings when the transaction commits."""
    from diary.tasks import draw

    transaction.on_commit(partial(send, draw, diary_id), robust=True)


def ring_to_bring_in(import_id: int) -> None:
    """Rings for an import when the transaction commits."""
    from diary.tasks import bring_in

    transaction.on_commit(partial(send, bring_in, import_id), robust=True)


def send(task: Task, diary_id: int, *, expires: float | None = None) -> bool:
    """Sends one message that holds nothing but the id; False if the broker is away.

    After `expires` seconds a worker throws it away unread.
    """
    if time.monotonic() < _line.rests_until:
        return False
    for _ in ("as connected", "anew"):
        try:
            task.apply_async((diary_id,), producer=_producer(), retry=False, expires=expires)
        except (NotSent, KombuError, RedisError, OSError, *_broker_errors()):
            hang_up()
        else:
            return True
    rest(REST_SECONDS)
    log.warning("The broker is away; the sweep will ring for what waits.")
    return False


def hang_up() -> None:
    """Closes this thread's connection; the next ring connects anew."""
    producer, _line.producer = _line.producer, None
    if producer is not None:
        producer.connection.collect(socket_timeout=FUSE_SECONDS)


def rest(seconds: float) -> None:
    """Leaves the bell of this thread alone for a while."""
    _line.rests_until = time.monotonic() + seconds


def _producer() -> Producer:
    if _line.producer is None:
        connection = _connection()
        connection.ensure_connection(max_retries=0, timeout=FUSE_SECONDS)
        _line.producer = Producer(connection)
    return _line.producer


def _connection() -> Connection:
    """A connection that gives up soon, whatever the worker's own patience is."""
    options: dict[str, Any] = dict(settings.CELERY_BROKER_TRANSPORT_OPTIONS)
    waits = ("socket_connect_timeout", "socket_timeout", "read_timeout", "write_timeout")
    options |= dict.fromkeys(waits, FUSE_SECONDS)
    options |= {"max_retries": 0, "confirm_timeout": FUSE_SECONDS}
    return current_app.connection_for_write(connect_timeout=FUSE_SECONDS, transport_options=options)


def _broker_errors() -> tuple[type[Exception], ...]:
    """What the broker's own library raises when it is away (RabbitMQ's is not known here)."""
    transport = current_app.connection_for_write().transport
    return (*transport.connection_errors, *transport.channel_errors)
