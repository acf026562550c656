"""The figures of a trend: what would have been seen, decimals, and entries typed late."""

from dataclasses import replace
from math import e, exp, log

import pytest

from insights import trend_readings
from insights.rules.examples import day, example, said, walked
from insights.trends.cleaning import Cleaned
from insights.trends.numbers import DETECTOR, TELLING
from insights.trends.series import DayValue, SeriesKey, all_series
from insights.trends.showing import as_figure, recent_of
from insights.trends.telling import change_seen_by_now
from tests.insights.test_evidence_plainly import ratio

TODAY = day(0)


def seen_by_now(*days, spread=0.3, likeness=0.2, weight=1.0):
    """The change that would have been seen by entries on these days."""
    values = [DayValue(day(n), 5.0, False, weight, ()) for n in days]
    count = len(values)
    data = Cleaned([5.0] * count, [weight] * count, [spread] * count, [likeness] * count)
    return change_seen_by_now(values, data)


YEAR = range(-364, 1)


def test_a_restless_person_must_change_more_to_be_seen():
    assert seen_by_now(*YEAR, spread=0.2) < seen_by_now(*YEAR, spread=0.4)


def test_days_that_are_alike_tell_less_than_days_that_are_not():
    unlike, alike = seen_by_now(*YEAR, likeness=0.0), seen_by_now(*YEAR, likeness=0.6)
    assert 1.5 < alike / unlike < 2


def test_entries_of_the_last_four_weeks_and_of_the_time_before_both_count():
    usual = seen_by_now(*range(-90, 1))
    assert seen_by_now(*range(-90, -30), *range(-9, 1)) > usual
    assert seen_by_now(*range(-40, 1)) > usual


def test_the_four_weeks_end_with_the_last_entry():
    after_a_pause = seen_by_now(*range(-200, -100), 0)
    assert after_a_pause > 2 * seen_by_now(*range(-200, -100))
    assert seen_by_now(*range(-101, -30)) == seen_by_now(*range(-70, 1))


@pytest.mark.parametrize(("first", "known"), [(-27, False), (-28, True)])
def test_an_entry_of_four_weeks_ago_is_of_the_time_before(first, known):
    assert (seen_by_now(*range(first, 1)) is not None) is known


def test_without_entries_or_with_too_light_ones_nothing_can_be_said():
    assert seen_by_now() is None
    assert seen_by_now(-60, 0) is not None
    assert seen_by_now(-60, 0, weight=0.5) is None


def test_what_would_be_seen_is_the_evidence_asked_for_in_errors_of_both_means():
    asked = DETECTOR.evidence + log(DETECTOR.questions / DETECTOR.agreeing)
    means = 0.3**2 * (1.2 / 0.8) * (1 / 28 + 1 / 62)
    free = DETECTOR.spread_entries + 90
    seen = ratio(seen_by_now(*range(-89, 1)), means + DETECTOR.drift**2, 1.0, free)
    assert log(seen) == pytest.approx(asked, abs=0.05)


@pytest.mark.parametrize(
    ("subject", "change", "figure"),
    [
        ("walking", log(2), 50),
        ("walking", log(10), 90),
        ("relief", log(3) / TELLING.relief, 200),
        ("pain", 1 / TELLING.points, 1.0),
        ("pain", e / TELLING.points, 2.7),
        ("swelling", 0.46 / TELLING.centimetres, 0.5),
        ("walking", None, None),
    ],
)
def test_a_change_is_shown_as_a_person_would_measure_it(subject, change, figure):
    assert as_figure(SeriesKey(subject, "", "", "any", "walk", "none"), change) == figure


def reading(*entries, on=0):
    return trend_readings(example(*entries), day(on))[0]


def test_centimetres_have_one_decimal_and_metres_none():
    calves = [said(on=n, calf_cm=(38.26, 37)) for n in range(-9, 1)]
    assert reading(*calves).now == 1.3
    metres = [walked(n, onset_m=200 + exp(n)) for n in (-1, 0)]
    assert (reading(*metres).now, type(reading(*metres).now)) == (201, int)


def test_calves_typed_two_days_later_still_count_in_full():
    (entries,) = all_series(
        example(
            replace(said(on=-9, calf_cm=(38, 37)), entered_day=day(-7)),
            replace(said(on=-5, calf_cm=(38, 37)), entered_day=day(-2)),
        )
    ).values()
    assert [entry.weight for entry in entries] == [1.0, TELLING.late_weight]


def test_a_second_walk_of_a_day_typed_a_day_later_hides_not_the_first():
    late = replace(walked(-1, onset_m=200, hour=15), entered_day=TODAY)
    walks = [*(walked(n, onset_m=200) for n in range(-9, 0)), late]
    assert reading(*walks, on=-1).entries == 9
    assert reading(*walks).entries == 10


def test_what_is_typed_days_later_is_not_known_before():
    late = replace(walked(-9, onset_m=200), entered_day=TODAY)
    walks = [walked(n, onset_m=200) for n in range(-12, 0) if n != -9]
    assert reading(*walks, late, on=-1).entries == 11
    assert reading(*walks, late).entries == 12


@pytest.mark.parametrize(("lately", "first"), [((-1, 0), -30), ((-2, -1, 0), -2)])
def test_lately_is_two_weeks_or_the_last_three_entries(lately, first):
    days = (-50, -40, -30, *lately)
    ((_, entries),) = all_series(example(*(walked(n, onset_m=200) for n in days))).items()
    recent = recent_of(entries, as_of=day(0))
    assert [e.day for e in recent] == [day(n) for n in days if n >= first]
