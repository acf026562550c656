"""A long import by a real worker that is killed on the way: nothing is lost, nothing doubled."""

import pytest
from django.utils import timezone

from tests.builders import a_document, a_patient, a_walk
from tests.diary.importing.bringing import looked_at
from tests.reliability.workers import Workers, wait_until
from tracker.imports.services import begin, begin_undo
from tracker.models import Import, Walk, WalkVersion

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
WALKS = 2500


@pytest.fixture
def brought(transactional_db) -> Import:
    """A file of many walks that Ada has looked at."""
    ada = a_patient("ada@example.org")
    walks = [a_walk() for _ in range(WALKS)]
    return looked_at(ada.diary, a_document(walks=walks, checkins=[]), now=timezone.now())


def state(brought: Import) -> str:
    """How the import stands now."""
    brought.refresh_from_db()
    return brought.state


def test_a_killed_worker_loses_and_doubles_nothing(workers: Workers, brought: Import):
    workers.queues = "calf-diary,calf-diary-drawings"
    begin(brought, choice="keep")
    worker = workers.start(sweep_seconds=2)
    wait_until(lambda: Walk.objects.count() > 0, seconds=60, every=0.005)
    worker.kill()
    assert state(brought) == "running"
    assert Walk.objects.count() == brought.taken < WALKS
    workers.start(sweep_seconds=2)
    wait_until(lambda: state(brought) == "done", seconds=90)
    assert Walk.objects.count() == WalkVersion.objects.count() == brought.entries.count() == WALKS
    begin_undo(brought)
    wait_until(lambda: state(brought) == "undone", seconds=90)
    assert not Walk.objects.filter(deleted_at=None).exists()
