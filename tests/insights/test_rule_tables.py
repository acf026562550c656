"""One table of rules on one day: what is asked, what stands, what is left out beside another."""

from dataclasses import replace

import pytest

from insights.red_flags import rules
from insights.rules.examples import JUDGED_ON, day, event, example, said, sign, walked
from insights.rules.judging import Table
from insights.rules.questions import background, both, girth_difference, present, tried
from insights.rules.walk_questions import DaysWithoutWalking, PainfulWalks

A_RULE = next(r for r in rules() if r.id == "acute_limb_ischaemia.newly_cold_or_pale")


def a_rule(name="other.a_rule", when=None, **more):
    blank = {"asks": (), "yields_to": (), "stands": 7, "look_back": 90}
    return replace(A_RULE, id=name, when=when or present("cold"), **(blank | more))


def found(table, *entries, on=0, **person):
    return {f.id: f for f in Table(table).judge(example(*entries, **person), day(on))[0]}


def cold(on=0, **more):
    return said(sign("cold", "left", **more), on=on)


@pytest.mark.parametrize(
    ("when", "entry"),
    [
        (present("cold"), cold()),
        (tried("rest"), said(tried={"rest": False})),
        (girth_difference(3), said(calf_cm=(39, 36))),
        (DaysWithoutWalking(count=1, days=7), said(no_walk="leg")),
        (PainfulWalks(on_days=1, days=7), walked()),
    ],
)
def test_each_kind_of_entry_can_make_a_rule_speak(when, entry):
    assert found([a_rule(when=when)], entry)


def test_what_was_said_together_over_days_speaks_by_the_day_that_completes_it():
    table = [a_rule(when=both(present("cold"), present("numb")))]
    finding = found(table, cold(-1), said(sign("numb", "left")))["other.a_rule"]
    assert finding.figures["said_on"] == str(day(0))
    assert finding.evidence == (f"checkin:{day(-1)}", f"checkin:{day(0)}")


def test_a_finding_counts_days_from_the_earliest_beginning():
    entries = cold(-3, since=-9), cold(-1, since=-5)
    figures = found([a_rule()], *entries)["other.a_rule"].figures
    assert (figures["since"], figures["days"], figures["times"]) == (str(day(-9)), 9, 2)
    assert (figures["said_on"], figures["until"]) == (str(day(-1)), str(day(6)))


def test_without_a_beginning_no_days_are_counted():
    figures = found([a_rule()], cold())["other.a_rule"].figures
    assert (figures["since"], figures["days"]) == (None, None)


def test_the_signs_are_named_once_and_background_is_no_sign():
    when = both(present("cold", "pale"), background("diabetes"))
    told = cold(-1), said(sign("cold", "left"), sign("pale", "right"))
    finding = found([a_rule(when=when)], *told, has=["diabetes"])["other.a_rule"]
    assert finding.figures["signs"] == "cold,pale"
    assert finding.side == "both"
    assert "background:diabetes" in finding.evidence


def test_the_side_is_not_said_where_nobody_said_it():
    finding = found([a_rule(when=present("fever"))], said(sign("fever")))["other.a_rule"]
    assert (finding.side, finding.figures["side"]) == (None, "not said")


@pytest.mark.parametrize(("said_on", "hidden"), [(0, True), (-1, False)])
def test_a_rule_yields_to_another_that_was_said_as_lately(said_on, hidden):
    stronger = a_rule("other.stronger", present("numb"))
    weaker = a_rule("other.weaker", yields_to=("other.stronger",))
    entries = [cold(0), said(sign("numb", "left"), on=-1)]
    if said_on == 0:
        entries = [said(sign("cold", "left"), sign("numb", "left"))]
    assert ("other.weaker" not in found([stronger, weaker], *entries)) is hidden


def test_a_rule_that_yields_is_not_listed_as_open_either():
    stronger = a_rule("other.stronger", present("numb"))
    weaker = a_rule("other.weaker", yields_to=("other.stronger",))
    diary = example(said(sign("cold", "left"), sign("numb", "left")))
    shown, open_ = Table([stronger, weaker]).judge(diary, JUDGED_ON)
    assert ([f.id for f in shown], open_) == (["other.stronger"], ())


def test_what_a_rule_lacks_is_listed_once_nothing_stands():
    when = both(present("cold"), present("numb"))
    _, open_ = Table([a_rule(when=when)]).judge(example(cold()), JUDGED_ON)
    assert [(n.id, n.needs) for n in open_] == [("other.a_rule", ("numb",))]


def test_warnings_alone_are_those_of_the_whole_judgement():
    table, diary = Table([a_rule()]), example(cold(-2))
    assert table.warnings(diary, JUDGED_ON) == table.judge(diary, JUDGED_ON)[0]


@pytest.mark.parametrize(("typed", "stands"), [(-7, True), (-8, False)])
def test_a_late_entry_stands_from_the_day_it_was_typed(typed, stands):
    late = replace(cold(-12), entered_day=day(typed))
    assert bool(found([a_rule()], late)) is stands


@pytest.mark.parametrize(("on", "news"), [(-20, True), (-22, False)])
def test_an_entry_typed_too_late_is_no_news(on, news):
    late = replace(cold(on), entered_day=day(-6))
    assert bool(found([a_rule()], late)) is news


def test_an_outcome_is_weighed_against_all_that_was_said_before():
    days = [cold(n) for n in (-12, -6, 0)]
    seen = said(on=-11, events=[event("seen", -11)])
    assert found([a_rule()], *days, seen) == {}
    assert found([a_rule()], *days)["other.a_rule"].figures["times"] == 2


def test_a_rule_asks_on_for_what_was_not_asked():
    finding = found([a_rule(asks=("numb", "pale"))], said(sign("cold", "left"), no=["pale"]))
    assert finding["other.a_rule"].not_asked == ("numb",)
