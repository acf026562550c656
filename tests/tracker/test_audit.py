"""The audit trail only grows, holds no value, and shows where a row was altered or removed."""

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from diary import log
from tests.builders import a_walk
from tracker.audit.anchors import anchors, write_anchors
from tracker.audit.chain import NO_ANCHORS, broken_chains
from tracker.audit.services import record
from tracker.models import AuditRow, Diary
from tracker.theirs.erasing import GRACE, ask_erasure, erase_if_due

pytestmark = pytest.mark.django_db


@pytest.fixture
def chain(ada, pia, now):
    """Five rows of Ada's: three walks, one of them removed, and a look by Pia."""
    walks = [log.log_walk(ada.diary, a_walk(), now=now).entry for _ in range(3)]
    log.remove_walk(ada.diary, walks[0].key, now=now)
    record(ada.diary, actor=pia, verb="read", object_kind="diary", now=now)
    return AuditRow.objects.filter(pseudonym=ada.pseudonym).order_by("number")


def faults_of(user, anchored=NO_ANCHORS) -> list[str]:
    """What is wrong with one person's chain; others may stand in the table of a test."""
    return [
        f"{fault.number}: {fault.problem}"
        for fault in broken_chains(anchored)
        if fault.pseudonym == user.pseudonym
    ]


def past_the_guard(words: str, *values) -> None:
    """What somebody could do who owns the database: the guards are taken away first."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER IF EXISTS audit_rows_are_never_changed")
            cursor.execute("DROP TRIGGER IF EXISTS audit_rows_are_never_removed")
        else:
            cursor.execute("ALTER TABLE tracker_auditrow DISABLE TRIGGER USER")
        cursor.execute(words, values)


def test_each_deed_is_one_row_and_rows_are_numbered(chain, ada, pia):
    rows = list(chain.values_list("number", "actor", "verb", "object_kind"))
    walks = [(n, ada.pseudonym, "created", "walk") for n in (1, 2, 3)]
    assert rows == [
        *walks,
        (4, ada.pseudonym, "removed", "walk"),
        (5, pia.pseudonym, "read", "diary"),
    ]
    assert faults_of(ada) == []


def test_what_is_said_again_leaves_no_row(ada, now):
    body = a_walk()
    log.log_walk(ada.diary, body, now=now)
    log.log_walk(ada.diary, body, now=now)
    assert AuditRow.objects.filter(pseudonym=ada.pseudonym).count() == 1


def test_what_is_refused_leaves_no_row(ada, now):
    with transaction.atomic():
        record(ada.diary, actor=ada, verb="exported", object_kind="diary", now=now)
        transaction.set_rollback(True)
    ada.diary.refresh_from_db()
    assert (ada.diary.trail_number, ada.diary.trail_link) == (0, "")
    assert not AuditRow.objects.filter(pseudonym=ada.pseudonym).exists()


@pytest.mark.parametrize(
    "said",
    [
        {"verb": "said that it hurts"},
        {"object_kind": "my left leg"},
        {"object_id": "2026-05-01"},
        {"object_id": "Oak Road"},
    ],
)
def test_no_word_of_a_person_can_stand_in_it(ada, now, said):
    usual = {"verb": "created", "object_kind": "walk", "object_id": "7"}
    with pytest.raises(ValueError, match="An audit row holds"):
        record(ada.diary, actor=ada, now=now, **(usual | said))


@pytest.mark.parametrize(
    "words",
    [
        "UPDATE tracker_auditrow SET verb = 'read' WHERE number = 2",
        "DELETE FROM tracker_auditrow WHERE number = 2",
        "DELETE FROM tracker_auditrow",
    ],
)
def test_the_database_refuses_to_change_or_remove_a_row(chain, words):
    with (
        pytest.raises(DatabaseError, match="the audit trail only grows"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(words)
    assert chain.count() == 5


ALTERED = "row, or one before it, was altered"
SET = "UPDATE tracker_auditrow SET {} WHERE number = 3 AND pseudonym = %s"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (SET.format("verb = 'read'"), f"3: this {ALTERED}"),
        (SET.format("actor = ''"), f"3: this {ALTERED}"),
        (SET.format("object_kind = 'checkin'"), f"3: this {ALTERED}"),
        (SET.format("object_id = '999999'"), f"3: this {ALTERED}"),
        (SET.format("at = '2026-04-30 12:00:00'"), f"3: this {ALTERED}"),
        (SET.format("link = number"), f"3: this {ALTERED}"),
        ("DELETE FROM tracker_auditrow WHERE number = 3 AND pseudonym = %s", "3: this row is gone"),
        (
            "DELETE FROM tracker_auditrow WHERE number = 5 AND pseudonym = %s",
            "5: this chain does not end where its diary says",
        ),
        (
            "DELETE FROM tracker_auditrow WHERE pseudonym = %s",
            "1: every row of this chain is gone",
        ),
    ],
)
def test_an_altered_or_removed_row_shows(chain, ada, words, problem):
    past_the_guard(words, ada.pseudonym)
    assert faults_of(ada) == [problem]


def test_a_row_that_was_moved_to_another_person_shows_in_both(chain, ada, ben):
    words = "UPDATE tracker_auditrow SET pseudonym = %s WHERE number = 5 AND pseudonym = %s"
    past_the_guard(words, ben.pseudonym, ada.pseudonym)
    assert faults_of(ada) == ["5: this chain does not end where its diary says"]
    assert faults_of(ben) == ["1: this row is gone"]


def test_a_diary_that_vanished_without_being_erased_shows(chain, ada):
    Diary.objects.filter(pk=ada.diary.pk).delete()
    assert faults_of(ada) == ["6: the end of this chain is gone, or its diary is"]


@pytest.fixture
def anchored(chain, settings, tmp_path, now):
    """Five rows of Ada's, written down beside the backups."""
    settings.BACKUP_DIR = tmp_path / "backups"
    assert write_anchors(now=now) >= 1


def cut(user, *, after: int) -> None:
    """The newest rows are taken away together with the end that the diary keeps."""
    past_the_guard(
        "DELETE FROM tracker_auditrow WHERE number > %s AND pseudonym = %s", after, user.pseudonym
    )
    last = AuditRow.objects.filter(pseudonym=user.pseudonym, number=after).first()
    link = last.link if last else ""
    Diary.objects.filter(owner=user).update(trail_number=after, trail_link=link)


@pytest.mark.parametrize(
    ("after", "problem"),
    [
        (3, "4: this chain had 5 rows when that was written down"),
        (0, "1: every row of this chain is gone"),
    ],
)
@pytest.mark.usefixtures("anchored")
def test_an_end_that_was_cut_off_with_its_head_shows_by_what_was_written_down(ada, after, problem):
    cut(ada, after=after)
    assert faults_of(ada) == []  # the control: the database alone cannot tell
    assert faults_of(ada, anchors()) == [problem]


@pytest.mark.usefixtures("anchored")
def test_a_chain_that_grew_again_after_a_cut_shows_too(ada, now):
    cut(ada, after=3)
    for _ in range(3):
        record(ada.diary, actor=None, verb="read", object_kind="diary", now=now)
    another = "another row stood here when its link was written down"
    assert faults_of(ada, anchors()) == [f"5: {another}"]


@pytest.mark.usefixtures("anchored")
def test_only_chains_that_have_grown_are_written_down_again(ada, now, settings):
    path = settings.BACKUP_DIR / "trail-ends"
    before = path.read_text()
    assert write_anchors(now=now) == 0
    record(ada.diary, actor=None, verb="read", object_kind="diary", now=now)
    assert write_anchors(now=now) == 1
    assert faults_of(ada, anchors()) == []
    [line] = path.read_text().removeprefix(before).splitlines()
    assert line.split()[:3] == ["2026-05-01T12:00:00+00:00", ada.pseudonym, "6"]
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.usefixtures("anchored")
def test_whoever_is_erased_leaves_a_chain_that_still_fits(ada, now):
    ask_erasure(ada, now=now)
    write_anchors(now=now)
    erase_if_due(ada.pk, now=now + GRACE)
    assert faults_of(ada, anchors()) == []


def test_without_the_key_no_link_can_be_forged(chain, ada, settings):
    settings.AUDIT_KEY = "another key, of another house, that is long enough to be one at all"
    assert faults_of(ada) == [f"1: this {ALTERED}"]


@pytest.fixture
def nothing_written_down(settings, tmp_path):
    settings.BACKUP_DIR = tmp_path / "backups"


@pytest.mark.usefixtures("chain", "nothing_written_down")
def test_the_command_names_pseudonym_and_row_and_fails(ada, capsys):
    past_the_guard("DELETE FROM tracker_auditrow WHERE pseudonym <> %s", ada.pseudonym)
    call_command("audit", "--verify")
    assert "Every chain of the audit trail is whole." in capsys.readouterr().out
    past_the_guard(
        "DELETE FROM tracker_auditrow WHERE number = 2 AND pseudonym = %s", ada.pseudonym
    )
    with pytest.raises(CommandError, match="1 chains of the audit trail are broken"):
        call_command("audit", "--verify")
    assert f"{ada.pseudonym} row 2: this row is gone" in capsys.readouterr().out


def test_the_guards_are_there_after_every_migration(db):
    """SQLite loses them when a migration makes the table anew."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        else:
            cursor.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")
        names = {name for (name,) in cursor.fetchall()}
    assert "audit_rows_are_never_changed" in names
    assert len({name for name in names if name.startswith("audit_rows")}) == 2
