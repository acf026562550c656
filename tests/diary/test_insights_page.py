"""What the diary shows: findings worst first, with clues, entries and what was not asked."""

from datetime import timedelta

import pytest

from diary.log import log_checkin, log_walk
from diary.review import review_diary
from tests.builders import a_checkin, a_walk
from tests.record import keep_finding, tell
from tracker.findings.services import Read, keep_reading

pytestmark = pytest.mark.django_db
PATTERN = {
    "rule": "arterial_claudication.pattern",
    "kind": "pattern",
    "about": "arterial_claudication",
    "urgency": "routine",
    "rank": 3,
}


@pytest.fixture
def signed_in(ada, now, client, time_machine):
    """Ada at the page, at noon of 1 May."""
    time_machine.move_to(now)
    client.force_login(ada)
    return ada


def the_page(client) -> str:
    response = client.get("/insights/")
    assert response.status_code == 200
    return response.content.decode()


def test_an_empty_diary_is_never_called_well(signed_in, client):
    page = the_page(client)
    assert "does not mean that your legs are well" in page


def test_a_finding_leads_to_the_entries_behind_it(signed_in, client, now):
    walk = log_walk(signed_in.diary, a_walk(), now=now).entry
    keep_finding(signed_in.diary, now=now, evidence=[f"walk:{walk.key}", "checkin:2026-05-01"])
    page = the_page(client)
    assert f"/walks/{walk.key}/" in page
    assert "/checkin/2026-05-01/" in page


def test_a_walk_that_was_removed_is_not_linked(signed_in, client, now):
    keep_finding(signed_in.diary, now=now, evidence=["walk:long-gone"])
    assert "/walks/long-gone/" not in the_page(client)


def test_what_is_gone_is_told_for_two_weeks(signed_in, client, now, time_machine):
    keep_finding(signed_in.diary, now=now - timedelta(days=3))
    tell(signed_in.diary, now=now - timedelta(days=1))
    assert "No longer so" in the_page(client)
    time_machine.move_to(now + timedelta(days=15))
    assert "No longer so" not in the_page(client)


def test_questions_that_rules_still_need_are_listed(signed_in, client, now):
    keep_reading(
        signed_in.diary,
        version=0,
        as_of=now.date(),
        read=Read(not_judged=[{"id": "a.rule", "needs": ["breathless"]}]),
        now=now,
    )
    page = the_page(client)
    assert "What the diary does not know" in page
    assert "/checkin/?full=1" in page


def test_a_diary_that_is_behind_says_so(signed_in, client, now):
    log_checkin(signed_in.diary, a_checkin(), now=now)
    assert "being read now" in the_page(client)


def test_another_patient_cannot_open_a_finding(signed_in, ben, client, now):
    row = keep_finding(signed_in.diary, now=now)
    assert client.get(f"/insights/{row.pk}/").status_code == 200
    client.force_login(ben)
    assert client.get(f"/insights/{row.pk}/").status_code == 404


def test_queries_do_not_grow_with_findings(signed_in, client, now, django_assert_max_num_queries):
    walks = [log_walk(signed_in.diary, a_walk(), now=now).entry for _ in range(12)]
    for number, side in enumerate(("left", "right", "both")):
        evidence = [f"walk:{walk.key}" for walk in walks[number::3]]
        keep_finding(signed_in.diary, now=now, side=side, evidence=evidence)
    with django_assert_max_num_queries(12):
        the_page(client)


@pytest.mark.parametrize(("back", "address"), [("insights", "/insights/"), ("//evil", "/")])
def test_reading_a_card_leads_back_to_where_it_was_read(signed_in, client, now, *, back, address):
    row = keep_finding(signed_in.diary, now=now)
    answer = client.post(f"/findings/{row.pk}/read/", {"back": back})
    assert answer["Location"] == address


def test_an_open_clue_has_a_button_that_asks_it(signed_in, client, now):
    clues = [
        {"id": "arterial_claudication.not_standing", "verdict": "unknown"},
        {"id": "arterial_claudication.vessels", "verdict": "unknown"},
        {"id": "arterial_claudication.stand_still", "verdict": "unknown"},
    ]
    asks = (["pain_standing"], ["smoker"], ["stand_still"])
    kept = [clue | {"figures": {}, "asks": codes} for clue, codes in zip(clues, asks, strict=True)]
    keep_finding(signed_in.diary, now=now, **PATTERN, clues=kept)
    page = the_page(client)
    assert "/checkin/?full=1&amp;all=1#asked.pain_standing" in page
    assert 'href="/account/profile/#background.smoker"' in page
    assert 'href="/walks/new/#relief_stand_still"' in page


def test_a_clue_is_told_in_the_persons_own_numbers_with_its_source(signed_in, client, now):
    figures = {"seen": 7, "asked": 9, "minutes": 5}
    clue = {"id": "arterial_claudication.gone_soon", "verdict": "for", "figures": figures}
    keep_finding(signed_in.diary, now=now, **PATTERN, clues=[clue | {"asks": []}])
    page = the_page(client)
    assert "on 7 of your last 9 painful walks, half of the time within 5 min" in page
    assert "Leng &amp; Fowkes" in page


def a_reading(subject, **over):
    """Where one subject stands, as a review keeps it."""
    usual = {"status": "no_clear_change", "would_have_seen": 23, "entries_missing": 0}
    return {"subject": subject, "days_missing": 0, **usual, **over}


def test_no_clear_change_is_told_with_the_change_that_would_have_shown(signed_in, client, now):
    trends = [a_reading("walking"), a_reading("pain", status="worse")]
    keep_reading(signed_in.diary, version=0, as_of=now.date(), read=Read(trends=trends), now=now)
    page = the_page(client)
    assert "A change by about 23 per cent that had lasted" in page
    assert "does not mean that your legs are well" in page
    assert "How strong the pain is" not in page


def test_with_too_few_entries_the_page_says_what_is_missing(signed_in, client, now):
    few = a_reading("relief", status="too_few", entries_missing=4, days_missing=1)
    keep_reading(signed_in.diary, version=0, as_of=now.date(), read=Read(trends=[few]), now=now)
    assert "It takes 4 more days with a figure and 1 more day of diary." in the_page(client)


def test_a_review_keeps_where_each_series_stands(signed_in, client, now):
    log_walk(signed_in.diary, a_walk(), now=now)
    review_diary(signed_in.diary.pk, now=now)
    assert "Too little to compare yet" in the_page(client)
