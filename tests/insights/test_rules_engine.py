"""The interpreter: yes, no and unknown, one leg and the same leg, memory, crashes."""

import json
import logging
from dataclasses import dataclass, replace

import pytest

from insights.red_flags import judge, red_flag_questions, rules, table
from insights.rules.asking import ask
from insights.rules.examples import JUDGED_ON, day, event, example, said, sign, walked
from insights.rules.judging import NOT_CHECKED, Table
from insights.rules.keeping import KeptForDays
from insights.rules.kinds import Question
from insights.rules.known import Known, Moment
from insights.rules.plain import rule_as_plain
from insights.rules.questions import (
    at_least_years,
    background,
    both,
    denied,
    either,
    happened,
    present,
    same_leg,
    some,
    tried,
    younger_than,
)
from insights.rules.rows import Rule, reach_of
from insights.rules.walk_questions import PainfulWalks, PainUp
from insights.words import wording


def answer(question, *entries, **person):
    diary = example(*entries, **person)
    return ask(question, Moment(Known(diary, JUDGED_ON), JUDGED_ON))


def truth(question, *entries, **person):
    return answer(question, *entries, **person).truth


@pytest.mark.parametrize(
    "misspelt",
    [
        lambda: present("sweling"),
        lambda: present("swelling", side="north"),
        lambda: present("swelling", sites=["calve"]),
        lambda: present("swelling", when=["walk"]),
        lambda: present("swelling", memory="ever"),
        lambda: denied("colour"),
        lambda: happened("flight", weeks=1),
        lambda: background("smoking"),
        lambda: tried("ice"),
    ],
)
def test_a_misspelt_word_fails_at_once(misspelt):
    with pytest.raises(ValueError, match="no word of this kind"):
        misspelt()


@pytest.mark.parametrize(
    ("checkin", "expected"),
    [
        (said(sign("cold", "left")), True),
        (said(no=["cold"]), False),
        (said(no_together=["cold"]), False),
        (said(cannot_tell=["cold"]), None),
        (said(), None),
    ],
)
def test_a_sign_is_yes_no_or_unknown(checkin, expected):
    assert truth(present("cold"), checkin) is expected


@pytest.mark.parametrize(
    ("checkin", "expected"),
    [
        (said(no=["cold"]), True),
        (said(sign("cold", "left")), False),
        (said(no_together=["cold"]), None),
        (said(cannot_tell=["cold"]), None),
        (said(), None),
    ],
)
def test_only_a_single_no_denies(checkin, expected):
    assert truth(denied("cold"), checkin) is expected


def test_what_is_unknown_is_named():
    asked = both(present("cold"), either(present("pale"), present("numb")))
    assert answer(asked, said(sign("cold", "left"), no=["pale"])).needs == ("numb",)
    assert truth(asked, said(no=["cold"])) is False


def test_some_of_counts():
    two = some(2, present("cold"), present("pale"), present("numb"))
    assert truth(two, said(sign("cold", "left"), sign("numb", "left")))
    assert truth(two, said(sign("cold", "left"), no=["pale"])) is None
    assert truth(two, said(sign("cold", "left"), no=["pale", "numb"])) is False


def test_the_same_leg_must_have_both():
    cold_and_numb = same_leg(present("cold"), present("numb"))
    assert answer(cold_and_numb, said(sign("cold", "both"), sign("numb", "right"))).legs == 2
    assert truth(cold_and_numb, said(sign("cold", "left"), sign("numb", "right"))) is False


def test_an_event_of_the_other_leg_is_not_of_this_one():
    after = same_leg(happened("blow", days=3), present("numb"))
    assert (
        truth(after, said(sign("numb", "left"), events=[event("blow", side="right")])) is not True
    )
    assert truth(after, said(sign("numb", "left"), events=[event("blow")]))


def test_an_unknown_birth_year_is_young_and_old():
    assert truth(both(younger_than(45), at_least_years(65)), born=None)
    assert truth(younger_than(18, unknown_counts=False), born=None) is False
    assert truth(at_least_years(65), born=1961)
    assert truth(at_least_years(65), born=1962) is False


def test_background_is_unknown_until_denied():
    assert truth(background("diabetes"), has=["diabetes"])
    assert truth(background("diabetes")) is None
    assert truth(background("diabetes"), has_not=["diabetes"]) is False


def test_a_sign_is_remembered_for_two_days_unless_denied():
    asked = both(present("cold"), present("numb"))
    monday = said(sign("cold", "left"), on=-2)
    assert truth(asked, monday, said(sign("numb", "left")))
    assert truth(asked, monday, said(sign("numb", "left"), no=["cold"])) is False
    assert truth(asked, monday, said(sign("numb", "left"), no_together=["cold"]))


def test_what_is_usual_speaks_again_when_it_changes():
    swollen = present("swelling", new=True)
    before = said(sign("swelling", "left", usual=True, level=1), on=-20)
    assert truth(swollen, before, said(sign("swelling", "left", usual=True, level=1))) is False
    assert truth(swollen, before, said(sign("swelling", "left", usual=True, level=2)))


def test_nothing_after_the_day_is_used():
    diary = example(said(sign("cold", "left"), sign("numb", "left"), on=3), walked(2))
    found, _ = judge(diary, JUDGED_ON)
    assert found == ()


def test_a_rule_that_lacks_an_answer_is_listed_with_what_it_needs():
    _, open_ = judge(example(said(sign("red", "left"), no=["unwell"])), JUDGED_ON)
    needs = {n.id: n.needs for n in open_}
    assert "red_spreading" in needs["infection.red_or_warm_with_fever"]
    assert "fever" in needs["infection.red_or_warm_with_fever"]


def test_a_rule_that_speaks_is_not_listed_as_open():
    found, open_ = judge(example(said(sign("cold", "left"), sign("numb", "left"))), JUDGED_ON)
    assert not {f.id for f in found} & {n.id for n in open_}


@dataclass(frozen=True)
class Broken(Question):
    """A question nobody can answer."""


def test_a_rule_that_crashes_is_told_and_logged_without_what_was_said(caplog):
    rule = rules()[0]
    broken = Rule(
        **{name: getattr(rule, name) for name in ("about", "urgency", "headline", "why", "do")},
        **{name: getattr(rule, name) for name in ("source", "fires", "quiet")},
        id="other.broken",
        when=both(present("cold"), Broken()),
    )
    with caplog.at_level(logging.ERROR):
        (told,), _ = Table([broken]).judge(example(said(sign("cold", "left"))), JUDGED_ON)
    assert (told.id, told.urgency) == (NOT_CHECKED, "today")
    assert "other.broken" in caplog.text
    assert "TypeError" in caplog.text
    assert "cold" not in caplog.text
    assert wording(told.id).headline == "We could not check this entry"


def test_a_crash_is_told_again_on_the_next_day_though_answers_are_kept():
    cold = next(r for r in rules() if r.id == "acute_limb_ischaemia.newly_cold_or_pale")
    broken = Table([replace(cold, when=both(present("cold"), Broken()))])
    diary = example(said(sign("cold", "left")))
    kept = KeptForDays(diary)
    for n in (0, 1):
        (told,) = broken.warnings(diary, day(n), kept=kept)
        assert told.id == NOT_CHECKED


def test_the_other_rules_still_speak_beside_one_that_crashes():
    crash = both(present("cold"), Broken())
    cold = next(r for r in rules() if r.id == "acute_limb_ischaemia.newly_cold_or_pale")
    broken = Rule(**{n: getattr(cold, n) for n in cold.__slots__} | {"id": "x", "when": crash})
    found, _ = Table([broken, cold]).judge(example(said(sign("cold", "left"))), JUDGED_ON)
    assert {f.id for f in found} == {cold.id, NOT_CHECKED}


def test_a_rule_may_not_look_back_further_than_it_says():
    rule = rules()[0]
    fields = {name: getattr(rule, name) for name in rule.__slots__}
    for days, look_back in ((14, 13), (14, 91), (28, 27)):
        with pytest.raises(ValueError, match="looks back"):
            Rule(**fields | {"look_back": look_back, "when": happened("fall", days=days)})


@pytest.mark.parametrize(
    ("question", "days"),
    [
        (PainUp(points=2, days=28, before=14, walks=3, errors=2), 42),
        (PainfulWalks(on_days=3, days=21), 21),
        (younger_than(45), 0),
    ],
)
def test_a_condition_reaches_as_far_back_as_it_counts(question, days):
    assert reach_of(question) == days


def test_the_tables_are_plain_json():
    plain = [rule_as_plain(rule) for rule in rules()]
    assert json.loads(json.dumps(plain)) == plain
    assert len(plain) == len(table().rules)


def test_the_form_can_ask_for_all_that_the_red_flags_need():
    asked = red_flag_questions()
    assert {"cold", "saddle_numb", "chest_pain", "long_sitting"} <= set(asked)
    assert asked.index("chest_pain") < asked.index("burning_feet")
