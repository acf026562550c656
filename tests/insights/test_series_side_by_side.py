"""Two series of one subject, and the very day on which a change may first be told."""

from dataclasses import replace
from datetime import timedelta

from insights import trend_readings
from insights.rules.examples import day, example, walked
from insights.trends import judge

TODAY = day(0)


def spell(first, last, metres, **more):
    """One walk a day from one day to another, up and down a little around so many metres."""
    wobble = [0.9, 1.05, 0.95, 1.1, 1]
    return [walked(n, onset_m=metres * wobble[n % 5], **more) for n in range(first, last + 1)]


def with_other_methods(*walks):
    names = {"gps": "landmark", "landmark": "gps"}
    return [replace(walk, method=names[walk.method]) for walk in walks]


FELL_EARLY = [*spell(-60, -21, 300), *spell(-20, 0, 150)]
FELL_LATE = [*spell(-60, -9, 900, hour=15, method="gps"), *spell(-8, 0, 200, hour=15, method="gps")]
STEADY = spell(-90, 0, 900, hour=15, method="gps")


def the_finding(*walks):
    (finding,) = judge(example(*walks), TODAY)[0]
    return finding


def reading(*walks):
    (found,) = (r for r in trend_readings(example(*walks), TODAY) if r.subject == "walking")
    return found


def test_of_two_series_that_fell_the_one_told_first_speaks():
    both = [*FELL_EARLY, *FELL_LATE]
    assert the_finding(*both).figures["method"] == "landmark"
    assert the_finding(*with_other_methods(*both)).figures["method"] == "gps"


def test_of_two_series_the_one_that_changed_is_read():
    both = [*FELL_EARLY, *STEADY]
    assert (reading(*both).method, reading(*both).status) == ("landmark", "worse")
    assert reading(*with_other_methods(*both)).method == "gps"


def test_of_two_steady_series_the_longest_is_read():
    both = [*spell(-40, 0, 300), *STEADY]
    assert (reading(*both).method, reading(*both).entries) == ("gps", 91)
    assert reading(*with_other_methods(*both)).method == "landmark"


def test_a_change_may_be_told_on_the_first_day_with_enough_of_them():
    walks = [*spell(-14, -8, 3000), *spell(-7, 0, 30)]
    assert the_finding(*walks).figures["told"] == TODAY.isoformat()
    assert judge(example(*walks[1:]), TODAY)[0] == ()
    assert judge(example(*walks), TODAY - timedelta(days=1))[0] == ()
