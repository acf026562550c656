"""Swollen days, limited days and walks a week: which weeks count, and when a change is read."""

from dataclasses import replace

import pytest
from scipy.stats import binom, poisson

from calibration.weeks import first_read, said_years, walked_years
from insights import assess, trend_readings
from insights.rules.examples import day, event, example, said, sign, walked
from insights.trends.numbers import TELLING
from insights.trends.weekly import WEEKLY, _count, _Days, _share, week_number, weeks_of

SUNDAY = day(0)
MONDAY = day(1)
"""JUDGED_ON, day 0 of every example, is a Sunday."""
SEED = 20261122


def swollen(on, **more):
    return said(sign("swelling", "both", usual=True), on=on, **more)


def dry(on, *, together=False):
    return said(on=on, no_together=["swelling"]) if together else said(on=on, no=["swelling"])


def a_week(back, yes, no=0, **how):
    """The check-ins of the week so many weeks before the one that day 0 ends."""
    first = -7 * back - 6
    days = range(first, first + yes + no)
    return [swollen(n) if n - first < yes else dry(n, **how) for n in days]


def weeks(*entries, as_of=MONDAY, subject="swollen_days"):
    return weeks_of(example(*entries), as_of)[subject]


def counts(found):
    return [(week.yes, week.of) for week in found]


def reading(*entries, as_of=MONDAY, subject="swollen_days"):
    return {r.subject: r for r in trend_readings(example(*entries), as_of)}.get(subject)


def months(before, after, **how):
    """Twelve weeks with so many swollen days of seven, then eight with so many."""
    old = [c for back in range(8, 20) for c in a_week(back, before, 7 - before, **how)]
    return old + [c for back in range(8) for c in a_week(back, after, 7 - after, **how)]


def test_a_week_is_over_with_its_sunday():
    assert SUNDAY.weekday() == 6
    assert counts(weeks(*a_week(0, 2, 3)).for_worse) == [(2, 5)]
    assert counts(weeks(*a_week(0, 2, 3), as_of=SUNDAY).for_worse) == []


@pytest.mark.parametrize(("answered", "counted"), [(WEEKLY.answered, 1), (WEEKLY.answered - 1, 0)])
def test_a_week_counts_with_enough_answers(answered, counted):
    assert len(weeks(*a_week(0, 1, answered - 1)).for_worse) == counted


def test_silence_and_cannot_tell_are_neither_yes_nor_no():
    silent = [said(on=-1), said(on=-2, cannot_tell=["swelling"])]
    assert counts(weeks(*a_week(0, 1, 2), *silent).for_worse) == [(1, 3)]


def test_a_no_to_a_whole_list_may_show_a_worsening_but_no_betterment():
    found = weeks(*a_week(0, 3, 4, together=True))
    assert (counts(found.for_worse), counts(found.for_better)) == ([(3, 7)], [(3, 3)])
    assert reading(*months(1, 5, together=True)).status == "worse"
    assert reading(*months(5, 1, together=True)).status == "no_clear_change"


def test_more_swollen_days_are_read_as_worse_with_the_persons_own_figures():
    found = reading(*months(1, 5))
    assert (found.status, found.before, found.now, found.unit) == ("worse", 1, 5, "days")


def test_fewer_swollen_days_are_read_as_better():
    found = reading(*months(5, 1))
    assert (found.status, found.before, found.now) == ("better", 5, 1)


def test_steady_weeks_say_what_would_have_been_read():
    found = reading(*months(2, 2))
    assert (found.status, found.now, found.before) == ("no_clear_change", 2, None)
    assert 1 <= found.would_have_seen <= 5


def test_who_writes_on_bad_days_alone_is_no_worse():
    every_day = [c for back in range(8, 20) for c in a_week(back, 3, 4)]
    bad_days = [c for back in range(8) for c in a_week(back, 3)]
    assert reading(*every_day, *bad_days).status == "no_clear_change"


def test_where_every_day_is_swollen_no_more_could_be_read():
    assert reading(*months(7, 7)).would_have_seen is None


def test_too_few_weeks_say_how_many_more():
    found = reading(*a_week(0, 2, 3), *a_week(1, 2, 3))
    assert (found.status, found.entries_missing, found.needs) == ("too_few", 5, ("swelling",))


def test_after_a_long_silence_nothing_is_said_of_now():
    assert reading(*months(1, 5), as_of=day(60)).status == "too_few"


def test_half_a_year_on_the_new_level_is_usual():
    old = [c for back in range(30, 40) for c in a_week(back, 1, 6)]
    new = [c for back in range(30) for c in a_week(back, 5, 2)]
    assert reading(*old, *new).status == "no_clear_change"


@pytest.mark.parametrize(("since", "status"), [(26, "worse"), (27, "no_clear_change")])
def test_a_change_is_told_for_half_a_year_to_the_week(since, status):
    old = [c for back in range(since, since + 10) for c in a_week(back, 1, 6)]
    new = [c for back in range(since) for c in a_week(back, 5, 2)]
    assert reading(*old, *new).status == status


def test_a_procedure_starts_the_weeks_anew():
    told = replace(swollen(-6 - 7 * 9 + 1), events=(event("procedure", -6 - 7 * 9),))
    entries = [c for c in months(1, 5) if c.date != told.date]
    assert len(weeks(*entries, told).for_worse) == 9


def test_an_entry_that_was_not_known_yet_does_not_count():
    late = [replace(c, entered_day=day(3)) for c in a_week(0, 1, 2)]
    assert reading(*late, as_of=day(2)) is None
    (prompt,), (typed,) = weeks(*a_week(0, 1, 2)).for_worse, weeks(*late, as_of=day(3)).for_worse
    assert typed.yes == prompt.yes


def test_answers_typed_days_later_count_less():
    late = [replace(c, entered_day=c.date.replace(day=28)) for c in a_week(0, 1, 2)]
    (prompt,) = weeks(*a_week(0, 1, 2)).for_worse
    (typed,) = weeks(*late, as_of=day(30)).for_worse
    assert typed.trust == pytest.approx(TELLING.late_weight * prompt.trust)
    assert typed.level == prompt.level


def walks(first, last, every, **more):
    return [walked(n, onset_m=300, **more) for n in range(first, last + 1, every)]


def share(yes, of):
    days = _Days()
    days.yes = yes
    return _share(0, days, of)


def variance(chances, levels):
    middle = sum(p * y for p, y in zip(chances, levels, strict=True))
    return sum(p * (y - middle) ** 2 for p, y in zip(chances, levels, strict=True))


@pytest.mark.parametrize("often", [6, 9, 14])
def test_walks_by_chance_alone_vary_by_one_however_many_they_are(often):
    walked_so_often = range(60)
    levels = [_count(0, n, 0).level for n in walked_so_often]
    assert variance(poisson.pmf(walked_so_often, often), levels) == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize("often", [0.3, 0.5, 0.7])
def test_days_by_chance_alone_vary_as_much_as_they_are_trusted(often):
    levels = [share(yes, 7).level for yes in range(8)]
    trust = share(3, 7).trust
    assert variance(binom.pmf(range(8), 7, often), levels) * trust == pytest.approx(1, abs=0.05)


def test_fewer_walks_are_read_as_fewer_and_never_as_worse():
    found = reading(*walks(-140, -57, 1), *walks(-56, 0, 3), subject="walks")
    assert (found.status, found.before) == ("fewer", 7)
    assert 2 <= found.now <= 3


def test_more_walks_are_read_as_more():
    found = reading(*walks(-140, -57, 3), *walks(-56, 0, 1), subject="walks")
    assert (found.status, found.now) == ("more", 7)


def test_a_week_without_a_walk_may_be_a_holiday_and_is_left_out():
    found = weeks(*walks(-20, -14, 1), *a_week(1, 1, 6), *walks(-6, 0, 2), subject="walks")
    assert counts(found.for_worse) == [(7, 1), (4, 1)]


def test_the_week_in_which_the_walks_began_is_not_whole():
    begun = weeks(*walks(-12, 0, 1), subject="walks")
    assert counts(begun.for_worse) == [(7, 1)]


def test_an_outing_in_bouts_is_one_walk_and_a_bicycle_is_none():
    bouts = [walked(-1, hour=h, outing="one") for h in (9, 10, 11)]
    rides = [walked(-2, conditions=["cycle"])]
    assert counts(weeks(*bouts, *rides, walked(-6), subject="walks").for_worse) == [(2, 1)]
    assert reading(*rides, subject="walks") is None


def test_an_outing_in_late_bouts_counts_no_less_than_one_late_walk():
    bouts = [walked(-1, hour=h, outing="one") for h in (9, 10, 11)]
    late = [replace(w, entered_at=walked(9).entered_at) for w in bouts]
    (week,) = weeks(walked(-8), *late, as_of=day(14), subject="walks").for_worse
    assert week.trust == TELLING.late_weight


def test_the_weeks_are_readings_and_raise_nothing():
    judgement = assess(example(*months(1, 5)), as_of=MONDAY)
    assert {t.subject: t.status for t in judgement.trends} == {"swollen_days": "worse"}
    assert not [f for f in judgement.findings if f.kind == "trend"]


def test_a_question_that_nobody_answered_has_no_reading():
    assert reading(said(on=-1, no=["cold"])) is None
    limited = [said(sign("limits_day"), on=n) for n in (-1, -2, -3)]
    assert reading(*limited, subject="limited_days").needs == ("limits_day",)


def test_the_first_day_of_a_week_is_a_monday():
    assert week_number(SUNDAY) + 1 == week_number(MONDAY) == week_number(day(7))


def told(years, subject):
    return sum(first_read(year.diary, subject) is not None for year in years)


def test_steady_weeks_are_left_in_peace_and_a_change_is_found_in_most():
    assert told(said_years("swelling", 0.0, 60, seed=SEED), "swollen_days") <= 2
    assert told(said_years("swelling", 3.0, 30, seed=SEED), "swollen_days") >= 14
    assert told(walked_years(1.0, 60, seed=SEED), "walks") <= 2
