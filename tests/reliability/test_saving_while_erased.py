"""Somebody saves in the moment in which their account is deleted: a clear answer, nothing left.

The deletion is a real one, committed by another connection. It comes in between: after the site
has learned who asks, before their words are written.
"""

import threading
from collections import Counter
from datetime import timedelta

import pytest
from django.conf import settings as site
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, connections
from django.test import Client
from django.utils import timezone

from diary import gone
from diary.api.tokens import DeviceToken
from diary.web.outbox import account_of
from tests.builders import PASSWORD, a_checkin, a_document, a_patient, a_walk
from tests.diary.api.asking import Device, problem_of
from tests.diary.importing.bringing import A_WALK, a_table
from tests.diary.submitting import answers
from tracker.models import User
from tracker.theirs.erasing import GRACE, ask_erasure, erase_if_due

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
IN_BETWEEN = f"{__name__}.ErasedInBetween"
HURT = {"pain": "left", "amount": "4", "measure": "min"}


def erase(user_id: int) -> None:
    """The whole deletion, as the worker does it, on a connection of its own."""

    def work() -> None:
        user, now = User.objects.get(pk=user_id), timezone.now()
        ask_erasure(user, now=now - GRACE - timedelta(minutes=1))
        assert erase_if_due(user_id, now=now)
        connections.close_all()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


class ErasedInBetween:
    """Deletes whoever asks, once the site has looked up who that is and before the view begins."""

    user_id: int = 0

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, *_view) -> None:
        if self.user_id and request.method not in {"GET", "HEAD"}:
            assert request.user.is_authenticated
            user_id, ErasedInBetween.user_id = self.user_id, 0
            erase(user_id)


@pytest.fixture
def ada(transactional_db, settings, tmp_path):
    settings.BACKUP_DIR = tmp_path / "backups"
    settings.MIDDLEWARE = [*site.MIDDLEWARE, IN_BETWEEN]
    yield a_patient("ada@example.org", name="Ada")
    ErasedInBetween.user_id = 0


@pytest.fixture
def as_ada(ada):
    client = Client(raise_request_exception=False)
    client.force_login(ada)
    return client


def walk(client):
    return client.post("/walks/new/", answers(client.get("/walks/new/").content.decode(), **HURT))


def checkin(client):
    page = client.get("/checkin/").content.decode()
    return client.post("/checkin/", answers(page, nothing_new="yes"))


def outbox(client):
    form = answers(client.get("/walks/new/").content.decode(), **HURT)
    envelope = {
        "outbox.kind": "walk",
        "outbox.account": account_of(User.objects.get()),
        "outbox.said_at": timezone.now().isoformat(),
        "outbox.day": "",
    }
    return client.post("/offline/send/", form | envelope, headers={"accept": "application/json"})


def posting(address, **said):
    return lambda client: client.post(address, said)


def a_file(client):
    file = SimpleUploadedFile("walks.csv", a_table(A_WALK))
    return client.post("/account/data/import/", {"file": file})


SAVES = {
    "walk": walk,
    "checkin": checkin,
    "place": posting("/places/", name="the gate", number="220", measure="m"),
    "medicine": posting("/account/medicines/", name="white tablet"),
    "reminder": posting("/account/reminders/times/", at="20:00"),
    "link": posting("/share/new/", label="", charts="on", period="90d", days="30"),
    "questions": posting("/report/", goal="to the park", question_1="Why?"),
    "look": posting("/account/look/", text_size="large", contrast="normal", appearance="phone"),
    "file": a_file,
    "everything": posting("/account/data/everything/"),
    "delete": posting("/account/data/delete/", password=PASSWORD),
}


def asked(save, client, ada):
    """What a save answers when the account goes in between."""
    armed = client.post

    def post(*args, **kwargs):
        ErasedInBetween.user_id = ada.pk
        return armed(*args, **kwargs)

    client.post = post
    answer = save(client)
    assert not User.objects.exists()
    return answer


def left_over() -> Counter[str]:
    """Rows of people that stand in any table, and what points nowhere."""
    connection.check_constraints()
    with connection.cursor() as cursor:
        found: Counter[str] = Counter()
        for name in connection.introspection.table_names(cursor):
            if name.startswith("tracker_") and name != "tracker_auditrow":
                cursor.execute(f'SELECT COUNT(*) FROM "{name}"')
                found[name] = cursor.fetchone()[0]
    return +found


@pytest.mark.parametrize("name", SAVES)
def test_whoever_saves_while_they_are_deleted_is_told_so(as_ada, ada, name):
    answer = asked(SAVES[name], as_ada, ada)
    assert (answer.status_code, answer["Location"]) == (303, "/account/login/")
    assert left_over() == {}
    page = as_ada.get("/account/login/").content.decode()
    assert "Nothing was saved: this account was deleted." in page


def test_a_phone_that_sends_later_is_told_that_nobody_is_signed_in(as_ada, ada):
    answer = asked(outbox, as_ada, ada)
    assert (answer.status_code, answer.json()) == (401, {"state": "signed_out"})
    assert left_over() == {}


@pytest.mark.parametrize("what", ["walk", "checkin", "diary", "profile"])
def test_a_device_is_told_that_it_opens_nothing_any_more(ada, what, monkeypatch):
    device = Device(ada)
    real = DeviceToken.authenticate

    def authenticate(held, request):
        found = real(held, request)
        erase(ada.pk)
        return found

    monkeypatch.setattr(DeviceToken, "authenticate", authenticate)
    body = {"walk": a_walk(), "checkin": a_checkin(), "diary": a_document(), "profile": {}}[what]
    ask = {
        "walk": device.put_walk,
        "checkin": device.put_checkin,
        "diary": lambda said: device.post("/diary/", said),
        "profile": lambda _said: device.patch("/profile/", {"goal": "to the park"}),
    }[what]
    assert "deleted" in problem_of(ask(body), 401)["detail"]
    assert left_over() == {}


def test_without_it_the_site_breaks(as_ada, ada, monkeypatch):
    """The control: these are the errors that people would meet."""
    monkeypatch.setattr(gone, "is_gone", lambda _user: False)
    assert asked(walk, as_ada, ada).status_code == 500


def test_an_error_of_somebody_who_is_here_stays_an_error(as_ada, monkeypatch):
    def breaks(*_args, **_kwargs):
        raise User.DoesNotExist

    monkeypatch.setattr("diary.web.walks.log_walk", breaks)
    assert walk(as_ada).status_code == 500


WRITERS, WALKS = 3, 12


def test_many_saves_beside_a_deletion_end_in_an_answer_and_leave_nothing(as_ada, ada):
    """Nothing is arranged here: whatever order the moments take."""
    said: Counter[int] = Counter()
    cookies, begin = as_ada.cookies, threading.Barrier(WRITERS + 1)

    def write() -> None:
        client = Client(raise_request_exception=False)
        client.cookies = cookies.copy()
        form = {"pain": "left", "measure": "min", "amount": "4"}
        begin.wait()
        for _ in range(WALKS):
            said[client.post("/walks/new/painless/", form).status_code] += 1
        connections.close_all()

    threads = [threading.Thread(target=write) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    begin.wait()
    erase(ada.pk)
    for thread in threads:
        thread.join()
    assert said.total() == WRITERS * WALKS
    assert set(said) <= {200, 302, 303}
    assert left_over() == {}
