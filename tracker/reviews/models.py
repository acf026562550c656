"""A diary as a row: whose it is, its version, and how far it was read."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Diary(models.Model):
    """One person's diary.

    Each change of what was said raises `record_version`. A review that read all of it sets
    `reviewed_version` to the version it read: a diary is behind while the first is the larger.
    """

    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="diary"
    )
    record_version = models.PositiveBigIntegerField(default=0)
    reviewed_version = models.PositiveBigIntegerField(default=0)
    charted_version = models.PositiveBigIntegerField(default=0)
    changed_at = models.DateTimeField(null=True, blank=True)
    """When what was said last changed."""
    reviewed_on = models.DateField(null=True, blank=True)
    """The person's local day as of which the diary was last read."""
    charted_on = models.DateField(null=True, blank=True)
    """The person's local day up to which the charts were last drawn."""
    review_due_at = models.DateTimeField(null=True, blank=True)
    """From when the sweep may ring: a new local day, or the next try after a failure."""
    review_failures = models.PositiveSmallIntegerField(default=0)
    chart_failures = models.PositiveSmallIntegerField(default=0)
    quarantined_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=200, blank=True)
    """What kind of error and where in the code; never what the diary says."""

    trail_number = models.PositiveBigIntegerField(default=0)
    trail_link = models.CharField(max_length=64, blank=True)
    """The number and the link of the newest row of its audit trail."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(reviewed_version__lte=F("record_version")),
                name="a_review_reads_no_future",
            )
        ]
        indexes = [
            models.Index(
                fields=["id"],
                condition=Q(record_version__gt=F("reviewed_version"), quarantined_at=None),
                name="diaries_behind",
            ),
            models.Index(
                fields=["review_due_at"],
                condition=Q(quarantined_at=None),
                name="diaries_due",
            ),
        ]

    def __str__(self) -> str:
        return f"diary {self.pk}"
