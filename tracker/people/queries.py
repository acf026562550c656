"""Finding a person, with what nearly every page needs of them."""

from collections.abc import Iterable

from tracker.people.models import User


def person_with_diary(user_id: int) -> User | None:
    """A person with profile and diary, where they have them, in one query."""
    return User.objects.select_related("profile", "diary").filter(pk=user_id).first()


def is_here(user_id: int) -> bool:
    """False of somebody who was deleted."""
    return User.objects.filter(pk=user_id).exists()


def names_by_pseudonym(pseudonyms: Iterable[str]) -> list[tuple[str, str, bool]]:
    """Pseudonym, name, and whether they are staff, of those who are still here."""
    here = User.objects.filter(pseudonym__in=tuple(pseudonyms))
    return list(here.values_list("pseudonym", "name", "is_staff"))
