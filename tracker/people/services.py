"""What can be done for a person: open their diary, keep a consent, change a profile."""

from datetime import datetime
from typing import Any

from tracker.people.models import Consent, Profile, User
from tracker.reviews.models import Diary

PROFILE_FIELDS = frozenset(
    {"birth_year", "sex", "background", "background_denied", "goal", "questions"}
    | {"time_zone", "country", "units", "text_size", "contrast", "appearance"}
)


def open_diary_for(user: User) -> Diary:
    """The diary of a patient, with a profile beside it; made if there is none yet."""
    if not user.is_patient:
        raise ValueError("Only a patient keeps a diary.")
    Profile.objects.get_or_create(user=user)
    diary, _ = Diary.objects.get_or_create(owner=user)
    return diary


def give_consent(user: User, *, version: str, now: datetime) -> Consent:
    """Keeps that the person agreed to the wording of that version."""
    return Consent.objects.create(user=user, version=version, given_at=now)


def save_profile(profile: Profile, **fields: Any) -> frozenset[str]:
    """Sets what differs and says which fields did; an unknown field is an error."""
    unknown = sorted(set(fields) - PROFILE_FIELDS)
    if unknown:
        raise TypeError(f"A profile has no {', '.join(unknown)}.")
    changed = {name for name, value in fields.items() if getattr(profile, name) != value}
    for name in changed:
        setattr(profile, name, fields[name])
    if changed:
        profile.save(update_fields=sorted(changed))
    return frozenset(changed)


def choose_language(user: User, *, language: str) -> bool:
    """The language that the person reads; False if it is the one already."""
    if user.language == language:
        return False
    user.language = language
    user.save(update_fields=["language"])
    return True


def rename(user: User, *, name: str) -> None:
    """What the person wants to be called."""
    if user.name != name:
        user.name = name
        user.save(update_fields=["name"])
