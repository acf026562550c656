"""The columns of a row that goes out once, whatever it brings."""

from django.db import models

WAITING, SENDING, SENT, DROPPED, UNSURE = "waiting", "sending", "sent", "dropped", "unsure"
STATES = (WAITING, SENDING, SENT, DROPPED, UNSURE)
"""`sending` is set, with a lease, before anything is handed over and `sent` after it. What a dead
worker leaves between the two is taken over once when its lease has run out; left a second time
it becomes `unsure` and is never tried again."""


class Outgoing(models.Model):
    """One thing on its way; never without its row, and one row goes out once."""

    key = models.CharField(max_length=100, unique=True)
    """What it is, by its own plan: a second claim finds it taken."""
    day = models.DateField()
    """The receiver's local day that it is for."""
    due_at = models.DateTimeField(db_index=True)
    state = models.CharField(max_length=10, default=WAITING)
    not_before = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True, blank=True)
    """The end of the lease of the worker that has it in its hands: whose that is, no other's."""
    taken_over = models.BooleanField(default=False)
    """True once a second worker took it from the hands of one that had died."""
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=STATES), name="%(class)s_has_a_known_state"
            )
        ]
        indexes = [
            models.Index(
                fields=["not_before"],
                condition=models.Q(state__in=(WAITING, SENDING)),
                name="%(class)ss_waiting",
            )
        ]
