"""The profile page: what it asks, keeps and refuses."""

import pytest

from diary.web.forms.profile_words import BACKGROUND, CODES
from insights.diary import vocabulary
from tracker.models import Profile

ADDRESS = "/account/profile/"


@pytest.fixture
def as_ada(client, ada):
    """Ada's browser."""
    client.force_login(ada)
    return client


def said(**over):
    """A posted page that changes nothing but what is given."""
    return {
        "name": "Ada",
        "birth_year": "1957",
        "sex": "",
        "country": "GB",
        "time_zone": "Europe/London",
        "units": "metric",
    } | over


def test_the_page_asks_for_every_word_of_the_background_once():
    assert sorted(CODES) == sorted(vocabulary.BACKGROUND)
    assert sum(len(group) for group in BACKGROUND.values()) == len(CODES)


def test_yes_no_and_not_said_are_three_answers(as_ada):
    as_ada.post(ADDRESS, said(**{"background.diabetes": "yes", "background.cancer": "no"}))
    profile = Profile.objects.get()
    assert (profile.background, profile.background_denied) == (["diabetes"], ["cancer"])


def test_an_answer_can_be_taken_back(as_ada):
    as_ada.post(ADDRESS, said(**{"background.diabetes": "yes"}))
    as_ada.post(ADDRESS, said(**{"background.diabetes": ""}))
    assert Profile.objects.get().background == []


def test_a_changed_background_is_judged_and_a_changed_name_is_not(as_ada, ada):
    as_ada.post(ADDRESS, said(name="Ada L."))
    ada.diary.refresh_from_db()
    assert ada.diary.record_version == 0
    as_ada.post(ADDRESS, said(**{"background.diabetes": "yes"}))
    ada.diary.refresh_from_db()
    assert ada.diary.record_version == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"birth_year": "1899"},
        {"birth_year": "3000"},
        {"birth_year": "nineteen"},
        {"birth_year": "9" * 5000},
        {"time_zone": "Mars/Olympus"},
        {"time_zone": ""},
        {"country": "ZZ"},
        {"units": "furlongs"},
        {"sex": "yes"},
        {"name": "x" * 151},
        {"name": "a\x00b"},
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_is_changed(as_ada, wrong):
    answer = as_ada.post(ADDRESS, said(**wrong, **{"background.diabetes": "yes"}))
    assert answer.status_code == 200
    assert b"Please look at this again" in answer.content
    assert b'name="background.diabetes" value="yes" checked' in answer.content
    assert Profile.objects.get().background == []


def test_a_made_up_background_is_not_said(as_ada):
    as_ada.post(ADDRESS, said(**{"background.dragons": "yes", "background.cancer": "perhaps"}))
    profile = Profile.objects.get()
    assert (profile.background, profile.background_denied) == ([], [])


def test_a_new_zone_is_the_zone_of_today(as_ada):
    as_ada.post(ADDRESS, said(time_zone="Pacific/Auckland"))
    assert Profile.objects.get().time_zone == "Pacific/Auckland"


def test_a_clinician_has_no_such_page(client, pia):
    client.force_login(pia)
    assert client.get(ADDRESS).status_code == 404


def test_reading_the_page_asks_little_of_the_database(as_ada, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        as_ada.get(ADDRESS)
