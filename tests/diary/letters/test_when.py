"""The letter comes on the days that were picked, at the hour of a colleague's own clock, once."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.diary.letters.lettering import a_minute, patients_with_news, wish
from tracker.models import LetterPlan, MorningLetter

pytestmark = pytest.mark.usefixtures("post_office")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
WORKING_DAYS = [1, 2, 3, 4, 5]


def mornings(first, *, hours):
    """The hours at which a letter goes out, of so many."""
    moments = [first + n * HOUR for n in range(hours)]
    return [f"{moment:%a %H}" for moment in moments if a_minute(moment) == ["sent"]]


def test_it_comes_on_picked_days_alone(team, pia, now):
    wish(pia, "14:00", now=now, days=WORKING_DAYS)
    patients_with_news(team, 1)
    went = mornings(now, hours=5 * 24)
    assert went == ["Fri 13", "Mon 13", "Tue 13"]


def test_the_hour_is_that_of_the_place_that_was_named(team, pia, now):
    wish(pia, "07:00", now=now, time_zone="Australia/Sydney")
    assert LetterPlan.objects.get().next_at == datetime(2026, 5, 1, 21, tzinfo=UTC)


def test_a_monday_is_the_colleagues_own_monday(team, pia, now):
    """Monday at seven in Auckland is Sunday evening in UTC."""
    wish(pia, "07:00", now=now, time_zone="Pacific/Auckland", days=[1])
    assert LetterPlan.objects.get().next_at == datetime(2026, 5, 3, 19, tzinfo=UTC)


@pytest.mark.parametrize(
    ("night", "utc"), [("2026-03-29", "01:30"), ("2026-10-25", "00:30")], ids=["leap", "twice"]
)
def test_in_a_night_of_a_clock_change_it_goes_out_once(team, pia, clock, night, utc):  # noqa: PLR0917
    evening = datetime.fromisoformat(f"{night}T00:00:00+00:00") - 4 * HOUR
    clock.move_to(evening)
    wish(pia, "02:30", now=evening, time_zone="Europe/Berlin")
    patients_with_news(team, 1)
    moments = [evening + n * 5 * MINUTE for n in range(180)]
    went = [f"{moment:%H:%M}" for moment in moments if a_minute(moment) == ["sent"]]
    assert went == [utc]
    assert str(MorningLetter.objects.get().day) == night


def test_the_hour_stays_the_same_through_a_clock_change(team, pia, clock):
    before = datetime(2026, 10, 24, 12, tzinfo=UTC)
    clock.move_to(before)
    wish(pia, "07:00", now=before, time_zone="Europe/Berlin")
    patients_with_news(team, 1)
    assert mornings(before, hours=48) == ["Sun 06", "Mon 06"]


def test_another_hour_on_the_same_day_brings_no_second_letter(team, pia, now):
    wish(pia, "13:05", now=now)
    patients_with_news(team, 1)
    assert a_minute(now + 6 * MINUTE) == ["sent"]
    wish(pia, "15:00", now=now + 10 * MINUTE)
    assert mornings(now + HOUR, hours=12) == []
    assert mornings(now + 13 * HOUR, hours=24) == ["Sat 14"]
