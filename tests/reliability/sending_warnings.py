"""A program of its own, which tests kill: it sends one warning to each diary with a programme.

It begins with the first diary again each time, as a phone does that never heard the answer, and
with `once` it ends after the last. Before a programme is held it waits a little, so that kills
fall there. With `naive` the programme is held after the save, in a transaction of its own.
"""

import os
import sys
import time
from functools import partial
from typing import Any

PAUSE = 0.08


def main(moment: str, *words: str) -> None:
    """Sends until it is killed, or once."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    from tracker.models import Diary

    hold_slowly(after_the_save="naive" in words)
    people = list(Diary.objects.filter(programmes__ended_at=None).order_by("pk"))
    print("ready", flush=True)
    while True:
        for diary in people:
            send(diary, moment)
        if "once" in words:
            return
        time.sleep(PAUSE)


def send(diary: Any, moment: str) -> None:
    """The same check-in each time: a leg that is newly swollen."""
    from django.utils import timezone

    from diary import log
    from tests.builders import a_checkin, a_sign

    swelling = a_sign("swelling", side="left", now=True)
    said = {"date": moment[:10], "entered_at": moment, "nothing_new": None, "signs": [swelling]}
    log.log_checkin(diary, a_checkin(**said), now=timezone.now(), if_match=log.ANY)


def hold_slowly(*, after_the_save: bool) -> None:
    """A little wait before a programme is held; the naive way is that of a signal or a task."""
    from django.db import transaction

    from diary.log import acts

    hold_programme = acts.hold_programme

    def in_the_save(diary: Any, kept: Any, *, now: Any) -> None:
        time.sleep(PAUSE)
        hold_programme(diary, kept, now=now)

    def behind_it(diary: Any, kept: Any, *, now: Any) -> None:
        transaction.on_commit(partial(in_the_save, diary, kept, now=now))

    acts.hold_programme = behind_it if after_the_save else in_the_save


if __name__ == "__main__":
    main(*sys.argv[1:])
