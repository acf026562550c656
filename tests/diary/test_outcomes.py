"""What became of a warning is kept on it, and said in the check-in of that day."""

from datetime import timedelta

import pytest

import insights
from diary import log
from tests.builders import a_swollen_leg
from tracker.models import CheckIn


@pytest.fixture
def warning(ada, now):
    """The worst of what a swollen leg raised."""
    return log.log_checkin(ada.diary, a_swollen_leg(), now=now).told[0]


def events_of(day):
    return [event["code"] for event in CheckIn.objects.get(day=day).body["events"]]


def test_an_outcome_is_kept_with_its_time(warning, now):
    log.tell_outcome(warning, "called", now=now)
    warning.refresh_from_db()
    assert (warning.outcome, warning.outcome_at) == ("called", now)


def test_an_outcome_is_an_event_of_the_day(warning, now):
    tomorrow = now + timedelta(days=1)
    logged = log.tell_outcome(warning, "seen", now=tomorrow)
    assert logged.change == "created"
    assert events_of(tomorrow.date()) == ["seen"]


def test_an_outcome_leaves_the_answers_of_the_day_as_they_were(warning, now):
    before = CheckIn.objects.get().body
    log.tell_outcome(warning, "called", now=now)
    after = CheckIn.objects.get()
    assert after.body["signs"] == before["signs"]
    assert after.versions.count() == 2


def test_telling_the_same_outcome_twice_says_it_once(warning, now):
    log.tell_outcome(warning, "called", now=now)
    log.tell_outcome(warning, "called", now=now + timedelta(minutes=1))
    assert events_of(now.date()) == ["called"]


def test_two_outcomes_of_a_day_both_stand(warning, now):
    log.tell_outcome(warning, "called", now=now)
    log.tell_outcome(warning, "seen", now=now)
    assert events_of(now.date()) == ["called", "seen"]


def test_an_outcome_goes_out_with_the_diary(ada, warning, now):
    log.tell_outcome(warning, "scan_clear", now=now)
    (checkin,) = log.export_document(ada.diary)["checkins"]
    assert [event["code"] for event in checkin["events"]] == ["scan_clear"]


def test_a_day_whose_checkin_was_removed_takes_an_outcome(ada, warning, now):
    log.remove_checkin(ada.diary, now.date(), now=now)
    log.tell_outcome(warning, "called", now=now)
    assert events_of(now.date()) == ["called"]


def test_an_unknown_outcome_is_refused_and_nothing_is_kept(warning, now):
    with pytest.raises(insights.DiaryError):
        log.tell_outcome(warning, "abducted", now=now)
    warning.refresh_from_db()
    assert warning.outcome == ""


def test_a_clear_scan_ends_the_warning_of_a_clot(ada, warning, now):
    logged = log.tell_outcome(warning, "scan_clear", now=now + timedelta(days=1))
    assert "deep_vein_thrombosis" not in {row.about for row in logged.told}
