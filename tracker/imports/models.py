"""An import: a file that was read, how far it was taken, and each entry that it touched."""

from django.db import models

CHECKED, RUNNING, DONE, STUCK = "checked", "running", "done", "stuck"
UNDOING, UNDONE = "undoing", "undone"
AT_WORK = (RUNNING, UNDOING)
CAN_BE_UNDONE = (DONE, STUCK)
WALK, CHECKIN = "walk", "checkin"
KEEP, TAKE, BOTH = "keep", "take", "both"
"""Where the file says something else than the diary: which of the two stays, or both walks."""
CHOICES = (KEEP, TAKE, BOTH)


class Import(models.Model):
    """One file that a person brought in. Its document is kept only until it is taken."""

    diary = models.ForeignKey("tracker.Diary", on_delete=models.CASCADE, related_name="imports")
    made_at = models.DateTimeField()
    state = models.CharField(max_length=10, default=CHECKED)
    document = models.JSONField(null=True)
    choice = models.CharField(max_length=10, default=KEEP)
    """What stays where the two differ and nothing was chosen for the entry itself."""
    chosen = models.JSONField(default=dict)
    """What the person chose for single entries, by their place in the document."""
    counts = models.JSONField(default=dict)
    """How many entries are new, the same, different, or were removed here; as of the preview."""
    differing = models.JSONField(default=list)
    """Places in the document of the first entries that differ, for the preview."""
    total = models.PositiveIntegerField(default=0)
    taken = models.PositiveIntegerField(default=0)
    """How far the work in hand has come, of `total`."""
    fates = models.JSONField(default=dict)
    """What became of the entries: how many created, changed, kept, unchanged."""
    profile_before = models.JSONField(default=dict)
    profile_after = models.JSONField(default=dict)
    failures = models.PositiveSmallIntegerField(default=0)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["id"], condition=models.Q(state__in=AT_WORK), name="imports_at_work"
            )
        ]

    def __str__(self) -> str:
        return f"import {self.pk}"


class ImportedEntry(models.Model):
    """One entry that an import wrote: its version before (0 if there was none) and after."""

    brought_by = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="entries")
    kind = models.CharField(max_length=10)
    key = models.CharField(max_length=64)
    """The walk's key or the check-in's day."""
    version_before = models.PositiveIntegerField()
    version_after = models.PositiveIntegerField()
    version_undone = models.PositiveIntegerField(null=True, blank=True)
    """The version by which it was taken back; 0 if it was left, for it was changed since."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["brought_by", "kind", "key"], name="an_import_writes_an_entry_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} of import {self.brought_by_id}"
