"""What the list is made of: one summary a diary, kept by each review and at the consent."""

from datetime import timedelta

import pytest

from diary import log
from diary.care.morning import morning_of
from diary.review import review_diary
from tests.builders import a_checkin, a_painless_walk, a_walk
from tests.care import a_team, let_in
from tracker.care.listing import with_lines
from tracker.models import Following, Summary


@pytest.fixture
def written(ada, now):
    """Ada's diary: three walks and a check-in of the last two weeks."""
    for days, seconds in ((0, 120), (1, 240), (9, 300)):
        moment = (now - timedelta(days=days, hours=1)).isoformat()
        walk = a_walk(occurred_at=moment, entered_at=moment, onset_s=seconds)
        log.log_walk(ada.diary, walk, now=now)
    log.log_checkin(ada.diary, a_checkin(), now=now)
    return ada.diary


def test_the_review_keeps_days_and_weeks(written, now):
    assert review_diary(written.pk, now=now) == "reviewed"
    kept = Summary.objects.get(diary=written)
    assert kept.logged == ["2026-04-22", "2026-04-30", "2026-05-01"]
    assert kept.weeks == [None] * 10 + [300, 180]
    assert kept.last_entry == now.date()


def test_a_later_review_replaces_it(written, now):
    review_diary(written.pk, now=now)
    review_diary(written.pk, now=now + timedelta(days=7))
    assert Summary.objects.get(diary=written).weeks[-3:] == [300, 180, None]


def test_a_walk_without_pain_counts_as_far_as_it_went_and_metres_as_an_easy_pace(ada, now):
    log.log_walk(ada.diary, a_painless_walk(walked_s=900), now=now)
    log.log_walk(ada.diary, a_walk(onset_s=None, onset_m=150), now=now)
    review_diary(ada.diary.pk, now=now)
    assert Summary.objects.get().weeks[-1] == (900 + 120) / 2


def test_a_consent_sums_up_a_diary_that_no_review_has_summed_up(written, ada, pia):
    Summary.objects.all().delete()
    let_in(ada, a_team(pia))
    assert Summary.objects.filter(diary=written).exists()


def test_a_summary_of_weeks_ago_gets_a_gap_for_each_week_since(written, ada, pia, now):
    team = a_team(pia)
    let_in(ada, team, period="all")
    rows = list(with_lines(Following.objects.all()))
    (line,) = morning_of(team, rows, now=now + timedelta(days=15)).in_order
    assert line.weeks[-4:] == [300, 180, None, None]
    assert line.facts.startswith("0 of 7 days written")


def test_thirty_days_show_four_weeks(written, ada, pia, now):
    team = a_team(pia)
    let_in(ada, team, period="30d")
    (line,) = morning_of(team, list(with_lines(Following.objects.all())), now=now).in_order
    assert line.weeks == [None, None, 300, 180]
