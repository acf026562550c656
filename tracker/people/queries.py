"""Finding a person, with what nearly every page needs of them."""

from tracker.people.models import User


def person_with_diary(user_id: int) -> User | None:
    """A person with profile and diary, where they have them, in one query."""
    return User.objects.select_related("profile", "diary").filter(pk=user_id).first()
