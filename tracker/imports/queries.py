"""Imports that wait for a worker, and what undone ones have left; for the shell's own work."""

from tracker.imports.models import AT_WORK, UNDOING, UNDONE, Import, ImportedEntry
from tracker.reviews.models import Diary


def imports_waiting(*, limit: int) -> list[int]:
    """Ids of imports that are begun and not ended, the oldest first."""
    waiting = Import.objects.filter(state__in=AT_WORK).order_by("pk")
    return list(waiting.values_list("pk", flat=True)[:limit])


def import_at_work(brought_id: int) -> Import | None:
    """That import, if there is something left to do."""
    return Import.objects.filter(pk=brought_id, state__in=AT_WORK).first()


def entries_to_undo(brought: Import, *, limit: int) -> list[ImportedEntry]:
    """Entries that are still to be taken back, the last written first."""
    return list(brought.entries.filter(version_undone=None).order_by("-pk")[:limit])


def entries_left(brought: Import) -> int:
    """How many entries were not taken back, for they were changed since."""
    return brought.entries.filter(version_undone=0).count()


def versions_of_undoing(diary: Diary) -> set[tuple[str, str, int]]:
    """Kind, key and version of each removal that only took an import back."""
    undone = ImportedEntry.objects.filter(
        brought_by__diary=diary, brought_by__state__in=(UNDOING, UNDONE), version_undone__gt=0
    )
    return set(undone.values_list("kind", "key", "version_undone"))
