"""Many people record deeds of one diary at once: its chain has no fork, no gap and no loss."""

import threading
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError, connections
from django.utils import timezone

from tests.builders import a_patient
from tracker.audit.chain import broken_chains
from tracker.audit.services import HEAD, append_row, record
from tracker.models import AuditRow, Diary

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.wide]
WRITERS, DEEDS = 8, 15
READ = {"actor": None, "verb": "read", "object_kind": "link"}

Way = Callable[..., None]


def naive(diary: Diary, **deed: Any) -> None:
    """As most programs would: look where the chain ends, then write. Nothing is locked."""
    seen = Diary.objects.select_related("owner").get(pk=diary.pk)
    append_row(seen, **deed)
    seen.save(update_fields=HEAD)


def all_at_once(diary: Diary, way: Way) -> Counter[str]:
    """What became of every deed of every writer."""
    results: Counter[str] = Counter()
    barrier = threading.Barrier(WRITERS)

    def write() -> None:
        barrier.wait()
        for _ in range(DEEDS):
            try:
                way(diary, now=timezone.now(), **READ)
            except (IntegrityError, OperationalError) as error:
                results[type(error).__name__] += 1
            else:
                results["kept"] += 1
        connections.close_all()

    threads = [threading.Thread(target=write) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


@pytest.fixture
def diary(transactional_db) -> Diary:
    return a_patient("ada@example.org").diary


def numbers_of(diary: Diary) -> list[int]:
    rows = AuditRow.objects.filter(pseudonym=diary.owner.pseudonym)
    return sorted(rows.values_list("number", flat=True))


def is_whole(diary: Diary) -> bool:
    return diary.owner.pseudonym not in {fault.pseudonym for fault in broken_chains()}


def test_no_deed_is_lost_and_the_chain_does_not_fork(diary):
    assert all_at_once(diary, record) == {"kept": WRITERS * DEEDS}
    assert numbers_of(diary) == list(range(1, WRITERS * DEEDS + 1))
    assert is_whole(diary)


def test_the_naive_way_loses_deeds_or_breaks_the_chain(diary):
    """The control. That numbers are unique keeps even this from forking unseen."""
    results = all_at_once(diary, naive)
    assert results["kept"] < WRITERS * DEEDS or not is_whole(diary)
    assert len(numbers_of(diary)) == len(set(numbers_of(diary)))
