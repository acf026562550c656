"""Landmarks: named places and how far away they are, in the measure in which that was got."""

import uuid

from django.db import models
from django.db.models.functions import Lower

METRES, SECONDS, STEPS = "m", "s", "steps"
MEASURES = (METRES, SECONDS, STEPS)
"""By a map, by a clock, by counting steps. None is ever turned into another."""
LONGEST_NAME = 100


class Landmark(models.Model):
    """A place of one person. A walk that names it copies its figures, so that they stay."""

    diary = models.ForeignKey("tracker.Diary", on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=LONGEST_NAME)
    measure = models.CharField(max_length=5)
    number = models.PositiveIntegerField()
    before = models.JSONField(null=True, blank=True)
    """What it said before its last correction, so that this can be taken back."""
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(measure__in=MEASURES), name="landmark_has_a_known_measure"
            ),
            models.UniqueConstraint(
                models.F("diary"),
                Lower("name"),
                condition=models.Q(removed_at=None),
                name="one_landmark_of_a_name",
            ),
        ]

    def __str__(self) -> str:
        return f"landmark {self.pk}"
