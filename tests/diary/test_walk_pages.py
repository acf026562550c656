"""The walk's pages: saving, changing, deleting and taking back, and what goes wrong kindly."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from diary.log import log_walk
from tests.builders import NOW, a_patient, a_walk
from tests.diary.submitting import answers
from tracker.models import Walk

MOMENT = datetime.fromisoformat(NOW)
NEW = "/walks/new/"


@pytest.fixture
def as_ada(client, ada):
    """Ada's browser."""
    client.force_login(ada)
    return client


@pytest.fixture(autouse=True)
def clock():
    """Noon of 1 May 2026, which tests may move."""
    with time_machine.travel(MOMENT, tick=False) as travel:
        yield travel


def fill(client, address=NEW, **changed):
    """Opens a form, changes some controls, presses save."""
    page = client.get(address)
    assert page.status_code == 200
    return client.post(address, answers(page.content.decode(), **changed))


def said(user):
    """The bodies of a person's walks, oldest first."""
    return [walk.body for walk in Walk.objects.filter(diary__owner=user).order_by("occurred_at")]


def test_a_usual_walk_is_saved_and_today_says_so(as_ada, ada):
    answer = fill(
        as_ada,
        pain="left",
        far_min="4",
        method="timer",
        severity="6",
        relief_stand_still="helped",
        relief_span="90",
    )
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    assert "Saved." in as_ada.get("/").content.decode()
    [body] = said(ada)
    assert (body["onset_s"], body["relief"], body["relief_s"]) == (240, {"stand_still": True}, 90)
    assert "walked_s" not in body


def test_a_double_press_makes_one_walk(as_ada, ada, clock):
    post = answers(as_ada.get(NEW).content.decode(), pain="left", far_min="4")
    for _ in range(2):
        assert as_ada.post(NEW, post).status_code == 303
        clock.shift(timedelta(seconds=3))
    walk = Walk.objects.get()
    assert walk.version == 1


def test_going_back_and_saving_again_changes_the_same_walk(as_ada, ada, clock):
    post = answers(as_ada.get(NEW).content.decode(), pain="left", far_min="4")
    as_ada.post(NEW, post)
    clock.shift(timedelta(minutes=1))
    as_ada.post(NEW, post | {"severity": ["3"]})
    [body] = said(ada)
    assert body["severity"] == 3
    assert body["occurred_at"] == "2026-05-01T13:00:00+01:00"


def test_a_walk_without_pain_asks_nothing_of_pain(as_ada, ada):
    page = as_ada.get("/walks/new/painless/").content.decode()
    assert 'name="severity"' not in page
    assert 'name="relief_sit"' not in page
    assert fill(as_ada, "/walks/new/painless/", walked_s="20").status_code == 303
    assert (said(ada)[0]["pain"], said(ada)[0]["walked_s"]) == ("none", 1200)


def test_a_walk_can_be_backfilled_with_both_times_kept(as_ada, ada):
    fill(as_ada, pain="right", date="2026-04-20", time="17:05")
    [body] = said(ada)
    assert body["occurred_at"] == "2026-04-20T17:05:00+01:00"
    assert body["entered_at"] == "2026-05-01T13:00:00+01:00"


def test_saving_an_edit_unchanged_changes_nothing(as_ada, ada, now, clock):
    log_walk(ada.diary, walk := a_walk(note="Up to\nthe church"), now=now)
    clock.shift(timedelta(hours=1))
    assert fill(as_ada, f"/walks/{walk['id']}/").status_code == 303
    assert Walk.objects.get().version == 1
    assert said(ada) == [walk]


def test_an_edit_keeps_what_it_did_not_touch(as_ada, ada, now):
    log_walk(ada.diary, walk := a_walk(outing="spring", onset_m=200), now=now)
    fill(as_ada, f"/walks/{walk['id']}/", severity="8")
    assert said(ada) == [walk | {"severity": 8, "entered_at": "2026-05-01T13:00:00+01:00"}]


def test_an_edit_made_elsewhere_meanwhile_is_not_lost_unseen(as_ada, ada, now):
    log_walk(ada.diary, walk := a_walk(), now=now)
    address = f"/walks/{walk['id']}/"
    post = answers(as_ada.get(address).content.decode(), severity="8")
    log_walk(ada.diary, walk | {"severity": 2}, now=now, if_match="any")
    page = as_ada.post(address, post).content.decode()
    assert "changed elsewhere" in page
    assert said(ada)[0]["severity"] == 2
    as_ada.post(address, answers(page))
    assert said(ada)[0]["severity"] == 8


def test_a_deleted_walk_can_be_taken_back(as_ada, ada, now):
    log_walk(ada.diary, walk := a_walk(), now=now)
    assert "Left leg" in as_ada.get(f"/walks/{walk['id']}/delete/").content.decode()
    assert as_ada.post(f"/walks/{walk['id']}/delete/").status_code == 303
    assert f"/walks/{walk['id']}/restore/" in as_ada.get("/").content.decode()
    assert as_ada.get(f"/walks/{walk['id']}/").status_code == 404
    as_ada.post(f"/walks/{walk['id']}/restore/")
    assert said(ada) == [walk]


def test_saving_again_after_a_deletion_makes_another_walk(as_ada, ada):
    post = answers(as_ada.get(NEW).content.decode(), pain="left", far_min="4")
    as_ada.post(NEW, post)
    as_ada.post(f"/walks/{said(ada)[0]['id']}/delete/")
    as_ada.post(NEW, post)
    [gone, walk] = Walk.objects.order_by("pk")
    assert (gone.body, walk.body["onset_s"]) == ({}, 240)


@pytest.mark.parametrize("page", ["", "delete/", "restore/"])
def test_a_walk_of_somebody_else_is_not_there(as_ada, ben, now, page):
    log_walk(ben.diary, walk := a_walk(), now=now)
    address = f"/walks/{walk['id']}/{page}"
    assert as_ada.post(address).status_code == 404
    assert said(ben) == [walk]


def test_a_key_of_somebody_elses_walk_makes_a_walk_of_ones_own(as_ada, ada, ben, now):
    log_walk(ben.diary, walk := a_walk(), now=now)
    fill(as_ada, pain="left", key=walk["id"])
    assert said(ben) == [walk]
    assert len(said(ada)) == 1


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"severity": "11"}, "11 is not 0 to 10"),
        ({"severity": "lots"}, "Please give a number"),
        ({"far_min": "four"}, "Please give a number"),
        ({"far_min": "99999"}, "is not 0 to 86400"),
        ({"measure": "m", "far_m": "60000"}, "60000 is not 0 to 50000"),
        ({"pain": "arm"}, "is not one of"),
        ({"pain": None}, "Please choose which leg"),
        ({"date": "2026-06-01"}, "That is still to come"),
        ({"date": "1066-10-14"}, "That is too long ago"),
        ({"relief_span": "exact", "relief_exact": "soon"}, "Please give a number"),
        ({"note": "n" * 1_000_000}, "1000000 characters is not"),
        ({"note": "zero \x00"}, "zero character"),
        ({"speed_kmh": "1e99"}, "Please give a number"),
        ({"left_severity": "12"}, "12 is not 0 to 10"),
        ({"sites": ["calf", "elbow"]}, "elbow"),
    ],
)
def test_a_wrong_answer_is_told_and_nothing_typed_is_lost(as_ada, ada, wrong, told):
    words = {"pain": "left", "far_place": "Zürich 🚶 שלום", "walked_s": "17"} | wrong
    answer = fill(as_ada, **words)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'class="errors' in page
    assert told.lower() in page.lower()
    assert "Zürich 🚶 שלום" in page
    assert answers(page)["walked_s"] == ["17"]
    assert said(ada) == []


def test_every_fault_leads_to_a_control_of_the_page(as_ada):
    page = fill(as_ada, pain=None, severity="11", far_min="x", date="soon").content.decode()
    for name in ("pain", "severity", "far_min", "date"):
        assert f'href="#{name}"' in page
        assert f'id="{name}"' in page
        assert f'id="{name}-wrong"' in page


def test_emoji_and_right_to_left_words_are_kept(as_ada, ada):
    fill(as_ada, pain="left", note="🚶‍♀️ עד הגשר", measure="place", far_place="الحديقة")
    assert (said(ada)[0]["note"], said(ada)[0]["place"]) == ("🚶‍♀️ עד הגשר", "الحديقة")
    assert "الحديقة" in as_ada.get(NEW).content.decode()


def test_words_of_a_person_are_never_markup(as_ada, ada, now):
    log_walk(ada.diary, a_walk(onset_s=None, place="<b>hill</b>", note="</textarea><i>"), now=now)
    for address in (NEW, f"/walks/{said(ada)[0]['id']}/"):
        page = as_ada.get(address).content.decode()
        assert "<b>hill" not in page
        assert "</textarea><i>" not in page


def test_who_counts_in_yards_is_asked_in_yards(client, db):
    client.force_login(a_patient("yards@example.org", units="imperial", country="US"))
    page = client.get(NEW).content.decode()
    assert "Yards" in page
    assert "Metres" not in page


@pytest.mark.parametrize("walks", [0, 40])
def test_the_form_asks_the_database_little_however_long_the_diary(as_ada, ada, now, walks):
    for number in range(walks):
        log_walk(ada.diary, a_walk(onset_s=60 + number), now=now)
    as_ada.get(NEW)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        as_ada.get(NEW)
    assert len(asked) <= 6
    assert not [q for q in asked if not q["sql"].startswith("SELECT")]


def test_a_save_looks_for_the_walk_once(as_ada):
    post = answers(as_ada.get(NEW).content.decode(), pain="left", far_min="4")
    with CaptureQueriesContext(connection) as asked:
        as_ada.post(NEW, post)
    looks = [q for q in asked if q["sql"].startswith("SELECT") and post["key"][0] in q["sql"]]
    assert len(looks) == 1


def test_the_form_is_light(as_ada):
    assert len(as_ada.get(NEW).content) < 40_000


@pytest.mark.parametrize("address", [NEW, "/walks/new/painless/", "/walks/x/", "/diary/"])
def test_a_clinician_keeps_no_walks(client, otto, address):
    client.force_login(otto)
    assert client.get(address).status_code == 404
