"""What a judgement shows and in what order, and what was known on a day."""

from datetime import date

import pytest
from hypothesis import given, settings

from insights import Finding, Judgement, assess, checkin_from, diary_from
from insights.judging import known_on, worst_first
from insights.replaying import days_as_known
from tests.insights.strategies import diaries
from tests.insights.written import written_checkin, written_diary, written_walk


def found(name, urgency="routine", kind="pattern"):
    return Finding(id=name, kind=kind, about="other", urgency=urgency)


def ids(*findings):
    return [finding.id for finding in worst_first(findings)]


def test_the_worst_comes_first():
    tiers = ["none", "self_care", "soon", "routine", "emergency", "today"]
    findings = [found(tier, tier, "trend") for tier in tiers]
    assert ids(*findings) == ["emergency", "today", "soon", "routine", "self_care", "none"]


def test_within_a_tier_red_flags_come_before_patterns_trends_and_habits():
    kinds = ["habit", "trend", "pattern", "red_flag"]
    findings = [found(kind, "soon", kind) for kind in kinds]
    assert ids(*findings) == ["red_flag", "pattern", "trend", "habit"]


def test_at_most_four_patterns_are_shown_the_likeliest_of_them():
    patterns = [found(f"p{n}") for n in range(6)]
    assert ids(*patterns, found("flag", "soon", "red_flag")) == ["flag", "p0", "p1", "p2", "p3"]


def test_no_other_kind_counts_among_the_four():
    flags = [found(f"f{n}", "soon", "red_flag") for n in range(9)]
    assert len(ids(*flags, *[found(f"p{n}") for n in range(5)])) == 13


@pytest.mark.parametrize("urgency", ["emergency", "today"])
def test_a_harmless_cause_never_stands_beside_a_grave_one(urgency):
    cramp, narrow = found("cramp", "self_care"), found("narrow", "routine")
    habit = found("habit", "none", "habit")
    assert ids(cramp, narrow, habit, found("x", urgency, "red_flag")) == ["x", "narrow", "habit"]
    assert ids(cramp, narrow, found("x", "soon", "red_flag")) == ["x", "narrow", "cramp"]


def test_a_withheld_pattern_takes_no_place_among_the_four():
    patterns = [found("cramp", "self_care"), *[found(f"p{n}") for n in range(4)]]
    assert ids(*patterns, found("x", "today", "red_flag")) == ["x", "p0", "p1", "p2", "p3"]


def test_the_urgency_of_a_judgement_is_its_highest():
    day = date(2026, 5, 1)
    assert Judgement(diary="ada", as_of=day).urgency == "none"
    findings = (found("a", "self_care"), found("b", "soon"))
    assert Judgement(diary="ada", as_of=day, findings=findings).urgency == "soon"


def test_an_empty_diary_has_no_day_to_be_judged_on():
    with pytest.raises(ValueError, match="as_of is needed"):
        assess(diary_from(written_diary()))


def test_an_entry_is_known_from_the_day_it_was_typed():
    walk = written_walk(entered_at="2026-05-03T09:00:00+01:00")
    checkin = written_checkin(2, entered_at="2026-05-04T09:00:00+01:00")
    diary = diary_from(written_diary(walks=[walk], checkins=[checkin]))
    counts = {day.day: (len(k.walks), len(k.checkins)) for day, k in days_as_known(diary)}
    assert counts == {1: (0, 0), 2: (0, 0), 3: (1, 0), 4: (1, 1)}


def test_what_is_still_to_come_is_not_known_even_if_it_was_typed():
    checkin = written_checkin(9, entered_at="2026-05-04T09:00:00+01:00")
    diary = diary_from(written_diary(checkins=[checkin]))
    assert known_on(diary, date(2026, 5, 8)).checkins == ()
    assert known_on(diary, date(2026, 5, 9)) is diary


def test_a_diary_without_entries_has_no_days():
    assert list(days_as_known(diary_from(written_diary()))) == []


@settings(max_examples=60, deadline=None)
@given(diaries())
def test_each_day_of_a_replay_knows_what_was_known_on_that_day(diary):
    days = dict(days_as_known(diary))
    assert all(known == known_on(diary, day) for day, known in days.items())
    if days:
        assert max(days) == diary.last_day
        assert days[diary.last_day] == diary


def test_a_check_in_read_by_itself_has_its_own_day_of_entry():
    assert checkin_from(written_checkin(), time_zone=None).entered_day == date(2026, 5, 1)
