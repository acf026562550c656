"""The small parts of Today: nothing to report, medicines, resting reminders, who looks."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from diary.log import taken_by_name
from diary.reminders.wanted import is_paused
from tracker.access import diary_of, links_readable_by, medicines_readable_by
from tracker.care.models import TeamNote
from tracker.care.notes import notes_for_patient
from tracker.care.queries import teams_that_follow
from tracker.checkins.models import CheckIn
from tracker.checkins.queries import says_how_it_is
from tracker.medicines.models import Medicine
from tracker.reminders.queries import plan_of
from tracker.reviews.models import Diary
from tracker.sharing.queries import with_unread_news

NOTES_STAND_FOR: Final = timedelta(days=14)


@dataclass(frozen=True, kw_only=True)
class Tap:
    """One medicine with what was said of it today; None for nothing yet."""

    medicine: Medicine
    taken: bool | None


def kept_up(
    user: Any, checkin: CheckIn | None, *, day: date, rooms: frozenset[str]
) -> dict[str, Any]:
    """What `today/kept_up.html` shows; a query for each of the `rooms_in_use`, two for care."""
    diary = diary_of(user)
    plan = plan_of(diary) if "reminders" in rooms else None
    body = checkin.body if checkin else {}
    said = taken_by_name(body)
    resting = plan is not None and is_paused(plan, day=day)
    return {
        "is_answered": says_how_it_is(body),
        "medicines": [
            Tap(medicine=row, taken=said.get(row.name))
            for row in (medicines_readable_by(user) if "medicines" in rooms else ())
        ],
        "paused_until": plan.paused_until if plan and resting else None,
        "is_quiet": plan is not None and plan.asked_on is not None,
        "links": list(with_unread_news(links_readable_by(user))) if "sharing" in rooms else [],
        "watching": teams_that_follow(diary) if "care" in rooms else [],
        "notes": _notes(diary, day) if "care" in rooms else [],
    }


def _notes(diary: Diary, day: date) -> list[TeamNote]:
    """The newest note of a team to the person, for a while."""
    return notes_for_patient(diary, since=day - NOTES_STAND_FOR)[:1]
