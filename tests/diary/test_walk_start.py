"""The last walk offered as today's start: the leg and the place, by one tap, and nothing else."""

import re

import pytest
import time_machine

from diary.log import log_checkin, log_walk
from tests.builders import a_painless_walk, a_swollen_leg, a_walk

PAGE = "/walks/new/"
YESTERDAY = {"occurred_at": "2026-04-30T10:00:00+01:00"}


@pytest.fixture(autouse=True)
def clock(now):
    """Noon of 1 May 2026 in UTC, an hour later in London."""
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def as_ada(client, ada, now):
    """Ada's browser; yesterday her right calf and foot hurt, badly, until she stood still."""
    said = {"pain": "right", "sites": ["calf", "foot"], "severity": 9, "feel": ["cramp"]}
    log_walk(ada.diary, a_walk(**YESTERDAY, **said), now=now)
    client.force_login(ada)
    return client


def chosen(page: str) -> set[tuple[str, str]]:
    """Every answer that is set beforehand, but for "not said"."""
    inputs = [tag for tag in re.findall(r"<input[^>]*>", page) if " checked" in tag]
    pairs = {
        (re.search(r'name="([^"]*)', t)[1], re.search(r'value="([^"]*)', t)[1]) for t in inputs
    }
    return {(name, value) for name, value in pairs if value}


def test_it_is_offered_and_nothing_is_set_until_it_is_tapped(as_ada):
    page = as_ada.get(PAGE).content.decode()
    assert "As last time: Right leg, calf, foot" in page
    assert {name for name, _value in chosen(page)} <= {"measure"}


def test_a_tap_sets_the_leg_and_the_place_and_nothing_else(as_ada):
    page = as_ada.get(f"{PAGE}?like=last").content.decode()
    said = {pair for pair in chosen(page) if pair[0] != "measure"}
    assert said == {("pain", "right"), ("sites", "calf"), ("sites", "foot")}


def test_a_walk_without_pain_and_one_of_long_ago_are_no_start(client, ada, now):
    client.force_login(ada)
    log_walk(ada.diary, a_painless_walk(), now=now)
    log_walk(ada.diary, a_walk(occurred_at="2026-04-20T10:00:00+01:00"), now=now)
    assert "As last time" not in client.get(PAGE).content.decode()
    assert {name for name, _value in chosen(client.get(f"{PAGE}?like=last").content.decode())} <= {
        "measure"
    }


def test_a_painless_walk_and_the_check_in_are_offered_no_start(as_ada):
    for address in ("/walks/new/painless/", "/checkin/?full=1"):
        assert "As last time" not in as_ada.get(address).content.decode()


@pytest.mark.parametrize(
    "address", ["/checkin/", "/checkin/?full=1&like=last", "/checkin/?like=last"]
)
def test_no_question_of_a_warning_is_ever_answered_beforehand(as_ada, ada, now, address):
    log_checkin(ada.diary, a_swollen_leg(date="2026-04-30"), now=now)
    page = as_ada.get(address).content.decode()
    assert {name for name, _value in chosen(page) if name.startswith("q.")} == set()
