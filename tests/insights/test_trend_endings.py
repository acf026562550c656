"""When a told trend is over, and with which day the next baseline begins."""

from insights.rules.examples import day, example, walked
from insights.trends import each_day
from insights.trends.numbers import TELLING


def spell(first, last, metres):
    """One walk a day from one day to another, up and down a little around so many metres."""
    wobble = [0.9, 1.05, 0.95, 1.1, 1]
    return [walked(n, onset_m=metres * wobble[n % 5]) for n in range(first, last + 1)]


def told_on(diary, *days):
    """The ids told on each of the days."""
    judged = each_day(diary)
    return [[finding.id for finding in judged(diary, day(n))[0]] for n in days]


def after_a_fall_to_210(metres):
    """Months of 300 metres, forty days of 210, then thirty of so many."""
    return example(*spell(-120, -41, 300), *spell(-40, -1, 210), *spell(0, 30, metres))


WORSE = ["trend.walking.worse"]


def test_a_trend_is_over_when_more_than_half_is_won_back_though_nothing_better_is_told():
    assert told_on(after_a_fall_to_210(265), -1, 30) == [WORSE, []]


def test_a_trend_goes_on_while_less_than_half_is_won_back():
    assert told_on(after_a_fall_to_210(225), -1, 15, 30) == [WORSE] * 3


def test_what_is_won_back_is_seen_in_five_entries_and_not_in_four():
    diary = example(*spell(-120, -41, 300), *spell(-40, -15, 210), *spell(0, 4, 260))
    assert told_on(diary, 3, 4) == [WORSE, []]


def test_what_was_told_begins_a_baseline_of_its_own_with_the_day_after():
    diary = example(*spell(-120, -41, 300), *spell(-40, -1, 150), *spell(0, 30, 300))
    judged = each_day(diary)
    (fell,), (rose,) = judged(diary, day(-1))[0], judged(diary, day(30))[0]
    assert (fell.id, rose.id) == ("trend.walking.worse", "trend.walking.better")
    told = (type(day(0)).fromisoformat(fell.figures["told"]) - day(0)).days
    assert rose.figures["entries"] == 30 - told


def test_after_half_a_year_the_next_baseline_begins_with_the_day_after():
    diary = example(*spell(-60, -21, 300), *spell(-20, 200, 150), *spell(201, 260, 50))
    judged = each_day(diary)
    (first,), (next_,) = judged(diary, day(0))[0], judged(diary, day(260))[0]
    opened = (type(day(0)).fromisoformat(first.figures["told"]) - day(0)).days
    begins = opened + TELLING.open_days + 2
    assert next_.figures["entries"] == 260 - begins + 1
    assert (next_.figures["before"], next_.figures["now"]) == (150, 50)
