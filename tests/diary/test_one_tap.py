"""One tap each: nothing to report, a medicine taken or not; and the way back."""

import pytest
import time_machine

from diary.log import log_checkin, log_medicine
from tests.builders import a_checkin, a_sign
from tracker.models import CheckIn, Medicine

NOTHING = "/checkin/nothing/"
MEDICINES = "/account/medicines/"


@pytest.fixture(autouse=True)
def clock(now):
    """Noon of 1 May 2026 in UTC, an hour later in London."""
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def as_ada(client, ada):
    """Ada's browser."""
    client.force_login(ada)
    return client


@pytest.fixture
def tablet(as_ada) -> Medicine:
    """A medicine on Ada's list."""
    as_ada.post(MEDICINES, {"name": "white tablet"})
    return Medicine.objects.get()


def today(client) -> str:
    """The text of Today."""
    return client.get("/").content.decode()


def said() -> dict:
    """What the one check-in says, its moments left out; nothing of a removed one."""
    body = CheckIn.objects.get().body
    return {key: body[key] for key in body if key not in {"date", "entered_at"}}


def tap(client, medicine: Medicine, answer: str) -> str:
    """The page after a tap."""
    address = f"/medicines/{medicine.pk}/say/"
    return client.post(address, {"answer": answer}, follow=True).content.decode()


def undo(client, medicine: Medicine) -> None:
    client.post(f"/medicines/{medicine.pk}/2026-05-01/undo/")


def test_nothing_to_report_is_one_tap_on_today(as_ada):
    assert "Nothing to report today" in today(as_ada)
    page = as_ada.post(NOTHING, follow=True).content.decode()
    assert "Saved: nothing to report today." in page
    assert said() == {"nothing_new": True}
    assert 'action="/checkin/nothing/"' not in page


def test_it_can_be_taken_back_in_one_tap(as_ada):
    page = as_ada.post(NOTHING, follow=True).content.decode()
    assert 'action="/checkin/2026-05-01/nothing/undo/"' in page
    as_ada.post("/checkin/2026-05-01/nothing/undo/")
    assert CheckIn.objects.get().deleted_at is not None
    assert "No check-in yet" in today(as_ada)


def test_it_never_changes_a_day_that_says_something(as_ada, ada, now):
    answered = a_checkin(signs=[a_sign("itch", side="left")], nothing_new=None)
    log_checkin(ada.diary, answered, now=now)
    page = as_ada.post(NOTHING, follow=True).content.decode()
    assert "This day was answered already." in page
    assert CheckIn.objects.get().body == answered


def test_opening_it_changes_nothing(as_ada):
    assert "Nothing to report today?" in as_ada.get(NOTHING).content.decode()
    assert not CheckIn.objects.exists()


@pytest.mark.parametrize(
    ("site", "presses"),
    [("none", True), ("cross-site", False), ("same-origin", False), ("", False)],
)
def test_the_button_presses_itself_for_the_shortcut_alone(as_ada, site, presses):
    page = as_ada.get(NOTHING, headers={"Sec-Fetch-Site": site}).content.decode()
    assert ("data-at-once" in page) is presses
    assert ("nothing.js" in page) is presses


def test_medicines_are_off_until_one_is_added(as_ada):
    assert "Medicines today" not in today(as_ada)
    assert "This is off." in as_ada.get(MEDICINES).content.decode()


@pytest.mark.parametrize(("answer", "taken"), [("taken", True), ("not", False)])
def test_a_tap_is_kept_in_the_check_in_of_the_day(as_ada, tablet, answer, taken):
    page = tap(as_ada, tablet, answer)
    assert said() == {"medicines": [{"name": "white tablet", "taken": taken}]}
    assert page.count('aria-pressed="true"') == 1


def test_a_medicine_alone_leaves_the_check_in_to_be_answered(as_ada, tablet):
    page = tap(as_ada, tablet, "taken")
    assert "Nothing logged yet today." in page
    assert "No check-in yet" in page
    as_ada.post(NOTHING)
    assert said().keys() == {"medicines", "nothing_new"}


def test_a_medicine_alone_leaves_all_questions_due(as_ada, tablet):
    tap(as_ada, tablet, "taken")
    page = as_ada.get("/checkin/").content.decode()
    assert 'name="q.' in page
    short = as_ada.get("/checkin/?short=1").content.decode()
    assert "You have answered this day already." not in short


def test_what_the_day_says_besides_stays(as_ada, ada, now, tablet):
    log_checkin(ada.diary, a_checkin(note="rain"), now=now)
    tap(as_ada, tablet, "taken")
    undo(as_ada, tablet)
    assert said() == {"nothing_new": True, "note": "rain"}


def test_a_medicine_that_is_begun_today_is_an_event_of_today(as_ada, ada, now):
    log_checkin(ada.diary, a_checkin(note="rain"), now=now)
    as_ada.post(MEDICINES, {"name": "drops", "begun_today": "on"})
    event = {"code": "new_medicine", "date": "2026-05-01"}
    assert said() == {"nothing_new": True, "note": "rain", "events": [event]}
    assert Medicine.objects.get().name == "drops"


def test_a_medicine_that_is_only_listed_says_nothing_of_its_first_day(as_ada, tablet):
    assert not CheckIn.objects.exists()


def test_undo_brings_back_what_was_said_before(as_ada, tablet):
    tap(as_ada, tablet, "taken")
    tap(as_ada, tablet, "not")
    undo(as_ada, tablet)
    assert said() == {"medicines": [{"name": "white tablet", "taken": True}]}


def test_undo_of_the_first_tap_leaves_nothing(as_ada, tablet):
    tap(as_ada, tablet, "taken")
    undo(as_ada, tablet)
    assert CheckIn.objects.get().deleted_at is not None
    tap(as_ada, tablet, "not")
    assert said() == {"medicines": [{"name": "white tablet", "taken": False}]}


def test_nothing_to_report_taken_back_leaves_the_medicine(as_ada, tablet):
    tap(as_ada, tablet, "taken")
    as_ada.post(NOTHING)
    as_ada.post("/checkin/2026-05-01/nothing/undo/")
    assert said().keys() == {"medicines"}


def test_an_answer_that_is_none_is_refused(as_ada, tablet):
    assert as_ada.post(f"/medicines/{tablet.pk}/say/", {"answer": "x"}).status_code == 404
    assert not CheckIn.objects.exists()


def test_a_renamed_medicine_keeps_what_was_logged(as_ada, tablet):
    tap(as_ada, tablet, "taken")
    as_ada.post(f"{MEDICINES}{tablet.pk}/rename/", {"name": "blue tablet"})
    assert "blue tablet" in today(as_ada)
    assert said() == {"medicines": [{"name": "white tablet", "taken": True}]}


def test_two_medicines_of_one_name_are_refused(as_ada, tablet):
    as_ada.post(MEDICINES, {"name": "drops"})
    page = as_ada.post(f"{MEDICINES}{tablet.pk}/rename/", {"name": "drops"}).content.decode()
    assert "Another of your medicines is called that." in page


def test_an_ended_medicine_leaves_today_and_nothing_logged_is_lost(as_ada, tablet):
    tap(as_ada, tablet, "taken")
    page = as_ada.post(f"{MEDICINES}{tablet.pk}/end/", follow=True).content.decode()
    assert f'action="{MEDICINES}{tablet.pk}/again/"' in page
    assert "Medicines today" not in today(as_ada)
    assert said() == {"medicines": [{"name": "white tablet", "taken": True}]}


def test_an_ended_medicine_is_taken_up_again(as_ada, tablet):
    as_ada.post(f"{MEDICINES}{tablet.pk}/end/")
    as_ada.post(MEDICINES, {"name": "white tablet"})
    assert "white tablet" in today(as_ada)
    assert Medicine.objects.get().ended_at is None


def test_a_list_has_an_end(as_ada):
    for number in range(31):
        as_ada.post(MEDICINES, {"name": f"tablet {number}"})
    assert Medicine.objects.count() == 30


def test_nobody_taps_the_medicine_of_another(as_ada, tablet, ben, client):
    client.force_login(ben)
    for path in (f"/medicines/{tablet.pk}/say/", f"{MEDICINES}{tablet.pk}/end/"):
        assert client.post(path, {"answer": "taken"}).status_code == 404


def test_the_history_calls_such_a_day_by_its_name(as_ada, ada, now):
    log_medicine(ada.diary, "drops", now.date(), taken=True, now=now)
    page = as_ada.get("/diary/").content.decode()
    assert "Medicines" in page
    assert "drops" not in page
