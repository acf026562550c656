"""Links as rows: what each shows, for how long, and each time that it was opened."""

from django.db import models
from django.db.models import F, Q

CHARTS, FINDINGS, ENTRIES, NOTES = "charts", "findings", "entries", "notes"
PARTS = (CHARTS, FINDINGS, ENTRIES, NOTES)
"""What can be shared. Notes stand in entries, so they are shared with these or not at all."""
PERIODS = {"30d": 30, "90d": 90, "1y": 365, "all": None}
"""Days that a link shows, the day on which it is read included. They are those of the charts."""
LONGEST_LABEL = 100
PHONE, TABLET, COMPUTER = "phone", "tablet", "computer"


class Link(models.Model):
    """One link. Of its token only the hash is kept, and of its code one that needs the token."""

    diary = models.ForeignKey("tracker.Diary", on_delete=models.CASCADE, related_name="links")
    label = models.CharField(max_length=LONGEST_LABEL, blank=True)
    parts = models.JSONField(default=list)
    period = models.CharField(max_length=10)
    prefix = models.CharField(max_length=8, unique=True)
    digest = models.CharField(max_length=64)
    code_digest = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField()
    days = models.PositiveSmallIntegerField()
    """For how long it was wanted, each time that it was made, changed or renewed."""
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    closed_at = models.DateTimeField(null=True, blank=True)
    """When the last wrong code closed it."""
    first_opened_at = models.DateTimeField(null=True, blank=True)
    news_seen_at = models.DateTimeField(null=True, blank=True)
    """When the person said that they had read of its opening or closing."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(period__in=tuple(PERIODS)), name="link_has_a_known_period"
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("made_at")), name="a_link_is_open_for_a_while"
            ),
        ]

    def __str__(self) -> str:
        return f"link {self.pk}"

    @property
    def asks_a_code(self) -> bool:
        """True of a link that opens with a six-digit code alone."""
        return bool(self.code_digest)


class Opening(models.Model):
    """One time that somebody pressed *Open*."""

    link = models.ForeignKey(Link, on_delete=models.CASCADE, related_name="openings")
    opened_at = models.DateTimeField()
    device = models.CharField(max_length=10, blank=True)
    """What kind of device it was; empty if it did not say. Never its address."""

    def __str__(self) -> str:
        return f"opening {self.pk}"
