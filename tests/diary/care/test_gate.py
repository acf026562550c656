"""The gate of the clinic's side: a second factor, shown in this session; and for how long."""

from datetime import timedelta

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt

from tests.builders import PASSWORD
from tests.care import a_team, let_in, signed_in


def test_without_a_second_factor_the_page_says_how_to_get_one(pia):
    answer = signed_in(pia, shown=False).get("/care/")
    assert answer.status_code == 403
    assert 'href="/account/2fa/"' in answer.content.decode()


def test_recovery_codes_alone_are_no_second_factor(pia):
    RecoveryCodes.activate(pia)
    assert signed_in(pia).get("/care/").status_code == 403


def test_a_session_that_has_shown_the_password_alone_is_asked_for_more(ada, pia):
    row = let_in(ada, a_team(pia))
    answer = signed_in(pia, shown=False).get(f"/care/{row.pk}/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/2fa/reauthenticate/?next=%2Fcare%2F")


def test_a_right_code_opens_the_page_that_was_asked_for(ada, pia):
    row = let_in(ada, a_team(pia))
    client = signed_in(pia, shown=False)
    where = client.get(f"/care/{row.pk}/")["Location"]
    answer = client.post(where, {"code": _code_of(pia)}, follow=True)
    assert answer.redirect_chain[-1][0] == f"/care/{row.pk}/"
    assert "Ada" in answer.content.decode()


def _code_of(person):
    """What the app shows now."""
    secret = Authenticator.objects.get(user=person, type="totp").data["secret"]
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(decrypt(secret), counter))


def test_half_an_hour_without_a_page_signs_a_colleague_out(pia, clock):
    a_team(pia)
    client = signed_in(pia)
    for minutes in (0, 29, 29):
        clock.shift(timedelta(minutes=minutes))
        assert client.get("/care/").status_code == 200
    clock.shift(timedelta(minutes=31))
    assert client.get("/care/")["Location"].startswith("/account/login/")


def test_after_twelve_hours_a_colleague_signs_in_anew(pia, clock):
    a_team(pia)
    client = signed_in(pia)
    answers = []
    for _ in range(26):
        answers.append(client.get("/care/").status_code)
        clock.shift(timedelta(minutes=29))
    assert answers == [200] * 25 + [302]


def test_patients_stay_signed_in(client, ada, clock):
    client.force_login(ada)
    client.get("/")
    clock.shift(timedelta(days=3))
    assert client.get("/").status_code == 200


def test_signing_in_again_begins_anew(pia, clock):
    a_team(pia)
    client = signed_in(pia)
    client.get("/care/")
    clock.shift(timedelta(hours=13))
    client.get("/care/")
    client.login(email=pia.email, password=PASSWORD)
    assert client.get("/").status_code == 200
