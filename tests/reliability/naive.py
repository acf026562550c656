"""The control of the kill tests: the same worker, but a row is marked only once it is sent."""

from typing import Any

from celery import signals

from diary.celery import app

__all__ = ["app"]


@signals.worker_init.connect
def send_then_mark(**_: Any) -> None:
    """Puts the naive way in the place of ours: look whether it waits, send, then mark."""
    from tracker.outgoing import leases
    from tracker.outgoing.models import SENT, WAITING

    def look(rows: Any, pk: int, **_: object) -> Any:
        return rows.filter(pk=pk, state=WAITING).first()

    def mark(row: Any) -> None:
        leases.rows_of(type(row)).filter(pk=row.pk).update(state=SENT)

    leases.begin, leases.mark_sent = look, mark
