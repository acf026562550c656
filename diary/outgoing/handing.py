"""Handing one row over, and keeping what became of it; the same for reminders and letters."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, TypeVar

from diary.outgoing.outcomes import Gone, NotTaken, Refused, Unsure
from tracker.outgoing import leases
from tracker.outgoing.models import Outgoing

FIRST_WAIT: Final = timedelta(minutes=1)
Row = TypeVar("Row", bound=Outgoing)
log = logging.getLogger(__name__)


def hand_over(row: Row, by: Callable[[Row], None], *, now: datetime) -> str:
    """Gives one that this worker has begun to the service that brings it; what became of it.

    `by` raises what is in `outcomes`. After "gone" whoever called forgets the address.
    """
    try:
        by(row)
    except NotTaken as error:
        return _later(row, error, now=now)
    except Gone:
        return drop(row, "gone")
    except Refused as error:
        log.error("%s was refused (%s).", row, error)  # noqa: TRY400
        return drop(row, "refused")
    except Unsure as error:
        leases.mark_unsure(row)
        log.warning("%s may not have gone out (%s).", row, error)
        return "unsure"
    except Exception:
        leases.mark_unsure(row)
        log.exception("%s could not be sent.", row)
        return "unsure"
    leases.mark_sent(row)
    return "sent"


def drop(row: Outgoing, why: str) -> str:
    """It does not go out: it is not wanted, or has nothing to say any more."""
    leases.mark_dropped(row)
    return why


def _later(row: Outgoing, error: NotTaken, *, now: datetime) -> str:
    """Another try, at a growing distance; in the end its moment is past and it is dropped."""
    wait = FIRST_WAIT * 2 ** (row.tries - 1)
    leases.try_again(row, at=now + max(wait, timedelta(seconds=error.after)))
    log.warning("%s was not taken (%s); again later.", row, error)
    return "again later"
