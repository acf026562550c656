"""Trends: what is compared with what, when a change is told, and when it is no longer true."""

import random
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from calibration.years import FALL_30, FIRST_DAY, a_year
from insights.rules.examples import day, event, example, said, walked
from insights.trends import each_day, judge
from insights.trends.numbers import DETECTOR, TELLING
from insights.trends.series import all_series

TODAY = day(0)


def wobble(n: int) -> float:
    """A share that goes up and down from day to day, the same every time."""
    return 1 + 0.1 * ((n * 7) % 5 - 2) / 2


def spell(first: int, last: int, metres: float = 300, **more):
    """One walk a day from one day to another, around so many metres."""
    more = {"severity": 5} | more
    days = range(first, last + 1)
    return [walked(n, onset_m=round(metres * wobble(n)), **more) for n in days]


def told(diary, as_of=TODAY):
    """The ids of the trends that are open."""
    return {finding.id for finding in judge(diary, as_of)[0]}


def the_finding(diary, as_of=TODAY):
    (finding,) = judge(diary, as_of)[0]
    return finding


FALLEN = [*spell(-60, -21), *spell(-20, 0, 150)]


def test_a_distance_that_halves_is_told_soon():
    finding = the_finding(example(*FALLEN))
    assert (finding.id, finding.urgency, finding.side) == ("trend.walking.worse", "soon", "left")


def test_steady_walks_tell_nothing():
    assert told(example(*spell(-60, 0))) == set()


def test_a_distance_that_doubles_is_told_without_urgency():
    finding = the_finding(example(*spell(-60, -21, 150), *spell(-20, 0)))
    assert (finding.id, finding.urgency) == ("trend.walking.better", "none")


def test_a_trend_explains_itself_in_the_persons_own_figures():
    figures = the_finding(example(*FALLEN)).figures
    assert (figures["before"], figures["now"], figures["change_percent"]) == (300, 150, -50)
    assert (figures["unit"], figures["method"], figures["entries"]) == ("m", "landmark", 61)
    assert abs((TODAY - timedelta(days=20)).toordinal() - began(figures)) <= 7
    assert 10 <= figures["would_have_seen"] <= 40


def began(figures):
    return type(TODAY).fromisoformat(figures["began"]).toordinal()


def test_stronger_pain_is_told_by_itself():
    walks = [*spell(-60, -21, severity=3), *spell(-20, 0, severity=6)]
    assert told(example(*walks)) == {"trend.pain.worse"}


def test_milder_pain_is_told_by_itself():
    walks = [*spell(-60, -21, severity=7), *spell(-20, 0, severity=4)]
    assert told(example(*walks)) == {"trend.pain.better"}


def test_two_ways_of_measuring_are_never_compared():
    assert told(example(*spell(-60, -21), *spell(-20, 0, 150, method="gps"))) == set()


def test_walks_with_an_aid_are_a_series_of_their_own():
    assert told(example(*spell(-60, -21), *spell(-20, 0, 150, aid="rollator"))) == set()


def test_runs_are_not_compared_with_walks():
    assert told(example(*spell(-60, -21), *spell(-20, 0, 150, conditions=["run"]))) == set()


def test_a_bicycle_never_enters_a_walking_trend():
    rides = spell(-20, 0, 150, conditions=["cycle"])
    assert all_series(example(*rides)) == {}
    assert told(example(*spell(-60, -21), *rides)) == set()


def test_time_to_the_pain_is_a_series_too():
    walks = [walked(n, onset_s=round((300 if n < -20 else 140) * wobble(n))) for n in range(-60, 1)]
    assert the_finding(example(*walks)).figures["unit"] == "s"


def test_the_way_to_the_stop_counts_where_nobody_knows_when_the_pain_began():
    walks = [
        walked(n, walked_m=round((800 if n < -20 else 350) * wobble(n)), had_to_stop=True)
        for n in range(-60, 1)
    ]
    assert the_finding(example(*walks)).figures["measured_to"] == "stop"


def test_a_stop_for_want_of_breath_is_no_stop_of_the_legs():
    walks = [
        walked(n, walked_m=800 if n < -20 else 350, had_to_stop=True, stopped_for="breath")
        for n in range(-60, 1)
    ]
    assert told(example(*walks)) == set()


def test_walks_without_pain_count_as_at_least_that_far():
    free = [walked(n, pain="none", walked_m=700) for n in range(-20, 1)]
    assert told(example(*spell(-60, -21), *free)) == {"trend.walking.better"}


def test_short_walks_without_pain_say_nothing_against_a_person():
    errands = [walked(n, pain="none", walked_m=60) for n in range(-20, 1)]
    assert told(example(*spell(-60, -21), *errands)) == set()


def test_errands_far_below_a_persons_reach_after_a_trend_do_no_harm():
    errands = [walked(n, pain="none", walked_m=1) for n in range(1, 20)]
    walks = [*spell(-60, -21, 40_000), *spell(-20, 0, 15_000), *errands, *spell(20, 50, 15_000)]
    assert told(example(*walks), day(50)) == {"trend.walking.worse"}


def test_the_leg_that_hurts_first_speaks_where_the_legs_differ():
    from insights.diary.values import LegPart

    walks = [
        walked(n, pain="both", by_leg={"right": LegPart(onset_m=round(m * wobble(n)))})
        for n, m in [(n, 300 if n < -20 else 150) for n in range(-60, 1)]
    ]
    assert told(example(*walks)) == {"trend.walking.worse"}


def test_nine_walks_are_not_judged_and_it_says_what_is_missing():
    walks = [*spell(-20, -16, 400), *spell(-3, 0, 50)]
    findings, missing = judge(example(*walks), TODAY)
    assert findings == ()
    assert {m.id: m.needs for m in missing}["trend.walking.worse"] == ("onset_m", "onset_s")


def test_ten_walks_over_two_weeks_are_judged():
    assert judge(example(*spell(-20, -16, 400), *spell(-4, 0, 50)), TODAY)[1] == ()
    assert told(example(*spell(-20, -16, 400), *spell(-11, 0, 50))) == {"trend.walking.worse"}


def test_ten_walks_within_two_weeks_are_not_judged_yet():
    assert judge(example(*spell(-13, 0)), TODAY)[1] != ()
    assert judge(example(*spell(-14, 0)), TODAY)[1] == ()


def test_one_bad_day_is_no_trend():
    assert told(example(*spell(-60, -1), walked(0, onset_m=20))) == set()


def test_entries_typed_days_late_count_less():
    late = [replace(w, entered_at=w.occurred_at + timedelta(hours=49)) for w in spell(-9, 0)]
    weights = [e.weight for found in all_series(example(*late)).values() for e in found]
    assert set(weights) == {TELLING.late_weight}
    prompt = [replace(w, entered_at=w.occurred_at + timedelta(hours=48)) for w in late]
    assert {e.weight for s in all_series(example(*prompt)).values() for e in s} == {1.0}


def test_a_carers_word_on_pain_counts_less_but_not_on_distance():
    series = all_series(example(*spell(-9, 0, entered_by="carer")))
    weights = {key.subject: found[0].weight for key, found in series.items()}
    assert weights == {"pain": TELLING.carer_weight, "walking": 1.0}


@pytest.mark.parametrize("code", ["procedure", "new_medicine", "new_exercise"])
def test_a_break_starts_a_new_baseline(code):
    told_of = said(on=-19, events=[event(code, -20)])
    assert told(example(*FALLEN, told_of)) == set()


def test_another_event_starts_none():
    assert told(example(*FALLEN, said(on=-19, events=[event("seen", -20)]))) != set()


def test_a_trend_stays_open_through_silence_and_ends_after_half_a_year():
    diary = example(*FALLEN)
    opened = type(TODAY).fromisoformat(the_finding(diary).figures["told"])
    last = opened + timedelta(days=TELLING.open_days)
    assert told(diary, last) == {"trend.walking.worse"}
    assert told(diary, last + timedelta(days=1)) == set()


def test_a_trend_closes_when_most_of_the_loss_is_won_back():
    walks = [*spell(-80, -41), *spell(-40, -16, 150), *spell(-15, 0, 290)]
    assert told(example(*walks), day(-16)) == {"trend.walking.worse"}
    assert "trend.walking.worse" not in told(example(*walks))


def test_a_trend_that_goes_on_is_told_once():
    judged = each_day(example(*FALLEN, *spell(1, 60, 150)))
    days = [judged(example(), day(n))[0] for n in range(0, 61, 5)]
    assert {f.figures["told"] for found in days for f in found} == {days[0][0].figures["told"]}


def test_what_comes_later_changes_nothing_that_was_told():
    year = a_year(FALL_30, np.random.default_rng(7)).diary
    judged = each_day(year)
    for n in range(30, 365, 45):
        as_of = FIRST_DAY + timedelta(days=n)
        cut = replace(year, walks=tuple(w for w in year.walks if w.day <= as_of))
        assert judged(year, as_of) == judge(cut, as_of)


def test_late_entries_are_known_from_the_day_they_are_typed():
    year = a_year(FALL_30, np.random.default_rng(11)).diary
    chance = random.Random(5)
    walks = tuple(delayed(w, chance.choice([0, 0, 0, 1, 9])) for w in year.walks)
    judged = each_day(replace(year, walks=walks))
    for n in range(40, 365, 31):
        as_of = FIRST_DAY + timedelta(days=n)
        known = tuple(w for w in walks if w.entered_day <= as_of)
        assert judged(year, as_of) == judge(replace(year, walks=known), as_of)


def delayed(walk, days):
    by = timedelta(days=days)
    return replace(walk, entered_at=walk.entered_at + by, entered_day=walk.entered_day + by)


def test_the_numbers_cannot_be_changed_by_accident():
    with pytest.raises(AttributeError):
        DETECTOR.evidence = 1
