"""What holds for every diary that the format allows, each with a spoilt reader that breaks it.

A property that cannot fail proves nothing: the controls give the same check a reader with one
fault and ask Hypothesis for a diary that shows it.
"""

from dataclasses import replace

import pytest
from hypothesis import Phase, assume, find, given, settings
from hypothesis import strategies as st

from insights import assess, checkin_from, judge_red_flags, replay, walking_screen
from insights.diary import vocabulary as words
from insights.diary.values import Diary, Patient
from insights.diary.vocabulary import rank
from insights.judging import judged, rooms_for_days
from insights.red_flags import rules
from insights.replaying import first_day
from insights.rules.examples import JUDGED_ON
from insights.rules.judging import Table
from insights.rules.questions import both, denied, either, present
from tests.insights.strategies import checkin_bodies, diaries, event_bodies, sign_bodies
from tests.insights.test_replay import raised_day_by_day

ANY = settings(max_examples=60, deadline=None)
MANY = settings(max_examples=500, deadline=None, phases=[Phase.generate])
UNKNOWN = ("denied_together", "cannot_tell")
CODES = sorted(words.SIGNS)
HAPPENINGS = event_bodies(codes=words.EVENTS - words.OUTCOMES)


def tier(diary):
    """The rank of the tier on the diary's last day: the lower, the more urgent."""
    return rank(assess(diary, as_of=diary.last_day or JUDGED_ON).urgency)


def with_last(diary, **answers):
    """The diary with more answers in its last check-in."""
    last = diary.checkins[-1]
    return replace(diary, checkins=(*diary.checkins[:-1], replace(last, **answers)))


def answered(checkin):
    """The codes that a check-in answers in any way."""
    said = {sign.code for sign in checkin.signs} | {event.code for event in checkin.events}
    return said | checkin.denied | checkin.denied_together | checkin.cannot_tell


@st.composite
def diaries_and_one_more(draw, key, bodies):
    """A diary, and the same with one more yes in its last check-in."""
    diary = draw(diaries(most_checkins=4))
    assume(diary.checkins)
    last = diary.checkins[-1]
    body = {"date": str(last.date), "entered_at": last.entered_at.isoformat()}
    body[key] = [draw(bodies)]
    (added,) = getattr(checkin_from(body, time_zone=None), key)
    assume(added.code not in answered(last))
    return diary, with_last(diary, **{key: (*getattr(last, key), added)})


@ANY
@given(diaries_and_one_more("signs", sign_bodies()))
def test_one_more_sign_never_lowers_the_tier(pair):
    fewer, more = pair
    assert tier(more) <= tier(fewer)


@ANY
@given(diaries_and_one_more("events", HAPPENINGS))
def test_one_more_event_never_lowers_the_tier(pair):
    fewer, more = pair
    assert tier(more) <= tier(fewer)


@ANY
@given(diaries(most_checkins=4), st.sets(st.sampled_from(CODES), min_size=1, max_size=8), st.data())
def test_an_unknown_answer_never_acts_like_a_no_nor_like_a_yes(diary, codes, data):
    assume(diary.checkins)
    codes -= answered(diary.checkins[-1])
    kind = data.draw(st.sampled_from(UNKNOWN))
    known = getattr(diary.checkins[-1], kind)
    more = with_last(diary, **{kind: known | codes})
    day = diary.last_day
    assert told(assess(more, as_of=day)) == told(assess(diary, as_of=day))
    assert walking_screen(more, day) == walking_screen(diary, day)


def told(judgement):
    """What is told: the findings without what is still to be asked."""
    return [(f.id, f.urgency, f.side, f.figures) for f in judgement.findings]


@ANY
@given(checkin_bodies(), st.sets(st.sampled_from(CODES), max_size=40))
def test_a_denied_sign_never_acts_like_a_yes(body, codes):
    checkin = checkin_from(body, time_zone=None)
    assert with_a_no(Table(rules()), checkin, codes) == warned_by(Table(rules()), checkin)


def with_a_no(table, checkin, codes):
    """The rules that speak once these codes are answered no as well."""
    free = checkin.denied | (codes - answered(checkin))
    return warned_by(table, replace(checkin, denied=free))


def warned_by(table, checkin):
    """The rules that speak on a diary of this check-in alone."""
    diary = Diary(id="one", patient=Patient(), checkins=(checkin,))
    return [finding.id for finding in table.judge(diary, diary.last_day)[0]]


def spoilt(when):
    """The red flags with one more rule, which is wrong."""
    one = next(rule for rule in rules() if rule.id == "stroke.face_arm_or_speech")
    return Table([replace(one, id="other.spoilt", when=when)])


def test_a_rule_that_leans_on_a_no_would_be_lowered_by_a_yes_and_is_found():
    table = spoilt(both(present("pain"), denied("cold")))
    fewer = checkin_from(written(["pain"], denied=["cold"]), time_zone=None)
    more = checkin_from(written(["pain", "cold"]), time_zone=None)
    assert warned_by(table, fewer) == ["other.spoilt"]
    assert warned_by(table, more) == []


def test_a_rule_that_takes_a_no_for_a_yes_would_be_found():
    table = spoilt(both(present("pain"), either(present("cold"), denied("cold"))))
    sore = checkin_from(written(["pain"]), time_zone=None)
    assert warned_by(table, sore) == []
    assert with_a_no(table, sore, {"cold"}) == ["other.spoilt"]


def written(codes, **more):
    """A check-in of the left leg as it is written."""
    signs = [{"code": code, "side": "left"} for code in codes]
    return {"date": "2026-05-01", "entered_at": "2026-05-01T20:00:00+01:00", "signs": signs} | more


def judged_uncut(diary, day):
    """A spoilt reader: it judges a day with all that was entered later too."""
    return judged(diary, day, rooms_for_days(diary)).findings


@pytest.mark.hypothesis
def test_a_reader_that_looks_ahead_would_be_found():
    def looks_ahead(diary):
        first = first_day(diary) if diary.last_day else None
        return first and judged_uncut(diary, first) != assess(diary, as_of=first).findings

    assert find(diaries(), looks_ahead, settings=MANY)


@pytest.mark.hypothesis
def test_a_replay_that_forgets_a_day_would_be_found():
    def forgets(diary):
        kept = {name: day for name, day in replay(diary).items() if day != first_day(diary)}
        return kept != raised_day_by_day(diary)

    assert find(diaries(), forgets, settings=MANY)


@ANY
@given(diaries())
def test_a_red_flag_is_never_lowered_by_what_the_other_rooms_say(diary):
    day = diary.last_day or JUDGED_ON
    flags = judge_red_flags(diary, as_of=day)
    assert rank(assess(diary, as_of=day).urgency) <= rank(flags.urgency)
