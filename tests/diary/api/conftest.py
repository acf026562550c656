"""Devices of the cast, and a clock that stands at the suite's noon."""

import pytest
import time_machine

from tests.diary.api.asking import Device


@pytest.fixture(autouse=True)
def noon(now):
    """The API reads the clock at its edge; here it is noon of 1 May 2026."""
    with time_machine.travel(now, tick=False) as clock:
        yield clock


@pytest.fixture
def adas(ada) -> Device:
    """A phone of Ada's that is let in."""
    return Device(ada)


@pytest.fixture
def bens(ben) -> Device:
    """A phone of Ben's that is let in."""
    return Device(ben)
