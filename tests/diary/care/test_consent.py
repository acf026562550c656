"""A patient lets a clinic in, sees who watches, changes it, and shuts it at once."""

import re
from datetime import timedelta

import pytest

from diary import log
from diary.review import review_diary
from tests.builders import a_checkin, a_walk, a_white_cold_leg
from tests.care import give_second_factor, let_in, signed_in
from tracker.care.queries import team_joined_by
from tracker.care.services import join_team, remove_member, renew_code
from tracker.models import Following


@pytest.fixture
def lets_in(ada, team, now):
    """What Ada writes, with her own words in it, and then her consent."""
    log.log_walk(ada.diary, a_walk(note="my-own-words"), now=now)
    log.log_checkin(ada.diary, a_checkin(note="my-own-words"), now=now)
    review_diary(ada.diary.pk, now=now)
    return lambda **said: let_in(ada, team, **said)


def test_a_code_leads_to_plain_words_and_shows_nobody_anything_yet(as_ada, team, pia, now):
    code = renew_code(team, now=now)
    typed = as_ada.post("/watched/", {"code": f"{code[:4].lower()} {code[4:]}"}, follow=True)
    page = typed.content.decode()
    assert "Let Mill Street look at your diary?" in page
    assert "Pia" in page
    assert not Following.objects.exists()


def test_the_consent_is_what_was_chosen(as_ada, team, ada, now):
    code = renew_code(team, now=now)
    as_ada.post(f"/watched/join/{code}/", {"period": "30d", "with_notes": "on"})
    row = Following.objects.get()
    assert (row.diary, row.team, row.period, row.with_notes) == (ada.diary, team, "30d", True)


def test_joining_twice_keeps_one_consent_with_the_newest_choice(as_ada, team, now):
    code = renew_code(team, now=now)
    for period in ("30d", "1y"):
        as_ada.post(f"/watched/join/{code}/", {"period": period})
    assert Following.objects.get().period == "1y"


def test_a_code_ends_and_a_new_one_ends_it(team, now):
    code = renew_code(team, now=now)
    assert team_joined_by(code, now=now + timedelta(days=29)) == team
    assert team_joined_by(code, now=now + timedelta(days=31)) is None
    renew_code(team, now=now)
    assert team_joined_by(code, now=now) is None


def test_the_code_is_kept_nowhere(team, now):
    code = renew_code(team, now=now)
    team.refresh_from_db()
    assert code not in team.code_digest


def test_whoever_tries_code_after_code_must_wait(as_ada):
    answers = [as_ada.get("/watched/join/ABCDEFGH/").status_code for _ in range(11)]
    assert answers == [302] * 10 + [429]


def test_today_the_account_and_the_page_say_that_nobody_watches(as_ada):
    assert "Nobody is monitoring this diary." in as_ada.get("/").content.decode()
    assert "nobody is monitoring this diary" in as_ada.get("/account/").content.decode()
    assert "Nobody is monitoring this diary." in as_ada.get("/watched/").content.decode()


def test_they_say_who_watches_and_when_they_looked(as_ada, ada, team, pia):
    row = let_in(ada, team)
    assert "Nobody has looked yet." in as_ada.get("/").content.decode()
    signed_in(pia).get(f"/care/{row.pk}/")
    for place in ("/", "/watched/"):
        page = as_ada.get(place).content.decode()
        assert "Mill Street" in page
        assert re.search(r"Last looked on Fri 1 May( 2026)?, 13:00", page)
    assert "monitored by Mill Street" in as_ada.get("/account/").content.decode()


def test_a_team_that_everybody_left_watches_nobody(as_ada, ada, team, now):
    let_in(ada, team)
    remove_member(team.members.get(), now=now)
    assert "Nobody is monitoring this diary." in as_ada.get("/").content.decode()


def test_a_warning_promises_nobodys_call(as_ada, ada, team, now):
    let_in(ada, team)
    log.log_checkin(ada.diary, a_white_cold_leg(), now=now)
    assert "Please do not wait for somebody to ring you." in as_ada.get("/").content.decode()


def test_withdrawing_shuts_the_next_request_of_every_page(as_ada, ada, team, pia):
    row = let_in(ada, team)
    pias = signed_in(pia)
    assert pias.get(f"/care/{row.pk}/").status_code == 200
    as_ada.post(f"/watched/{row.pk}/withdraw/")
    assert pias.get(f"/care/{row.pk}/").status_code == 404
    assert "Ada" not in pias.get("/care/").content.decode()
    assert "until 1 May 2026" in as_ada.get("/watched/").content.decode()


def test_a_colleague_who_was_removed_reads_no_further(ada, otto, team, now):
    row, member = let_in(ada, team), join_team(otto, team, now=now)
    give_second_factor(otto)
    ottos = signed_in(otto)
    assert ottos.get(f"/care/{row.pk}/").status_code == 200
    signed_in(team.members.first().user).post(f"/care/team/members/{member.pk}/remove/")
    assert ottos.get(f"/care/{row.pk}/").status_code == 404
    assert ottos.get("/care/").status_code == 302


@pytest.mark.parametrize(("with_notes", "seen"), [(True, True), (False, False)])
def test_notes_are_read_only_where_the_patient_says_so(lets_in, as_pia, with_notes, seen):
    row = lets_in(with_notes=with_notes)
    page = as_pia.get(f"/care/{row.pk}/").content.decode()
    assert ("my-own-words" in page) is seen


def test_days_outside_the_consent_are_not_shown(ada, team, as_pia, now):
    old = {"occurred_at": "2026-02-01T10:12:00+00:00", "entered_at": "2026-02-01T10:40:00+00:00"}
    log.log_walk(ada.diary, a_walk(**old, onset_s=777), now=now)
    row = let_in(ada, team, period="30d")
    narrow = as_pia.get(f"/care/{row.pk}/?period=all&beside=before").content.decode()
    assert "1 Feb" not in narrow
    assert "No earlier days are shared with you." in narrow
    assert "no entry" in as_pia.get("/care/").content.decode()
    let_in(ada, team, period="1y")
    assert "last entry Sun 1 Feb" in as_pia.get("/care/").content.decode()
