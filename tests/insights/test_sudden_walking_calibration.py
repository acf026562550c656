"""Walking that is suddenly shorter: found where it is so, seldom cried where it is not."""

from datetime import timedelta

from calibration.years import DAYS, FIRST_DAY, STEADY, Change, Year, years
from insights.red_flags import rules
from insights.rules.judging import Table

SUDDEN_70 = Change(share=0.3, days=0)
RULE = next(r for r in rules() if r.id == "acute_limb_ischaemia.walking_suddenly_shorter")


def told_on(year: Year, *, first: int, last: int, step: int):
    """The first day of those on which the rule speaks; None if it never does."""
    table = Table([RULE])
    days = (FIRST_DAY + timedelta(days=n) for n in range(first, last, step))
    return next((day for day in days if table.judge(year.diary, day)[0]), None)


def test_steady_people_are_seldom_told_that_walking_is_suddenly_shorter():
    told = [told_on(y, first=30, last=DAYS, step=3) for y in years(STEADY, 60, seed=31)]
    assert sum(day is not None for day in told) <= 4


def test_a_sudden_great_fall_is_told_within_two_weeks():
    found = 0
    for year in years(SUDDEN_70, 40, seed=32):
        began = (year.began - FIRST_DAY).days
        found += told_on(year, first=began, last=began + 15, step=1) is not None
    assert found >= 34
