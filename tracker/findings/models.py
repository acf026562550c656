"""What was found and told, kept as ids and figures; the reading it came from; its drawings."""

from django.db import models
from django.db.models import Q


class Finding(models.Model):
    """One thing that was told, from the day it was first true until it is gone.

    Words are never kept: `rule` names them and `figures` fill them, in the reader's language.
    """

    diary = models.ForeignKey("tracker.Diary", on_delete=models.CASCADE, related_name="findings")
    rule = models.CharField(max_length=120)
    kind = models.CharField(max_length=20)
    about = models.CharField(max_length=60)
    urgency = models.CharField(max_length=20)
    rank = models.PositiveSmallIntegerField()
    """Place of the urgency, 0 the highest."""
    place = models.PositiveSmallIntegerField(default=0)
    """Place among those of its kind: of patterns, the likeliest first."""
    side = models.CharField(max_length=5, blank=True)
    figures = models.JSONField(default=dict)
    evidence = models.JSONField(default=list)
    not_asked = models.JSONField(default=list)
    clues = models.JSONField(default=list)
    first_told_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    """When its urgency or its figures last changed."""
    gone_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=20, blank=True)
    outcome_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["diary", "rule", "side"],
                condition=Q(gone_at=None),
                name="a_finding_is_told_once",
            )
        ]
        indexes = [models.Index(fields=["diary", "gone_at"], name="findings_of_a_diary")]

    def __str__(self) -> str:
        return f"finding {self.pk}"


class Reading(models.Model):
    """The newest whole judgement of a diary: its version, its day, what it could not judge, and
    where each series of walks stands, also without a change."""

    diary = models.OneToOneField("tracker.Diary", on_delete=models.CASCADE, related_name="reading")
    version = models.PositiveBigIntegerField()
    as_of = models.DateField()
    not_judged = models.JSONField(default=list)
    trends = models.JSONField(default=list)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"reading of diary {self.diary_id}"


class Chart(models.Model):
    """One drawing, kept: made by the worker, served as it is."""

    diary = models.ForeignKey("tracker.Diary", on_delete=models.CASCADE, related_name="charts")
    name = models.CharField(max_length=40)
    period = models.CharField(max_length=10)
    version = models.PositiveBigIntegerField()
    svg = models.TextField()
    table = models.JSONField(default=dict)
    etag = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["diary", "name", "period"], name="one_chart_a_period")
        ]

    def __str__(self) -> str:
        return f"chart {self.pk}"
