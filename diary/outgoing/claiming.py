"""Claims what is due, one row after the other."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeVar

from celery.exceptions import SoftTimeLimitExceeded
from django.db import InterfaceError, OperationalError

Row = TypeVar("Row")
log = logging.getLogger(__name__)


def claim_each(rows: Iterable[Row], claim: Callable[..., None], *, now: datetime) -> None:
    """Claims each: moves it on and keeps what is to go out. What one meets stops no other."""
    for row in rows:
        try:
            claim(row, now=now)
        except (OperationalError, InterfaceError, SoftTimeLimitExceeded):
            raise
        except Exception:
            log.exception("%s could not be claimed.", row)
