"""One row for each deed. The database itself refuses to change or remove one."""

from django.db import models


class AuditRow(models.Model):
    """Who did what to whose diary, and when.

    People stand in it by their pseudonym (`User.pseudonym`), which is random and goes with the
    person: what is left then leads to nobody. The rows of one pseudonym are a chain.
    """

    pseudonym = models.CharField(max_length=32)
    number = models.PositiveBigIntegerField()
    """From 1, without a gap."""
    at = models.DateTimeField()
    actor = models.CharField(max_length=32, blank=True)
    """The pseudonym of who did it; empty of the house itself and of who came by a link."""
    verb = models.CharField(max_length=20)
    object_kind = models.CharField(max_length=20)
    object_id = models.CharField(max_length=19, blank=True)
    link = models.CharField(max_length=64)
    """HMAC of the row before and of this one, under a key that is not in the database."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pseudonym", "number"], name="one_row_of_a_number")
        ]

    def __str__(self) -> str:
        return f"row {self.number} of {self.pseudonym}"
