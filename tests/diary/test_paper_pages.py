"""Two weeks on paper, typed in: what is saved, what is left, what is told, and the way back."""

from datetime import date

import pytest
import time_machine

from diary.log import log_checkin, log_medicine, log_walk
from tests.builders import NOW, a_checkin, a_walk
from tests.diary.submitting import answers
from tracker.models import CheckIn, Finding, Walk

TYPE_IN = "/paper/type-in/"
FIRST = "2026-04-20"


@pytest.fixture(autouse=True)
def clock():
    """Noon of Friday 1 May 2026."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def as_ada(client, ada):
    """Ada's browser."""
    client.force_login(ada)
    return client


def typed(client, *, first=FIRST, **changed):
    """The empty grid with some fields filled in, as it is sent."""
    page = client.get(TYPE_IN, {"first": first}).content.decode()
    return answers(page, **changed)


def looked_over(client, **changed):
    """The page that follows the grid, and what was sent."""
    sent = typed(client, **changed)
    return client.post(TYPE_IN, sent).content.decode(), sent


def saved(client, **changed):
    """The page that follows saving."""
    sent = typed(client, **changed)
    return client.post(TYPE_IN, sent | {"save": "1"}, follow=True).content.decode()


def test_the_sheet_has_fourteen_days_and_says_when_to_call(as_ada):
    page = as_ada.get("/paper/", {"first": FIRST}).content.decode()
    assert page.count('class="paper-day"') == 14
    assert "Sun 3 May" in page
    assert "call 999 now" in page


def test_a_walk_and_its_day_are_saved_as_ordinary_entries_entered_late(as_ada):
    saved(
        as_ada,
        walk__0__0__pain="left",
        walk__0__0__far="4",
        walk__0__0__severity="6",
        walk__0__0__eased="stand_still",
        day__0__new="no",
    )
    walk, checkin = Walk.objects.get().body, CheckIn.objects.get().body
    assert (walk["onset_s"], walk["severity"], walk["relief"]) == (240, 6, {"stand_still": True})
    assert walk["occurred_at"] == "2026-04-20T12:00:00+01:00"
    assert walk["entered_at"] == checkin["entered_at"] == "2026-05-01T13:00:00+01:00"
    assert (checkin["date"], checkin["nothing_new"]) == (FIRST, True)
    month = as_ada.get("/diary/", {"month": "2026-04"}).content.decode()
    assert month.count("written down later") == 2


def test_nothing_is_saved_before_it_was_looked_over(as_ada):
    page, _sent = looked_over(as_ada, walk__0__0__pain="left", walk__0__0__far="4")
    assert "Left leg, pain after 4 min" in page
    assert not Walk.objects.exists()


def test_several_walks_of_a_day_keep_their_order(as_ada):
    sent = typed(as_ada, walk__0__0__pain="left", walk__0__0__far="4")
    page = as_ada.post(TYPE_IN, sent | {"add": "0"}).content.decode()
    more = answers(page, walk__0__1__pain="right", walk__0__1__far="200", walk__0__1__unit="m")
    as_ada.post(TYPE_IN, more | {"save": "1"})
    rows = Walk.objects.order_by("occurred_at")
    assert [row.body["pain"] for row in rows] == ["left", "right"]
    assert len({row.day for row in rows}) == 1


@pytest.mark.parametrize(
    ("unit", "far", "kept"),
    [
        ("min", "4:30", {"walked_s": 270}),
        ("m", "850", {"walked_m": 850}),
        ("m", "850.5", {"walked_m": 850, "as_entered": {"value": 850.5, "unit": "m"}}),
    ],
)
def test_a_walk_without_pain_says_how_far_all_of_it_was(as_ada, unit, far, kept):
    saved(as_ada, walk__0__0__pain="none", walk__0__0__unit=unit, walk__0__0__far=far)
    body = Walk.objects.get().body
    assert {key: body[key] for key in kept} == kept


@pytest.mark.parametrize(
    ("changed", "field", "problem"),
    [
        ({"walk__0__0__far": "4"}, "walk.0.0.pain", "Please choose which leg."),
        ({"walk__0__0__pain": "left", "walk__0__0__far": "x"}, "walk.0.0.far", "give a number"),
        (
            {"walk__1__0__pain": "none", "walk__1__0__unit": "steps", "walk__1__0__far": "90"},
            "walk.1.0.unit",
            "kept in minutes or as a length",
        ),
        ({"walk__1__0__pain": "none", "walk__1__0__severity": "3"}, "walk.1.0.pain", "Which leg"),
        ({"day__2__new": "no", "day__2__sign": "cold"}, "day.2.new", "Which is right?"),
        ({"day__2__sign": "swelling"}, "day.2.side", "Which leg?"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_above_all(as_ada, changed, field, problem):
    page, _sent = looked_over(as_ada, **changed)
    summary = page.partition('id="errors"')[2].partition("</div>")[0]
    assert f'href="#{field}"' in summary
    assert problem in summary
    assert f'id="{field}-wrong"' in page
    assert not Walk.objects.exists()


def test_a_sheet_with_a_fault_keeps_what_was_typed(as_ada):
    page, _sent = looked_over(as_ada, walk__3__0__far="77", walk__4__0__pain="left")
    assert 'value="77"' in page


def test_a_day_that_has_entries_is_shown_and_left(as_ada, ada, now):
    log_walk(ada.diary, a_walk(occurred_at="2026-04-20T10:00:00+01:00"), now=now)
    log_checkin(ada.diary, a_checkin(date="2026-04-21"), now=now)
    page = as_ada.get(TYPE_IN, {"first": FIRST}).content.decode()
    assert "Stands already: Left leg, pain after 3 min, 5 of 10" in page
    assert "Stands already: Nothing new" in page
    assert 'name="walk.0.0.pain"' not in page
    assert 'name="day.1.sign"' not in page
    assert 'name="walk.1.0.pain"' in page


def test_what_was_typed_of_a_day_answered_meanwhile_is_said_to_be_left(as_ada, ada, now):
    sent = typed(as_ada, day__0__sign="breathless", walk__1__0__pain="left")
    log_checkin(ada.diary, a_checkin(date=FIRST), now=now)
    page = as_ada.post(TYPE_IN, sent).content.decode()
    assert "not saved: Mon 20 Apr." in page
    as_ada.post(TYPE_IN, sent | {"save": "1"})
    assert CheckIn.objects.get().body["nothing_new"] is True


def test_medicines_of_a_day_stay_beside_its_answers_and_behind_an_undo(as_ada, ada, now):
    log_medicine(ada.diary, "Tablets", date(2026, 4, 20), taken=True, now=now)
    saved(as_ada, day__0__new="no")
    body = CheckIn.objects.get().body
    assert (body["medicines"], body["nothing_new"]) == ([{"name": "Tablets", "taken": True}], True)
    as_ada.post("/paper/type-in/undo/")
    assert "nothing_new" not in CheckIn.objects.get().body
    assert CheckIn.objects.get().body["medicines"]


def test_every_warning_of_the_sheet_is_told_at_once_with_its_day(as_ada):
    page = saved(
        as_ada,
        day__0__sign=["cold", "pale", "numb"],
        day__0__side="left",
        day__3__sign=["swelling"],
        day__3__side="right",
    )
    assert "You wrote what follows on Mon 20 Apr." in page
    assert "You wrote what follows on Thu 23 Apr." in page
    assert "ring your doctor or nurse today all the same" in page
    assert "Call 999" in page
    assert {row.urgency for row in Finding.objects.all()} >= {"emergency", "today"}


def test_the_warning_stands_before_saving_too(as_ada):
    page, _sent = looked_over(as_ada, day__0__sign=["chest_pain"])
    assert "You wrote what follows on Mon 20 Apr." in page
    assert "Call 999" in page
    assert not CheckIn.objects.exists()


def test_a_sheet_of_last_year_is_judged_too(as_ada):
    page = saved(as_ada, first="2025-02-03", day__0__sign=["chest_pain"])
    assert "You wrote what follows on Mon 3 Feb 2025." in page
    assert "Call 999" in page


def test_a_sheet_without_a_warning_promises_nothing(as_ada):
    page = saved(as_ada, day__0__new="no")
    assert "It knows only what you wrote." in page


def test_the_whole_sheet_can_be_taken_back(as_ada):
    saved(as_ada, walk__0__0__pain="left", day__0__sign="chest_pain")
    as_ada.post("/paper/type-in/undo/")
    assert not Walk.objects.filter(deleted_at=None).exists()
    assert not CheckIn.objects.filter(deleted_at=None).exists()
    assert not Finding.objects.filter(gone_at=None, kind="red_flag").exists()


def test_an_undo_leaves_what_was_changed_since(as_ada, ada, now):
    saved(as_ada, walk__0__0__pain="left", walk__1__0__pain="right")
    changed = Walk.objects.order_by("occurred_at").first()
    log_walk(ada.diary, changed.body | {"severity": 9}, now=now, if_match=changed.etag)
    page = as_ada.post("/paper/type-in/undo/", follow=True).content.decode()
    assert "1 entry was changed since then and stays." in page
    assert Walk.objects.get(deleted_at=None).body["severity"] == 9


def test_pressed_twice_a_sheet_is_saved_once(as_ada):
    sent = typed(as_ada, walk__0__0__pain="left", day__0__new="no") | {"save": "1"}
    as_ada.post(TYPE_IN, sent)
    as_ada.post(TYPE_IN, sent)
    assert (Walk.objects.count(), CheckIn.objects.count()) == (1, 1)


def test_a_sheet_that_was_taken_back_can_be_saved_again(as_ada):
    sent = typed(as_ada, walk__0__0__pain="left", day__0__new="no") | {"save": "1"}
    as_ada.post(TYPE_IN, sent)
    as_ada.post("/paper/type-in/undo/")
    as_ada.post(TYPE_IN, sent)
    assert Walk.objects.filter(deleted_at=None).count() == 1
    assert CheckIn.objects.get().body["nothing_new"] is True


def test_a_helper_types_it_in_and_every_entry_says_so(as_ada):
    saved(as_ada, walk__0__0__pain="left", day__0__new="no", entered_by="carer")
    said = {row.body["entered_by"] for row in (Walk.objects.get(), CheckIn.objects.get())}
    assert said == {"carer"}


def test_days_to_come_cannot_be_typed_in(as_ada):
    page = as_ada.get(TYPE_IN, {"first": "2026-04-25"}).content.decode()
    assert page.count("This day is still to come.") == 7
    assert 'name="walk.6.0.pain"' in page
    assert 'name="walk.7.0.pain"' not in page


@pytest.mark.parametrize("first", ["2026-05-02", "x", "0001-01-01"])
def test_a_first_day_that_cannot_be_is_asked_again(as_ada, first):
    page = as_ada.get(TYPE_IN, {"first": first}).content.decode()
    assert "that is not still to come" in page


def test_an_empty_sheet_says_so(as_ada):
    assert "Nothing was typed yet." in looked_over(as_ada)[0]
