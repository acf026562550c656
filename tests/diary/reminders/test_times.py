"""A reminder comes at the time on the person's own clock, once a day, whatever the clock does."""

from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from diary.log import change_profile
from diary.outgoing.times import next_moment
from tests.diary.reminders.reminding import a_minute, days_sent, wish
from tracker.models import Reminder


def moments(zone: str, at: str, *, first: datetime, days: int) -> list[datetime]:
    """Every moment at which it comes, from the first on, for so many days."""
    profile, found, moment = SimpleNamespace(time_zone=zone), [], first
    while (moment := next_moment(time.fromisoformat(at), profile, after=moment)) < first + (
        timedelta(days=days)
    ):
        found.append(moment)
    return found


def test_a_time_comes_next_today_or_tomorrow():
    found = moments("Europe/London", "20:00", first=datetime(2026, 5, 1, 12, tzinfo=UTC), days=2)
    assert [f"{moment:%d %H:%M}" for moment in found] == ["01 19:00", "02 19:00"]


def test_a_time_that_is_now_comes_next_tomorrow():
    found = moments("Europe/London", "13:00", first=datetime(2026, 5, 1, 12, tzinfo=UTC), days=2)
    assert [f"{moment:%d %H:%M}" for moment in found] == ["02 12:00"]


@pytest.mark.parametrize(
    ("night", "at", "in_utc"),
    [
        ("2026-03-29", "02:30", "01:30"),  # leapt over: half an hour after the leap, 03:30
        ("2026-03-29", "03:30", "01:30"),
        ("2026-10-25", "02:30", "00:30"),  # comes twice: the first
        ("2026-10-25", "03:30", "02:30"),
    ],
)
def test_in_a_night_of_a_clock_change_it_comes_once(night, at, in_utc):
    zone, day = ZoneInfo("Europe/Berlin"), date.fromisoformat(night)
    first = datetime.combine(day - timedelta(days=2), time(12), tzinfo=UTC)
    found = moments("Europe/Berlin", at, first=first, days=4)
    assert [moment.astimezone(zone).date() - day for moment in found] == [
        timedelta(days=n) for n in (-1, 0, 1, 2)
    ]
    assert f"{found[1]:%H:%M}" == in_utc


@pytest.mark.parametrize("zone", ["America/Nuuk", "Australia/Lord_Howe", "Pacific/Apia", "UTC"])
@pytest.mark.parametrize("at", ["00:00", "01:45", "02:15", "23:59"])
def test_it_comes_on_each_local_day_of_two_years_once(zone, at):
    first = datetime(2026, 1, 1, tzinfo=UTC)
    found = moments(zone, at, first=first, days=730)
    days = [moment.astimezone(ZoneInfo(zone)).date() for moment in found]
    assert len(days) == len(set(days))
    assert len(days) in {729, 730}


@pytest.mark.parametrize("night", ["2026-03-29", "2026-10-25"])
def test_half_past_two_goes_out_once_in_the_night_of_a_clock_change(ada, clock, night):
    change_profile(ada, now=datetime(2026, 1, 1, tzinfo=UTC), time_zone="Europe/Berlin")
    evening = datetime.fromisoformat(f"{night}T00:00:00+00:00") - timedelta(hours=4)
    clock.move_to(evening)
    wish(ada, "02:30", now=evening, email=True)
    went = [a_minute(evening + timedelta(minutes=minute)) for minute in range(0, 900, 5)]
    assert sum(map(len, went)) == 1
    assert days_sent() == [night]


def test_whoever_moves_is_reminded_by_the_new_clock_and_not_twice_a_day(ada, now, clock):
    wish(ada, "13:05", now=now, email=True)
    later = now + timedelta(minutes=6)
    assert a_minute(later) == ["sent"]
    change_profile(ada, now=later, time_zone="America/New_York")
    assert Reminder.objects.get().next_at == datetime(2026, 5, 1, 17, 5, tzinfo=UTC)
    assert a_minute(later + timedelta(hours=5)) == []
    assert a_minute(later + timedelta(hours=29)) == ["sent"]
