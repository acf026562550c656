"""One finding in full: the rule and its numbers, what ends it, what to do about it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone

from diary.log import log_checkin
from insights import sources
from tests.builders import a_swollen_leg, a_white_cold_leg
from tests.record import keep_finding, tell

pytestmark = pytest.mark.django_db
CRAMP = {
    "rule": "cramp.pattern",
    "kind": "pattern",
    "about": "cramp",
    "urgency": "self_care",
    "rank": 4,
    "side": "",
    "figures": {"fits": 3, "answered": 3, "open": 1},
}


@pytest.fixture
def reader(ada, now, client, time_machine):
    """Ada at a page, at noon of 1 May."""
    time_machine.move_to(now)
    client.force_login(ada)
    return client


def page_of(reader, row):
    response = reader.get(f"/insights/{row.pk}/")
    assert response.status_code == 200
    return response.content.decode()


def test_a_warning_shows_its_rule_its_numbers_and_its_source(reader, ada, now):
    page = page_of(reader, keep_finding(ada.diary, now=now))
    assert "said: swelling or a dent that stays when you press, of one leg, new" in page
    assert "NHS on DVT" in page


def test_a_warning_says_what_would_make_it_go_away(reader, ada, now):
    page = page_of(reader, keep_finding(ada.diary, now=now))
    assert "It stands for 7 days" in page
    assert "A scan closes it too" in page


def test_a_warning_says_how_soon_what_to_say_and_what_to_bring(reader, ada, now):
    page = page_of(reader, keep_finding(ada.diary, now=now))
    assert "Within hours" in page
    assert "I need to be seen today because of my leg." in page
    assert "a list of your medicines" in page
    assert "/learn/deep_vein_thrombosis/" in page


def test_a_cramp_names_what_is_shut_and_why(reader, ada, now):
    page = page_of(reader, keep_finding(ada.diary, now=now, **CRAMP))
    assert "Not answered yet: nerve damage in the feet, diabetes" in page
    assert "It is named when enough of these fit" in page


def test_beside_a_warning_a_cramp_offers_nothing(reader, ada, now):
    row = keep_finding(ada.diary, now=now, **CRAMP)
    log_checkin(ada.diary, a_swollen_leg(), now=now)
    page = page_of(reader, row)
    assert "Begin each walk or sport slowly" not in page
    assert "Against it: a warning stands" in page


def test_what_is_gone_asks_for_nothing_any_more(reader, ada, now):
    row = keep_finding(ada.diary, now=now - timedelta(days=3))
    tell(ada.diary, now=now - timedelta(days=1))
    page = page_of(reader, row)
    assert "I need to be seen today" not in page
    assert "What would make it go away?" not in page


def test_a_self_care_that_cannot_be_judged_offers_nothing(reader, ada, monkeypatch, caplog):
    row = keep_finding(ada.diary, now=timezone.now(), **CRAMP)
    monkeypatch.setattr("insights.selfcare", lambda *_: 1 / 0, raising=False)
    assert reader.get(f"/insights/{row.pk}/").context["care"] == []
    assert "could not be judged" in caplog.text


def test_an_emergency_can_be_rung_from_its_page(reader, ada, now):
    log_checkin(ada.diary, a_white_cold_leg(), now=now)
    row = ada.diary.findings.filter(gone_at=None, urgency="emergency").first()
    assert 'href="tel:999"' in page_of(reader, row)


def test_the_terms_of_a_rule_are_explained(reader, ada, now):
    assert "it began within 14 days" in page_of(reader, keep_finding(ada.diary, now=now))


def test_a_finding_says_as_of_when_its_sources_were_read(reader, ada, now):
    page = page_of(reader, keep_finding(ada.diary, now=now))
    assert "Sources, as of November 2026: NHS on DVT" in page


def test_what_is_our_own_claims_no_source(reader, ada, now):
    habit = {"rule": "habit.long_silence", "kind": "habit", "about": "logging", "urgency": "none"}
    row = keep_finding(ada.diary, now=now, **habit, rank=5, figures={"days": 9})
    page = page_of(reader, row)
    assert "Source: How the diary works" in page
    assert "as of November" not in page


def test_the_date_is_that_of_the_source_checked_longest_ago_clues_among_them(
    reader, ada, now, monkeypatch
):
    older = replace(sources.SOURCES["suri"], checked=date(2026, 3, 1))
    monkeypatch.setattr(sources, "SOURCES", {**sources.SOURCES, "suri": older})
    clue = {
        "id": "neurogenic_claudication.both_legs",
        "verdict": "against",
        "figures": {},
        "asks": [],
    }
    row = keep_finding(ada.diary, now=now, **CRAMP, clues=[clue])
    assert "Sources, as of March 2026: Hallegraeff" in page_of(reader, row)
