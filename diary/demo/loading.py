"""Fills the demo: the year, an empty diary, and every published case."""

from datetime import datetime
from typing import Any

from django.db import transaction

from diary.demo.cases import case_documents
from diary.demo.year import year_document
from diary.drawing import draw_charts
from diary.log import import_document
from diary.review import review_diary
from tracker.people.demo import open_demo_patient
from tracker.people.services import give_consent, open_diary_for, save_profile
from tracker.reviews.models import Diary

CONSENT = "demo"
YEAR = {"birth_year": 1954, "sex": "male", "time_zone": "Europe/London", "country": "GB"}


def load_diaries(*, now: datetime) -> None:
    """Fills the demo's diaries; those that hold anything already are left as they are."""
    ada = _fill("patient@example.org", "Ada Example", year_document(now=now), now=now, profile=YEAR)
    draw_charts(ada.pk, now=now)
    _fill("other@example.org", "Ben Example", None, now=now, profile={"country": "GB"})
    for case in case_documents():
        email = f"{case['id'].lower()}@example.org"
        _fill(email, f"Case {case['id']}", case["diary"], now=now, profile={})


@transaction.atomic
def _fill(
    email: str, name: str, document: dict[str, Any] | None, *, now: datetime, profile: Any
) -> Diary:
    user = open_demo_patient(email, name)
    diary = open_diary_for(user)
    if diary.record_version:
        return diary
    give_consent(user, version=CONSENT, now=now)
    save_profile(diary.owner.profile, **profile)
    if document is not None:
        import_document(diary, document, now=now)
        review_diary(diary.pk, now=now)
    return diary
