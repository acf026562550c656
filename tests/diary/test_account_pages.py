"""The pages around signing in: each opens, none says who has an account, e-mails say little."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal import auth
from django.core import mail
from django.test import Client

from diary.web.notices import undo_address
from tests.builders import PASSWORD, a_patient
from tracker.models import User

OPEN = [
    *("/account/login/", "/account/signup/", "/account/password/reset/", "/account/inactive/"),
    "/account/agreement/",
]
OWN = [
    *("/account/", "/account/profile/", "/account/welcome/", "/account/email/"),
    *("/account/password/change/", "/account/sessions/", "/account/logout/"),
    *("/account/2fa/", "/account/2fa/totp/activate/", "/account/2fa/webauthn/"),
    *("/account/2fa/webauthn/add/", "/account/2fa/recovery-codes/generate/"),
]


@pytest.fixture
def verified_ada(db):
    """Ada, whose address is confirmed."""
    user = a_patient("ada@example.org", name="Ada")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


@pytest.fixture
def as_ada(client, verified_ada):
    """Ada's browser just after she signed in and showed once more that it is she."""
    client.post("/account/login/", {"login": verified_ada.email, "password": PASSWORD})
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    return client


def joining(**over):
    """A sent form of somebody who joins."""
    return {"email": "new@example.org", "password1": PASSWORD, "agreed": "on"} | over


@pytest.mark.parametrize("address", OPEN)
def test_open_pages_open(client, db, address):
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", OWN)
def test_own_pages_open_once_signed_in(as_ada, address):
    assert as_ada.get(address).status_code == 200


@pytest.mark.parametrize("address", OWN)
def test_own_pages_lead_others_to_the_form(client, db, address):
    answer = client.get(address)
    assert answer.status_code in {302, 200}
    assert answer.status_code == 302 or b"Sign in" in answer.content


@pytest.mark.parametrize("address", [*OPEN, *OWN])
def test_no_page_holds_an_inline_style_or_script(as_ada, address):
    page = as_ada.get(address, follow=True).content.decode()
    assert " style=" not in page
    assert "<style" not in page
    assert " onclick=" not in page


def test_an_authenticator_app_is_switched_on_page_by_page(as_ada):
    page = as_ada.get("/account/2fa/totp/activate/").content.decode()
    assert 'class="qr"' in page


def test_with_a_second_step_the_password_alone_opens_nothing(client, verified_ada):
    secret = auth.generate_totp_secret()
    auth.TOTP.activate(verified_ada, secret)
    client.post("/account/login/", {"login": verified_ada.email, "password": PASSWORD})
    assert client.get("/").status_code == 302
    assert "The second step" in client.get("/account/2fa/authenticate/").content.decode()
    counter = max(auth.yield_hotp_counters_from_time())
    code = auth.format_hotp_value(auth.hotp_value(secret, counter))
    client.post("/account/2fa/authenticate/", {"code": code})
    assert client.get("/").status_code == 200


def test_joining_with_a_known_address_looks_like_any_other(client, verified_ada):
    known = client.post("/account/signup/", joining(email=verified_ada.email), follow=True)
    new = Client().post("/account/signup/", joining(), follow=True)
    strip = known.content.replace(b"ada@example.org", b"new@example.org")
    assert known.redirect_chain == new.redirect_chain
    assert len(strip) == len(new.content)
    assert "You have a diary already" in mail.outbox[0].subject


def test_asking_for_a_password_tells_nobody_who_has_an_account(client, verified_ada):
    known = client.post("/account/password/reset/", {"email": verified_ada.email})
    unknown = Client().post("/account/password/reset/", {"email": "nobody@example.org"})
    assert known.status_code == unknown.status_code == 302
    assert known.headers["Location"] == unknown.headers["Location"]


@pytest.mark.parametrize(
    "missing", [{"agreed": ""}, {"email": ""}, {"password1": ""}, {"password1": "walk"}]
)
def test_nobody_joins_without_all_that_is_needed(client, db, missing):
    page = client.post("/account/signup/", joining(**missing)).content.decode()
    assert "Please look at this again" in page
    assert not User.objects.exists()


def test_a_made_up_zone_at_joining_does_no_harm(client, db):
    client.post("/account/signup/", joining(time_zone="../../etc/passwd"))
    assert User.objects.get().profile.time_zone == "UTC"


def test_nobody_gives_themselves_more_by_joining(client, db):
    client.post("/account/signup/", joining(role="staff", is_staff="on", is_superuser="on"))
    user = User.objects.get()
    assert (user.is_staff, user.is_superuser, user.role) == (False, False, "patient")


def test_the_email_with_the_code_says_nothing_of_legs(client, db):
    client.post("/account/signup/", joining())
    (letter,) = mail.outbox
    words = (letter.subject + letter.body).lower()
    assert not any(word in words for word in ("calf", "leg", "pain", "health", "doctor"))


def test_a_request_without_its_token_gets_kind_words(verified_ada):
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/account/login/", {"login": "x", "password": "y"})
    assert answer.status_code == 403
    assert b"This page was open too long" in answer.content


def test_a_page_that_is_not_there_says_so_kindly(client, db):
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert b"This page is not here" in answer.content


def test_signing_out_everywhere_needs_a_form(as_ada):
    assert as_ada.get("/account/sign-out-everywhere/").status_code == 405


class Letter:
    """A message with tags."""

    def __init__(self, tags):
        self.extra_tags = tags


def test_only_a_notice_that_can_be_undone_has_an_address():
    assert undo_address(Letter("undo=/walks/a/restore/")) == "/walks/a/restore/"
    assert undo_address(Letter("")) == ""
    assert undo_address(Letter(None)) == ""
