"""Findings by the API: what stands, in words, and that it was read."""

from django.utils import translation
from django.utils.translation import gettext

import insights
from diary.telling import LEG_WORDS
from tests.builders import a_swollen_leg
from tests.diary.api.asking import problem_of
from tests.record import a_telling, tell
from tracker.models import Finding
from tracker.people.services import choose_language


def test_an_empty_diary_shows_nothing_and_is_up_to_date(adas, ada):
    assert adas.get("/findings/").json() == {
        "format": "calf-findings/1",
        "diary": f"diary-{ada.diary.pk}",
        "as_of": None,
        "urgency": "none",
        "findings": [],
        "not_judged": [],
        "up_to_date": True,
    }


def test_what_was_told_on_saving_stands_among_the_findings(adas):
    told = adas.put_checkin(a_swollen_leg()).json()["told"]
    shown = adas.get("/findings/").json()
    assert shown["findings"] == told
    assert shown["urgency"] == told[0]["urgency"]
    assert shown["up_to_date"] is False


def test_findings_stand_worst_first(adas, ada, now):
    soon = a_telling(rule="achilles_rupture.tendon_pain_after_a_medicine", urgency="soon", rank=2)
    tell(ada.diary, soon, a_telling(), now=now)
    shown = adas.get("/findings/").json()
    assert [finding["urgency"] for finding in shown["findings"]] == ["today", "soon"]


def test_reading_a_finding_is_kept_with_its_time(adas, now):
    number = adas.put_checkin(a_swollen_leg()).json()["told"][0]["number"]
    read = adas.post(f"/findings/{number}/read/").json()
    assert read["read_at"] == now.isoformat()
    assert adas.get("/findings/").json()["findings"][0] == read


def test_nobody_sees_or_reads_the_findings_of_another(adas, bens):
    number = adas.put_checkin(a_swollen_leg()).json()["told"][0]["number"]
    assert bens.get("/findings/").json()["findings"] == []
    problem_of(bens.post(f"/findings/{number}/read/"), 404)
    assert Finding.objects.get(pk=number).read_at is None


def test_a_number_beyond_all_numbers_is_not_found(adas):
    problem_of(adas.post(f"/findings/{10**30}/read/"), 404)


def test_many_findings_are_asked_for_at_once(adas, ada, now, django_assert_num_queries):
    tellings = [a_telling(side=side) for side in ("left", "right", "both")]
    tell(ada.diary, *tellings, now=now)
    with django_assert_num_queries(3):
        assert len(adas.get("/findings/").json()["findings"]) == 3


def test_a_finding_is_told_in_the_language_that_the_person_chose(adas, ada):
    choose_language(ada, language="de")
    answer = adas.put_checkin(a_swollen_leg(), **{"accept-language": "es"})
    assert answer["Content-Language"] == "de"
    assert answer.json()["told"][0]["headline"] == in_language("de", answer)


def test_who_chose_no_language_is_answered_in_the_one_that_is_asked_for(adas, ada):
    choose_language(ada, language="")
    answer = adas.put_checkin(a_swollen_leg(), **{"accept-language": "es"})
    assert answer["Content-Language"] == "es"
    assert answer.json()["told"][0]["headline"] == in_language("es", answer)
    assert adas.get("/findings/")["Content-Language"] == "en"


def in_language(language, answer):
    """The headline of the rule that was told, in a language; another one than in English."""
    told = answer.json()["told"][0]
    english = insights.wording(told["id"]).headline
    with translation.override(language):
        words = gettext(english).format(leg=LEG_WORDS[told["side"]], side=told["side"])
    assert words != english
    return words
