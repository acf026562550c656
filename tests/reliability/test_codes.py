"""Five wrong codes close a link, however many processes guess at once."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from tests.reliability.conftest import database_address
from tests.reliability.guessing import GUESSES, THREADS
from tests.sharing import a_link
from tracker.sharing.opening import MOST_WRONG_CODES, open_link

PROCESSES = 3


@pytest.mark.django_db(transaction=True)
def test_of_sixty_wrong_codes_at_once_only_five_are_looked_at(ada):
    link, token, code = a_link(ada, with_code=True)
    address = database_address(connection.settings_dict)
    environment = os.environ | {"DIARY_ENV": "test", "DATABASE_URL": address}
    words = [sys.executable, "-m", "tests.reliability.guessing", token]
    how = {"env": environment, "cwd": settings.BASE_DIR, "stdout": subprocess.PIPE}
    guessing = [subprocess.Popen(words, **how) for _ in range(PROCESSES)]
    looked_at = [int(process.communicate(timeout=120)[0]) for process in guessing]
    assert PROCESSES * THREADS * GUESSES == 60
    assert sum(looked_at) == MOST_WRONG_CODES == 5
    link.refresh_from_db()
    assert (link.wrong_codes, link.closed_at is None) == (5, False)
    assert open_link(token, code=code, device="", now=timezone.now()).link is None
