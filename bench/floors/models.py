"""Fifty rows to show, and one more for each POST."""

from django.db import models


class Row(models.Model):
    """What a bare page shows."""

    name = models.CharField(max_length=100)
    at = models.DateTimeField()
    amount = models.FloatField()

    def __str__(self) -> str:
        return self.name
