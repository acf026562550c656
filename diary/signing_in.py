"""How allauth meets our people: joining opens the diary, each request finds the person at once."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from diary.recording import recorded_if_kept
from diary.whereabouts import guess
from tracker.audit.services import record
from tracker.people.models import CLINICIAN, PATIENT, User
from tracker.people.queries import person_with_diary
from tracker.people.services import give_consent, open_diary_for, save_profile

AGREEMENT = "2026-11-25"
"""The version of the wording at joining; a new wording has a new version."""


class PersonBackend(AuthenticationBackend):
    """Brings the profile and the diary along with the person: one query a request."""

    def get_user(self, user_id: int) -> User | None:
        """The person of a session, if they may still come in."""
        user = person_with_diary(user_id)
        return user if user and self.user_can_authenticate(user) else None


class PeopleAdapter(DefaultAccountAdapter):
    """Joining is one act: the person, their consent, their diary."""

    def save_user(
        self,
        request: HttpRequest,
        user: User,
        form: BaseForm,
        commit: bool = True,
    ) -> User:
        """Saves who joins; `commit` is always true of our forms."""
        said = form.cleaned_data
        user.name = said.get("name", "")
        user.language = get_language() or ""
        user.role = CLINICIAN if said.get("clinician") else PATIENT
        with transaction.atomic():
            super().save_user(request, user, form, commit=commit)
            give_consent(user, version=AGREEMENT, now=timezone.now())
            if user.is_patient:
                _open_diary(request, user, said)
        return user

    def login(self, request: HttpRequest, user: User) -> None:
        """Lets the person in, and keeps that somebody came in as them."""
        super().login(request, user)
        with recorded_if_kept(user, verb="signed_in", kind="session", now=timezone.now()):
            pass

    def set_password(self, user: User, password: str) -> None:
        """Another password, kept with the row that tells of it."""
        with recorded_if_kept(user, verb="changed", kind="password", now=timezone.now()):
            super().set_password(user, password)

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        """Whoever joined to keep a diary first tells a little of themselves."""
        return reverse("welcome" if request.user.is_patient else "today")


def _open_diary(request: HttpRequest, user: User, said: dict[str, Any]) -> None:
    """A diary with a profile that guesses where its owner is."""
    diary = open_diary_for(user)
    record(diary, actor=user, verb="agreed", object_kind="account", now=timezone.now())
    place = guess(
        time_zone=said.get("time_zone", ""),
        languages=request.headers.get("Accept-Language", ""),
    )
    save_profile(
        diary.owner.profile, time_zone=place.time_zone, country=place.country, units=place.units
    )
