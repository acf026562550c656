"""What the person told of themselves: read, and change some of it."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

import insights
from diary import emergency, log
from diary.api.answers import answer, unchanged
from diary.api.bodies import object_in
from diary.api.conditions import if_match, is_known, quoted
from diary.api.diary_view import DiaryView
from diary.api.problems import Problem, faults
from diary.api.profile_words import UNITS
from diary.api.schema.operations import described
from tracker.models import Profile

PATIENT = (
    *("birth_year", "sex", "time_zone", "background", "background_denied", "goal", "questions"),
)
UNSAID: dict[str, Any] = {
    "birth_year": None,
    "sex": "",
    "background": [],
    "background_denied": [],
    "goal": "",
    "questions": [],
    "country": "",
}
"""What a field holds when it is no longer said: a client sends null."""
TYPES = ("application/json", "application/merge-patch+json")


class ProfileView(DiaryView):
    """The profile: the patient of calf-diary/1, and the country and units of the pages."""

    @described("read_profile")
    def get(self, request: Request) -> HttpResponse:
        """Read it; what was not said is null."""
        said = profile_json(request.user.profile)
        etag = log.etag_of(said)
        return unchanged(etag) if is_known(request, etag) else answer(said, etag=etag)

    @described("change_profile")
    def patch(self, request: Request) -> HttpResponse:
        """Change the keys sent and leave the others; null takes back what was said."""
        wished = object_in(request, called="profile", types=TYPES)
        self._check_known(request)
        fields = _fields(wished, request.user.profile, now=self.now)
        log.change_profile(request.user, now=self.now, **fields)
        said = profile_json(request.user.profile)
        return answer(said, etag=log.etag_of(said))

    def _check_known(self, request: Request) -> None:
        """If-Match is no must here: only what is sent is changed."""
        etag, known = log.etag_of(profile_json(request.user.profile)), if_match(request)
        if known not in {None, etag}:
            detail = "Read the profile again, then decide."
            raise Problem(slug="stale", detail=detail, headers={"ETag": quoted(etag)})


def profile_json(profile: Profile) -> dict[str, Any]:
    """The profile as the API says it, every key there, null for what was not said."""
    names = (*PATIENT, "country", "units")
    return {name: None if (v := getattr(profile, name)) == "" else v for name in names}


def _fields(wished: dict[str, Any], profile: Profile, *, now: datetime) -> dict[str, Any]:
    """The profile's fields as wished; a fault refuses them all."""
    now_said = profile_json(profile) | wished
    patient = {name: now_said[name] for name in PATIENT if now_said[name] is not None}
    found = [*_faults_of_the_page(wished), *_faults_of_the_reader(patient, now)]
    if found:
        raise faults(found, whole="profile")
    return {name: UNSAID[name] if value is None else value for name, value in wished.items()}


def _faults_of_the_reader(patient: dict[str, Any], now: datetime) -> tuple[insights.Fault, ...]:
    try:
        insights.patient_from(patient, place="profile", now=now)
    except insights.DiaryError as error:
        return error.faults
    return ()


def _faults_of_the_page(wished: dict[str, Any]) -> list[insights.Fault]:
    """Faults of what the reader knows nothing of."""
    found = [
        insights.Fault(name, "is not a key of a profile")
        for name in wished
        if name not in {*PATIENT, "country", "units"}
    ]
    if wished.get("country") is not None and wished["country"] not in list(emergency.BY_CODE):
        found.append(insights.Fault("country", "is not a country code of the list, such as GB"))
    if "units" in wished and wished["units"] not in UNITS:
        found.append(insights.Fault("units", f"is not one of {', '.join(UNITS)}"))
    if "time_zone" in wished and wished["time_zone"] is None:
        found.append(insights.Fault("time_zone", "cannot be taken back"))
    return found
