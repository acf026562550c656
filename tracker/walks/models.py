"""Walks and their earlier versions."""

from django.db import models

from tracker.entries import Entry, EntryVersion


class Walk(Entry):
    """One walk. `key` is the id that the client made, unique within the diary."""

    key = models.CharField(max_length=64)
    occurred_at = models.DateTimeField()
    pain = models.CharField(max_length=5)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["diary", "key"], name="one_walk_by_its_key")]
        indexes = [
            models.Index(fields=["diary", "-occurred_at", "-id"], name="walks_of_a_diary"),
            models.Index(fields=["diary", "day"], name="walks_of_a_day"),
        ]

    def __str__(self) -> str:
        return f"walk {self.pk}"


class WalkVersion(EntryVersion):
    """What was said of a walk at one moment."""

    walk = models.ForeignKey(Walk, on_delete=models.CASCADE, related_name="versions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["walk", "version"], name="one_version_of_a_walk")
        ]

    def __str__(self) -> str:
        return f"version {self.version} of walk {self.walk_id}"
