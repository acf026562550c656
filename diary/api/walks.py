"""Walks: the list, one by the id its client made, and undoing a deletion."""

from django.db.models import QuerySet

from diary import log
from diary.api.entries import EntryDetail, EntryList, EntryRestore
from diary.api.pagination import Order
from diary.api.schema.operations import described_entries
from tracker.access import walks_readable_by
from tracker.models import Walk


class _Walks:
    """Which rows are meant."""

    called = "walk"
    name = "id"
    column = "key"

    def rows(self, *, with_removed: bool) -> QuerySet[Walk]:
        """The walks of whoever asks."""
        return walks_readable_by(self.request.user, with_removed=with_removed)


@described_entries("walk", "list")
class WalkList(_Walks, EntryList):
    """Walks, newest first."""

    order = Order(column="occurred_at", newest_first=True)


@described_entries("walk", "detail")
class WalkDetail(_Walks, EntryDetail):
    """One walk."""

    save = log.log_walk
    remove = log.remove_walk


@described_entries("walk", "restore")
class WalkRestore(_Walks, EntryRestore):
    """A walk brought back after it was deleted."""

    restore = log.restore_walk
