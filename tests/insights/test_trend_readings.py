"""Where each series stands: no clear change and what would have been seen, or what is missing."""

from dataclasses import replace
from datetime import date

from insights import trend_readings
from insights.rules.examples import day, event, example, said, walked
from insights.trends.reading import TrendReader

TODAY = day(0)


def spell(first, last, metres=300):
    return [walked(n, onset_m=metres + 10 * (n % 5)) for n in range(first, last + 1)]


def readings(diary):
    return {reading.subject: reading for reading in trend_readings(diary, TODAY)}


def test_an_empty_diary_has_no_reading():
    assert readings(example()) == {}


def test_steady_walks_say_how_large_a_change_would_have_been_seen():
    reading = readings(example(*spell(-60, 0)))["walking"]
    assert (reading.status, reading.unit, reading.entries) == ("no_clear_change", "m", 61)
    assert 5 <= reading.would_have_seen <= 40


def test_more_entries_would_show_smaller_changes():
    few, many = (readings(example(*spell(-n, 0)))["walking"] for n in (40, 200))
    assert many.would_have_seen < few.would_have_seen


def test_too_few_walks_say_how_many_more_and_of_what():
    reading = readings(example(*spell(-3, 0)))["walking"]
    assert (reading.status, reading.would_have_seen) == ("too_few", None)
    assert (reading.entries_missing, reading.days_missing) == (6, 11)
    assert reading.needs == ("onset_m", "onset_s")


def test_a_trend_that_is_open_is_read_as_such():
    fallen = example(*spell(-60, -21), *spell(-20, 0, 140))
    assert readings(fallen)["walking"].status == "worse"


def test_a_break_begins_a_new_count():
    told = said(on=-4, events=[event("procedure", -5)])
    reading = readings(example(*spell(-60, 0), told))["walking"]
    assert (reading.status, reading.entries_missing) == ("too_few", 4)


def test_a_break_counts_on_the_very_day_it_is_told():
    told = said(on=0, events=[event("procedure", -5)])
    reading = readings(example(*spell(-60, 0), told))["walking"]
    assert (reading.status, reading.entries_missing) == ("too_few", 4)


def test_a_break_of_which_nothing_was_known_yet_begins_no_new_count():
    told = replace(said(on=-4, events=[event("procedure", -5)]), entered_day=day(3))
    trends = TrendReader(example(*spell(-60, 0), told))
    since = [[run.since for run in trends.runs(day(n)).values()] for n in (2, 3)]
    assert since == [[date.min], [day(-5)]]


def test_walks_without_pain_alone_are_not_yet_a_measurement():
    free = [walked(n, pain="none", walked_m=500) for n in range(-20, 0)]
    reading = readings(example(*free, walked(0, onset_m=300)))["walking"]
    assert (reading.status, reading.entries_missing) == ("too_few", 9)
