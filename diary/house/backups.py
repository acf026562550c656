"""One file that holds the whole database: made while the diary runs, put back while it rests."""

import fcntl
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from tracker.audit.anchors import begin_anew, write_anchors
from tracker.theirs.erased_list import erased_pseudonyms
from tracker.theirs.erasing import erase_again

SUFFIX: Final = {"sqlite": ".sqlite3", "postgresql": ".dump"}
PARTS_OF_SQLITE: Final = ("-wal", "-shm", "-journal")


class NotDone(Exception):  # noqa: N818 - it is an answer, not an error
    """It was not done; the text says why and what to do."""


def make_backup(*, now: datetime) -> Path:
    """The newest rows in a private file of their own; half a backup never bears its name."""
    folder = Path(settings.BACKUP_DIR)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"diary-{now:%Y%m%d-%H%M%S-%f}{SUFFIX[connection.vendor]}"
    draft = path.with_name(f"{path.name}.part")
    draft.touch(mode=0o600)
    if connection.vendor == "sqlite":
        _copy_sqlite(Path(connection.settings_dict["NAME"]), draft)
    else:
        _run("pg_dump", "--format=custom", "--no-owner", f"--file={draft}")
    draft.rename(path)
    write_anchors(now=now)
    return path


def restore_backup(path: Path, *, now: datetime) -> int:
    """Puts a backup in the place of the database; how many erased people it still held.

    They are deleted again before anybody can meet them. What stood here before is backed up.
    """
    if not path.is_file():
        raise NotDone(f"{path} is no file.")
    with _while_it_rests():
        if connection.introspection.table_names():
            make_backup(now=now)
        restore = _restore_sqlite if connection.vendor == "sqlite" else _restore_postgresql
        again = restore(path, now=now)
        begin_anew(now=now)
        return again


def _restore_sqlite(path: Path, *, now: datetime) -> int:
    """All is done on a copy beside the database, which then takes its place at one stroke."""
    place = Path(connection.settings_dict["NAME"])
    draft = place.with_name(f"{place.name}.restoring")
    _remove_sqlite(draft)
    draft.touch(mode=0o600)
    _copy_sqlite(path, draft)
    _refuse_what_is_no_diary(path, draft)
    with _connected_to(draft):
        again = _brought_up_to_date(now=now)
    with closing(sqlite3.connect(draft)) as held:
        held.execute("PRAGMA journal_mode=DELETE")
    for part in PARTS_OF_SQLITE:
        place.with_name(place.name + part).unlink(missing_ok=True)
    draft.replace(place)
    return again


def _restore_postgresql(path: Path, *, now: datetime) -> int:
    name = connection.settings_dict["NAME"]
    connection.close()
    how = ("--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error")
    _run("pg_restore", *how, f"--dbname={name}", str(path))
    return _brought_up_to_date(now=now)


def _brought_up_to_date(*, now: datetime) -> int:
    call_command("migrate", interactive=False, verbosity=0)
    return erase_again(erased_pseudonyms(), now=now)


def _copy_sqlite(source: Path, target: Path) -> None:
    """A copy by SQLite itself, so that rows in the write-ahead log are in it; then checked."""
    try:
        with (
            closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as held,
            closing(sqlite3.connect(target)) as copy,
        ):
            held.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            found = copy.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise NotDone(f"{source} cannot be read as a database: {error}.") from None
    if found != "ok":
        raise NotDone(f"{source} is damaged: {found}.")


def _refuse_what_is_no_diary(path: Path, copy: Path) -> None:
    """An empty file is a whole database to SQLite."""
    with closing(sqlite3.connect(copy)) as held:
        tables = held.execute("SELECT 1 FROM sqlite_master WHERE name = 'tracker_diary'")
        if tables.fetchone() is None:
            raise NotDone(f"{path} is no backup of a diary.")


def _remove_sqlite(path: Path) -> None:
    for part in ("", *PARTS_OF_SQLITE):
        path.with_name(path.name + part).unlink(missing_ok=True)


@contextmanager
def _connected_to(path: Path) -> Iterator[None]:
    """Everything that asks the database asks this file."""
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = str(path)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


@contextmanager
def _while_it_rests() -> Iterator[None]:
    """Holds the lock of `make run`, so that the diary of this folder cannot run meanwhile."""
    with (Path(settings.VAR_DIR) / "run.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NotDone("The diary is running: stop it first.") from None
        yield


def _run(program: str, *words: str) -> None:
    """One of PostgreSQL's own programs, on our database."""
    found = shutil.which(program)
    if found is None:
        raise NotDone(f"{program} is not installed: it comes with PostgreSQL's client programs.")
    done = subprocess.run(
        [found, *words],
        env={**os.environ, **_keys_of(connection.settings_dict)},
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotDone(f"{program} ended with {done.returncode}: {done.stderr.strip()[:500]}")


def _keys_of(row: dict[str, Any]) -> dict[str, str]:
    """The connection in PostgreSQL's own variables: nothing of it stands in a list of processes."""
    said = {
        "PGDATABASE": row["NAME"],
        "PGUSER": row["USER"],
        "PGPASSWORD": row["PASSWORD"],
        "PGHOST": row["HOST"],
        "PGPORT": row["PORT"],
    }
    return {name: str(value) for name, value in said.items() if value}
