"""Patterns: named with care, with clues in the person's own counts, never as a diagnosis."""

from dataclasses import replace

import pytest

from insights.diary.values import Patient
from insights.patterns import judge
from insights.patterns.conditions import all_patterns
from insights.patterns.examples import walks
from insights.patterns.questions import known
from insights.patterns.questions import said as asks_said
from insights.patterns.walk_questions import eased
from insights.rules.examples import JUDGED_ON, event, example, said, sign, walked

PATTERNS = {pattern.about: pattern for pattern in all_patterns()}
CALF = {"sites": ["calf"], "onset_m": 200, "relief": {"stand_still": True}, "relief_s": 180}
BENT = {"pain": "both", "sites": ["thigh"], "relief": {"stand_still": False, "bend_forward": True}}


def named(diary):
    """The conditions named in a diary, the likeliest first."""
    return [finding.about for finding in judge(diary, JUDGED_ON)[0]]


def finding(diary, about):
    return next(f for f in judge(diary, JUDGED_ON)[0] if f.about == about)


def clue(diary, clue_id):
    found = finding(diary, clue_id.split(".")[0])
    return next(c for c in found.clues if c.id == clue_id)


@pytest.mark.parametrize("about", PATTERNS)
def test_a_pattern_is_named_in_each_of_its_own_examples(about):
    assert [about in named(diary) for diary in PATTERNS[about].fires].count(False) == 0


@pytest.mark.parametrize("about", PATTERNS)
def test_a_pattern_stays_quiet_in_each_of_its_counterexamples(about):
    assert [about in named(diary) for diary in PATTERNS[about].quiet].count(True) == 0


@pytest.mark.parametrize("about", PATTERNS)
def test_a_pattern_asks_for_no_more_than_routine_care(about):
    assert PATTERNS[about].urgency in {"routine", "self_care"}


def test_every_condition_of_the_issue_has_its_row():
    assert set(PATTERNS) >= {"arterial_claudication", "neurogenic_claudication"}
    assert len(PATTERNS) == 16


def test_five_painful_walks_on_four_days_are_enough_and_fewer_are_not():
    assert named(example(*walks(5, **CALF)))[:1] == ["arterial_claudication"]
    assert named(example(*walks(4, **CALF))) == []


def test_five_walks_on_three_days_are_too_few():
    days = [(-3, 9), (-3, 15), (-2, 9), (-2, 15), (-1, 9)]
    diary = example(*(walked(n, hour=hour, **CALF) for n, hour in days))
    findings, waiting = judge(diary, JUDGED_ON)
    assert findings == ()
    assert ("arterial_claudication.pattern", ("walks",)) in {(w.id, w.needs) for w in waiting}


def test_walks_without_pain_do_not_count_towards_five():
    assert named(example(*walks(4, **CALF), walked(0, pain="none"))) == []


def test_a_diary_without_pain_waits_for_nothing():
    assert judge(example(walked(0, pain="none")), JUDGED_ON) == ((), ())


def test_both_kinds_of_claudication_may_stand_together():
    eased_by = {"stand_still": True, "bend_forward": True, "sit": True}
    mixed = walks(8, pain="both", sites=["calf"], onset_m=200, relief=eased_by)
    diary = example(*mixed, said(sign("pain_standing", "both")), has=["known_stenosis", "smoker"])
    assert {"arterial_claudication", "neurogenic_claudication"} <= set(named(diary))


def test_clues_come_in_the_persons_own_counts():
    sat = walked(-9, sites=["calf"], onset_m=200, relief={"stand_still": False})
    found = clue(example(sat, *walks(8, **CALF)), "arterial_claudication.stand_still")
    assert found.verdict == "for"
    assert dict(found.figures) == {"seen": 8, "asked": 9}


def test_a_clue_against_is_told_beside_those_for():
    diary = example(*walks(8, **CALF), said(sign("pain_standing", "both")))
    found = clue(diary, "arterial_claudication.not_standing")
    assert found.verdict == "against"


def test_what_was_not_asked_is_listed_and_says_what_would_settle_it():
    diary = example(*walks(8, **CALF))
    assert clue(diary, "arterial_claudication.not_standing").asks == ("pain_standing",)
    assert "pain_standing" in finding(diary, "arterial_claudication").not_asked


def test_a_single_no_supports_but_a_no_given_together_does_not():
    alone = example(*walks(8, **CALF), said(no=["pain_standing"]))
    together = example(*walks(8, **CALF), said(no_together=["pain_standing"]))
    unsure = example(*walks(8, **CALF), said(cannot_tell=["pain_standing"]))
    verdicts = [
        clue(d, "arterial_claudication.not_standing").verdict for d in (alone, together, unsure)
    ]
    assert verdicts == ["for", "unknown", "unknown"]


def test_the_latest_word_on_a_sign_counts():
    taken_back = example(
        *walks(8, **CALF), said(sign("pain_standing", "both"), on=-5), said(no=["pain_standing"])
    )
    assert clue(taken_back, "arterial_claudication.not_standing").verdict == "for"


def test_gone_after_sitting_says_nothing_about_standing_upright():
    sat = CALF | {"relief": {"sit": True}}
    diary = example(*walks(8, **sat), has=["known_pad"])
    found = clue(diary, "arterial_claudication.gone_soon")
    assert found.verdict == "unknown"


def test_a_pattern_of_one_leg_names_the_leg():
    assert finding(example(*walks(8, **CALF)), "arterial_claudication").side == "left"
    both = example(*walks(8, **CALF | {"pain": "both"}))
    assert finding(both, "arterial_claudication").side == "both"


def test_a_blow_to_one_leg_says_nothing_about_the_other():
    hurt = said(sign("pain", "right"), events=[event("blow", -1, side="left")])
    assert "contusion" not in named(example(hurt))


@pytest.mark.parametrize(("born", "any_named"), [(2009, False), (2008, True), (None, True)])
def test_the_young_get_no_patterns(born, any_named):
    assert bool(named(example(*walks(8, **CALF), born=born))) == any_named


def test_at_most_four_patterns_are_named():
    cramped = said(
        sign("cramp", "left", minutes=2, when="night"),
        sign("veins_bulging", "left"),
        sign("heavy_evening", "left"),
        sign("skin_brown", "left"),
        sign("lump_behind_knee", "left"),
        sign("pain_first_steps", "left", site="heel"),
        sign("burning_feet", "both"),
        sign("tingling", "both"),
    )
    assert len(named(example(cramped))) == 4


def test_the_likelier_pattern_comes_first():
    assert named(example(*walks(8, **BENT), said(sign("pain_standing", "both"))))[0] == (
        "neurogenic_claudication"
    )


def test_nothing_entered_after_the_day_counts():
    later = [replace(w, entered_day=JUDGED_ON.replace(day=11)) for w in walks(8, **CALF)]
    assert named(example(*later)) == []


def test_walks_of_more_than_ninety_days_ago_are_not_read():
    old = [walked(-n, **CALF) for n in range(90, 98)]
    assert named(example(*old)) == []


HASTY = [
    walked(
        -n,
        sites=["calf"],
        onset_m=100 + n % 2 * 100,
        relief={"stand_still": True},
        conditions=["level" if n % 2 else "uphill"],
    )
    for n in range(8)
]


def test_sooner_in_haste_is_told_in_the_persons_distances():
    found = clue(example(*HASTY), "arterial_claudication.sooner_in_haste")
    assert (found.verdict, dict(found.figures)) == (
        "for",
        {"hasty": 100, "level": 200, "unit": "m"},
    )


@pytest.mark.parametrize(
    "misspelt", [lambda: asks_said("sweling"), lambda: known("smokr"), lambda: eased("stand")]
)
def test_a_misspelt_code_fails_at_import(misspelt):
    with pytest.raises(ValueError, match="no word of this kind"):
        misspelt()


def test_a_pattern_whose_must_names_no_clue_is_refused():
    with pytest.raises(ValueError, match="must"):
        replace(PATTERNS["cramp"], must=(("nonsense",),))


@pytest.mark.parametrize("examples", ["fires", "quiet"])
def test_a_pattern_without_examples_of_both_kinds_is_refused(examples):
    with pytest.raises(ValueError, match="no examples"):
        replace(PATTERNS["cramp"], **{examples: ()})


def test_a_cramp_is_read_of_both_legs_together():
    cramp = sign("cramp", "left", minutes=2, when="night")
    assert finding(example(said(cramp)), "cramp").side is None
    assert "cramp" not in named(example(said(cramp, sign("swelling", "right"))))


def test_an_unknown_condition_is_refused():
    with pytest.raises(ValueError, match="unknown condition"):
        replace(PATTERNS["cramp"], about="gout")


def test_known_and_denied_background_are_told_apart():
    diary = example(*walks(8, **CALF), born=2000, has_not=["smoker"])
    assert clue(diary, "entrapment.no_smoking").verdict == "for"
    assert isinstance(diary.patient, Patient)


FULL = walks(feel=["heavy"], relief={"raise_leg": True})


def test_a_leg_that_fills_is_named_by_its_side():
    swollen = example(*FULL, said(sign("swelling", "left", usual=True)))
    assert finding(swollen, "venous_claudication").side == "left"


def test_a_no_to_what_speaks_only_for_a_pattern_does_not_speak_against_it():
    no = ["heavy_evening", "skin_brown", "veins_bulging"]
    denied = example(*FULL, said(sign("swelling", "left", usual=True), no=no))
    clues = {row.id: row.verdict for row in finding(denied, "venous_claudication").clues}
    assert "against" not in clues.values()
    assert "venous_claudication.evening" not in clues
