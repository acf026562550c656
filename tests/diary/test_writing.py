"""Who wrote an entry: kept on it, shown beside it, remembered only in this session."""

import pytest
import time_machine

from diary.log import export_document
from tests.builders import NOW
from tests.diary.api.asking import Device
from tests.diary.submitting import answers
from tracker.models import CheckIn, Walk


@pytest.fixture(autouse=True)
def clock():
    """Noon of 1 May 2026."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def as_ada(client, ada):
    """Ada's browser, which others may use too."""
    client.force_login(ada)
    return client


def walk(client, **changed):
    """Sends the walk form as it stands, with some controls changed."""
    page = client.get("/walks/new/").content.decode()
    client.post("/walks/new/", answers(page, pain="left", **changed))
    return Walk.objects.latest("pk").body


def test_a_walk_written_by_a_helper_is_marked_in_the_diary_and_everywhere(as_ada, ada):
    body = walk(as_ada, entered_by="carer")
    assert body["entered_by"] == "carer"
    for page in ("/", "/diary/"):
        assert "written by a helper" in as_ada.get(page).content.decode()
    assert export_document(ada.diary)["walks"][0]["entered_by"] == "carer"
    assert Device(ada).get(f"/walks/{body['id']}/").json()["entered_by"] == "carer"


def test_what_the_person_wrote_has_no_mark(as_ada):
    assert "entered_by" not in walk(as_ada)
    assert "written by" not in as_ada.get("/diary/").content.decode()


def test_a_helper_is_remembered_only_when_asked_to(as_ada):
    walk(as_ada, entered_by="carer")
    assert "entered_by" not in walk(as_ada)
    walk(as_ada, entered_by="carer", remember_writer="yes")
    assert walk(as_ada)["entered_by"] == "carer"


def test_one_tap_of_a_remembered_helper_is_marked_too(as_ada):
    walk(as_ada, entered_by="carer", remember_writer="yes")
    as_ada.post("/checkin/nothing/")
    assert CheckIn.objects.get().body["entered_by"] == "carer"


def test_the_person_who_writes_again_is_not_marked_any_more(as_ada):
    walk(as_ada, entered_by="carer", remember_writer="yes")
    walk(as_ada, entered_by="self")
    assert "entered_by" not in walk(as_ada)


def test_another_session_knows_of_no_helper(as_ada, ada, client):
    walk(as_ada, entered_by="carer", remember_writer="yes")
    client.logout()
    client.force_login(ada)
    assert "entered_by" not in walk(client)


def test_a_checkin_remembers_its_helper_as_a_walk_does(as_ada):
    page = as_ada.get("/checkin/?full=1").content.decode()
    sent = answers(page, entered_by="carer", remember_writer="yes", q__swelling="no")
    as_ada.post("/checkin/", sent)
    assert CheckIn.objects.get().body["entered_by"] == "carer"
    assert walk(as_ada)["entered_by"] == "carer"
