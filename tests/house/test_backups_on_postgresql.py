"""The same restore with PostgreSQL's own programs; runs where a PostgreSQL is named."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from tests.house.test_backups import ERASE, LIVE, House

pytestmark = pytest.mark.outside


@pytest.fixture
def house(tmp_path) -> Iterator[House]:
    """A database of its own on the server that the environment names, with Ada and Ben in it."""
    server = urlsplit(os.environ["DATABASE_URL"])
    name = f"calf_diary_backups_{os.getpid()}"
    with psycopg.connect(urlunsplit(server._replace(path="/postgres")), autocommit=True) as line:
        line.execute(f"DROP DATABASE IF EXISTS {name}")
        line.execute(f"CREATE DATABASE {name}")
        made = House(tmp_path)
        made.environment["DATABASE_URL"] = urlunsplit(server._replace(path=f"/{name}"))
        made.manage("migrate", "-v0")
        made.script(LIVE, "Ada", "Ben")
        yield made
        line.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_who_was_deleted_stays_deleted_after_a_restore(house):
    backup = Path(house.manage("backup"))
    house.script(ERASE, "Ada")
    house.script(LIVE, "Cora")
    assert "1 people who had been deleted" in house.manage("restore", str(backup))
    assert house.who() == {"people": ["Ben"], "notes": ["a line of Ben"], "rows": 3}
    assert house.manage("audit", "--verify") == "Every chain of the audit trail is whole."


def test_what_is_no_backup_changes_nothing(house, tmp_path):
    wrong = tmp_path / "wrong.dump"
    wrong.write_text("no backup at all")
    done = house.run("manage.py", "restore", str(wrong))
    assert done.returncode == 1
    assert done.stderr.startswith("CommandError: pg_restore ended with 1")
    assert house.who()["people"] == ["Ada", "Ben"]
