"""The sheet's own small chart: what is drawn, where, and always the same."""

import itertools
import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest

from insights.charts import Span
from insights.report import Period, SeriesFigure
from insights.report.drawing import NARROW, WIDE, drawn, ticks
from insights.trends.series import SeriesKey

LAST = date(2026, 5, 1)
KEY = SeriesKey("walking", "pain", "s", "timer", "walk", "none")


def a_chart(points, *, days=90, width=WIDE, words="last 14 days", programmes=()):
    """The drawing of points that say how many days ago, how long, and whether at least."""
    dated = tuple((LAST - timedelta(days=ago), value, least) for ago, value, least in points)
    figure = SeriesFigure(key=KEY, lately=None, before=None, points=dated, others=0)
    period = Period(LAST - timedelta(days=days - 1), LAST)
    said = {"words": words, "say_month": lambda day: f"{day:%b}"}
    return drawn(figure, period=period, size=60, width=width, programmes=programmes, **said)


def texts(svg):
    return [element.text for element in ET.fromstring(svg).iter() if element.tag.endswith("text")]


def test_a_walk_with_pain_is_a_dot_and_one_without_an_arrow():
    svg = a_chart([(30, 120, False), (20, 180, False), (10, 600, True)])
    assert svg.count("h.01") == 2
    assert svg.count("v-9") == 1


def test_a_later_walk_stands_further_along_and_a_longer_one_higher_up():
    svg = a_chart([(30, 120, False), (10, 240, False)])
    (x1, y1), (x2, y2) = re.findall(r"M([\d.]+) ([\d.]+)h\.01", svg)
    assert float(x1) < float(x2)
    assert float(y1) > float(y2)


def test_a_long_walk_without_pain_is_drawn_at_the_top_and_squeezes_nothing():
    svg = a_chart([(30, 120, False), (10, 36_000, True)])
    assert "600" not in texts(svg)
    assert "2" in texts(svg)


def test_the_line_needs_two_walks_in_two_weeks():
    assert 'stroke="#000000"' not in a_chart([(30, 120, False)])
    assert 'stroke="#000000"' in a_chart([(30, 120, False), (31, 130, False)])


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("days", [1, 14, 20, 45, 90, 365, 3650])
def test_the_names_of_months_never_meet(width, days):
    svg = a_chart([(0, 120, False)], days=days, width=width)
    named = re.findall(r'<text x="([\d.]+)" y="183.0" text-anchor="start"', svg)
    places = sorted(float(x) for x in named)
    assert all(b - a >= 38 for a, b in itertools.pairwise(places))
    assert all(place < width - 30 for place in places)


@pytest.mark.parametrize("top", [0.02, 0.9, 1, 3.3, 8, 10, 97, 1234, 50_000])
def test_the_axis_has_a_few_round_figures_up_to_its_top(top):
    found = ticks(top)
    assert found[0] == 0
    assert 2 <= len(found) <= 6
    assert found[-1] <= top < found[-1] + found[1] * 1.0001


def a_span(*, begun, over=0):
    """From so many days ago to so many."""
    return Span(first=LAST - timedelta(days=begun), last=LAST - timedelta(days=over))


def test_a_programme_is_a_bar_over_its_days_with_a_dash_a_week():
    svg = a_chart([(30, 120, False)], programmes=[a_span(begun=55, over=14)])
    [(first, last, dash)] = re.findall(r'M([\d.]+) 21H([\d.]+)"[^>]*dasharray="([\d.]+) 1.5"', svg)
    assert (float(last) - float(first)) / 41 * 7 == pytest.approx(float(dash) + 1.5, abs=0.1)
    assert "dasharray" not in a_chart([(30, 120, False)])


def test_weeks_too_narrow_for_a_notch_are_one_bar():
    svg = a_chart([(30, 120, False)], days=3650, programmes=[a_span(begun=900, over=816)])
    assert " 21H" in svg
    assert "dasharray" not in svg


def test_the_bar_of_a_programme_that_began_today_can_be_seen():
    svg = a_chart([(30, 120, False)], days=365, programmes=[a_span(begun=0)])
    [(first, last)] = re.findall(r"M([\d.]+) 21H([\d.]+)", svg)
    assert float(last) - float(first) >= 2


def test_a_programme_that_began_before_the_period_has_no_beginning_in_it():
    svg = a_chart([(30, 120, False)], days=30, programmes=[a_span(begun=40)])
    assert 'd="M40.0 21H' in svg
    assert 'V164" stroke="#999999"' not in svg
    [(dash, gone)] = re.findall(r'dasharray="([\d.]+) 1.5" stroke-dashoffset="([\d.]+)"', svg)
    assert float(gone) / (float(dash) + 1.5) == pytest.approx(4 / 7, abs=0.01)
    begun = a_chart([(30, 120, False)], days=30, programmes=[a_span(begun=20)])
    assert 'V164" stroke="#999999"' in begun
    assert 'stroke-dashoffset="0.0"' in begun


def test_words_are_never_markup():
    assert "<b>last</b>" in texts(a_chart([(1, 60, False)], words="<b>last</b>"))


def test_the_same_walks_give_the_same_drawing():
    points = [(ago, 60 + ago * 7 % 90, ago % 9 == 0) for ago in range(80)]
    assert a_chart(points) == a_chart(points)
