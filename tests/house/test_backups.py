"""A backup is put back for real, and whoever was deleted since stays deleted."""

import json
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings

from tests.house.running import plain_environment

pytestmark = pytest.mark.wide
LIVE = """
import sys
from django.utils import timezone
from diary.log import log_walk
from tests.builders import a_patient, a_walk
for name in sys.argv[1:]:
    user = a_patient(f"{name}@example.org", name=name)
    log_walk(user.diary, a_walk(note=f"a line of {name}"), now=timezone.now())
"""
ERASE = """
import sys
from datetime import timedelta
from django.utils import timezone
from tracker.models import User
from tracker.theirs.erasing import ask_erasure, erase_if_due
user, now = User.objects.get(name=sys.argv[1]), timezone.now()
ask_erasure(user, now=now)
assert erase_if_due(user.pk, now=now + timedelta(days=2))
"""
WHO = """
import json
from tracker.models import AuditRow, User, Walk
people = sorted(User.objects.values_list("name", flat=True))
notes = sorted(walk.body["note"] for walk in Walk.objects.all())
print(json.dumps({"people": people, "notes": notes, "rows": AuditRow.objects.count()}))
"""
START = "import django; django.setup()\n"


class House:
    """A diary in a folder of its own, without its programs."""

    def __init__(self, var_dir: Path) -> None:
        self.var_dir = var_dir
        self.backups = var_dir / "backups"
        self.environment = plain_environment(VAR_DIR=var_dir, DIARY_ENV="test")
        self.environment["DJANGO_SETTINGS_MODULE"] = "diary.settings"

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *words],
            cwd=settings.BASE_DIR,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def manage(self, *words: str) -> str:
        """A command that must succeed; what it printed."""
        done = self.run("manage.py", *words)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def script(self, text: str, *words: str) -> str:
        done = self.run("-c", START + text, *words)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def who(self) -> dict:
        return json.loads(self.script(WHO))


@pytest.fixture(scope="module")
def filled(tmp_path_factory) -> Path:
    """A database with Ada and Ben in it, made once."""
    made = House(tmp_path_factory.mktemp("house"))
    made.manage("migrate", "-v0")
    made.script(LIVE, "Ada", "Ben")
    return made.var_dir


@pytest.fixture
def house(filled, tmp_path) -> House:
    """A copy of it."""
    return House(Path(shutil.copytree(filled, tmp_path / "var")))


def test_who_was_deleted_stays_deleted_after_a_restore(house):
    backup = Path(house.manage("backup"))
    house.script(ERASE, "Ada")
    house.script(LIVE, "Cora")
    assert "1 people who had been deleted" in house.manage("restore", str(backup))
    assert house.who() == {"people": ["Ben"], "notes": ["a line of Ben"], "rows": 3}
    assert house.manage("audit", "--verify") == "Every chain of the audit trail is whole."
    assert "line of Ada" not in (house.var_dir / "diary.sqlite3").read_bytes().decode("latin-1")


def test_without_the_list_they_would_come_back(house):
    """The control: the backup does hold them."""
    backup = Path(house.manage("backup"))
    house.script(ERASE, "Ada")
    (house.backups / "erased").unlink()
    house.manage("restore", str(backup))
    assert house.who()["people"] == ["Ada", "Ben"]


def test_a_backup_put_back_by_hand_is_cleaned_at_the_next_start(house):
    backup = Path(house.manage("backup"))
    house.script(ERASE, "Ada")
    place = house.var_dir / "diary.sqlite3"
    place.write_bytes(backup.read_bytes())
    assert house.who()["people"] == ["Ada", "Ben"]
    assert "1 people who had been deleted were deleted again" in house.manage("prepare")
    assert house.who()["people"] == ["Ben"]


def test_a_backup_holds_the_newest_rows_and_only_its_owner_reads_it(house):
    with closing(sqlite3.connect(house.var_dir / "diary.sqlite3", isolation_level=None)) as held:
        held.execute("UPDATE tracker_user SET name = 'Adele' WHERE name = 'Ada'")
        backup = Path(house.manage("backup"))
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert {path.name for path in house.backups.iterdir()} == {backup.name, "trail-ends"}
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT name FROM tracker_user ORDER BY 1").fetchall()[0] == ("Adele",)


def test_what_stood_before_a_restore_is_kept(house):
    backup = Path(house.manage("backup"))
    house.script(LIVE, "Cora")
    house.manage("restore", str(backup))
    assert house.who()["people"] == ["Ada", "Ben"]
    [kept] = set(house.backups.glob("*.sqlite3")) - {backup}
    house.manage("restore", str(kept))
    assert house.who()["people"] == ["Ada", "Ben", "Cora"]


@pytest.mark.parametrize("content", [b"", b"no database at all" * 300])
def test_what_is_no_backup_changes_nothing(house, tmp_path, content):
    wrong = tmp_path / "wrong.sqlite3"
    wrong.write_bytes(content)
    done = house.run("manage.py", "restore", str(wrong))
    assert done.returncode == 1
    assert done.stderr.startswith(f"CommandError: {wrong} ")
    assert house.who()["people"] == ["Ada", "Ben"]


def test_nothing_is_restored_while_the_diary_runs(house):
    backup = house.manage("backup")
    holder = (
        "import fcntl, sys; f = open(sys.argv[1], 'w'); fcntl.flock(f, fcntl.LOCK_EX);"
        "print('held', flush=True); sys.stdin.read()"
    )
    lock = str(house.var_dir / "run.lock")
    with subprocess.Popen(
        [sys.executable, "-c", holder, lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as running:
        running.stdout.readline()
        done = house.run("manage.py", "restore", backup)
        running.stdin.close()
    assert done.returncode != 0
    assert "The diary is running: stop it first." in done.stderr


CUT = """
from tracker.models import AuditRow, Diary, User
from django.db import connection
ada = User.objects.get(name="Ada")
with connection.cursor() as cursor:
    cursor.execute("DROP TRIGGER audit_rows_are_never_removed")
    cursor.execute("DELETE FROM tracker_auditrow WHERE pseudonym = %s", [ada.pseudonym])
Diary.objects.filter(owner=ada).update(trail_number=0, trail_link="")
"""


def test_a_trail_that_was_cut_since_the_backup_shows_and_one_that_was_restored_does_not(house):
    backup = house.manage("backup")
    house.script(LIVE, "Cora")
    assert house.manage("audit", "--anchor") == "1 chains have grown."
    house.manage("restore", backup)
    assert house.manage("audit", "--verify") == "Every chain of the audit trail is whole."
    house.script(CUT)
    done = house.run("manage.py", "audit", "--verify")
    assert done.returncode == 1
    assert "row 1: every row of this chain is gone" in done.stdout


def test_an_altered_row_of_the_trail_ends_the_command_with_a_failure(house):
    with closing(sqlite3.connect(house.var_dir / "diary.sqlite3")) as held:
        held.execute("DROP TRIGGER audit_rows_are_never_changed")
        held.execute("UPDATE tracker_auditrow SET verb = 'read' WHERE number = 1")
        held.commit()
    done = house.run("manage.py", "audit", "--verify")
    assert done.returncode == 1
    assert "row 1: this row, or one before it, was altered" in done.stdout
