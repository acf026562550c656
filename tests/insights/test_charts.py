"""The charts: the same bytes for the same data, nothing a strict page refuses, honest points."""

import re
from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest

from insights.charts import NAMES, PERIODS, Charts, Drawing, Span, Table
from insights.charts.points import MINUTES, measure_of, points_of, weekly_medians
from insights.diary.values import CheckIn, Diary, Patient, Walk

MONDAY = date(2026, 4, 6)


def a_walk(day: date, *, pain: str = "left", **said: object) -> Walk:
    at = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
    return Walk(
        id=f"{day}-{said}",
        occurred_at=at,
        entered_at=at,
        day=day,
        entered_day=day,
        pain=pain,
        **said,
    )


def a_diary(*walks: Walk) -> Diary:
    answered = tuple(
        CheckIn(date=w.day, entered_at=w.entered_at, entered_day=w.day) for w in walks[:1]
    )
    return Diary(id="ada", patient=Patient(), walks=walks, checkins=answered)


def a_month() -> Diary:
    days = [MONDAY + timedelta(days=n) for n in range(28)]
    tried = {"stand_still": True, "sit": False}
    walks = [
        a_walk(day, onset_s=120 + 10 * (n % 5), severity=5, method="timer", relief=tried)
        for n, day in enumerate(days)
    ]
    return a_diary(*walks, a_walk(days[-1], pain="none", walked_s=600))


def charts(diary: Diary, **over: object) -> Charts:
    return Charts(**({"diary": diary, "as_of": MONDAY + timedelta(days=27), "verdicts": {}} | over))


def drawn(name: str, diary: Diary, period: str = "30d") -> Drawing:
    return charts(diary).draw(name, period)


def tabled(name: str, diary: Diary, **over: object) -> Table:
    return charts(diary, **over).table(name, "30d")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("period", PERIODS)
def test_the_same_data_gives_the_same_bytes(name: str, period: str) -> None:
    first = drawn(name, a_month(), period)
    drawn(NAMES[0], a_diary(), "1y")
    assert drawn(name, a_month(), period) == first


@pytest.mark.parametrize("name", NAMES)
def test_a_strict_page_may_hold_every_chart(name: str) -> None:
    svg = drawn(name, a_month()).svg
    assert "style" not in svg
    assert "<script" not in svg
    assert not re.search(r"https?://(?!www\.w3\.org/)", svg)
    assert not re.search(r'(fill|stroke)="#0[1-7]0', svg)


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_says_what_it_is(name: str) -> None:
    root = ET.fromstring(drawn(name, a_month()).svg)
    labels = root.get("aria-labelledby", "").split()
    texts = {e.get("id"): e.text for e in root.iter() if e.get("id") in labels}
    assert len(texts) == 2
    assert all(texts.values())


@pytest.mark.parametrize("name", NAMES)
def test_letters_are_never_smaller_than_16_px(name: str) -> None:
    sizes = [float(s) for s in re.findall(r'font-size="([\d.]+)', drawn(name, a_month()).svg)]
    assert min(sizes) >= 16


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_diary_draws_an_empty_chart(name: str) -> None:
    drawing = drawn(name, Diary(id="new", patient=Patient()))
    assert drawing.table.rows == ()
    assert drawing.svg.startswith("<svg")


@pytest.mark.parametrize("name", NAMES)
def test_another_library_cannot_change_how_a_chart_is_written(name: str) -> None:
    before = drawn(name, a_month())
    kept = dict(ET._namespace_map)
    ET.register_namespace("", "urn:of-somebody-else")
    try:
        assert drawn(name, a_month()) == before
    finally:
        ET._namespace_map.clear()
        ET._namespace_map.update(kept)


def test_ids_of_different_charts_never_meet() -> None:
    ids = [re.findall(r' id="([^"]+)"', drawn(name, a_month()).svg) for name in NAMES]
    every = [one for some in ids for one in some]
    assert len(every) == len(set(every))


def test_a_walk_without_pain_is_drawn_as_at_least_this_far() -> None:
    drawing = tabled("walking", a_month())
    assert drawing.rows[-1][1] == "at least 10.0, no pain"
    assert drawing.rows[0][1] == "2.0"


def test_a_bicycle_is_not_a_walk() -> None:
    ride = a_walk(MONDAY, onset_s=900, conditions=frozenset({"cycle"}))
    assert points_of([ride], MINUTES) == []


def test_the_measure_is_what_the_person_notes_more_often() -> None:
    timed, paced = a_walk(MONDAY, onset_s=60), a_walk(MONDAY, onset_m=90)
    assert measure_of([timed, paced], units="metric").name == "minutes"
    assert measure_of([timed, paced, paced], units="metric").name == "metres"
    assert measure_of([timed, paced, paced], units="imperial").name == "yards"


def test_a_yard_is_0_9144_metres() -> None:
    drawing = tabled("walking", a_diary(a_walk(MONDAY, onset_m=201)), units="imperial")
    assert drawing.rows[0][1] == "220"


def test_walks_without_pain_raise_the_median_of_their_week() -> None:
    hurt = [a_walk(MONDAY, onset_s=60 * n) for n in (2, 3, 4)]
    far = [a_walk(MONDAY, pain="none", walked_s=60 * n) for n in (5, 6)]
    (without,) = weekly_medians(points_of(hurt, MINUTES))
    (with_far,) = weekly_medians(points_of(hurt + far, MINUTES))
    assert (without.median, with_far.median) == (3, 4)


def test_a_week_mostly_without_pain_has_no_median() -> None:
    far = [a_walk(MONDAY, pain="none", walked_s=600) for _ in range(3)]
    assert weekly_medians(points_of([a_walk(MONDAY, onset_s=300), *far], MINUTES)) == []


def test_one_walk_makes_no_median() -> None:
    assert weekly_medians(points_of([a_walk(MONDAY, onset_s=100)], MINUTES)) == []


def test_days_outside_the_period_are_left_out() -> None:
    old = a_walk(MONDAY - timedelta(days=40), onset_s=60)
    assert len(tabled("walking", a_diary(old, a_walk(MONDAY, onset_s=90))).rows) == 1


def test_relief_counts_what_was_tried_and_what_helped() -> None:
    rows = {row[0]: row[1:] for row in tabled("relief", a_month()).rows}
    assert rows["standing still"][:2] == ("28", "28")
    assert rows["sitting"][:2] == ("0", "28")


def test_relief_is_timed_only_where_one_thing_helped() -> None:
    alone = a_walk(MONDAY, relief={"sit": True}, relief_s=90)
    both = a_walk(MONDAY, relief={"sit": True, "stretch": True}, relief_s=600)
    rows = {row[0]: row for row in tabled("relief", a_diary(alone, both)).rows}
    assert rows["sitting"][3] == "1.5"
    assert rows["stretching"][3] == "not timed"


def test_the_worst_pain_of_a_day_is_its_dot() -> None:
    walks = [a_walk(MONDAY, severity=n) for n in (3, 7, 5)]
    assert tabled("pain", a_diary(*walks)).rows == (("2026-04-06", "7"),)


def test_the_calendar_tells_days_with_pain_from_days_without() -> None:
    walks = [a_walk(MONDAY), a_walk(MONDAY, pain="none")]
    assert tabled("calendar", a_diary(*walks)).rows == (("2026-04-06", "1", "1", "yes"),)


def test_the_trends_sentence_ends_the_description() -> None:
    told = tabled("walking", a_month(), verdicts={"walking": "Your legs stop you sooner"})
    assert told.description.endswith(" Your legs stop you sooner.")


def test_days_are_said_in_the_readers_own_way() -> None:
    told = tabled(
        "walking", a_diary(a_walk(MONDAY, onset_s=90)), say_day=lambda day: f"day {day.day}"
    )
    assert told.rows[0][0] == "day 6"


def test_an_unknown_chart_is_an_error() -> None:
    with pytest.raises(KeyError):
        drawn("mood", a_month())


def in_weeks(first: int, last: int) -> Span:
    """From the first day of one week of the month to the last of another."""
    days = MONDAY + timedelta(days=7 * first), MONDAY + timedelta(days=7 * last + 6)
    return Span(first=days[0], last=days[1])


def bars_of(drawing: Drawing) -> list[tuple[float, ...]]:
    """Left, right and height of each bar: lines of 4 px."""
    line = r'd="M ([\d.]+) ([\d.]+) +L ([\d.]+) [\d.]+ +" fill="none" stroke-width="4"'
    return [(float(x), float(end), float(y)) for x, y, end in re.findall(line, drawing.svg)]


def test_a_programme_is_marked_and_told_in_the_description() -> None:
    whole = charts(a_month(), programmes=(in_weeks(1, 11),))
    drawing = whole.draw("walking", "30d")
    ((left, right, height),) = bars_of(drawing)
    assert left < right <= 320
    tops = [float(y) for y in re.findall(r'<use[^>]* y="([\d.]+)"', drawing.svg)]
    assert height + 2 < min(tops) - 6
    said = "The bar along the top marks the walking programme: 2026-04-13 to 2026-05-03."
    assert said in drawing.table.description
    assert f"{said}</desc>" in drawing.svg
    assert whole.table("walking", "30d").description.endswith(said)


def test_each_programme_has_a_bar_and_no_programme_none() -> None:
    two = charts(a_month(), programmes=(in_weeks(0, 0), in_weeks(2, 9)))
    assert len(bars_of(two.draw("walking", "30d"))) == 2
    assert "bars along the top mark" in two.table("walking", "30d").description
    assert bars_of(drawn("walking", a_month())) == []
    before = charts(a_month(), programmes=(in_weeks(-9, -2),))
    assert bars_of(before.draw("walking", "30d")) == []


def test_a_programme_from_before_the_period_is_told_with_its_own_first_day() -> None:
    early, whole = (charts(a_month(), programmes=(in_weeks(n, 0),)) for n in (-2, 0))
    assert bars_of(early.draw("walking", "30d")) == bars_of(whole.draw("walking", "30d"))
    assert "programme: 2026-03-23 to 2026-04-12." in early.table("walking", "30d").description


def test_a_long_time_has_no_notches_that_would_run_together() -> None:
    marked = charts(a_month(), programmes=(in_weeks(0, 3),))
    notched = [
        marked.draw("walking", period).svg.count('fill="none" class="stroke-paper"')
        for period in ("30d", "1y")
    ]
    assert notched[0] - notched[1] == 3
