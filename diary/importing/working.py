"""The work on an import, in the background: step by step, and again by a new message if long."""

import logging
import time
from collections.abc import Callable
from datetime import datetime
from typing import Final

from diary import doorbell, log
from tracker.imports.models import UNDOING
from tracker.imports.queries import import_at_work
from tracker.imports.services import count_failure

SPELL_SECONDS: Final = 20.0
"""How long one message works; what is left comes by another, so that drawings get their turn."""
logger = logging.getLogger(__name__)


def work_on(import_id: int, *, clock: Callable[[], datetime]) -> None:
    """Takes an import in, or back, as far as one spell reaches."""
    try:
        while_there_is_more(import_id, clock=clock, seconds=SPELL_SECONDS)
    except Exception:
        logger.exception("Import %s broke.", import_id)
        count_failure(import_id, now=clock())


def while_there_is_more(import_id: int, *, clock: Callable[[], datetime], seconds: float) -> None:
    """One step after the other; rings for the rest when the time is over."""
    until = time.monotonic() + seconds
    while (found := import_at_work(import_id)) is not None:
        step = log.undo_step if found.state == UNDOING else log.take_step
        if not step(import_id, now=clock()):
            return
        if time.monotonic() > until:
            doorbell.ring_to_bring_in(import_id)
            return
