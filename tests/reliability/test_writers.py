"""Fifty people save at once: on SQLite nobody meets a locked database."""

import json
import os
import subprocess
import sys

import pytest

from tests.reliability.writers import SAVES, WRITERS


@pytest.fixture(scope="module")
def results(tmp_path_factory) -> dict[str, dict[str, int]]:
    """What fifty writers met, by the mode in which their transactions begin."""
    folder = tmp_path_factory.mktemp("writers")
    environment = {
        "DIARY_ENV": "test",
        "VAR_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'writers.sqlite3'}",
    }
    words = [sys.executable, "-m", "tests.reliability.writers"]
    done = subprocess.run(
        words, env=os.environ | environment, stdout=subprocess.PIPE, timeout=300, check=True
    )
    return json.loads(done.stdout)


def test_fifty_writers_meet_no_locked_database(results):
    assert results["IMMEDIATE"] == {"saved": WRITERS * SAVES, "versions": WRITERS * SAVES}


def test_the_control_in_deferred_mode_meets_some(results):
    deferred = results["DEFERRED"]
    assert deferred["database is locked"] > 0
    assert deferred["saved"] == deferred["versions"] < WRITERS * SAVES
