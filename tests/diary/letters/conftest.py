"""A team of colleagues, the clock of the cast, and a letter that is due."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from tests.care import a_team
from tests.diary.letters.lettering import wish


@pytest.fixture(autouse=True)
def clock(now: Any) -> Any:
    """Noon of Friday 1 May 2026 in UTC, an hour later in London."""
    with time_machine.travel(now, tick=False) as clock:
        yield clock


@pytest.fixture
def team(pia: Any) -> Any:
    """Pia's team, with its second factor."""
    return a_team(pia)


@pytest.fixture
def due(team: Any, pia: Any, post_office: Any, now: Any) -> Any:
    """One minute after Pia's letter has become due."""
    wish(pia, now=now)
    return now + timedelta(minutes=6)
