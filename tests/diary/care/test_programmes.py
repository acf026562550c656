"""A colleague prescribes, pauses, lets go on and ends; the patient is told, the trail knows."""

from datetime import timedelta

from django.utils import timezone

from diary import log
from tests.builders import a_clinician, a_white_cold_leg
from tests.care import a_team, let_in, signed_in
from tests.diary.programme.programmes import ALL_NO, HOME, a_bout, a_programme
from tracker.care.services import withdraw
from tracker.models import Answers, AuditRow, Bout, Programme, WalkTest
from tracker.people.models import User
from tracker.programmes.queries import holds_that_stand, programme_that_runs

PLAN = {"minutes": 15, "most": 45, "step": 5, "sessions": 3, "weeks": 12, "stop": "0-4/3"}


def ago(**time):
    """So long ago, by the clock of the tests."""
    return timezone.now() - timedelta(**time)


def place(row, end=""):
    """An address under the programme of this patient."""
    return f"/care/{row.pk}/programme/{end}"


def read(client, path):
    """A page's words, without what wraps them."""
    return client.get(path).content.decode()


def deeds(ada, pia):
    """What Pia did to the programme and the diary of Ada, by the trail."""
    rows = AuditRow.objects.filter(pseudonym=ada.pseudonym, actor=pia.pseudonym)
    return [(row.verb, row.object_kind) for row in rows.order_by("number") if row.verb != "read"]


def test_a_template_fills_the_form_and_what_is_sent_becomes_the_programme(as_pia, row, ada, pia):
    page = read(as_pia, place(row, "new/?template=supervised"))
    assert 'value="45"' in page
    sent = as_pia.post(place(row, "new/?template=supervised"), PLAN | {"minutes": 20})
    assert sent.headers["Location"] == place(row)
    running = programme_that_runs(ada.diary)
    assert (running.template, running.minutes, running.prescriber) == ("supervised", 20, pia)
    assert deeds(ada, pia) == [("created", "programme"), ("created", "checkin")]


def test_a_change_begins_from_what_runs_and_takes_its_place(as_pia, row, ada):
    first = a_programme(ada, now=ago(days=9), minutes=17, hold_also="If dizzy")
    page = read(as_pia, place(row, "new/"))
    assert 'value="17"' in page
    assert "If dizzy" in page
    assert 'value="17"' not in read(as_pia, place(row, "new/?template=own"))
    as_pia.post(place(row, "new/"), PLAN | {"weeks": 6})
    first.refresh_from_db()
    assert (first.minutes, first.ended_at) == (17, ago())
    assert programme_that_runs(ada.diary).weeks == 6


def test_a_change_on_the_day_of_its_start_is_held_by_what_stands_too(as_pia, row, ada):
    a_programme(ada, now=ago())
    log.log_checkin(ada.diary, a_white_cold_leg(), now=ago(), if_match=log.ANY)
    log.log_checkin(
        ada.diary,
        a_white_cold_leg(events=[{"code": "new_exercise", "date": "2026-05-01"}]),
        now=ago(),
        if_match=log.ANY,
    )
    as_pia.post(place(row, "new/"), PLAN)
    as_pia.post(place(row, "new/"), PLAN)
    assert {held.reason for held in holds_that_stand(programme_that_runs(ada.diary))} == {"warning"}
    assert Programme.objects.count() == 3


def test_a_pause_by_hand_says_why_to_both_and_ends_by_hand(as_pia, as_ada, row, pia):
    ada = row.diary.owner
    a_programme(ada, now=ago(days=2), by=pia)
    assert 'role="alert"' in as_pia.post(place(row, "pause/")).content.decode()
    as_pia.post(place(row, "pause/"), {"words": "Let the heel heal first"})
    assert "Paused, because Pia paused it (Let the heel heal first)" in read(as_ada, "/programme/")
    assert "Let the heel heal first" in read(as_ada, "/")
    assert "Pia: Let the heel heal first" in read(as_pia, place(row))
    (held,) = holds_that_stand(programme_that_runs(ada.diary))
    assert as_ada.post(f"/programme/rests/{held.pk}/", {"outcome": "over"}).status_code == 404
    assert as_ada.get("/programme/plan.json").json()["held"]
    assert 'role="alert"' in as_pia.post(place(row, "resume/")).content.decode()
    as_pia.post(place(row, "resume/"), {"words": "The heel is dry"})
    assert "Pia let it go on, on Fri 1 May: The heel is dry" in read(as_ada, "/")
    assert as_ada.get("/programme/plan.json").json()["held"] == ""
    assert deeds(ada, pia)[-2:] == [("paused", "programme"), ("resumed", "programme")]


def test_ending_it_and_beginning_alone_lifts_no_pause_by_hand(as_pia, as_ada, row, ada):
    as_pia.post(place(row, "new/"), PLAN)
    as_pia.post(place(row, "pause/"), {"words": "Let the heel heal first"})
    as_ada.post("/programme/end/")
    as_ada.post("/programme/new/", ALL_NO)
    running = programme_that_runs(ada.diary)
    assert running.by_clinician is False
    assert [held.words for held in holds_that_stand(running)] == ["Let the heel heal first"]
    assert "Let the heel heal first" in as_ada.get("/programme/").content.decode()


def test_resuming_ends_a_warnings_pause_but_not_the_warning(as_pia, row, ada):
    programme = a_programme(ada, now=ago(days=2))
    log.log_checkin(ada.diary, a_white_cold_leg(), now=ago())
    as_pia.post(place(row, "resume/"), {"words": "Seen today, the leg is warm"})
    assert holds_that_stand(programme) == []
    assert ada.diary.findings.filter(gone_at=None, kind="red_flag").exists()


def test_whoever_ends_it_is_told_to_the_patient(as_pia, as_ada, row, clock):
    ada, pia = row.diary.owner, row.team.members.get().user
    a_programme(ada, now=ago(days=2), by=pia)
    type(ada.diary).objects.filter(pk=ada.diary.pk).update(charted_version=1)
    as_pia.post(place(row, "end/"))
    assert programme_that_runs(ada.diary) is None
    for path in ("/", "/programme/"):
        assert "Pia ended your walking programme on Fri 1 May." in read(as_ada, path)
    assert "Pia ended your walking programme" in read(as_ada, "/account/trail/")
    ada.diary.refresh_from_db()
    assert ada.diary.charted_version == 0
    clock.shift(timedelta(days=8))
    assert "Pia ended" not in read(as_ada, "/")


def test_the_trail_says_who_did_it(as_pia, as_ada, row, ada):
    as_pia.post(place(row, "new/"), PLAN)
    as_pia.post(place(row, "pause/"), {"words": "a secret word"})
    page = read(as_ada, "/account/trail/")
    for words in ("Pia prescribed you", "Pia paused your", "Pia wrote the start of a programme"):
        assert words in page
    assert "a secret word" not in page
    assert "You wrote down a check-in" not in page


def test_the_patients_page_shows_the_weeks_the_pauses_the_tests(as_pia, row, ada, pia):
    programme = a_programme(ada, now=ago(days=9), by=pia)
    for days in (9, 7, 5, 1):
        a_bout(ada, programme, now=ago(days=days), onset_s=240)
    WalkTest.objects.create(diary=ada.diary, day=ago().date(), metres=312, said_at=ago())
    said = {"stairs": "hard", "falls": 2}
    Answers.objects.create(diary=ada.diary, day=ago().date(), said=said, said_at=ago())
    as_pia.post(place(row, "pause/"), {"words": "Let the heel heal"})
    for page in (read(as_pia, f"/care/{row.pk}/"), read(as_pia, place(row))):
        assert "Week 2 of 12" in page
        assert "1 of 3 sessions and 10 of 45 minutes walked this week" in " ".join(page.split())
        assert "3 of 3, 30 min" in page
        assert "Paused since Fri 1 May 2026" in page
        assert "Pia: Let the heel heal" in page
        assert "312 metres" in page
        assert "With much trouble" in page


def test_before_and_after_stand_side_by_side(as_pia, row, ada):
    programme = a_programme(ada, now=ago(days=40))
    for days in range(40, 0, -3):
        a_bout(ada, programme, now=ago(days=days), onset_s=300 - 3 * days)
    page = read(as_pia, f"/care/{row.pk}/")
    assert "Minutes until the pain begins: before" in page
    assert "Gardner" in page


def test_what_lies_before_the_shared_days_is_left_out(as_pia, team, ada):
    row = let_in(ada, team, period="30d")
    programme = a_programme(ada, now=ago(days=40))
    for days in range(40, 0, -3):
        a_bout(ada, programme, now=ago(days=days), onset_s=300 - 3 * days)
    early = ago(days=35).date()
    WalkTest.objects.create(diary=ada.diary, day=early, metres=299, said_at=ago())
    Answers.objects.create(diary=ada.diary, day=early, said={"falls": 7}, said_at=ago())
    page = read(as_pia, f"/care/{row.pk}/")
    assert "It began before the days that are shared with you" in page
    assert "299 metres" not in page
    assert "Falls in the month" not in page
    assert "before and after" not in page.lower()
    assert "22 Mar" not in page.split('id="programme"')[1].split("</table>")[0].split("<table")[1]


def test_after_a_withdrawal_nothing_is_shown_and_nothing_changes(as_pia, row, ada):
    a_programme(ada, now=ago(days=2))
    withdraw(row, now=ago())
    for end, said in (("new/", PLAN), ("pause/", {"words": "w"}), ("end/", {})):
        assert as_pia.post(place(row, end), said).status_code == 404
    assert as_pia.get(place(row)).status_code == 404
    assert programme_that_runs(ada.diary).minutes == HOME["minutes"]


def test_a_change_that_comes_after_the_withdrawal_is_none(as_pia, row, ada, monkeypatch):
    """The row was read, then the patient withdrew, then the change came: the lock asks again."""
    import diary.web.care_programme as pages

    a_programme(ada, now=ago(days=2))
    read_it = pages.theirs

    def read_and_withdrawn(request, pk):
        found = read_it(request, pk)
        withdraw(found, now=ago())
        return found

    monkeypatch.setattr(pages, "theirs", read_and_withdrawn)
    assert as_pia.post(place(row, "pause/"), {"words": "late"}).status_code == 404
    assert holds_that_stand(programme_that_runs(ada.diary)) == []


def test_another_team_gets_nothing(row, ada):
    other = a_clinician("max@example.org")
    a_team(other, name="Elsewhere")
    client = signed_in(User.objects.get(email="max@example.org"))
    assert client.get(place(row)).status_code == 404
    assert client.post(place(row, "new/"), PLAN).status_code == 404
    assert not Programme.objects.exists()
    assert not Bout.objects.exists()
