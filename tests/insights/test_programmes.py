"""Walking programmes, plainly: templates, the check, weeks, rests, sizes of change."""

from datetime import date, timedelta

import pytest

from insights.programmes import holding, safety
from insights.programmes.change import size_of
from insights.programmes.holding import Said
from insights.programmes.progress import Walked, middle_onset, weeks_of
from insights.programmes.templates import SCALES, TEMPLATES, Prescription, level_words
from insights.programmes.texts import programme_texts
from insights.words import wordings

START = date(2026, 5, 1)
PLAN = Prescription(minutes=10, most=20, step=6, sessions=2, weeks=4, scale="0-4", stop_at=3)
NOS = dict.fromkeys(safety.BY_ID, "no") | {"diagnosed": "yes"}


def walked(*days, minutes=10):
    """Bouts of so many minutes, so many days after the start."""
    return [Walked(day=START + timedelta(days=day), seconds=minutes * 60) for day in days]


def weeks(bouts, *, after=27, rested=()):
    """The weeks so many days after the start."""
    today = START + timedelta(days=after)
    return weeks_of(PLAN, starts_on=START, bouts=bouts, today=today, rested=rested)


def test_every_template_is_within_what_its_sources_say():
    for row in TEMPLATES.values():
        plan = row.prescription
        assert plan.stop_at in SCALES[plan.scale]
        assert 10 <= plan.minutes <= plan.most <= 50
        assert (plan.sessions, plan.weeks) == (3, 12)
        assert "AHA" in row.source


def test_the_same_words_stand_a_number_apart_on_the_two_scales():
    assert level_words("0-4", 3) == level_words("1-5", 4) == "moderate to strong"
    with pytest.raises(ValueError, match="not in range"):
        level_words("1-5", 0)


def test_whoever_says_no_to_all_and_has_the_diagnosis_may_begin():
    check = safety.safety_check(NOS, background=(), warned=False)
    assert check.may_begin
    assert check.ask_first == ()


@pytest.mark.parametrize("said", ["yes", "not_sure", None])
@pytest.mark.parametrize("question", list(safety.BY_ID))
def test_anything_but_a_clear_no_asks_first(question, said):
    check = safety.safety_check(NOS | {question: said}, background=(), warned=False)
    assert not check.may_begin
    assert check.may_begin_with_a_yes
    assert check.ask_first == (question,)


@pytest.mark.parametrize(("word", "question"), [("neuropathy", "numb"), ("heart_failure", "heart")])
def test_the_profile_speaks_even_where_the_answer_is_no(word, question):
    check = safety.safety_check(NOS, background=[word], warned=False)
    assert check.ask_first == (question,)


@pytest.mark.parametrize("said", ["no", "not_sure"])
def test_no_yes_helps_without_a_diagnosis(said):
    answers = NOS | {"diagnosed": said}
    assert not safety.safety_check(answers, background=(), warned=False).may_begin_with_a_yes
    known = safety.safety_check(answers, background=["known_pad"], warned=False)
    assert known.may_begin


def test_no_yes_helps_while_a_warning_stands():
    assert not safety.safety_check(NOS, background=(), warned=True).may_begin_with_a_yes


def test_minutes_grow_after_a_full_week_and_never_above_the_most():
    rows = weeks(walked(0, 2) + walked(7, 9, minutes=16) + walked(14, 16, minutes=20))
    assert [week.minutes for week in rows] == [10, 16, 20, 20]
    assert [week.is_full for week in rows] == [True, True, True, False]


def test_after_a_week_that_was_not_full_they_stay():
    assert [week.minutes for week in weeks(walked(0, 7, 9))] == [10, 10, 16, 16]


def test_nine_tenths_of_the_minutes_are_enough_and_less_is_not():
    assert weeks(walked(0, 1, minutes=9), after=0)[0].done == 2
    short = [Walked(day=START, seconds=539)]
    assert weeks(short, after=0)[0].done == 0


def test_bouts_of_a_day_are_one_session():
    [week] = weeks(walked(1, 1, minutes=5), after=6)
    assert week.walked == (600,)


def test_a_week_begins_with_its_first_day_and_those_of_the_plan_are_all():
    assert len(weeks([], after=6)) == 1
    assert len(weeks([], after=7)) == 2
    assert len(weeks([], after=400)) == 4
    assert weeks([], after=-1) == ()


def test_a_week_with_a_rest_in_it_says_so():
    rows = weeks([], after=13, rested=[START + timedelta(days=8)])
    assert [week.rested for week in rows] == [False, True]


def test_the_middle_counts_only_what_was_measured():
    bouts = [Walked(day=START, seconds=60, onset_s=value) for value in (None, 10, 30)]
    assert middle_onset(bouts, "onset_s") == (20, 2)
    assert middle_onset(bouts, "onset_m") is None


def test_warnings_rest_the_programme_but_for_those_that_can_wait_or_that_it_is_for():
    assert holding.holds_for_warning("any.rule", "emergency")
    assert holding.holds_for_warning("any.rule", "today")
    assert holding.holds_for_warning("infection.fever_with_a_sore_leg", "soon")
    assert not holding.holds_for_warning("any.rule", "routine")
    assert not holding.holds_for_warning("pain.limits_daily_life", "soon")


def test_what_the_programme_is_for_are_rules_that_there_are():
    assert wordings().keys() >= holding.USUAL


def test_signs_hold_while_fresh_and_operations_for_three_months():
    said = [Said(code="fever", day=START), Said(code="surgery", day=START)]
    keys = ["fever:2026-05-01", "surgery:2026-05-01"]
    for after, expected in (
        (0, keys),
        (2, keys),
        (3, keys[1:]),
        (90, keys[1:]),
        (91, []),
        (-1, []),
    ):
        found = holding.grounds(said, today=START + timedelta(days=after))
        assert list(found) == expected, after
    assert holding.grounds([Said(code="cough", day=START)], today=START) == {}


def test_only_a_pause_of_ones_own_or_a_fever_ends_by_being_over():
    over = {reason for reason in holding.REASONS if "over" in holding.outcomes_for(reason)}
    assert over == {"own", "fever"}
    assert holding.outcomes_for("warning") == ("may_walk",)


def test_a_call_a_clot_and_a_pressure_end_no_rest():
    assert {"seen", "scan_clear"} == holding.ENDS_A_WARNING


@pytest.mark.parametrize(
    ("own", "size"),
    [
        *((138, "large"), (137, "moderate"), (87, "moderate"), (86, "small"), (35, "small")),
        *((34, "less"), (-34, "less"), (-35, "worse")),
    ],
)
def test_a_change_is_as_large_as_it_was_published(own, size):
    assert size_of(own) == size


def test_every_text_comes_to_whoever_translates():
    texts = [text for _place, text in programme_texts()]
    assert len(texts) == 3 * 3 + 5 + 2 * len(safety.QUESTIONS) + 2
    assert all(texts)
