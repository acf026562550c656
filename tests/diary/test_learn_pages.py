"""Pages to read: open to all, without a query, found by plain words."""

import pytest
from django.utils import translation
from django.utils.translation import gettext

from insights import find_pages, learn_pages
from insights.advice.pages import GROUPS


def text(response):
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("name", sorted(learn_pages()))
def test_every_page_can_be_read_without_signing_in_and_without_a_query(client, name):
    page = text(client.get(f"/learn/{name}/"))
    assert learn_pages()[name].title.replace("'", "&#x27;") in page
    for source in learn_pages()[name].sources:
        assert f'{source} <span class="muted">(as of November 2026)' in page


def test_the_index_shelves_every_page(client):
    index = text(client.get("/learn/"))
    assert [name for name in learn_pages() if f"/learn/{name}/" not in index] == []
    assert [title for title in GROUPS.values() if f">{title}</h2>" not in index] == []


def test_a_search_shows_what_it_found_and_its_words(client):
    found = text(client.get("/learn/", {"words": "calf cramp at night"}))
    assert found.index("/learn/cramp/") < found.index("/learn/deep_vein_thrombosis/")
    assert "/learn/stroke/" not in found
    assert 'value="calf cramp at night"' in found


def test_a_search_that_finds_nothing_does_not_comfort(client):
    found = text(client.get("/learn/", {"words": "<b>xyzzy</b>"}))
    assert "that there is no page about it says nothing" in found
    assert "<b>xyzzy" not in found


def test_no_page_has_an_unknown_name(client, db):
    assert client.get("/learn/housemaids_knee/").status_code == 404


def test_a_signed_in_patient_reads_their_own_emergency_number(client, ada):
    client.force_login(ada)
    assert "Ring 999 at once for" in text(client.get("/learn/stroke/"))


def test_where_nobody_knows_the_country_no_number_is_guessed(client):
    assert "Ring the emergency number at once for" in text(client.get("/learn/stroke/"))


IN_OTHER_WORDS = [
    ("de", "Wadenkrampf in der Nacht", "cramp"),
    ("de", "Krampf", "cramp"),
    ("de", "Schaufensterkrankheit", "arterial_claudication"),
    ("de", "geschwollenes Bein", "deep_vein_thrombosis"),
    ("de", "Ferse tut weh", "plantar_fasciitis"),
    ("es", "calambre por la noche", "cramp"),
    ("es", "ciática", "nerve_root"),
    ("es", "arterias estrechas", "arterial_claudication"),
    ("ar", "جلطة", "deep_vein_thrombosis"),
    ("ar", "الشرايين", "arterial_claudication"),
]


@pytest.mark.parametrize(("language", "words", "about"), IN_OTHER_WORDS)
def test_a_page_is_found_by_the_words_of_its_reader(language, words, about):
    with translation.override(language):
        found = find_pages(words, language=language, said=gettext)
    assert about in [page.about for page in found][:2]


def test_a_search_reads_the_pages_in_the_language_of_the_page(client):
    words = {"words": "Wadenkrampf in der Nacht"}
    found = text(client.get("/learn/", words, headers={"accept-language": "de"}))
    assert "/learn/cramp/" in found
    assert "that there is no page" in text(client.get("/learn/", words))
