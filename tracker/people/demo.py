"""The invented people of a local run: anybody may sign in as them, so production refuses them."""

from allauth.account.models import EmailAddress
from django.db.models import QuerySet

from tracker.people.models import CLINICIAN, PATIENT, User

PASSWORD = "walk-a-little-further"  # noqa: S105 - printed on the sign-in page of a local run
PEOPLE = (
    ("patient@example.org", "Ada Example", PATIENT),
    ("other@example.org", "Ben Example", PATIENT),
    ("physio@example.org", "Pia Example", CLINICIAN),
)


def demo_accounts() -> QuerySet[User]:
    """Everybody who is invented."""
    return User.objects.filter(is_demo=True)


def nobody_is_here() -> bool:
    """True of a database that has never been used."""
    return not User.objects.exists()


def open_demo_accounts() -> list[User]:
    """The three, made where they are not there yet."""
    return [_open(email, name, role) for email, name, role in PEOPLE]


def open_demo_patient(email: str, name: str) -> User:
    """One more invented patient, or the one who is there."""
    return _open(email, name, PATIENT)


def open_demo_clinician(email: str, name: str) -> User:
    """One more invented clinician, or the one who is there."""
    return _open(email, name, CLINICIAN)


def _open(email: str, name: str, role: str) -> User:
    user = User.objects.filter(email=email).first()
    if user is None:
        user = User.objects.create_user(email, PASSWORD, name=name, role=role, is_demo=True)
    EmailAddress.objects.get_or_create(
        user=user, email=email, defaults={"verified": True, "primary": True}
    )
    return user
