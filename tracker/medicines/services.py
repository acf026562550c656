"""What can be done with the list of medicines: add, rename, end, take up again."""

from datetime import datetime
from typing import Final

from tracker.medicines.models import Medicine
from tracker.reviews.models import Diary

MOST: Final = 30


class TooMany(Exception):  # noqa: N818 - it is an answer, not an error
    """The list is as long as it may be."""


class NameTaken(Exception):  # noqa: N818 - it is an answer, not an error
    """Another medicine of the list has that name."""


def add_medicine(diary: Diary, name: str, *, now: datetime) -> Medicine:
    """A name on the list; one that had ended is taken up again. The caller holds the lock."""
    known = Medicine.objects.filter(diary=diary, name=name).first()
    if known is not None:
        take_up(known)
        return known
    if Medicine.objects.filter(diary=diary).count() >= MOST:
        raise TooMany
    return Medicine.objects.create(diary=diary, name=name, since=now)


def rename_medicine(medicine: Medicine, name: str) -> None:
    """Another name from now on; days already logged keep the old one. The caller holds the lock."""
    others = Medicine.objects.filter(diary=medicine.diary_id, name=name).exclude(pk=medicine.pk)
    if others.exists():
        raise NameTaken
    Medicine.objects.filter(pk=medicine.pk).update(name=name)


def end_medicine(medicine: Medicine, *, now: datetime) -> None:
    """It is asked for no more; what was logged of it stays."""
    Medicine.objects.filter(pk=medicine.pk, ended_at=None).update(ended_at=now)


def take_up(medicine: Medicine) -> None:
    """It is asked for again."""
    Medicine.objects.filter(pk=medicine.pk).update(ended_at=None)
