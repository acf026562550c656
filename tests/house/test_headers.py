"""What every answer tells the browser."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

pytestmark = pytest.mark.django_db
PAGES = ("/account/login/", "/account/signup/", "/no-such-page/", "/api/v1/walks/")


@pytest.mark.parametrize("page", PAGES)
def test_nothing_inline_and_nothing_from_elsewhere_is_allowed(client: Client, page):
    policy = client.get(page)["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("page", PAGES)
def test_no_page_is_stored_framed_or_sniffed(client: Client, page):
    answer = client.get(page)
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("page", PAGES)
def test_no_address_leaves_and_no_instrument_is_lent(client: Client, page):
    answer = client.get(page)
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]


def test_a_signed_in_page_is_not_stored(client: Client, ada):
    client.force_login(ada)
    assert "no-store" in client.get("/")["Cache-Control"]


def test_static_files_may_be_kept(client: Client):
    answer = client.get("/static/diary/css/tokens.css")
    assert answer.status_code == 200
    assert "no-store" not in answer["Cache-Control"]


def test_the_admin_sends_whoever_is_not_signed_in_to_the_limited_form(client: Client):
    answer = client.get("/admin/login/?next=/admin/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/login/")


def test_the_admin_is_shut_to_patients(client: Client, ada):
    client.force_login(ada)
    assert client.get("/admin/login/").status_code == 403
    assert client.get("/admin/tracker/user/").status_code in {302, 403}


def test_the_admin_holds_accounts_and_not_one_row_of_health():
    from django.contrib import admin

    assert list(admin.site._registry) == [get_user_model()]


def test_staff_see_accounts_but_cannot_list_what_hangs_on_them(client: Client, staff, ada):
    client.force_login(staff)
    page = client.get(f"/admin/tracker/user/{ada.pk}/change/")
    assert page.status_code == 200
    assert client.get(f"/admin/tracker/user/{ada.pk}/delete/").status_code == 403
    assert client.get("/admin/tracker/user/add/").status_code == 403


def test_sign_in_is_limited_across_processes(client: Client, ada):
    form = {"login": ada.email, "password": "wrong"}
    answers = [client.post("/account/login/", form).content.decode() for _ in range(7)]
    assert "Too many" in answers[-1]
    assert "Too many" not in answers[0]
