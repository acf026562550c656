"""Check-ins, one a local day, and their earlier versions."""

from django.db import models

from tracker.entries import Entry, EntryVersion


class CheckIn(Entry):
    """The answers of one local day."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["diary", "day"], name="one_checkin_a_day")]

    def __str__(self) -> str:
        return f"check-in {self.pk}"


class CheckInVersion(EntryVersion):
    """What was answered at one moment; amending adds a row."""

    checkin = models.ForeignKey(CheckIn, on_delete=models.CASCADE, related_name="versions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["checkin", "version"], name="one_version_of_a_checkin")
        ]

    def __str__(self) -> str:
        return f"version {self.version} of check-in {self.checkin_id}"
