"""The morning letter as rows: a colleague's wish, and each letter sent. No figure of it is kept."""

from django.conf import settings
from django.db import models

from tracker.outgoing.models import Outgoing


class LetterPlan(models.Model):
    """When a colleague wants the morning letter. It stays when they want none, so that the way
    out in an old letter goes on leading somewhere."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="letter_plan"
    )
    days = models.JSONField(default=list)
    """Days of the week as ISO counts them: Monday is 1."""
    at = models.TimeField()
    """What a clock in `time_zone` then shows."""
    time_zone = models.CharField(max_length=64)
    next_at = models.DateTimeField(null=True, blank=True, db_index=True)
    """When it is due next; whoever moves it on first has claimed it. None: no letter is wanted."""

    def __str__(self) -> str:
        return f"letter plan {self.pk}"


class MorningLetter(Outgoing):
    """One letter to one colleague, on its way. What it says is counted when it leaves."""

    plan = models.ForeignKey(LetterPlan, on_delete=models.CASCADE, related_name="letters")

    def __str__(self) -> str:
        return f"morning letter {self.pk}"
