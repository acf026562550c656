"""Several workers come to delete one person at once: it is done once, and all of them go on."""

import threading
from datetime import timedelta

import pytest
from django.db import connections
from django.utils import timezone

from tests.builders import a_patient
from tracker.audit.chain import broken_chains
from tracker.models import AuditRow, User
from tracker.theirs.erased_list import erased_pseudonyms
from tracker.theirs.erasing import GRACE, ask_erasure, erase_if_due

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
WORKERS, PEOPLE = 4, 6


@pytest.fixture
def leaving(transactional_db, settings, tmp_path) -> list[User]:
    """People whose day has come."""
    settings.BACKUP_DIR = tmp_path / "backups"
    people = [a_patient(f"person{n}@example.org") for n in range(PEOPLE)]
    for person in people:
        ask_erasure(person, now=timezone.now() - GRACE - timedelta(minutes=1))
    return people


def all_at_once(people: list[User]) -> list[bool]:
    """What each worker was told of each person."""
    said: list[bool] = []
    barrier = threading.Barrier(WORKERS)

    def work() -> None:
        barrier.wait()
        said.extend([erase_if_due(person.pk, now=timezone.now()) for person in people])
        connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return said


def test_each_person_is_deleted_once(leaving):
    said = all_at_once(leaving)
    assert len(said) == WORKERS * PEOPLE
    assert sum(said) == PEOPLE
    gone = {person.pseudonym for person in leaving}
    assert not User.objects.filter(pseudonym__in=gone).exists()
    assert AuditRow.objects.filter(pseudonym__in=gone, verb="erased").count() == PEOPLE
    assert erased_pseudonyms() == gone
    assert not gone & {fault.pseudonym for fault in broken_chains()}
