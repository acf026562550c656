"""The only bridge from rows to the reader's plain values. Local days are made here, once."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings

import insights
from diary.remembering import Remembered
from insights.rules.terms import LONGEST_LOOK_BACK
from tracker.checkins.queries import checkin_texts
from tracker.people.models import Profile
from tracker.reviews.models import Diary
from tracker.walks.queries import walk_texts

LOOK_BACK = timedelta(days=2 * LONGEST_LOOK_BACK)
"""How far the red flags look: at entries of so many days, each beside as many before it."""

_walks = Remembered(insights.walk_from, most=settings.REMEMBERED_ENTRIES)
_checkins = Remembered(insights.checkin_from, most=settings.REMEMBERED_ENTRIES)


def local_day(moment: datetime, profile: Profile) -> date:
    """The person's local day of a moment."""
    return moment.astimezone(ZoneInfo(profile.time_zone)).date()


def local_today(profile: Profile, now: datetime) -> date:
    """The person's local day of now."""
    return local_day(now, profile)


def next_local_day(profile: Profile, now: datetime) -> datetime:
    """The moment at which the person's next local day begins."""
    zone = ZoneInfo(profile.time_zone)
    tomorrow = local_day(now, profile) + timedelta(days=1)
    return datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=zone)


def name_of(diary: Diary) -> str:
    """What the diary is called in calf-diary/1."""
    return f"diary-{diary.pk}"


def patient_body(profile: Profile) -> dict[str, Any]:
    """The patient of calf-diary/1; what was not said is left out."""
    said = {
        "birth_year": profile.birth_year,
        "sex": profile.sex,
        "time_zone": profile.time_zone,
        "background": profile.background,
        "background_denied": profile.background_denied,
        "goal": profile.goal,
        "questions": profile.questions,
    }
    return {key: value for key, value in said.items() if value not in (None, "", [])}


def values_of(diary: Diary, *, since: date | None = None) -> insights.Diary:
    """What the diary says as the reader's values, from a local day on; two queries.

    The diary must bring its owner's profile along, as `lock_diary` and `diary_of` do.
    """
    profile = diary.owner.profile
    zone = profile.time_zone
    walks = _walks.values_of(walk_texts(diary, since=since or date.min), zone)
    checkins = _checkins.values_of(checkin_texts(diary, since=since or date.min), zone)
    return insights.Diary(
        id=name_of(diary),
        patient=insights.patient_from(patient_body(profile)),
        walks=tuple(sorted(walks, key=lambda walk: (walk.occurred_at, walk.id))),
        checkins=tuple(sorted(checkins, key=lambda checkin: checkin.date)),
    )


def day_to_judge(values: insights.Diary, *, today: date) -> date:
    """Today, or the diary's last day where that lies a few hours ahead."""
    last = values.last_day
    return max(today, last) if last else today
