"""A program of its own: many threads press *Open* on one link at once, all with wrong codes.

Prints how many of the codes were looked at, rather than met by a closed link.
"""

import os
import sys
import threading

THREADS, GUESSES = 5, 4


def main(token: str) -> None:
    """Guesses in the database that the environment names."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "diary.settings"
    import django

    django.setup()
    looked_at: list[bool] = []
    barrier = threading.Barrier(THREADS)
    threads = [
        threading.Thread(target=guess, args=(token, barrier, looked_at)) for _ in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(looked_at) == THREADS * GUESSES
    sys.stdout.write(str(sum(looked_at)))


def guess(token: str, barrier: threading.Barrier, looked_at: list[bool]) -> None:
    """One thread's guesses, begun together with everybody else's."""
    from django.db import connections
    from django.utils import timezone

    from diary.sharing import open_shared

    barrier.wait()
    for _ in range(GUESSES):
        tried = open_shared(token, code="wrong", agent="", now=timezone.now())
        looked_at.append(tried.link is not None or tried.was_closed is not None)
    connections.close_all()


if __name__ == "__main__":
    main(sys.argv[1])
