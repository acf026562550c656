"""The pages of a walking programme, its plan for the phone, and a clinician's prescription."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.messages.storage.cookie import CookieStorage
from django.test import RequestFactory

from diary.log import change_profile, export_document, log_checkin, log_walk, remove_walk
from diary.reminders.wanted import is_logged
from diary.web.programme_start import prescribe_page
from tests.builders import a_swollen_leg, a_walk
from tests.diary.programme.programmes import ALL_NO, a_bout, a_programme
from tests.diary.submitting import answers
from tracker.models import Bout, CheckIn, Programme, Walk
from tracker.programmes.queries import programme_that_runs, programmes_as_said


@pytest.fixture
def as_ada(client, ada, now):
    """Ada's browser, on the first of May."""
    with time_machine.travel(now, tick=False):
        client.force_login(ada)
        yield client


def test_beginning_alone_marks_a_break_in_the_trends(as_ada, ada):
    as_ada.post("/programme/new/", ALL_NO)
    assert programme_that_runs(ada.diary).template == "home"
    events = CheckIn.objects.get().body["events"]
    assert events == [{"code": "new_exercise", "date": "2026-05-01"}]


def test_beginning_is_no_answer_to_how_the_legs_are(as_ada, ada, now):
    as_ada.post("/programme/new/", ALL_NO)
    assert "Check-in done" not in as_ada.get("/").content.decode()
    assert not is_logged(ada.diary, day=now.date())
    as_ada.post("/checkin/nothing/")
    assert is_logged(ada.diary, day=now.date())
    assert {"events", "nothing_new"} <= CheckIn.objects.get().body.keys()


def test_a_standing_warning_keeps_the_door_shut_whoever_said_yes(as_ada, ada, now):
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    said = as_ada.post("/programme/new/", ALL_NO | {"yes_from": "Dr Shah"}).content.decode()
    assert "a warning stands" in said
    assert not Programme.objects.exists()


def test_what_the_profile_says_is_asked_about_too(as_ada, ada, now):
    change_profile(ada, now=now, background=["neuropathy"])
    assert "Shoes and feet" in as_ada.post("/programme/new/", ALL_NO).content.decode()
    as_ada.post("/programme/new/", ALL_NO | {"yes_from": "Pia"})
    assert programme_that_runs(ada.diary).yes_from == "Pia"


def test_a_question_left_open_is_shown_again(as_ada):
    page = as_ada.post("/programme/new/", ALL_NO | {"falls": ""}).content.decode()
    assert "Please look at this again" in page
    assert not Programme.objects.exists()


def test_two_weeks_of_sessions_make_the_third_longer(as_ada, ada, now):
    programme = a_programme(ada, now=now - timedelta(days=14))
    for day in (0, 2, 4, 7, 9):
        moment = now - timedelta(days=14 - day)
        with time_machine.travel(moment, tick=False):
            a_bout(ada, programme, now=moment, walked_s=600 if day < 7 else 900)
    plan = as_ada.get("/programme/plan.json").json()
    assert (plan["minutes"], plan["stop"], plan["held"]) == (15, "3 of 4", "")
    page = as_ada.get("/programme/").content.decode()
    assert "Week 3 of 12" in page
    assert "all walked" in page
    assert "2 of 3, 30 min" in page


def test_a_deleted_walk_counts_no_more_and_another_walk_never_did(as_ada, ada, now):
    programme = a_programme(ada, now=now)
    bout = a_bout(ada, programme, now=now)
    log_walk(ada.diary, a_walk(walked_s=1200), now=now)
    assert as_ada.get("/programme/plan.json").json()["walked_s"] == 600
    remove_walk(ada.diary, bout.key, now=now)
    assert as_ada.get("/programme/plan.json").json()["walked_s"] == 0


def test_a_level_of_another_scale_is_not_kept(ada, now):
    programme = a_programme(ada, now=now, scale="1-5", stop_at=4)
    a_bout(ada, programme, now=now, pain=0)
    a_bout(ada, programme, now=now, pain=5)
    assert list(Bout.objects.order_by("pk").values_list("pain", flat=True)) == [None, 5]


def test_a_bout_of_somebody_elses_programme_is_only_a_walk(ada, ben, now):
    theirs = a_programme(ben, now=now)
    a_bout(ada, theirs, now=now)
    assert Walk.objects.filter(diary=ada.diary).count() == 1
    assert not Bout.objects.exists()


def test_the_questions_of_the_month_come_once_a_month_and_a_fall_is_spoken_of(as_ada, ada, now):
    a_programme(ada, now=now)
    assert "it is time" in as_ada.get("/programme/").content.decode()
    said = as_ada.post("/programme/month/", {"street": "some", "falls": "1", "goal": "To the park"})
    page = as_ada.get("/programme/").content.decode()
    assert said.status_code == 302
    assert "of the fall" in page
    assert "it is time" not in page
    ada.profile.refresh_from_db()
    assert ada.profile.goal == "To the park"
    with time_machine.travel(now + timedelta(days=28), tick=False):
        assert "it is time" in as_ada.get("/programme/").content.decode()


def test_six_minutes_wait_while_the_programme_rests(as_ada, ada, now):
    programme = a_programme(ada, now=now)
    fields = {"metres": "312", "rests": "1", "aid": "stick", "course_m": "30"}
    as_ada.post("/programme/six-minutes/", fields)
    as_ada.post("/programme/tell/", {"reason": "heart_attack"})
    page = as_ada.get("/programme/six-minutes/").content.decode()
    assert "312 metres" in page
    assert "Ask the heart team" in page
    as_ada.post("/programme/six-minutes/", fields)
    assert ada.diary.walk_tests.count() == 1
    assert not programme.bouts.exists()


def test_without_a_programme_the_phone_is_told_nothing(as_ada):
    assert as_ada.get("/programme/plan.json").json() == {}


def test_whoever_is_signed_out_is_told_nothing_and_led_nowhere(client, ada, now):
    a_programme(ada, now=now)
    said = client.get("/programme/plan.json")
    assert (said.status_code, said.content) == (204, b"")


def test_the_pages_ask_no_more_for_more_bouts(as_ada, ada, now, django_assert_max_num_queries):
    programme = a_programme(ada, now=now)
    for _bout in range(12):
        a_bout(ada, programme, now=now)
    as_ada.get("/programme/")
    for page, most in (("/programme/", 10), ("/programme/sheet/", 12), ("/", 14)):
        with django_assert_max_num_queries(most):
            as_ada.get(page)


def test_ending_it_keeps_the_walks(as_ada, ada, now):
    a_bout(ada, a_programme(ada, now=now), now=now)
    as_ada.post("/programme/end/")
    assert programme_that_runs(ada.diary) is None
    assert Walk.objects.filter(deleted_at=None).count() == 1


def test_something_happened_only_on_a_day_that_has_been(as_ada, ada, now):
    programme = a_programme(ada, now=now)
    as_ada.post("/programme/tell/", {"reason": "operation", "day": "2026-05-02"})
    assert not programme.holds.exists()
    as_ada.post("/programme/tell/", {"reason": "operation", "day": "2026-04-30"})
    assert programme.holds.get().ground == "surgery:2026-04-30"


def test_a_word_that_ends_no_rest_is_not_found(as_ada, ada, now):
    programme = a_programme(ada, now=now)
    as_ada.post("/programme/tell/", {"reason": "heart_attack"})
    held = programme.holds.get()
    assert as_ada.post(f"/programme/rests/{held.pk}/", {"outcome": "over"}).status_code == 404
    assert as_ada.post(f"/programme/rests/{held.pk}/", {"outcome": "may_walk"}).status_code == 302
    assert as_ada.get("/programme/plan.json").json()["held"] == ""


def prescribed(fields, *, ada, pia, template=""):
    """The clinician's page as another page calls it: asked for, or sent with fields."""
    path = f"/anything/?template={template}"
    request = RequestFactory().post(path, fields) if fields else RequestFactory().get(path)
    request.user, request._messages = pia, CookieStorage(request)
    return prescribe_page(request, ada.diary, by=pia, back="/back/")


def test_a_clinician_prescribes_freely_on_a_named_scale(ada, pia):
    page = prescribed({}, ada=ada, pia=pia, template="pain_free").content.decode()
    said = answers(page.replace('class="stack"', 'class="form"'), rest_minutes=None)
    assert said["stop"] == ["0-4/1"]
    fields = said | {"minutes": "20", "stop": "1-5/4", "hold_also": "If the sugar is low"}
    done = prescribed(fields, ada=ada, pia=pia, template="pain_free")
    assert done.headers["Location"] == "/back/"
    row = programme_that_runs(ada.diary)
    assert (row.minutes, row.scale, row.stop_at, row.template) == (20, "1-5", 4, "pain_free")
    assert (row.prescriber, row.prescriber_name, row.by_clinician) == (pia, "Pia", True)


def test_a_session_cannot_grow_to_less_than_it_begins_with(ada, pia):
    fields = {"minutes": 30, "most": 20, "step": 5, "sessions": 3, "weeks": 12, "stop": "0-4/3"}
    page = prescribed(fields, ada=ada, pia=pia).content.decode()
    assert "less than the minutes to begin with" in page
    assert not Programme.objects.exists()


def test_a_new_prescription_takes_the_place_of_the_old_one(ada, pia, now):
    first = a_programme(ada, now=now)
    second = a_programme(ada, now=now, by=pia)
    first.refresh_from_db()
    assert first.ended_at == now
    assert programme_that_runs(ada.diary) == second


def test_all_of_it_can_be_taken_along_and_calf_diary_stays_as_it_was(ada, now):
    a_bout(ada, a_programme(ada, now=now), now=now)
    [said] = programmes_as_said(ada.diary)["programmes"]
    assert (said["scale"], said["stop_at"], said["bouts"][0]["pain"]) == ("0-4", 3, 3)
    assert "programmes" not in export_document(ada.diary)
