"""What can be done with a landmark: name, correct, remove, take the last of these back."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from tracker.landmarks.models import Landmark
from tracker.reviews.models import Diary


class NameTaken(Exception):  # noqa: N818 - it is an answer, not an error
    """Another landmark of this diary has that name already."""


def name_landmark(diary: Diary, *, name: str, measure: str, number: int) -> Landmark:
    """A new landmark; raises NameTaken."""
    return _saved(Landmark(diary=diary, name=name, measure=measure, number=number))


def correct_landmark(landmark: Landmark, *, name: str, measure: str, number: int) -> Landmark:
    """Says anew what it is called and how far it is; raises NameTaken."""
    said = {"name": name, "measure": measure, "number": number}
    if said == _said(landmark):
        return landmark
    landmark.before = _said(landmark)
    return _set(landmark, said)


def remove_landmark(landmark: Landmark, *, now: datetime) -> None:
    """Takes it off the list; walks that named it keep what they say."""
    landmark.removed_at = now
    landmark.save(update_fields=["removed_at"])


def take_back(landmark: Landmark) -> Landmark:
    """Undoes its removal, else its last correction; raises NameTaken."""
    if landmark.removed_at is not None:
        landmark.removed_at = None
        return _saved(landmark)
    if landmark.before is None:
        return landmark
    said, landmark.before = landmark.before, _said(landmark)
    return _set(landmark, said)


def _said(landmark: Landmark) -> dict[str, Any]:
    return {name: getattr(landmark, name) for name in ("name", "measure", "number")}


def _set(landmark: Landmark, said: dict[str, Any]) -> Landmark:
    for name, value in said.items():
        setattr(landmark, name, value)
    return _saved(landmark)


def _saved(landmark: Landmark) -> Landmark:
    try:
        with transaction.atomic():
            landmark.save()
    except IntegrityError:
        raise NameTaken(landmark.name) from None
    return landmark
