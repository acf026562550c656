"""The language follows the person: on pages, on the phone, in letters and in drawings."""

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from diary.drawing import draw_charts
from diary.log import log_walk
from diary.reminders import words
from diary.speaking import in_language_of, speak
from diary.spelling import figure, within_a_sentence
from diary.web.forms.typed import decimal_of
from tests.builders import a_walk
from tests.languages.pseudo import brackets
from tracker.models import Chart, Diary

pytestmark = pytest.mark.django_db


def language_of(client, path="/account/login/", **headers):
    """What the page at an address says of itself."""
    answer = client.get(path, headers=headers)
    page = answer.content.decode()
    assert f'<html lang="{answer["Content-Language"]}"' in page
    return answer["Content-Language"]


@pytest.mark.parametrize(
    ("asked", "answered"),
    [("de-AT,de;q=0.9", "de"), ("es", "es"), ("ar-EG", "ar"), ("en-US", "en"), ("fr", "en")],
)
def test_who_is_not_signed_in_is_answered_as_the_browser_asks(client, asked, answered):
    assert language_of(client, **{"accept-language": asked}) == answered


def test_the_choice_at_the_door_outweighs_the_browser(client):
    client.post("/language/", {"language": "es", "next": "/account/signup/"})
    assert language_of(client, **{"accept-language": "de"}) == "es"


def test_a_choice_leads_back_to_its_page_and_never_elsewhere(client):
    back = client.post("/language/", {"language": "es", "next": "/account/signup/"})
    away = client.post("/language/", {"language": "es", "next": "https://example.org/"})
    assert (back["Location"], away["Location"]) == ("/account/signup/", "/")


def test_the_person_outweighs_their_browser_and_their_door(client, ada):
    client.force_login(ada)
    client.post("/language/", {"language": "de"})
    client.cookies.pop("language")
    assert language_of(client, "/", **{"accept-language": "es"}) == "de"


def test_arabic_runs_from_right_to_left(client):
    page = client.get("/account/login/", headers={"accept-language": "ar"}).content.decode()
    assert '<html lang="ar" dir="rtl">' in page


def test_the_profile_offers_every_language_and_keeps_the_choice(client, ada):
    client.force_login(ada)
    page = client.get("/account/profile/").content.decode()
    assert [name for name in ("English", "Deutsch", "Español", "العربية") if name not in page] == []
    said = {"units": "metric", "time_zone": "Europe/London", "language": "de"}
    client.post("/account/profile/", said)
    ada.refresh_from_db()
    assert ada.language == "de"


def test_who_joins_keeps_the_language_of_the_page(client):
    form = {"email": "new@example.org", "password1": "a-long-and-quiet-walk", "agreed": "on"}
    client.post("/account/signup/", form, headers={"accept-language": "de"})
    assert Diary.objects.get(owner__email="new@example.org").owner.language == "de"


def test_a_reminder_speaks_the_language_of_whom_it_reminds(ada):
    speak(ada, "de", now=timezone.now())
    with brackets(), in_language_of(ada):
        assert words.sender() == "⟦Your diary⟧"
    assert words.sender() == "Your diary"


def test_charts_are_drawn_anew_in_the_language_that_was_chosen(ada, now):
    log_walk(ada.diary, a_walk(), now=now)
    draw_charts(ada.diary.pk, now=now)
    speak(ada, "de", now=timezone.now())
    assert not Chart.objects.exists()
    with brackets():
        draw_charts(ada.diary.pk, now=now)
    assert all("⟦" in chart.svg for chart in Chart.objects.all())
    assert Chart.objects.count() == 16


def test_the_worker_and_what_it_keeps_are_of_the_persons_language(client, ada):
    speak(ada, "de", now=timezone.now())
    client.force_login(ada)
    script = client.get("/sw.js", headers={"accept-language": "es"}).content.decode()
    assert 'const LANGUAGE = "de";' in script
    assert '"Accept-Language": LANGUAGE' in script
    client.logout()
    assert language_of(client, "/offline/", **{"accept-language": "de"}) == "de"


def test_the_rules_on_the_phone_are_fetched_anew_in_another_language(client):
    address = reverse("offline_rules")
    asked = [{"accept-language": language} for language in ("de", "es")]
    assert len({client.get(address, headers=said)["ETag"] for said in asked}) == 2


def test_what_is_open_to_all_asks_no_row_for_its_language(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/offline/walk/")


@pytest.mark.parametrize(("language", "written"), [("en", "20.5"), ("de", "20,5"), ("es", "20,5")])
def test_numbers_are_written_and_read_as_the_language_does(language, written):
    with translation.override(language):
        assert figure(20.5) == written
        assert decimal_of(written, "cm") == 20.5


@pytest.mark.parametrize(("language", "word"), [("en", "calf"), ("de", "Calf"), ("es", "calf")])
def test_only_german_nouns_keep_their_capital_within_a_sentence(language, word):
    with translation.override(language):
        assert within_a_sentence("Calf") == word
