"""Self-care is shut until it is known to be safe: each gate, and what leaves it unanswered."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from insights import Event, Sign, selfcare
from insights.advice.caring import reasons
from insights.advice.gates import (
    REASONS,
    Absent,
    AnkleIndex,
    FreshInjury,
    NoIllness,
    NotEasedByStopping,
    Smokes,
)
from insights.advice.measures import MEASURES
from insights.diary.vocabulary import EVENTS, rank
from insights.judging import judge_red_flags
from insights.red_flags import rules
from insights.rules.examples import JUDGED_ON, day, event, example, said, sign, walked
from insights.spoken import WORDS
from tests.insights.strategies import diaries

GATED = sorted(code for code, measure in MEASURES.items() if measure.gates)
RISKY = {code for code in GATED if not MEASURES[code].despite_arteries}
FREE = sorted(MEASURES.keys() - set(GATED))
ANSWERS = [(code, n) for code in GATED for n in range(len(MEASURES[code].gates))]


def codes_of(code, kind, without=()):
    gates = [g for number, g in enumerate(MEASURES[code].gates) if number not in without]
    return [gate.reason for gate in gates if isinstance(gate, kind)]


def safe_for(code, *, without=(), **more):
    """A diary that answers every gate of a measure, but for those of some numbers."""
    kinds = {type(g) for n, g in enumerate(MEASURES[code].gates) if n not in without}
    events = [event("sudden_movement")] if FreshInjury in kinds else []
    if AnkleIndex in kinds:
        events += [Event(code="ankle_pressure", date=day(-30), value=1.05)]
    checkin = said(no=codes_of(code, Absent, without), events=events)
    walks = [calm_walk()] if NotEasedByStopping in kinds else []
    has = ["smoker"] if Smokes in kinds else []
    has_not = codes_of(code, NoIllness, without)
    return example(replace(checkin, **more), *walks, has=has, has_not=has_not)


ILLNESSES = [(code, illness) for code in GATED for illness in codes_of(code, NoIllness)]
SIGNS = [(code, sign) for code in GATED for sign in codes_of(code, Absent)]


def calm_walk(on=-1):
    return walked(on, pain="none", walked_s=1200)


def care(diary, code):
    return next(c for c in selfcare(diary, JUDGED_ON) if c.measure.code == code)


@pytest.mark.parametrize("code", GATED)
def test_a_measure_opens_when_every_gate_is_answered(code):
    found = care(safe_for(code), code)
    assert (found.against, found.unanswered) == ((), ())


@pytest.mark.parametrize(("code", "number"), ANSWERS)
def test_one_unanswered_gate_shuts_and_is_named(code, number):
    found = care(safe_for(code, without={number}), code)
    assert not found.is_open
    assert found.unanswered == (MEASURES[code].gates[number].question,)


@pytest.mark.parametrize("code", sorted(c for c in GATED if codes_of(c, Absent)))
@pytest.mark.parametrize("how", ["denied_together", "cannot_tell"])
def test_a_no_given_together_and_cannot_tell_open_nothing(code, how):
    codes = frozenset(codes_of(code, Absent))
    found = care(safe_for(code, denied=frozenset(), **{how: codes}), code)
    assert set(found.unanswered) == codes


@pytest.mark.parametrize(("code", "illness"), ILLNESSES)
def test_an_illness_that_is_known_shuts_and_is_named(code, illness):
    diary = safe_for(code)
    told = replace(diary.patient, background=frozenset({illness}))
    assert care(replace(diary, patient=told), code).against == (illness,)


@pytest.mark.parametrize(("code", "reason"), SIGNS)
def test_a_sign_that_was_said_shuts_though_it_is_denied_today(code, reason):
    diary = safe_for(code)
    yes = {"events": [event(reason, -5)]} if reason in EVENTS else {}
    earlier = said(*([] if yes else [Sign(code=reason, side="both", usual=True)]), on=-5, **yes)
    found = care(replace(diary, checkins=(earlier, *diary.checkins)), code)
    assert reason in found.against


@given(st.sampled_from(GATED), st.data())
@settings(max_examples=80, deadline=None)
def test_no_diary_opens_a_gated_measure_while_anything_is_unknown(code, data):
    numbers = st.integers(0, len(MEASURES[code].gates) - 1)
    left_out = data.draw(st.sets(numbers, min_size=1))
    found = care(safe_for(code, without=left_out), code)
    assert not found.is_open
    assert len(found.unanswered) == len(left_out)


@given(diaries())
@settings(max_examples=60, deadline=None)
def test_whatever_a_diary_says_each_open_measure_rests_on_single_answers(diary):
    day_of = diary.last_day or JUDGED_ON
    single = {c for checkin in diary.checkins for c in checkin.denied}
    known = single | diary.patient.background_denied
    for found in selfcare(diary, day_of):
        needed = codes_of(found.measure.code, (Absent, NoIllness))
        assert not found.is_open or set(needed) <= known


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_no_self_care_stands_beside_a_warning_that_cannot_wait(rule):
    diary = rule.fires[0]
    worst = judge_red_flags(diary, as_of=JUDGED_ON).urgency
    open_now = {c.measure.code for c in selfcare(diary, JUDGED_ON) if c.is_open}
    assert not (open_now and rank(worst) <= rank("today"))
    assert not (open_now & RISKY and rank(worst) <= rank("soon"))


def test_what_has_no_gate_is_open_on_an_empty_day():
    assert sorted(c.measure.code for c in selfcare(example(), JUDGED_ON) if c.is_open) == FREE


def test_heat_is_never_for_numb_feet_even_when_they_are_said_to_be_better():
    diary = safe_for("heat")
    numb = said(sign("numb", "left", usual=True), on=-9)
    found = care(replace(diary, checkins=(numb, *diary.checkins)), "heat")
    assert found.against == ("numb",)


def test_massage_is_shut_after_a_long_journey():
    diary = safe_for("massage")
    flown = said(events=[event("long_sitting", -20)], on=-20)
    assert (
        "long_sitting" in care(replace(diary, checkins=(flown, *diary.checkins)), "massage").against
    )


@pytest.mark.parametrize(
    ("index", "is_open"), [(0.9, False), (0.91, True), (1.3, True), (1.31, False)]
)
def test_stockings_need_a_good_pressure_at_the_ankle(index, is_open):
    test = (Event(code="ankle_pressure", date=day(-30), value=index),)
    assert care(safe_for("stockings", events=test), "stockings").is_open is is_open


@pytest.mark.parametrize(("days", "is_open"), [(0, True), (-2, True), (-3, False)])
def test_a_cold_pack_is_for_a_fresh_injury(days, is_open):
    diary = safe_for("cold_pack", events=(event("sudden_movement", days),))
    assert care(diary, "cold_pack").is_open is is_open


@pytest.mark.parametrize(
    ("relief", "against", "unanswered"),
    [
        ({"stand_still": True}, ("eases_on_stopping",), ()),
        ({"sit": True, "stand_still": False}, ("eases_on_stopping",), ()),
        ({"stand_still": False}, (), ()),
        ({}, (), ("eases_on_stopping",)),
    ],
)
def test_pain_that_stopping_eases_shuts_what_cools_or_presses(relief, against, unanswered):
    diary = safe_for("raise")
    walks = (walked(-2, relief=relief), *diary.walks)
    found = care(replace(diary, walks=walks), "raise")
    assert (found.against, found.unanswered) == (against, unanswered)


def test_every_reason_has_words():
    assert reasons() - REASONS.keys() - WORDS.keys() == set()


def test_beside_narrowed_arteries_only_walking_and_stopping_to_smoke_may_open():
    walks = [
        walked(n, onset_m=100, sites=["calf"], relief={"stand_still": True}, relief_s=120)
        for n in range(-9, 0)
    ]
    found = {c.measure.code: c.against for c in selfcare(example(*walks), JUDGED_ON)}
    assert {code for code, against in found.items() if "arteries" in against} == RISKY


def test_a_warning_of_any_leg_shuts_what_all_answers_would_open():
    diary = safe_for("raise")
    swollen = said(sign("swelling", "right", since=-1), on=-1)
    found = care(replace(diary, checkins=(swollen, *diary.checkins)), "raise")
    assert found.against == ("warning",)


def test_what_happens_after_the_day_opens_nothing():
    found = {c.measure.code: c.is_open for c in selfcare(safe_for("fluids"), day(-1))}
    assert not found["fluids"]
