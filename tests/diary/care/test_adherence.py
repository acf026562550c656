"""A walking programme on the morning list: its week in words, missed sessions, a pause."""

from datetime import timedelta

import pytest
from django.utils import timezone

from diary import log
from diary.care.morning import morning_of
from diary.review import review_diary
from tests.builders import a_white_cold_leg
from tests.care import let_in, signed_in
from tests.diary.programme.programmes import a_bout, a_programme
from tracker.care.listing import with_lines
from tracker.models import Following, Programme, Summary, Walk

pytestmark = pytest.mark.usefixtures("row")


def ago(days):
    """So many days ago, by the clock of the tests."""
    return timezone.now() - timedelta(days=days)


def trains(ada, *, begun, walked):
    """A programme of three sessions a week, begun and walked so many days ago."""
    programme = a_programme(ada, now=ago(begun))
    for days in walked:
        a_bout(ada, programme, now=ago(days))
        a_bout(ada, programme, now=ago(days))
    review_diary(ada.diary.pk, now=timezone.now())
    return programme


def line(team):
    """Ada's line."""
    (line,) = morning_of(team, list(with_lines(Following.objects.all())), now=ago(0)).in_order
    return line


def words(team):
    """Ada's reasons."""
    return [reason.words for reason in line(team).reasons]


def test_the_week_and_its_sessions_stand_in_the_line(ada, team, pia):
    trains(ada, begun=9, walked=(9, 7, 3, 1, 0))
    assert line(team).programme == "Programme, week 2 of 12: 2 of 3 sessions this week"
    assert line(team).programme in signed_in(pia).get("/care/").content.decode()


def test_nothing_is_said_without_a_programme(team):
    assert line(team).programme == ""


@pytest.mark.parametrize(
    ("walked", "missed"),
    [((), "0 of 3"), ((9,), "1 of 3"), ((9, 7), None), ((9, 8, 7), None), ((1, 0), "0 of 3")],
)
def test_a_whole_week_with_under_half_of_its_sessions_is_a_reason(ada, team, walked, missed):
    trains(ada, begun=9, walked=walked)
    said = [f"Missed sessions: {missed} walked last week"] if missed else []
    assert [each for each in words(team) if "Missed" in each] == said


def test_the_week_that_runs_is_never_missed(ada, team):
    trains(ada, begun=6, walked=())
    assert not [each for each in words(team) if "Missed" in each]


def test_half_of_four_is_enough(ada, team):
    trains(ada, begun=9, walked=(9, 7))
    Programme.objects.update(sessions=4)
    assert not [each for each in words(team) if "Missed" in each]


def test_a_week_in_which_it_rested_is_not_missed(ada, team):
    trains(ada, begun=16, walked=())
    held = log.tell_reason(ada.diary, "own", day=ago(8).date(), now=ago(8))
    assert held.told == ()
    programme = Programme.objects.get()
    log.tell_may_go_on(ada.diary, programme.holds.get(), "over", now=ago(7))
    assert not [each for each in words(team) if "Missed" in each]
    programme.holds.all().delete()
    assert [each for each in words(team) if "Missed" in each]


def test_a_pause_is_a_reason_and_takes_the_place_of_what_was_missed(ada, team):
    trains(ada, begun=9, walked=())
    log.log_checkin(ada.diary, a_white_cold_leg(), now=ago(0), if_match=log.ANY)
    said = words(team)
    assert said[0].startswith("Red flag")
    assert said[-1] == "Walking programme paused since Fri 1 May: a warning"
    assert line(team).programme == "Programme, week 2 of 12: paused"
    assert not [each for each in said if "Missed" in each]


def test_a_pause_by_a_clinicians_hand_is_said_and_is_no_news(ada, pia, team):
    trains(ada, begun=9, walked=(9, 7, 1))
    log.pause_programme(ada.diary, "The heel first", by=pia, now=ago(0))
    (reason,) = line(team).reasons
    assert reason.words == "Walking programme paused since Fri 1 May: a clinician's word"
    assert not reason.is_new


def test_missed_sessions_are_news_until_somebody_looked_and_again_a_week_later(
    pia, team, row, clock
):
    trains(row.diary.owner, begun=9, walked=())
    assert line(team).has_news
    signed_in(pia).post(f"/care/{row.pk}/act/", {"kind": "reviewed"})
    assert not line(team).has_news
    clock.shift(timedelta(days=6))
    assert line(team).has_news


def test_after_its_last_week_it_is_over(ada, team):
    trains(ada, begun=9, walked=(8, 7, 6))
    Programme.objects.update(weeks=1)
    assert line(team).programme == "Programme: its week is over"


def test_the_days_of_sessions_are_kept_by_the_review_and_a_deleted_walk_is_none(ada):
    trains(ada, begun=20, walked=(18, 9, 1))
    kept = ["2026-04-22", "2026-04-30"]
    assert Summary.objects.get().sessions == kept
    for walk in Walk.objects.filter(day=ago(1).date()):
        log.remove_walk(ada.diary, walk.key, now=ago(0))
    review_diary(ada.diary.pk, now=timezone.now())
    assert Summary.objects.get().sessions == kept[:1]


def test_the_filter_shows_those_alone(ada, ben, pia, team):
    ben.name = "Ben"
    let_in(ben, team)
    trains(ada, begun=9, walked=())
    page = signed_in(pia).get("/care/?show=missed").content.decode()
    assert ">Ada</a>" in page
    assert ">Ben</a>" not in page
