"""A clinic of invented patients with known courses: the order of its list can be checked."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

import numpy as np
from allauth.mfa.totp.internal.auth import TOTP
from django.db import transaction

import insights
from calibration.years import BETTER_30, FIRST_DAY, STEADY, Change, Year, a_year
from diary.care.consenting import consent
from diary.demo.answers import patient_of, profile_of, sundays
from diary.demo.loading import Prescribed, fill
from diary.demo.programmes import Training
from diary.second_factor import has_second_factor
from tracker.care.models import Team
from tracker.care.queries import membership_of
from tracker.care.services import found_team
from tracker.people.demo import open_demo_clinician
from tracker.people.models import User

EMAIL: Final = "clinic@example.org"
APP_SECRET: Final = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105 - printed, of an invented person
WORSE, SILENT, BETTER, STABLE = "worse", "silent", "better", "stable"
COUNTS: Final = {WORSE: 8, SILENT: 8, BETTER: 24, STABLE: 40}
FALL: Final = Change(share=0.5, days=42)
CHANGES: Final = {WORSE: FALL, SILENT: STEADY, BETTER: BETTER_30, STABLE: STEADY}
SINCE_CHANGE: Final = 63
"""Days that a course is gone on with after it has begun to change."""
STEADY_DAYS: Final = 200
SILENT_FOR: Final = 12
SEED: Final = 6
GIVEN: Final = (
    *("Agnes", "Arthur", "Bela", "Brenda", "Cyril", "Doris", "Eamon", "Farida", "Gwen", "Harold"),
    *("Ines", "Joyce", "Kenneth", "Lila", "Mehmet", "Nora", "Olga", "Percy", "Ruth", "Walter"),
)
FAMILY: Final = (
    *("Abara", "Barlow", "Chaudhry", "Dunne", "Ellery", "Fenwick", "Garrity", "Holt"),
    *("Iyer", "Jessop", "Kowal", "Larkin", "Mistry", "Novak", "Okafor", "Pryce"),
)


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """One invented patient: which course, and the diary of it."""

    course: str
    number: int
    document: dict[str, Any]

    @property
    def name(self) -> str:
        """A name that says nothing of the course."""
        place = (self.number * 37) % 80
        return f"{GIVEN[place % len(GIVEN)]} {FAMILY[place % len(FAMILY)]}"


def draw_clinic(*, now: datetime, days: int = STEADY_DAYS) -> Iterator[Drawn]:
    """Fills the clinic, with the last `days` of each diary: each patient once they stand there."""
    petra = open_demo_clinician(EMAIL, "Petra Example")
    team = _team(petra, now=now)
    for drawn in patients(today=now.date(), days=days):
        email = f"clinic-{drawn.course}-{drawn.number:02}@example.org"
        training = training_of(drawn)
        prescribed = Prescribed(training=training, by=petra) if training else None
        with transaction.atomic():
            diary = fill(
                *(email, drawn.name, drawn.document),
                now=now,
                profile=profile_of(drawn.number),
                prescribed=prescribed,
            )
            consent(diary, team, period="1y", with_notes=False, now=now)
        yield drawn


def training_of(drawn: Drawn) -> Training | None:
    """The programme of one in three: gone well with, missed, paused, or long before a worsening."""
    if drawn.number % 3:
        return None
    number = drawn.number // 3
    if drawn.course == WORSE:
        return Training(ago=100, weeks=16, walked=(3,) * 10 + (2, 1, 1, 0, 1))
    if drawn.course == SILENT:
        return Training(ago=37, walked=(3, 3, 3, 2))
    if drawn.course == BETTER:
        paused = "Let the heel heal first" if number % 4 == 0 else ""
        return Training(ago=65, walked=(3,) * 10, template="supervised", paused=paused)
    return Training(ago=24, walked=((3, 3, 2, 2), (3, 1, 0, 0), (3, 2, 1, 1))[number % 3])


def patients(*, today: date, days: int) -> Iterator[Drawn]:
    """All of them, course by course; the same day gives the same diaries."""
    number = 0
    for course, count in COUNTS.items():
        for _each in range(count):
            year = a_year(CHANGES[course], np.random.default_rng([SEED, number]))
            document = _document(year, course, today, days) | {"patient": patient_of(number)}
            yield Drawn(course=course, number=number, document=document)
            number += 1


def _team(person: User, *, now: datetime) -> Team:
    if not has_second_factor(person):
        TOTP.activate(person, APP_SECRET)
    member = membership_of(person)
    return member.team if member else found_team(person, name="Mill Street", now=now)


def _document(year: Year, course: str, today: date, days: int) -> dict[str, Any]:
    """The days up to the one on which we look, moved to end the day before `today`."""
    changes = CHANGES[course] is not STEADY
    length = SINCE_CHANGE if changes else STEADY_DAYS
    last = (year.began if changes else FIRST_DAY) + timedelta(days=length)
    ends = today - timedelta(days=SILENT_FOR if course == SILENT else 1)
    moved = ends - last
    first = last - timedelta(days=days - 1)
    kept = [walk for walk in year.diary.walks if first <= walk.day <= last]
    walks = [insights.walk_as_json(_moved(walk, moved)) for walk in kept]
    checkins = sundays(first + moved, last + moved)
    return {"format": "calf-diary/1", "diary": "demo", "walks": walks, "checkins": checkins}


def _moved(walk: insights.Walk, by: timedelta) -> insights.Walk:
    return replace(
        walk,
        id=str(uuid5(NAMESPACE_URL, f"clinic/{walk.id}")),
        occurred_at=walk.occurred_at + by,
        entered_at=walk.entered_at + by,
        day=walk.day + by,
        entered_day=walk.entered_day + by,
    )
