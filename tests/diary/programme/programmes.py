"""Builders of programmes: a prescription as it is kept, begun by a person or by a clinician."""

from typing import Any

from diary.log import BoutSaid, begin_programme, log_bout
from tests.builders import a_walk

HOME = {
    "template": "home",
    "minutes": 10,
    "most": 50,
    "step": 5,
    "sessions": 3,
    "weeks": 12,
    "scale": "0-4",
    "stop_at": 3,
    "rest_minutes": None,
}
CHECK = ("heart", "recent", "chest", "insulin", "falls", "wound", "numb", "rest_pain")
ALL_NO = dict.fromkeys(CHECK, "no") | {"diagnosed": "yes"}
"""The answers to the safety check with which somebody may begin alone."""


def a_programme(user: Any, *, now: Any, by: Any = None, **over: Any) -> Any:
    """A programme from today on."""
    return begin_programme(user.diary, HOME | over, by=by, now=now)


def a_bout(user: Any, programme: Any, *, now: Any, pain: int | None = 3, **over: Any) -> Any:
    """One timed bout of ten minutes that ended at a pain of 3."""
    moment = now.isoformat(timespec="seconds")
    said = {"occurred_at": moment, "entered_at": moment, "walked_s": 600, "severity": None}
    body = a_walk(**(said | {"had_to_stop": True, "outing": "o"} | over))
    return log_bout(user.diary, body, BoutSaid(programme=programme.pk, pain=pain), now=now).entry
