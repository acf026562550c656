"""The check-in's pages: short and in full, amending, another day, and what goes wrong kindly."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from diary.log import log_checkin
from tests.builders import NOW, a_checkin, a_swollen_leg
from tests.diary.submitting import answers
from tracker.models import CheckIn, CheckInVersion

MOMENT = datetime.fromisoformat(NOW)
TODAY = "/checkin/"
FULL = "/checkin/?full=1"


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


def fill(client, address=FULL, **changed):
    """Opens a form, changes some controls, presses save."""
    page = client.get(address)
    assert page.status_code == 200
    return client.post(address, answers(page.content.decode(), **changed))


def said(user):
    """The bodies of a person's check-ins by day."""
    rows = CheckIn.objects.filter(diary__owner=user, deleted_at=None).order_by("day")
    return [row.body for row in rows]


def page_at(client, address):
    """The text of a page."""
    return client.get(address).content.decode()


def test_the_first_checkin_asks_everything_and_offers_the_short_question(as_ada):
    page = page_at(as_ada, TODAY)
    assert 'name="q.cold"' in page
    assert 'href="?short=1"' in page
    assert 'name="q.cold"' not in page_at(as_ada, "/checkin/?short=1")


def test_within_a_week_one_question_is_enough(as_ada, ada, now):
    log_checkin(ada.diary, a_checkin(date="2026-04-28", denied=["cold"]), now=now)
    page = page_at(as_ada, TODAY)
    assert 'name="q.cold"' not in page
    assert 'href="?full=1"' in page
    post = answers(page, new="no")
    assert as_ada.post(TODAY, post).headers["Location"] == "/"
    assert said(ada)[-1] == {
        "date": "2026-05-01",
        "entered_at": "2026-05-01T13:00:00+01:00",
        "nothing_new": True,
    }


def test_all_answers_of_a_full_checkin_are_kept(as_ada, ada):
    changed = {"q.cold": "no", "q.wound": "cannot", "q.warm": "yes", "warm.0.side": "left"}
    assert fill(as_ada, **changed, **{"none.look": "yes"}).status_code == 303
    body = said(ada)[0]
    assert (body["denied"], body["cannot_tell"]) == (["cold"], ["wound"])
    assert body["signs"] == [{"code": "warm", "side": "left"}]
    assert "pale" in body["denied_together"]


def test_amending_shows_what_was_said_and_keeps_the_history(as_ada, ada, clock):
    fill(as_ada, **{"q.cold": "no", "q.tender": "yes", "tender.0.side": "right"})
    clock.shift(timedelta(hours=2))
    fill(as_ada, TODAY, **{"q.cold": "yes", "cold.0.side": "right"})
    [body] = said(ada)
    assert {sign["code"] for sign in body["signs"]} == {"cold", "tender"}
    assert "denied" not in body or body["denied"] == []
    assert CheckInVersion.objects.count() == 2


def test_saving_twice_changes_nothing(as_ada, ada, clock):
    post = answers(page_at(as_ada, FULL), **{"q.cold": "no"})
    for _ in range(2):
        assert as_ada.post(TODAY, post).status_code == 303
        clock.shift(timedelta(seconds=2))
    assert CheckIn.objects.get().version == 1


def test_saving_unchanged_keeps_every_word(as_ada, ada, now, clock):
    log_checkin(ada.diary, body := a_swollen_leg(denied=["cold"], note="a\nb"), now=now)
    clock.shift(timedelta(hours=1))
    assert fill(as_ada, TODAY).status_code == 303
    assert said(ada) == [body]


def test_another_day_is_answered_on_its_own_page(as_ada, ada):
    assert as_ada.get("/checkin/?day=2026-04-20").headers["Location"] == "/checkin/2026-04-20/"
    page = page_at(as_ada, "/checkin/2026-04-20/?full=1")
    assert "Mon 20 Apr" in page
    post = answers(page, **{"q.cold": "yes", "cold.0.side": "left", "cold.0.since": "yesterday"})
    as_ada.post("/checkin/2026-04-20/", post)
    [body] = said(ada)
    assert (body["date"], body["signs"][0]["since"]) == ("2026-04-20", "2026-04-19")
    assert body["entered_at"] == "2026-05-01T13:00:00+01:00"


@pytest.mark.parametrize("day", ["2026-05-02", "9999-12-31"])
def test_a_day_to_come_leads_back_to_today(as_ada, day):
    assert as_ada.get(f"/checkin/{day}/").headers["Location"] == TODAY
    assert "still to come" in page_at(as_ada, TODAY)


def test_a_day_that_cannot_be_is_not_found(as_ada):
    days = ("0001-01-01", "2026-02-30", "2026-5-1", "x")
    assert {as_ada.get(f"/checkin/{day}/").status_code for day in days} == {404}


@pytest.mark.parametrize("day", ["soon", "2026-13-01", "🙂"])
def test_a_wrong_date_in_the_little_form_is_told(as_ada, day):
    assert as_ada.get("/checkin/", {"day": day}).headers["Location"] == TODAY
    assert "Please give a date" in page_at(as_ada, TODAY)


def test_a_yes_without_a_leg_asks_which_and_loses_nothing(as_ada, ada):
    page = fill(as_ada, **{"q.swelling": "yes", "note": "after the garden"}).content.decode()
    assert "Which leg?" in page
    assert 'href="#swelling.0.side"' in page
    assert "after the garden" in page
    assert answers(page)["q.swelling"] == ["yes"]
    assert said(ada) == []
    as_ada.post(TODAY, answers(page, **{"swelling.0.side": "left"}))
    assert said(ada)[0]["note"] == "after the garden"


def test_the_same_may_be_said_of_another_place(as_ada, ada):
    page = page_at(as_ada, FULL)
    first = {"q.lump": "yes", "lump.0.side": "left", "add": "lump"}
    page = as_ada.post(TODAY, answers(page, **first)).content.decode()
    assert said(ada) == []
    as_ada.post(TODAY, answers(page, **{"lump.1.side": "right"}))
    assert [sign["side"] for sign in said(ada)[0]["signs"]] == ["left", "right"]


def test_answers_given_elsewhere_meanwhile_are_not_lost_unseen(as_ada, ada, now):
    post = answers(page_at(as_ada, FULL), **{"q.cold": "no"})
    log_checkin(ada.diary, a_checkin(denied=["pale"]), now=now)
    page = as_ada.post(TODAY, post).content.decode()
    assert "answered elsewhere" in page
    as_ada.post(TODAY, answers(page))
    assert sorted(said(ada)[0]["denied"]) == ["cold", "pale"]


def test_a_deleted_checkin_can_be_taken_back(as_ada, ada, now):
    log_checkin(ada.diary, body := a_checkin(), now=now)
    assert "Nothing new" in page_at(as_ada, "/checkin/2026-05-01/delete/")
    as_ada.post("/checkin/2026-05-01/delete/")
    assert said(ada) == []
    assert "/checkin/2026-05-01/restore/" in page_at(as_ada, "/")
    as_ada.post("/checkin/2026-05-01/restore/")
    assert said(ada) == [body]


def test_a_deleted_day_can_be_answered_anew(as_ada, ada, now):
    log_checkin(ada.diary, a_checkin(note="gone"), now=now)
    as_ada.post("/checkin/2026-05-01/delete/")
    fill(as_ada, **{"q.cold": "no"})
    assert said(ada)[0]["denied"] == ["cold"]
    assert "note" not in said(ada)[0]


def test_a_day_of_somebody_else_is_not_there(as_ada, ben, now):
    log_checkin(ben.diary, a_checkin(), now=now)
    for page in ("delete/", "restore/"):
        assert as_ada.post(f"/checkin/2026-05-01/{page}").status_code == 404


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"note": "n" * 1_000_000}, "1000000 characters is not"),
        ({"calf.left": "5"}, "5 is not 10 to 100"),
        ({"calf.left": "wide"}, "Please give a number"),
        ({"q.lump": "yes", "lump.0.side": "middle"}, "is not one of"),
        ({"q.lump": "yes", "lump.0.side": "left", "lump.0.level": "9"}, "9 is not 1 to 3"),
        ({"q.fall": "yes"}, "When was it?"),
        (
            {"q.fall": "yes", "fall.0.date": "date", "fall.0.date_date": "2027-01-01"},
            "lies in the future",
        ),
        ({"medicine.0.name": "Aspirin"}, "Did you take it?"),
        ({"no_walk": "lazy"}, "is not one of"),
    ],
)
def test_a_wrong_answer_is_told_and_nothing_typed_is_lost(as_ada, ada, wrong, told):
    words = {"care.rest": "helped", "calf.right": "39", "note": "Zürich 🚶 שלום"} | wrong
    answer = fill(as_ada, **words)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'class="errors' in page
    assert told in page
    assert answers(page)["care.rest"] == ["helped"]
    assert answers(page)["calf.right"] == ["39"]
    assert said(ada) == []


def test_selfcare_medicines_and_girth_are_kept(as_ada, ada):
    fill(
        as_ada,
        **{"care.raise": "helped", "care.heat": "tried", "calf.left": "36,5", "no_walk": "ill"},
        **{"medicine.0.name": "Aspirin", "medicine.0.taken": "no"},
    )
    [body] = said(ada)
    assert body["selfcare"] == [{"code": "raise", "helped": True}, {"code": "heat"}]
    assert body["calf_cm"] == {"left": 36.5}
    assert body["medicines"] == [{"name": "Aspirin", "taken": False}]
    assert body["no_walk"] == "ill"


def test_all_other_questions_are_shown_when_wanted(as_ada):
    page = page_at(as_ada, FULL)
    assert 'name="q.itch"' not in page
    assert 'name="q.itch"' in page_at(as_ada, "/checkin/?full=1&all=1")
    assert b'name="q.itch"' in as_ada.post(TODAY, answers(page, all="1")).content


def test_the_page_of_all_flagged_questions_stays_light(as_ada):
    assert len(page_at(as_ada, FULL)) < 250_000


@pytest.mark.parametrize("days", [0, 60])
def test_the_form_asks_the_database_little_however_long_the_diary(as_ada, ada, now, days):
    for number in range(days):
        day = date(2026, 3, 1) + timedelta(days=number)
        log_checkin(ada.diary, a_checkin(date=day.isoformat()), now=now)
    as_ada.get(TODAY)
    with CaptureQueriesContext(connection) as asked:
        as_ada.get(FULL)
    assert len(asked) <= 6
    assert not [query for query in asked if not query["sql"].startswith("SELECT")]
