"""A program of its own: fifty people save walks at once on one SQLite file, in each mode.

Prints how many saves succeeded and how many met "database is locked", as JSON by mode.
"""

import json
import os
import sys
import threading
from collections import Counter

WRITERS, SAVES, DIARIES = 50, 3, 10


def main() -> None:
    """Prepares the database that the environment names and writes in it."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "diary.settings"
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    json.dump({mode: results_in(mode) for mode in ("IMMEDIATE", "DEFERRED")}, sys.stdout)


def results_in(mode: str) -> dict[str, int]:
    """Success and failure of all saves with transactions begun in that mode."""
    from django.db import connections

    from tests.builders import a_patient

    connections.close_all()
    connections.settings["default"]["OPTIONS"]["transaction_mode"] = mode
    diaries = [a_patient(f"{mode}{n}@example.org").diary for n in range(DIARIES)]
    results: Counter[str] = Counter()
    barrier = threading.Barrier(WRITERS)
    threads = [
        threading.Thread(target=write, args=(diaries[n % DIARIES], barrier, results))
        for n in range(WRITERS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return dict(results) | {"versions": sum(versions_of(diaries))}


def write(diary, barrier: threading.Barrier, results: Counter[str]) -> None:
    """One person's saves, begun together with everybody else's."""
    from django.db import OperationalError, connections
    from django.utils import timezone

    from diary import log
    from tests.builders import a_walk

    barrier.wait()
    for _ in range(SAVES):
        try:
            log.log_walk(diary, a_walk(), now=timezone.now())
        except OperationalError as error:
            results[str(error)] += 1
        else:
            results["saved"] += 1
    connections.close_all()


def versions_of(diaries) -> list[int]:
    """The newest version of each diary: one for each save that succeeded."""
    from tracker.models import Diary

    rows = Diary.objects.filter(pk__in=[diary.pk for diary in diaries])
    return list(rows.values_list("record_version", flat=True))


if __name__ == "__main__":
    main()
