"""The cast and the clock of the whole suite. Ada keeps a diary, Ben another; Pia and Otto follow;
Dora reads by a link (`tests/sharing.py`).

Tests marked `outside` need a server that is not ours; they are collected only when the
environment says so (OUTSIDE_SERVERS=1), so that nothing is ever skipped.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.test import TransactionTestCase

from tests.builders import NOW, a_clinician, a_patient
from tests.emptying import empty_tables


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what needs an outside server, unless one is there; what waits long goes first.

    Begun last, it would be waited for by one worker while the others have nothing left to do.
    """
    items.sort(key=_may_begin_late)
    if os.environ.get("OUTSIDE_SERVERS"):
        return
    outside = [item for item in items if item.get_closest_marker("outside")]
    config.hook.pytest_deselected(items=outside)
    items[:] = [item for item in items if item not in outside]


def _may_begin_late(item: pytest.Item) -> bool:
    return not item.nodeid.startswith(("tests/reliability", "tests/house"))


@pytest.fixture(autouse=True, scope="session")
def quick_emptying() -> Iterator[None]:
    """Behind a test that commits only the tables are emptied that tests write to."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", empty_tables)
        yield


@pytest.fixture
def now() -> datetime:
    """Noon of Friday 1 May 2026 in UTC, when every test happens unless it says otherwise."""
    return datetime.fromisoformat(NOW).astimezone(UTC)


@pytest.fixture
def ada(db):
    """Ada, 68, who lives in London and keeps a diary."""
    return a_patient("ada@example.org", name="Ada")


@pytest.fixture
def ben(db):
    """Ben, another patient, with a diary of his own."""
    return a_patient("ben@example.org", name="Ben")


@pytest.fixture
def pia(db):
    """Pia, a physiotherapist. Ada has not let her in unless a test says so."""
    return a_clinician("pia@example.org", name="Pia")


@pytest.fixture
def otto(db):
    """Otto, a clinician who must see nothing."""
    return a_clinician("otto@example.org", name="Otto")


@pytest.fixture
def staff(db):
    """Somebody of the house, with the admin's rights and no diary."""
    return a_clinician("staff@example.org", name="Staff", is_staff=True, is_superuser=True)
