"""Check-ins: the list, one by its date, and undoing a deletion."""

from django.db.models import QuerySet

from diary import log
from diary.api.entries import EntryDetail, EntryList, EntryRestore
from diary.api.pagination import Order
from diary.api.schema.operations import described_entries
from tracker.access import checkins_readable_by
from tracker.models import CheckIn


class _CheckIns:
    """Which rows are meant."""

    called = "checkin"
    name = "date"
    column = "day"

    def rows(self, *, with_removed: bool) -> QuerySet[CheckIn]:
        """The check-ins of whoever asks."""
        return checkins_readable_by(self.request.user, with_removed=with_removed)


@described_entries("checkin", "list")
class CheckInList(_CheckIns, EntryList):
    """Check-ins, newest first."""

    order = Order(column="day", newest_first=True, by_day=True)


@described_entries("checkin", "detail")
class CheckInDetail(_CheckIns, EntryDetail):
    """The check-in of one local day."""

    save = log.log_checkin
    remove = log.remove_checkin


@described_entries("checkin", "restore")
class CheckInRestore(_CheckIns, EntryRestore):
    """A check-in brought back after it was deleted."""

    restore = log.restore_checkin
