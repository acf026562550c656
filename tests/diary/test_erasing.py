"""Delete everything: a day of grace, then once and for all, and nothing of the person stays."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from diary import leaving, tasks
from tests.builders import PASSWORD
from tests.full_life import live
from tracker.audit.chain import broken_chains
from tracker.audit.services import record
from tracker.models import AuditRow, Diary, User
from tracker.people.demo import open_demo_accounts
from tracker.people.services import open_diary_for
from tracker.theirs.erased_list import erased_pseudonyms
from tracker.theirs.erasing import (
    GRACE,
    ask_erasure,
    erase_again,
    erase_if_due,
    people_to_erase,
)

PAGE = "/account/data/delete/"
A_BROWSER = {"endpoint": "https://push.example.org/x", "p256dh": "", "auth": ""}
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def backups(settings, tmp_path):
    """A folder of backups of the test's own."""
    settings.BACKUP_DIR = tmp_path / "backups"


@pytest.fixture
def clock(now):
    with time_machine.travel(now, tick=False) as travel:
        yield travel


@pytest.fixture
def as_ada(client, ada, clock):
    client.force_login(ada)
    return client


def whole_database() -> str:
    """Every cell of every table, but for the trail, which leads to nobody."""
    names = set(connection.introspection.table_names()) - {AuditRow._meta.db_table}
    with connection.cursor() as cursor:
        cells = []
        for name in sorted(names):
            cursor.execute(f'SELECT * FROM "{name}"')
            cells += [str(row) for row in cursor.fetchall()]
    return "\n".join(cells)


def words_of(page) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", page.content.decode()))


def test_the_page_says_what_will_be_gone(as_ada, ada, now):
    live(ada, "words", now=now, browser=A_BROWSER)
    said = words_of(as_ada.get(PAGE))
    assert "2 walks" in said
    assert "1 check-in " in said


@pytest.mark.parametrize("typed", ["", "not-my-password"])
def test_without_the_password_nothing_begins(as_ada, ada, typed):
    assert as_ada.post(PAGE, {"password": typed}).status_code == 200
    ada.refresh_from_db()
    assert ada.erase_at is None


def test_passwords_cannot_be_tried_for_ever(as_ada):
    answers = [as_ada.post(PAGE, {"password": f"guess {n}"}).status_code for n in range(12)]
    assert answers[:10] == [200] * 10
    assert answers[-1] == 429


def test_with_the_password_a_day_of_grace_begins_and_every_page_says_so(as_ada, ada, now):
    assert as_ada.post(PAGE, {"password": PASSWORD})["Location"] == PAGE
    ada.refresh_from_db()
    assert ada.erase_at == now + GRACE
    assert "It happens on Sat 2 May 2026, 13:00" in words_of(as_ada.get(PAGE))
    for address in ("/", "/account/", "/diary/", "/walks/new/"):
        assert "will be deleted on Sat 2 May 2026, 13:00" in words_of(as_ada.get(address))


def test_who_thinks_again_keeps_everything(as_ada, ada, now):
    ask_erasure(ada, now=now)
    assert as_ada.post(reverse("erase_undo")).status_code == 302
    assert people_to_erase(now=now + 2 * GRACE, limit=9) == []
    assert not erase_if_due(ada.pk, now=now + 2 * GRACE)
    assert "will be deleted" not in words_of(as_ada.get("/"))
    verbs = AuditRow.objects.filter(pseudonym=ada.pseudonym).values_list("verb", flat=True)
    assert set(verbs) == {"asked", "taken_back"}


def test_asking_twice_does_not_put_it_off(ada, now):
    ask_erasure(ada, now=now)
    assert ask_erasure(ada, now=now + timedelta(hours=20)) == now + GRACE


def test_nothing_is_deleted_before_its_moment(ada, now, clock):
    ask_erasure(ada, now=now)
    clock.move_to(now + GRACE - MINUTE)
    tasks.erase()
    assert User.objects.filter(pk=ada.pk).exists()
    clock.move_to(now + GRACE)
    tasks.erase()
    assert not User.objects.filter(pk=ada.pk).exists()


def test_nothing_of_the_person_stays_anywhere(ada, now):
    live(ada, "a line of Ada", now=now, browser=A_BROWSER)
    marks = ("a line of Ada", "ada@example.org", ada.pseudonym, "push.example.org", ada.password)
    before = whole_database()
    assert [mark for mark in marks if mark not in before] == []
    ask_erasure(ada, now=now)
    assert erase_if_due(ada.pk, now=now + GRACE)
    after = whole_database()
    assert [mark for mark in marks if mark in after] == []
    assert not Session.objects.exists()


def test_another_keeps_everything(ada, ben, now):
    live(ben, "a line of Ben's", now=now, browser=A_BROWSER)
    before = whole_database()
    ask_erasure(ada, now=now)
    erase_if_due(ada.pk, now=now + GRACE)
    assert before.count("a line of Ben") == whole_database().count("a line of Ben") > 10


def test_a_second_worker_deletes_nobody_twice(ada, now):
    ask_erasure(ada, now=now)
    assert erase_if_due(ada.pk, now=now + GRACE)
    assert not erase_if_due(ada.pk, now=now + GRACE)
    rows = AuditRow.objects.filter(pseudonym=ada.pseudonym)
    assert list(rows.values_list("verb", flat=True)) == ["asked", "erased"]


def test_sessions_and_devices_open_nothing_any_more(as_ada, ada, now, clock):
    token = live(ada, "words", now=now, browser=A_BROWSER)
    device = Client(headers={"Authorization": f"Bearer {token}"})
    assert as_ada.get("/").status_code == device.get("/api/v1/walks/").status_code == 200
    ask_erasure(ada, now=now)
    erase_if_due(ada.pk, now=now + GRACE)
    assert as_ada.get("/")["Location"].startswith("/account/login/")
    assert device.get("/api/v1/walks/").status_code == 401


def test_the_trail_stays_whole_and_leads_to_nobody(ada, now):
    live(ada, "words", now=now, browser=A_BROWSER)
    ask_erasure(ada, now=now)
    erase_if_due(ada.pk, now=now + GRACE)
    rows = AuditRow.objects.filter(pseudonym=ada.pseudonym).order_by("number")
    assert rows.last().verb == "erased"
    assert ada.pseudonym not in {fault.pseudonym for fault in broken_chains()}
    assert not User.objects.filter(pseudonym=ada.pseudonym).exists()


def test_the_pseudonym_is_put_on_the_list_beside_the_backups(ada, now, settings):
    ask_erasure(ada, now=now)
    assert erased_pseudonyms() == frozenset()
    erase_if_due(ada.pk, now=now + GRACE)
    assert erased_pseudonyms() == {ada.pseudonym}
    assert (settings.BACKUP_DIR / "erased").stat().st_mode & 0o077 == 0


def test_nobody_is_deleted_while_the_list_cannot_be_written(ada, now, settings, clock):
    settings.BACKUP_DIR = settings.BACKUP_DIR.with_name("a-file")
    settings.BACKUP_DIR.write_text("and no folder")
    ask_erasure(ada, now=now)
    clock.move_to(now + GRACE)
    tasks.erase()
    assert Diary.objects.filter(owner=ada).exists()


@pytest.fixture
def ada_cannot_be_deleted(ada, monkeypatch):
    real = leaving.erase_if_due

    def fails_for_ada(user_id, *, now):
        if user_id == ada.pk:
            raise OSError
        return real(user_id, now=now)

    monkeypatch.setattr(leaving, "erase_if_due", fails_for_ada)


@pytest.mark.usefixtures("ada_cannot_be_deleted")
def test_one_who_cannot_be_deleted_does_not_hold_up_the_others(ada, ben, now, clock):
    for person in (ada, ben):
        ask_erasure(person, now=now)
    clock.move_to(now + GRACE)
    tasks.erase()
    assert list(User.objects.filter(pk__in=(ada.pk, ben.pk))) == [ada]


def test_whoever_is_on_the_list_is_deleted_again(ada, ben, now):
    assert erase_again({ada.pseudonym, "of somebody who is not here"}, now=now) == 1
    assert list(User.objects.filter(pk__in=(ada.pk, ben.pk))) == [ben]
    assert erase_again({ada.pseudonym}, now=now) == 0


def test_a_clinician_leaves_too(pia, now):
    ask_erasure(pia, now=now)
    assert erase_if_due(pia.pk, now=now + GRACE)
    assert not User.objects.filter(pk=pia.pk).exists()


def test_the_invented_people_leave_whole_trails_behind(db, now):
    invented = open_demo_accounts()
    record(open_diary_for(invented[0]), actor=None, verb="imported", object_kind="diary", now=now)
    call_command("demo", "--remove")
    assert not User.objects.filter(is_demo=True).exists()
    faulty = {fault.pseudonym for fault in broken_chains()}
    assert not faulty & {user.pseudonym for user in invented}
