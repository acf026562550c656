"""One process that reviews diaries for some seconds and prints how many it read a second."""

import itertools
import os
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")
django.setup()

from django.utils import timezone  # noqa: E402

from diary.review import review_diary  # noqa: E402
from tracker.models import Diary  # noqa: E402

SECONDS = 5.0


def main() -> None:
    """The diaries are made to wait again before each review."""
    ids = [int(text) for text in sys.argv[1:]]
    review_diary(ids[0], now=timezone.now())
    began, done = time.perf_counter(), 0
    for diary_id in itertools.cycle(ids):
        if time.perf_counter() - began > SECONDS:
            break
        Diary.objects.filter(pk=diary_id).update(reviewed_version=0)
        review_diary(diary_id, now=timezone.now())
        done += 1
    print(done / (time.perf_counter() - began))


if __name__ == "__main__":
    main()
