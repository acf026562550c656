"""A push service that stands in, and the clock of the cast."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from diary.reminders import vapid
from tests.push_service import PushService, push_service


@pytest.fixture
def service(settings: Any) -> Iterator[PushService]:
    """A push service on this machine, which only tests may reach."""
    settings.PUSH_TO_PRIVATE_ADDRESSES = True
    with push_service() as held:
        held.key = vapid.public_key()
        yield held


@pytest.fixture
def clock(now) -> Iterator[Any]:
    """Noon of 1 May 2026 in UTC, an hour later in London."""
    with time_machine.travel(now, tick=False) as travel:
        yield travel
