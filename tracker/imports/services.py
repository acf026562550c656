"""What can be done with an import: keep its preview, begin, go on, end, count a failure."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from tracker.imports.models import (
    AT_WORK,
    CAN_BE_UNDONE,
    CHECKED,
    DONE,
    RUNNING,
    STUCK,
    UNDOING,
    UNDONE,
    Import,
    ImportedEntry,
)
from tracker.reviews.models import Diary

KEPT_UNDECIDED: Final = timedelta(days=1)
FAILURES_UNTIL_STUCK: Final = 3


def keep_preview(diary: Diary, *, now: datetime, **fields: Any) -> Import:
    """Keeps a file that was read, until the person decides; an older undecided one goes."""
    diary.imports.filter(state=CHECKED).delete()
    return Import.objects.create(diary=diary, made_at=now, **fields)


def begin(brought: Import, *, choice: str, chosen: Mapping[str, str] | None = None) -> bool:
    """The person has decided; False if that was so already.

    `chosen` is what they want of single entries, by their place in the document.
    """
    waiting = Import.objects.filter(pk=brought.pk, state=CHECKED)
    decided = {"choice": choice, "chosen": dict(chosen or {})}
    return bool(waiting.update(state=RUNNING, taken=0, **decided))


def begin_undo(brought: Import) -> bool:
    """It is to be taken back; False if it is not there to be taken back."""
    ended = Import.objects.filter(pk=brought.pk, state__in=CAN_BE_UNDONE)
    total = brought.entries.filter(version_undone=None).count()
    return bool(ended.update(state=UNDOING, taken=0, total=total, failures=0))


def throw_away(brought: Import) -> bool:
    """Forgets a preview; False if it was decided already."""
    return bool(Import.objects.filter(pk=brought.pk, state=CHECKED).delete()[0])


def note_entries(rows: Iterable[ImportedEntry]) -> None:
    """Keeps which entries were written, and from which version to which."""
    ImportedEntry.objects.bulk_create(rows)


def note_undone(row: ImportedEntry, *, version: int) -> None:
    """Keeps by which version an entry was taken back; 0 if it was left."""
    row.version_undone = version
    row.save(update_fields=["version_undone"])


def go_on(brought: Import, *, by: int) -> None:
    """Keeps how far the work has come; each step counts for itself, so failures begin anew."""
    brought.taken += by
    brought.failures = 0
    brought.save(update_fields=["taken", "fates", "failures", "profile_before", "profile_after"])


def end(brought: Import, *, now: datetime) -> None:
    """The work is done; what the file held is kept no longer."""
    brought.state = UNDONE if brought.state == UNDOING else DONE
    brought.document, brought.differing, brought.ended_at = None, [], now
    brought.save(update_fields=["state", "document", "differing", "ended_at"])


def count_failure(brought_id: int, *, now: datetime) -> None:
    """Counts a step that broke; the third is the last try."""
    brought = Import.objects.get(pk=brought_id)
    brought.failures += 1
    if brought.failures >= FAILURES_UNTIL_STUCK and brought.state in AT_WORK:
        brought.state, brought.ended_at = STUCK, now
    brought.save(update_fields=["failures", "state", "ended_at"])


def forget_undecided(*, now: datetime) -> None:
    """Forgets previews that nobody decided on for a day."""
    Import.objects.filter(state=CHECKED, made_at__lt=now - KEPT_UNDECIDED).delete()
