"""The list of entries behind a link: filtered, in whole days, some at a time."""

from datetime import timedelta

import pytest
import time_machine

from diary import log
from diary.web.shared_entries import AT_ONCE, entries_shown
from tests.builders import a_painless_walk, a_swollen_leg, a_walk
from tests.sharing import a_link
from tracker.sharing.reader import LinkReader


@pytest.fixture(autouse=True)
def clock(now):
    """The first of May."""
    with time_machine.travel(now, tick=False):
        yield


def reader_of(owner, now, **over):
    link, *_ = a_link(owner, now=now, **({"period": "all"} | over))
    return LinkReader(link=link, today=now.date())


def shown_to(reader, asked):
    return entries_shown(reader, asked, mark="m")


def words_in(shown):
    return [line.words for _day, lines in shown.days for line in lines]


def test_entries_stand_under_their_day_the_check_in_first(ada, now):
    log.log_walk(ada.diary, a_walk(), now=now)
    log.log_checkin(ada.diary, a_swollen_leg(), now=now)
    ((day, lines),) = shown_to(reader_of(ada, now), {}).days
    assert day == "Fri 1 May 2026"
    assert [line.kind for line in lines] == ["checkin", "hurt"]
    assert "(left)" in lines[0].more
    assert lines[1].when == "10:12"


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ({"kind": "hurt"}, ["hurt"]),
        ({"kind": "painless"}, ["painless"]),
        ({"kind": "checkin"}, ["checkin"]),
        ({"leg": "right"}, ["painless"]),
        ({"leg": "neither", "kind": "none", "until": "never"}, ["checkin", "painless", "hurt"]),
    ],
)
def test_they_are_filtered_by_leg_and_kind(ada, now, asked, kinds):
    later = "2026-05-01T10:50:00+01:00"
    log.log_walk(ada.diary, a_walk(), now=now)
    log.log_walk(ada.diary, a_painless_walk(occurred_at=later, entered_at=later), now=now)
    log.log_checkin(ada.diary, a_swollen_leg(), now=now)
    days = shown_to(reader_of(ada, now), asked).days
    assert [line.kind for _day, lines in days for line in lines] == kinds


def test_every_entry_is_on_one_page_and_none_on_two(ada, now):
    for number in range(230):
        moment = (now - timedelta(hours=9 * number)).isoformat(timespec="seconds")
        walk = a_walk(occurred_at=moment, entered_at=moment, onset_s=60 + number)
        log.log_walk(ada.diary, walk, now=now)
    reader, asked, seen = reader_of(ada, now), {}, []
    for _ in range(3):
        shown = shown_to(reader, asked)
        seen += words_in(shown)
        asked = {"until": shown.older.rpartition("until=")[2]}
    assert shown.older == ""
    assert len(seen) == len(set(seen)) == 230


def test_a_day_with_more_than_a_page_holds_nothing_back(ada, now):
    for minute in range(AT_ONCE + 20):
        moment = (now - timedelta(minutes=minute)).isoformat(timespec="seconds")
        log.log_walk(ada.diary, a_walk(occurred_at=moment, entered_at=moment), now=now)
    old = (now - timedelta(days=5)).isoformat(timespec="seconds")
    log.log_walk(ada.diary, a_walk(occurred_at=old, entered_at=old), now=now)
    reader = reader_of(ada, now)
    first = shown_to(reader, {})
    assert len(words_in(first)) == AT_ONCE + 20
    assert len(words_in(shown_to(reader, {"until": first.older.rpartition("until=")[2]}))) == 1
