"""What walks and check-ins have in common: the words as said, and every earlier version."""

from django.db import models


class Entry(models.Model):
    """One row of calf-diary/1. `body` is what the person said; the other columns find it.

    A deleted entry keeps its row as a tombstone with an empty body, so that a late copy from
    a phone does not bring it back.
    """

    diary = models.ForeignKey("tracker.Diary", on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    """The patient's local day, made once when the entry was saved."""
    body = models.JSONField()
    etag = models.CharField(max_length=64)
    """SHA-256 of the canonical body: a client can compute it."""
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


class EntryVersion(models.Model):
    """One thing that was said of an entry, kept for ever. An empty body is a deletion."""

    version = models.PositiveIntegerField()
    body = models.JSONField(null=True)
    said_at = models.DateTimeField()

    class Meta:
        abstract = True
