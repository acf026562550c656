"""A diary sorted for asking: how far back it reaches, and what is left after a no."""

from dataclasses import replace

import pytest

from insights.rules.examples import JUDGED_ON, day, event, example, said, sign, walked
from insights.rules.known import Known, Row
from insights.rules.terms import LONGEST_LOOK_BACK


def known(*entries, as_of=JUDGED_ON):
    return Known(example(*entries), as_of)


def cold(on, side="left", **more):
    return said(sign("cold", side, **more), on=on)


def days(rows):
    return [row.day for row in rows]


def test_check_ins_and_walks_of_some_days_come_oldest_first():
    diary = known(*(said(on=n) for n in (-3, -2, 0, 1)), *(walked(n) for n in (-3, -2, 0, 1)))
    assert [c.date for c in diary.checkins_of(day(0), back=2)] == [day(-2), day(0)]
    assert [w.day for w in diary.walks_of(day(0), back=2)] == [day(-2), day(0)]


def test_rows_come_after_the_latest_single_no():
    entries = cold(-6), said(on=-5, no=["cold"]), cold(-4), said(on=-2, no=["pale"]), cold(0)
    assert days(known(*entries).rows("cold", day(0), back=7)) == [day(-4), day(0)]
    assert days(known(*entries).rows("cold", day(-5), back=7)) == []
    assert days(known(*entries).rows("cold", day(0), back=3)) == [day(0)]


@pytest.mark.parametrize(
    ("on", "side", "counts"),
    [
        (-90, "left", True),
        (-91, "left", False),
        (0, "left", False),
        (-9, "right", False),
        (-9, "both", True),
        (-9, None, True),
    ],
)
def test_earlier_rows_are_of_the_same_leg_within_the_look_back(on, side, counts):
    diary = known(said(sign("cold", side), on=on))
    row = Row(day(0), sign("cold", "left"), "checkin")
    assert days(diary.earlier(row)) == ([day(on)] if counts else [])


def test_a_sign_without_a_side_has_all_earlier_ones():
    diary = known(cold(-9, "right"))
    assert len(diary.earlier(Row(day(0), sign("cold"), "checkin"))) == 1


def test_an_event_is_known_once_it_was_told_and_has_come():
    diary = known(said(on=-2, events=[event("surgery", -5), event("surgery", 1)]))
    assert [h.event.date for h in diary.happenings("surgery", day(0), back=5)] == [day(-5)]
    assert diary.happenings("surgery", day(-3), back=5) == []
    assert diary.happenings("surgery", day(0), back=4) == []


@pytest.mark.parametrize(("typed", "told"), [(-6, -6), (-5, -20)])
def test_two_weeks_late_is_the_latest_news(typed, told):
    late = replace(cold(-20), entered_day=day(typed))
    assert known(late).told_on(day(-20)) == day(told)


def test_a_late_walk_is_news_too():
    late = replace(walked(-3), entered_day=day(-1))
    assert known(late).told_on(day(-3)) == day(-1)
    assert known(late, as_of=day(-2)).told_on(day(-3)) == day(-3)


def test_what_was_typed_late_of_the_day_before_is_no_news_of_this_day():
    late = replace(walked(-4), entered_day=day(-1)), replace(cold(-4), entered_day=day(-1))
    assert known(*late, cold(-3)).told_on(day(-3)) == day(-3)


def test_what_nobody_knows_was_not_asked_or_cannot_be_told():
    checkin = said(sign("cold"), no=["pale"], no_together=["numb"], cannot_tell=["weak"])
    asked = ("cold", "pale", "numb", "weak", "red", "blow")
    blow = said(on=-1, events=[event("blow", -1)])
    assert known(checkin, blow).unasked(asked, day(0), back=1) == ["weak", "red"]
    assert known(checkin, blow).unasked(asked, day(0), back=0) == ["weak", "red", "blow"]


def test_nothing_is_read_from_before_twice_the_look_back():
    far = -2 * LONGEST_LOOK_BACK
    diary = known(said(on=far - 1), said(on=far), walked(far - 1), walked(far))
    assert [c.date for c in diary.checkins] == [day(far)]
    assert [w.day for w in diary.walks] == [day(far)]


@pytest.mark.parametrize(
    ("level", "severity", "weight"), [(3, None, 10), (None, 4, 4), (1, 4, 4), (2, 4, 20 / 3)]
)
def test_a_sign_weighs_its_severity_or_its_level_in_thirds(level, severity, weight):
    row = Row(day(0), sign("pain", level=level, severity=severity), "checkin")
    assert row.weight == pytest.approx(weight)


def test_entries_in_any_order_are_read_by_day():
    tidy = example(*(cold(n) for n in (-3, -2, 0)), *(walked(n) for n in (-3, -2, 0)))
    untidy = replace(tidy, checkins=tidy.checkins[::-1], walks=tidy.walks[::-1])
    read = Known(untidy, JUDGED_ON)
    assert [c.date for c in read.checkins_of(day(0), back=2)] == [day(-2), day(0)]
    assert [w.day for w in read.walks_of(day(0), back=2)] == [day(-2), day(0)]
