"""Teams as rows: colleagues, invitations, each patient's consent, and what was done about it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tracker.sharing.models import CHARTS, ENTRIES, FINDINGS, NOTES, PERIODS

REVIEWED, CALL, SNOOZE = "reviewed", "call", "snooze"
ACTS = (REVIEWED, CALL, SNOOZE)
DATED = (CALL, SNOOZE)
"""Acts that name a day: call again on it, leave in peace until it."""
USUAL_ALARMS = 10
MOST_ALARMS = 100
LONGEST_NAME = 100
LONGEST_NOTE = 2000
WEEKS = 12
"""So many weeks of walking stand in a summary."""
LOGGED_DAYS = 14
"""So far back a summary knows on which days something was written."""


class Team(models.Model):
    """A clinic's colleagues. The code by which patients join is kept as a hash alone."""

    name = models.CharField(max_length=LONGEST_NAME)
    made_at = models.DateTimeField()
    alarms_a_day = models.PositiveSmallIntegerField(default=USUAL_ALARMS)
    code_digest = models.CharField(max_length=64, blank=True, db_index=True)
    code_expires_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"team {self.pk}"


class Member(models.Model):
    """A colleague in a team, until they are removed; nobody is in two teams at once."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    joined_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(removed_at=None), name="in_one_team_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"member {self.pk}"


class Invitation(models.Model):
    """A colleague asked by e-mail. Of its token only the hash is kept."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField()
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"invitation {self.pk}"


class Following(models.Model):
    """A patient's consent: this team may read so much of the diary until it is withdrawn.

    It has what a link has, so that one reader serves both: `period`, `parts`, `diary`. The
    columns after `ended_at` say what stands of the team's acts; each act has a row of its own.
    """

    diary = models.ForeignKey("tracker.Diary", on_delete=models.CASCADE, related_name="followings")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="followings")
    period = models.CharField(max_length=10)
    with_notes = models.BooleanField(default=False)
    given_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    looked_at = models.DateTimeField(null=True, blank=True)
    """When somebody of the team last opened this diary, and who."""
    looked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    call_on = models.DateField(null=True, blank=True)
    snoozed_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["diary", "team"],
                condition=Q(ended_at=None),
                name="a_team_follows_a_diary_once",
            ),
            models.CheckConstraint(
                condition=Q(period__in=tuple(PERIODS)), name="following_has_a_known_period"
            ),
        ]

    def __str__(self) -> str:
        return f"following {self.pk}"

    @property
    def parts(self) -> tuple[str, ...]:
        """What the team may see, in the words of sharing."""
        return (CHARTS, FINDINGS, ENTRIES, *([NOTES] if self.with_notes else []))


class Act(models.Model):
    """One thing that a colleague did about a patient, with who and when; it can be undone."""

    following = models.ForeignKey(Following, on_delete=models.CASCADE, related_name="acts")
    kind = models.CharField(max_length=10)
    day = models.DateField(null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ACTS), name="act_has_a_known_kind"),
            models.CheckConstraint(
                condition=Q(kind=REVIEWED, day=None) | Q(kind__in=DATED, day__isnull=False),
                name="an_act_names_its_day",
            ),
        ]

    def __str__(self) -> str:
        return f"act {self.pk}"


class TeamNote(models.Model):
    """Words of a colleague: to the patient, who reads them, or for the team alone."""

    following = models.ForeignKey(Following, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField(max_length=LONGEST_NOTE)
    for_patient = models.BooleanField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"team note {self.pk}"


class Summary(models.Model):
    """What the list shows of a diary, kept by its review: figures and days, no words."""

    diary = models.OneToOneField("tracker.Diary", on_delete=models.CASCADE, related_name="summary")
    as_of = models.DateField()
    last_entry = models.DateField(null=True, blank=True)
    logged = models.JSONField(default=list)
    """The days of the last two weeks on which something was written."""
    weeks = models.JSONField(default=list)
    """Seconds walked until the pain, a number or null a week, the newest last."""
    sessions = models.JSONField(default=list)
    """The days of the last two weeks and a day on which the walking programme that runs was
    walked."""

    def __str__(self) -> str:
        return f"summary of diary {self.diary_id}"
