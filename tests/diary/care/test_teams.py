"""A team: founded, colleagues asked in by a letter that tells nothing, and out again."""

import re
from datetime import timedelta

import pytest
from django.core import mail

from tests.care import give_second_factor, signed_in
from tracker.models import Invitation, Member

TOKEN = re.compile(r"/care/invited/([\w-]+)/")
HEALTH = ("calf", "leg", "pain", "walk", "diary", "patient", "clinic", "physio", "Mill Street")


@pytest.fixture
def as_otto(otto):
    """Otto, signed in with a second factor and in no team."""
    give_second_factor(otto)
    return signed_in(otto)


def test_whoever_is_in_no_team_makes_one(as_otto, otto):
    assert as_otto.get("/care/", follow=True).redirect_chain[-1][0] == "/care/new/"
    as_otto.post("/care/new/", {"name": "Elsewhere"})
    assert Member.objects.get(user=otto).team.name == "Elsewhere"


def test_a_second_team_is_not_made(as_pia, pia):
    as_pia.post("/care/new/", {"name": "Another"})
    assert Member.objects.filter(user=pia).count() == 1


def asked(as_pia, email="otto@example.org"):
    """The token in the letter to a colleague."""
    as_pia.post("/care/team/invite/", {"email": email})
    return TOKEN.search(mail.outbox[-1].body)[1]


def test_the_letter_holds_no_word_of_health_nor_of_the_team(as_pia):
    asked(as_pia)
    letter = mail.outbox[-1]
    said = f"{letter.subject} {letter.body}".replace("http://127.0.0.1:8000", "")
    assert [word for word in HEALTH if word.lower() in said.lower()] == []


def test_the_token_is_kept_nowhere(as_pia):
    token = asked(as_pia)
    assert token != Invitation.objects.get().digest
    assert token not in as_pia.get("/care/team/").content.decode()


def test_a_colleague_who_was_asked_joins_once(as_pia, as_otto, otto):
    token = asked(as_pia)
    assert as_otto.get(f"/care/invited/{token}/").status_code == 200
    assert as_otto.post(f"/care/invited/{token}/").status_code == 302
    assert Member.objects.get(user=otto).team.name == "Mill Street"
    assert as_otto.get(f"/care/invited/{token}/").status_code == 404


def test_a_letter_that_was_passed_on_opens_nothing(as_pia, as_otto):
    token = asked(as_pia, email="somebody@example.org")
    assert as_otto.post(f"/care/invited/{token}/").status_code == 404


def test_an_invitation_ends_after_a_week_and_when_it_is_withdrawn(as_pia, otto, clock):
    old, withdrawn = asked(as_pia), asked(as_pia)
    as_pia.post(f"/care/team/invitations/{Invitation.objects.latest('pk').pk}/withdraw/")
    give_second_factor(otto)
    assert signed_in(otto).get(f"/care/invited/{withdrawn}/").status_code == 404
    clock.shift(timedelta(days=8))
    assert signed_in(otto).get(f"/care/invited/{old}/").status_code == 404


def test_a_letter_that_could_not_be_sent_leaves_no_invitation(as_pia, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    page = as_pia.post("/care/team/invite/", {"email": "otto@example.org"}, follow=True)
    assert "could not be sent" in page.content.decode()
    assert Invitation.objects.get().withdrawn_at is not None


def test_the_code_is_shown_once_with_its_square(as_pia):
    page = as_pia.post("/care/team/code/").content.decode()
    code = re.search(r'id="the-code">(\w{4}) (\w{4})<', page)
    assert "<svg" in page
    assert code[1] not in as_pia.get("/care/team/").content.decode()
