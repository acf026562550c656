"""A change of what the person told of themselves, judged like any other."""

from datetime import datetime
from typing import Any

import insights
from diary.doorbell import ring_to_draw
from diary.log.acts import Deed, Told, judged_change, locked, standing
from diary.reminders.claiming import follow_zone
from diary.timeline import local_day, patient_body
from tracker.audit.services import record
from tracker.findings.drawings import forget_drawings
from tracker.people.models import Profile, User
from tracker.people.services import save_profile
from tracker.reviews.models import Diary
from tracker.walks.queries import walk_moments
from tracker.walks.services import move_walks

JUDGED = frozenset({"birth_year", "sex", "background", "background_denied", "time_zone"})


def change_profile(user: User, *, now: datetime, **fields: Any) -> Told:
    """Sets fields of the profile; raises `insights.DiaryError` if the reader refuses them.

    A field that judgements rest on raises the diary's version and is judged at once. A new
    time zone gives every walk its local day anew. Pass None or "" for what is no longer said.
    """
    with locked(user.diary) as diary:
        profile = diary.owner.profile
        changed = save_profile(profile, **fields)
        insights.patient_from(patient_body(profile))
        if "time_zone" in changed:
            follow_time_zone(diary, profile, now=now)
        if "units" in changed:
            forget_drawings(diary)
            ring_to_draw(diary.pk)
        user.profile = profile
        if changed & JUDGED:
            return judged_change(diary, Deed(verb="changed", kind="profile"), now=now)
        if changed:
            record(diary, actor=user, verb="changed", object_kind="profile", now=now)
        return standing(diary)


def follow_time_zone(diary: Diary, profile: Profile, *, now: datetime) -> None:
    """Makes the local day of every walk anew, and the moment of every reminder."""
    follow_zone(diary, profile, now=now)
    move_walks(diary, {pk: local_day(moment, profile) for pk, moment in walk_moments(diary)})
