"""Walking programmes as rows: the prescription, its bouts and sessions, each time that it rests."""

from django.db import models
from django.db.models import F, Q

SCALES = ("0-4", "1-5")
"""The scales of pain on walking. One programme has one of them, and no number changes its scale."""
LONGEST_WORDS = 300


class Programme(models.Model):
    """One prescription. It is never changed: another one ends it and takes its place."""

    diary = models.ForeignKey("tracker.Diary", on_delete=models.CASCADE, related_name="programmes")
    template = models.CharField(max_length=20)
    """Which template it was made from; `own` if it was written freely."""
    minutes = models.PositiveSmallIntegerField()
    """Minutes of walking in a session of the first week; rests are not counted."""
    most = models.PositiveSmallIntegerField()
    """Minutes that a session grows to."""
    step = models.PositiveSmallIntegerField()
    """Minutes that are added after a week in which every session was walked."""
    sessions = models.PositiveSmallIntegerField()
    """Sessions a week."""
    weeks = models.PositiveSmallIntegerField()
    scale = models.CharField(max_length=3)
    stop_at = models.PositiveSmallIntegerField()
    """The level of that scale at which a bout ends."""
    rest_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    """How long to rest between bouts; None is until the pain has gone."""
    hold_also = models.CharField(max_length=LONGEST_WORDS, blank=True)
    """In whoever prescribed it's own words, when else to pause and ask."""
    starts_on = models.DateField()
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        "tracker.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    """The clinician who ended it by hand; None if the person did, or another took its place."""
    by_clinician = models.BooleanField(default=False)
    prescriber = models.ForeignKey(
        "tracker.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    prescriber_name = models.CharField(max_length=150, blank=True)
    yes_from = models.CharField(max_length=150, blank=True)
    """Who said yes, in the words of a person who began alone and had to ask first."""
    known = models.JSONField(default=list)
    """Grounds to pause that whoever prescribed it knew of: these do not pause it."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(scale__in=SCALES), name="programme_has_a_known_scale"
            ),
            models.CheckConstraint(
                condition=Q(most__gte=F("minutes")), name="programme_grows_or_stays"
            ),
            models.UniqueConstraint(
                fields=["diary"], condition=Q(ended_at=None), name="one_programme_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"programme {self.pk}"


class Bout(models.Model):
    """One walk of the diary that was a bout of a programme, with the pain at which it ended."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="bouts")
    walk = models.OneToOneField("tracker.Walk", on_delete=models.CASCADE, related_name="bout")
    pain = models.PositiveSmallIntegerField(null=True, blank=True)
    """A level of the programme's own scale, never turned into one of 0 to 10."""
    by_hand = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"bout {self.pk}"


class Hold(models.Model):
    """A time in which a programme rests. Several may stand at once; it goes on when none does."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="holds")
    reason = models.CharField(max_length=20)
    ground = models.CharField(max_length=200)
    """What it rests on: `rule|side` of a warning, `code:day` of a check-in, or what was told."""
    finding = models.ForeignKey(
        "tracker.Finding", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    words = models.CharField(max_length=LONGEST_WORDS, blank=True)
    """Why, in the words of the clinician who paused it by hand; the patient reads them."""
    by = models.ForeignKey(
        "tracker.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    since = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=20, blank=True)
    """Why it ended: what the person told, or `clinician`, or `taken_back`."""
    ended_words = models.CharField(max_length=LONGEST_WORDS, blank=True)
    """Why it goes on, in the words of the clinician who said so."""
    ended_by = models.ForeignKey(
        "tracker.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "ground"], condition=Q(ended_at=None), name="held_once"
            )
        ]

    def __str__(self) -> str:
        return f"hold {self.pk}"


class WalkTest(models.Model):
    """One six-minute walk: a series of its own, which no trend of walks is mixed with."""

    diary = models.ForeignKey("tracker.Diary", on_delete=models.CASCADE, related_name="walk_tests")
    day = models.DateField()
    metres = models.PositiveSmallIntegerField()
    rests = models.PositiveSmallIntegerField(default=0)
    aid = models.CharField(max_length=10, blank=True)
    course_m = models.PositiveSmallIntegerField(null=True, blank=True)
    """How long the course was, there; tests on other courses are not compared."""
    said_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"six-minute walk {self.pk}"


class Answers(models.Model):
    """The questions of one month: what walking lets them do, falls, shoes, their aim."""

    diary = models.ForeignKey("tracker.Diary", on_delete=models.CASCADE, related_name="answers")
    day = models.DateField()
    said = models.JSONField(default=dict)
    said_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["diary", "day"], name="one_set_of_answers_a_day")
        ]

    def __str__(self) -> str:
        return f"answers {self.pk}"
