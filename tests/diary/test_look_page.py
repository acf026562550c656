"""How it looks: chosen, kept with the person, and said on every page by the server."""

import pytest

from tracker.models import Profile

ADDRESS = "/account/look/"
CHOSEN = {"text_size": "largest", "contrast": "high", "appearance": "dark"}


@pytest.fixture
def as_ada(client, ada):
    """Ada's browser."""
    client.force_login(ada)
    return client


def test_what_is_chosen_is_kept_and_stands_on_every_page(as_ada):
    assert as_ada.post(ADDRESS, CHOSEN).status_code == 302
    said = b'data-text="largest" data-contrast="high" data-appearance="dark"'
    pages = (ADDRESS, "/", "/walks/new/", "/learn/", "/account/", "/account/2fa/")
    assert [page for page in pages if said not in as_ada.get(page).content] == []


def test_nothing_is_changed_before_somebody_chooses(as_ada):
    said = b'data-text="normal" data-contrast="normal" data-appearance="phone"'
    assert said in as_ada.get("/").content


@pytest.mark.parametrize("name", CHOSEN)
def test_a_look_that_is_none_is_refused_and_nothing_is_kept(as_ada, name):
    answer = as_ada.post(ADDRESS, CHOSEN | {name: "purple"})
    assert b"Please look at this again" in answer.content
    assert Profile.objects.get().text_size == "normal"


def test_a_look_is_no_word_of_health_and_is_not_judged(as_ada, ada):
    as_ada.post(ADDRESS, CHOSEN)
    ada.diary.refresh_from_db()
    assert ada.diary.record_version == 0


def test_a_page_of_nobody_asks_the_phone_how_it_looked(client, as_ada):
    assert b"diary/js/look" not in as_ada.get("/").content
    client.logout()
    pages = ("/account/login/", "/offline/", "/learn/")
    assert [page for page in pages if b"diary/js/look" not in client.get(page).content] == []
