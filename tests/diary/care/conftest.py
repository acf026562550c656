"""Who meets in the clinic's tests: Pia's team, Ada who lets it in, all on the first of May."""

import pytest
import time_machine

from tests.care import a_team, let_in, signed_in


@pytest.fixture(autouse=True)
def clock(now):
    """The first of May, for everybody."""
    with time_machine.travel(now, tick=False) as clock:
        yield clock


@pytest.fixture
def team(pia):
    """Pia's team."""
    return a_team(pia)


@pytest.fixture
def as_pia(team, pia):
    """Pia, signed in with her second factor."""
    return signed_in(pia)


@pytest.fixture
def as_ada(client, ada):
    """Ada, signed in."""
    client.force_login(ada)
    return client


@pytest.fixture
def row(team, ada):
    """Ada has let Pia's team in."""
    return let_in(ada, team)
