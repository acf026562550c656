"""Before and after: what is set side by side, and what is not."""

from datetime import date, timedelta

import pytest

from diary.programme.comparing import compared
from diary.programme.plans import Progress
from insights.programmes.progress import Walked
from tracker.models import WalkTest

START = date(2026, 5, 1)


def progress(*bouts):
    """Bouts of (days after the start, seconds until the pain)."""
    rows = [Walked(day=START + timedelta(days=d), seconds=600, onset_s=s) for d, s in bouts]
    return Progress(weeks=(), bouts=tuple(rows), today=START + timedelta(days=60))


def early(onset=180, count=3):
    """Bouts of the first days."""
    return [(day, onset) for day in range(count)]


def late(onset, *, last=40, count=3):
    """Bouts of the last days."""
    return [(last - count + 1 + day, onset) for day in range(count)]


def a_test(metres, **over):
    """A six-minute walk."""
    fields = {"day": START, "metres": metres, "aid": "", "course_m": 30}
    return WalkTest(**(fields | over))


@pytest.mark.parametrize(
    ("onset", "words"),
    [
        *((340, "is a large one"), (270, "a moderate one"), (220, "is a small one")),
        *((200, "less than a small one"), (140, "for the worse")),
    ],
)
def test_the_own_change_stands_beside_the_published_ones(onset, words):
    [row] = compared(progress(*early(), *late(onset)), [], units="metric")
    assert row.before == "3 min"
    assert words in row.change
    assert "small 35, moderate 87, large 138" in row.change
    assert "Gardner" in row.source


def test_two_bouts_on_a_side_are_too_few():
    assert compared(progress(*early(count=2), *late(300)), [], units="metric") == []
    assert compared(progress(*early(), *late(300, count=2)), [], units="metric") == []


def test_weeks_that_overlap_are_not_compared():
    assert compared(progress(*early(), *late(300, last=26)), [], units="metric") == []
    assert len(compared(progress(*early(), *late(300, last=27)), [], units="metric")) == 1


def test_six_minutes_are_compared_on_one_course_with_one_aid():
    tests = [a_test(280), a_test(320, aid="stick"), a_test(330, course_m=20), a_test(325)]
    [row] = compared(progress(), tests, units="metric")
    assert (row.before, row.after) == ("280 m", "325 m")
    assert "+45 m" in row.change
    assert "gained 40 m" in row.change
    assert compared(progress(), tests[:3], units="metric") == []
