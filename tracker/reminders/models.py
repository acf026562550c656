"""Reminders as rows: the person's wishes, their times, their phones, and each one sent."""

from django.db import models

from tracker.outgoing.models import Outgoing

REMINDER, QUESTION = "reminder", "question"
OPENED, CLOSED = "opened", "closed"
"""News of a link that was shared: somebody opened it, or wrong codes closed it."""
NEWS = (OPENED, CLOSED)
KINDS = (REMINDER, QUESTION, *NEWS)
PUSH, MAIL = "push", "mail"
ROADS = (PUSH, MAIL)


class ReminderPlan(models.Model):
    """What a person wants of reminders as a whole."""

    diary = models.OneToOneField(
        "tracker.Diary", on_delete=models.CASCADE, related_name="reminder_plan"
    )
    by_email = models.BooleanField(default=False)
    paused_until = models.DateField(null=True, blank=True)
    """The local day on which reminders begin again."""
    quiet_counts_from = models.DateField()
    """Silent days are counted after this local day, or after the last entry if that is later."""
    asked_on = models.DateField(null=True, blank=True)
    """The local day of the one gentle question, until something is logged or reminders are
    wanted again."""

    def __str__(self) -> str:
        return f"reminder plan of diary {self.diary_id}"


class Reminder(models.Model):
    """One time of the day at which the person wants to be reminded."""

    diary = models.ForeignKey("tracker.Diary", on_delete=models.CASCADE, related_name="reminders")
    at = models.TimeField()
    """What the person's own clock then shows."""
    next_at = models.DateTimeField(db_index=True)
    """When it is due next. Whoever moves it on first has claimed it."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["diary", "at"], name="one_reminder_a_time")]

    def __str__(self) -> str:
        return f"reminder {self.pk}"


class PushAddress(models.Model):
    """A browser that takes push messages, as it described itself."""

    diary = models.ForeignKey(
        "tracker.Diary", on_delete=models.CASCADE, related_name="push_addresses"
    )
    endpoint = models.TextField()
    fingerprint = models.CharField(max_length=64, unique=True)
    """SHA-256 of the endpoint: one browser reminds one person."""
    p256dh = models.CharField(max_length=100)
    auth = models.CharField(max_length=40)
    name = models.CharField(max_length=100)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"push address {self.pk}"


class Sending(Outgoing):
    """One reminder on its way by one road. `day` is the local day that it asks about."""

    diary = models.ForeignKey("tracker.Diary", on_delete=models.CASCADE, related_name="sendings")
    kind = models.CharField(max_length=10)
    road = models.CharField(max_length=10)
    address = models.ForeignKey(
        PushAddress, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    """When its "Nothing to report" was used, which it can be once."""

    class Meta(Outgoing.Meta):
        constraints = [
            *Outgoing.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(road__in=ROADS), name="sending_has_a_known_road"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=KINDS), name="sending_has_a_known_kind"
            ),
        ]

    def __str__(self) -> str:
        return f"sending {self.pk}"
