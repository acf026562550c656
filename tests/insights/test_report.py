"""The figures of a report: what is counted, and of which days."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

import insights
from insights.report import Period, Told, report
from insights.report.answering import questions
from tests.builders import a_checkin, a_document, a_painless_walk, a_sign, a_walk
from tests.insights.strategies import diaries

LAST = date(2026, 5, 1)
PERIOD = Period(date(2026, 2, 1), LAST)


def on(ago, hour=10, *, typed=0):
    """When a walk of so many days ago happened and was typed."""
    day, later = (LAST - timedelta(days=n) for n in (ago, ago - typed))
    return {
        "occurred_at": f"{day}T{hour}:00:00+00:00",
        "entered_at": f"{later}T{hour}:30:00+00:00",
    }


def checked(ago, *, typed=0, **over):
    day, later = (LAST - timedelta(days=n) for n in (ago, ago - typed))
    entered = f"{later}T20:00:00+00:00"
    said = {"date": str(day), "entered_at": entered, "nothing_new": None}
    return a_checkin(**(said | over))


def of(*, walks=(), checkins=(), patient=None, period=PERIOD, **told):
    document = a_document(walks=list(walks), checkins=list(checkins))
    document["patient"] = {"time_zone": "UTC"} | (patient or {})
    return report(insights.diary_from(document), period=period, **told)


def test_the_last_fourteen_days_are_set_against_those_before():
    walks = [a_walk(**on(ago), onset_s=120 if ago < 14 else 240) for ago in range(60)]
    [figure] = of(walks=walks).walking
    assert (figure.lately.value, figure.lately.count) == (120, 14)
    assert (figure.before.value, figure.before.count) == (240, 46)


def test_ways_of_measuring_are_never_mixed():
    timed = [a_walk(**on(ago), onset_s=120) for ago in range(8)]
    guessed = [a_walk(**on(ago, 15), onset_s=600, method="estimate") for ago in range(5)]
    [figure] = of(walks=timed + guessed).walking
    assert (figure.key.method, figure.lately.value, figure.others) == ("timer", 120, 5)


def test_time_comes_before_distance():
    walks = [a_walk(**on(ago), onset_m=200) for ago in range(5)]
    assert [figure.key.unit for figure in of(walks=walks).walking] == ["s", "m"]


def test_a_walk_without_pain_counts_as_at_least_so_far():
    walks = [a_walk(**on(1)), a_walk(**on(2)), *(a_painless_walk(**on(n)) for n in (3, 4, 5))]
    lately = of(walks=walks).walking[0].lately
    assert (lately.value, lately.at_least, lately.larger) == (1200, True, 3)


def test_nothing_outside_the_period_is_counted():
    inside = Period(LAST - timedelta(days=9), LAST - timedelta(days=5))
    made = of(
        walks=[a_walk(**on(ago)) for ago in range(20)],
        checkins=[checked(ago, denied=["cold"]) for ago in (2, 12)],
        period=inside,
    )
    assert sum(made.walks.values()) == 5
    assert "cold" in made.answered.never
    assert made.logged_days == 5


def test_a_no_to_the_question_is_told_from_a_no_to_the_list_and_from_silence():
    made = of(
        checkins=[
            checked(3, denied_together=["cold", "numb"], cannot_tell=["wound"]),
            checked(2, denied=["cold"], denied_together=["breathless"]),
            checked(1, signs=[a_sign("breathless")]),
        ]
    ).answered
    assert [(one.code, one.days) for one in made.yes] == [("breathless", 1)]
    assert (made.alone, made.together, made.unsure) == (("cold",), ("numb",), ("wound",))
    assert len(made.never) == len(questions()) - 4


def test_every_question_of_the_red_flags_stands_once():
    assert set(questions()) == set(insights.red_flag_questions())
    assert len(set(questions())) == len(questions())


def test_days_without_an_answer_count_as_neither():
    swollen = [checked(n, signs=[a_sign("swelling", side="left")]) for n in (1, 40)]
    denied = [checked(n, denied=["swelling"]) for n in (2, 3)]
    lately, before = of(checkins=[*swollen, *denied, checked(5, nothing_new=True)]).swollen
    assert (lately.yes, lately.answered) == (1, 3)
    assert (before.yes, before.answered) == (1, 1)


def test_the_trouble_began_on_the_earliest_day_that_anything_gives():
    sign = a_sign("swelling", side="left", since="2019-08-01")
    made = of(walks=[a_walk(**on(3))], checkins=[checked(2, signs=[sign])])
    assert made.began == date(2019, 8, 1)
    assert of(walks=[a_painless_walk(**on(3))]).began is None


def test_what_eased_the_pain_is_counted_with_how_often_it_was_tried():
    walks = [
        a_walk(**on(1), relief={"stand_still": True, "sit": False}, relief_s=100),
        a_walk(**on(2), relief={"stand_still": False}, relief_s=400),
    ]
    made = of(walks=walks)
    assert [(row.code, row.helped, row.tried) for row in made.eased] == [
        ("stand_still", 1, 2),
        ("sit", 0, 1),
    ]
    assert made.gone_within == {120: 1, 300: 0, 600: 1, 0: 0}


def test_how_late_the_entries_were_typed_is_counted():
    walks = [a_walk(**on(9)), a_walk(**on(8), entered_by="carer"), a_walk(**on(7, typed=2))]
    noted = of(walks=walks, checkins=[checked(6, typed=5, denied=["cold"])]).noted
    assert (noted.same_day, noted.two_days, noted.later, noted.by_others) == (2, 1, 1, 1)


@pytest.mark.parametrize(
    ("first", "gone", "stands"),
    [
        (date(2026, 1, 1), None, True),
        (date(2026, 1, 1), date(2026, 1, 31), False),
        (date(2026, 1, 1), date(2026, 2, 1), True),
        (LAST, None, True),
        (LAST + timedelta(days=1), None, False),
    ],
)
def test_what_was_told_is_shown_if_it_stood_in_the_period(first, gone, stands):
    finding = insights.Finding(id="x", kind="red_flag", about="other", urgency="today")
    told = Told(finding=finding, first=first, gone=gone)
    assert bool(of(told=[told]).told) is stands


def test_a_result_of_long_ago_is_still_known():
    event = {"code": "ankle_pressure", "date": "2024-03-02", "side": "left", "value": 0.62}
    made = of(checkins=[checked(200, events=[event])])
    assert [(row.code, row.value) for row in made.results] == [("ankle_pressure", 0.62)]
    assert made.events == ()


def test_a_short_period_has_no_before():
    made = of(walks=[a_walk(**on(1))], period=Period(LAST - timedelta(days=6), LAST))
    assert made.walking[0].before is None
    assert made.walks_a_week == (1.0, None)


def test_a_period_does_not_end_before_it_begins():
    with pytest.raises(ValueError, match="ends"):
        Period(LAST, LAST - timedelta(days=1))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(diary=diaries())
def test_any_diary_has_a_report(diary):
    last = diary.last_day or LAST
    made = report(diary, period=Period(last - timedelta(days=200), last))
    assert sum(made.walks.values()) + len([e for e in made.entries if hasattr(e, "date")]) == len(
        made.entries
    )
    answered = made.answered
    said = (answered.alone, answered.together, answered.unsure, answered.never)
    assert sum(map(len, said)) + len(answered.yes) == len(questions())
