"""A programme rests at once for what must be looked at first, and goes on only when it is told."""

from datetime import timedelta

import pytest

from diary.log import (
    NotAnOutcome,
    log_checkin,
    remove_checkin,
    resume_programme,
    tell_may_go_on,
    tell_outcome,
    tell_reason,
)
from diary.review import review_diary
from tests.builders import a_checkin, a_sign, a_swollen_leg, a_white_cold_leg
from tests.diary.programme.programmes import a_programme
from tracker.models import CheckIn, Hold
from tracker.programmes.queries import holds_that_stand, programme_that_runs


@pytest.fixture
def programme(ada, now):
    """Ada's programme, begun three days ago."""
    return a_programme(ada, now=now - timedelta(days=3))


def reasons(programme):
    """Why it rests."""
    return [row.reason for row in holds_that_stand(programme)]


@pytest.mark.parametrize("entry", [a_swollen_leg, a_white_cold_leg])
def test_a_warning_pauses_it_in_the_same_breath(programme, ada, now, entry):
    log_checkin(ada.diary, entry(), now=now)
    assert set(reasons(programme)) == {"warning"}


def test_a_quiet_day_does_not(programme, ada, now):
    log_checkin(ada.diary, a_checkin(), now=now)
    assert reasons(programme) == []


def test_what_the_programme_is_for_does_not_pause_it(programme, ada, now):
    signs = [a_sign("limits_day", usual=None)]
    told = log_checkin(ada.diary, a_checkin(signs=signs, nothing_new=None), now=now).told
    assert [row.rule for row in told] == ["pain.limits_daily_life"]
    assert reasons(programme) == []


@pytest.mark.parametrize("code", ["fever", "faint"])
def test_a_fever_or_faintness_pauses_it(programme, ada, now, code):
    log_checkin(ada.diary, a_checkin(signs=[a_sign(code)], nothing_new=None), now=now)
    assert code in reasons(programme)


@pytest.mark.parametrize("said", [("surgery", "operation"), ("procedure", "procedure")])
def test_an_operation_pauses_it_and_three_months_later_would_not(programme, ada, now, said):
    code, reason = said
    for ago, expected in ((91, []), (90, [reason])):
        day = (now.date() - timedelta(days=ago)).isoformat()
        body = a_checkin(events=[{"code": code, "date": day}], nothing_new=None)
        log_checkin(ada.diary, body, now=now, if_match="any")
        assert reasons(programme) == expected


def test_being_seen_or_a_clear_scan_ends_the_rest_and_a_call_does_not(programme, ada, now):
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    finding = holds_that_stand(programme)[0].finding
    for outcome, left in (("called", 1), ("scan_clot", 1), ("seen", 0)):
        finding.refresh_from_db()
        tell_outcome(finding, outcome, now=now)
        assert len(reasons(programme)) == left, outcome


def test_a_warning_that_was_seen_to_does_not_pause_it_again_by_itself(programme, ada, now):
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    tell_outcome(holds_that_stand(programme)[0].finding, "seen", now=now)
    log_checkin(ada.diary, a_checkin(date="2026-04-20"), now=now)
    review_diary(ada.diary.pk, now=now)
    assert reasons(programme) == []


def test_time_alone_ends_no_rest(programme, ada, now):
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    later = now + timedelta(days=40)
    review_diary(ada.diary.pk, now=later)
    quiet = a_checkin(date="2026-06-10", entered_at="2026-06-10T10:00:00+01:00")
    log_checkin(ada.diary, quiet, now=later)
    assert reasons(programme) == ["warning"]


def test_a_slip_that_is_taken_back_ends_the_rest(programme, ada, now):
    feverish = a_checkin(signs=[a_sign("fever")], nothing_new=None)
    log_checkin(ada.diary, feverish, now=now)
    log_checkin(ada.diary, a_checkin(), now=now, if_match="any")
    assert reasons(programme) == []
    log_checkin(ada.diary, a_swollen_leg(), now=now, if_match="any")
    assert reasons(programme) == ["warning"]
    remove_checkin(ada.diary, now.date(), now=now + timedelta(minutes=5))
    assert reasons(programme) == []
    assert set(Hold.objects.values_list("outcome", flat=True)) == {"taken_back"}


def test_a_fever_is_told_on_the_page_and_judged_as_any_answer(programme, ada, now):
    body = a_checkin(denied=["fever", "unwell"], nothing_new=None)
    log_checkin(ada.diary, body, now=now)
    tell_reason(ada.diary, "fever", day=now.date(), now=now)
    said = CheckIn.objects.get(day=now.date()).body
    assert said["denied"] == ["unwell"]
    assert said["signs"] == [{"code": "fever", "now": True}]
    assert reasons(programme) == ["fever"]


def test_a_heart_attack_holds_until_somebody_says_that_they_may_walk(programme, ada, now):
    tell_reason(ada.diary, "heart_attack", day=now.date(), now=now)
    [held] = holds_that_stand(programme)
    with pytest.raises(NotAnOutcome):
        tell_may_go_on(ada.diary, held, "over", now=now)
    assert reasons(programme) == ["heart_attack"]
    tell_may_go_on(ada.diary, held, "may_walk", now=now)
    assert reasons(programme) == []


def test_one_answer_leaves_the_other_reasons(programme, ada, now):
    tell_reason(ada.diary, "procedure", day=now.date(), now=now)
    tell_reason(ada.diary, "own", day=now.date(), now=now)
    own = next(row for row in holds_that_stand(programme) if row.reason == "own")
    tell_may_go_on(ada.diary, own, "over", now=now)
    assert reasons(programme) == ["procedure"]


def test_a_clinicians_word_ends_every_rest_and_is_kept_with_their_name(programme, ada, pia, now):
    log_checkin(ada.diary, a_white_cold_leg(), now=now)
    resume_programme(ada.diary, "Her leg is warm again", by=pia, now=now)
    assert reasons(programme) == []
    assert {row.ended_by for row in Hold.objects.all()} == {pia}


def test_what_a_clinician_knew_when_prescribing_does_not_pause_it(ada, pia, now):
    stent = [{"code": "procedure", "date": "2026-04-01"}]
    log_checkin(ada.diary, a_checkin(events=stent, nothing_new=None), now=now)
    programme = a_programme(ada, now=now, by=pia)
    log_checkin(ada.diary, a_checkin(date="2026-04-20"), now=now)
    assert reasons(programme) == []


def test_a_warning_that_stands_pauses_even_a_new_programme(ada, pia, now):
    log_checkin(ada.diary, a_white_cold_leg(), now=now)
    assert set(reasons(a_programme(ada, now=now, by=pia))) == {"warning"}


def test_the_background_review_pauses_it_too(programme, ada, now):
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    Hold.objects.all().delete()
    ada.diary.refresh_from_db()
    review_diary(ada.diary.pk, now=now)
    assert reasons(programme) == ["warning"]


def test_without_a_programme_nothing_is_held(ada, now):
    log_checkin(ada.diary, a_white_cold_leg(), now=now)
    assert programme_that_runs(ada.diary) is None
    assert not Hold.objects.exists()
