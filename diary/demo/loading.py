"""Fills the demo: the year, an empty diary, and every published case."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from diary.demo.cases import case_documents
from diary.demo.programmes import Training, keep_training, with_sessions
from diary.demo.year import year_document
from diary.drawing import draw_charts
from diary.log import import_document
from diary.review import review_diary
from tracker.people.demo import open_demo_patient
from tracker.people.models import User
from tracker.people.services import give_consent, open_diary_for, save_profile
from tracker.reviews.models import Diary

CONSENT = "demo"
TRAINING = Training(ago=65, walked=(3, 3, 3, 3, 2, 3, 2, 1, 2, 1))
"""Begun before the walking grew shorter: the trend is read from its start on."""
YEAR = {"birth_year": 1954, "sex": "male", "time_zone": "Europe/London", "country": "GB"}


def load_diaries(*, physio: User, now: datetime) -> None:
    """Fills the demo's diaries; those that hold anything already are left as they are.

    The year's person walks a programme that `physio` prescribed.
    """
    email, year = "patient@example.org", year_document(now=now)
    by = Prescribed(training=TRAINING, by=physio)
    ada = fill(email, "Ada Example", year, now=now, profile=YEAR, prescribed=by)
    draw_charts(ada.pk, now=now)
    fill("other@example.org", "Ben Example", None, now=now, profile={"country": "GB"})
    for case in case_documents():
        email = f"{case['id'].lower()}@example.org"
        fill(email, f"Case {case['id']}", case["diary"], now=now, profile={})


@dataclass(frozen=True, kw_only=True)
class Prescribed:
    """A programme of the demo and who prescribed it."""

    training: Training
    by: User


@transaction.atomic
def fill(
    email: str,
    name: str,
    document: dict[str, Any] | None,
    *,
    now: datetime,
    profile: Any,
    prescribed: Prescribed | None = None,
) -> Diary:
    """An invented patient with that diary, judged; one that holds anything stays as it is."""
    user = open_demo_patient(email, name)
    diary = open_diary_for(user)
    if diary.record_version:
        return diary
    give_consent(user, version=CONSENT, now=now)
    save_profile(diary.owner.profile, **profile)
    if document is not None:
        _bring_in(diary, document, prescribed, now=now)
        review_diary(diary.pk, now=now)
    return diary


def _bring_in(
    diary: Diary, document: dict[str, Any], prescribed: Prescribed | None, *, now: datetime
) -> None:
    if prescribed is None:
        import_document(diary, document, now=now)
        return
    training = prescribed.training
    said, keys = with_sessions(document, training, today=now.date())
    import_document(diary, said, now=now)
    keep_training(diary, training, keys, by=prescribed.by, now=now)
