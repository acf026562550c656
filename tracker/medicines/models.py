"""Medicines as rows: the names a person wants to tap each day."""

from django.db import models


class Medicine(models.Model):
    """One medicine of the person's own list. An ended one keeps its row."""

    diary = models.ForeignKey("tracker.Diary", on_delete=models.CASCADE, related_name="medicines")
    name = models.CharField(max_length=100)
    since = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["diary", "name"], name="one_medicine_a_name")
        ]

    def __str__(self) -> str:
        return f"medicine {self.pk}"
