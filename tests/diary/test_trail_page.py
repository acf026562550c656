"""Who did what, in plain words: the person's own part, by local day, page by page."""

import re
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress

from tests.builders import PASSWORD
from tracker.access import trail_readable_by
from tracker.audit.services import record

PAGE = "/account/trail/"


@pytest.fixture
def as_ada(client, ada):
    client.force_login(ada)
    return client


def words_of(page) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", page.content.decode()))


@pytest.fixture
def look(ada, now):
    """A deed in Ada's diary, be it her own."""

    def deed(actor, verb="read", kind="diary", *, at=now):
        record(ada.diary, actor=actor, verb=verb, object_kind=kind, now=at)

    deed.ada = ada
    return deed


def test_an_empty_trail_says_so(as_ada):
    assert "Nothing has happened yet." in words_of(as_ada.get(PAGE))


def test_own_deeds_and_looks_of_others_stand_in_plain_words(as_ada, look, pia, staff):
    look(look.ada, "created", "walk")
    look(pia)
    look(None, "opened", "link")
    look(staff, "read", "review")
    said = words_of(as_ada.get(PAGE))
    for line in (
        "You wrote down a walk 13:00",
        "Pia read your diary",
        "Somebody without an account opened your link",
        "Staff of this site saw that your diary could not be read again",
    ):
        assert line in said


def test_who_has_left_is_called_nobody(as_ada, look, pia):
    look(pia)
    pia.delete()
    assert "Somebody who has left read your diary" in words_of(as_ada.get(PAGE))


def test_days_are_those_of_the_person(as_ada, look, ada, now):
    look(ada, "signed_in", "session", at=now.replace(hour=23, minute=30))
    said = words_of(as_ada.get(PAGE))
    assert "Sat 2 May 2026" in said
    assert "00:30" in said


def test_a_page_holds_a_hundred_and_leads_to_the_older_ones(as_ada, look, ada, now):
    for n in range(150):
        look(ada, "changed", "walk", at=now + timedelta(minutes=n))
    first = as_ada.get(PAGE).content.decode()
    assert first.count("You changed a walk") == 100
    [older] = re.findall(r'href="([^"]+\?before=\d+)"', first)
    second = as_ada.get(older).content.decode()
    assert second.count("You changed a walk") == 50
    assert "?before=" not in second


@pytest.mark.parametrize("before", ["", "x", "-1", "9" * 40, "²"])
def test_an_address_that_asks_for_nothing_sensible_opens(as_ada, before):
    assert as_ada.get(PAGE, {"before": before}).status_code == 200


def test_many_rows_take_as_many_queries_as_one(as_ada, look, pia, django_assert_num_queries):
    for _ in range(50):
        look(pia)
    as_ada.get(PAGE)
    with django_assert_num_queries(3):
        as_ada.get(PAGE)


def test_nobody_else_reads_it(client, look, ben, pia):
    look(look.ada, "created", "walk")
    client.force_login(ben)
    assert "You wrote" not in words_of(client.get(PAGE))
    client.force_login(pia)
    assert client.get(PAGE).status_code == 404
    assert [list(trail_readable_by(other)) for other in (ben, pia)] == [[], []]


def test_what_a_person_does_on_the_pages_is_kept_each_in_words(as_ada, ada):
    as_ada.post("/places/", {"name": "Oak Road", "measure": "m", "number": "350"})
    as_ada.post("/account/medicines/", {"name": "a tablet"})
    as_ada.post("/account/reminders/times/", {"at": "20:00"})
    as_ada.post("/account/reauthenticate/", {"password": PASSWORD})
    as_ada.post("/account/devices/", {"name": "My watch", "days": "30"})
    as_ada.post("/account/devices/shut-out/")
    as_ada.post("/account/data/everything/")
    as_ada.post("/language/", {"language": "en"})
    said = words_of(as_ada.get(PAGE))
    for line in (
        "You put a medicine on your list",
        "You asked to be reminded",
        "You let a device or program in",
        "You shut a device or program out",
        "You downloaded everything",
        "You changed your name or language",
    ):
        assert line in said
    assert "of yours" not in said
    assert "Oak Road" not in said


def test_signing_in_and_a_new_password_are_kept(client, ada):
    EmailAddress.objects.create(user=ada, email=ada.email, verified=True, primary=True)
    client.post("/account/login/", {"login": ada.email, "password": PASSWORD})
    fresh = {"oldpassword": PASSWORD, "password1": "a-still-longer-walk", "password2": ""}
    client.post("/account/password/change/", fresh | {"password2": "a-still-longer-walk"})
    said = words_of(client.get(PAGE))
    assert "You signed in" in said
    assert "You chose a new password" in said


def test_staff_who_look_at_an_account_are_seen(client, ada, staff):
    client.force_login(staff)
    address = f"/admin/tracker/user/{ada.pk}/change/"
    assert client.get(address).status_code == 200
    client.post(address, {"role": "patient", "is_active": "on"})
    client.force_login(ada)
    said = words_of(client.get(PAGE))
    assert "Staff of this site looked at your account, not at your diary" in said
    assert "Staff of this site changed your account, not your diary" in said
