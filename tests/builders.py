"""Builders of what tests need: walks and check-ins as calf-diary/1, and people with a diary.

`a_walk(onset_s=120)` changes a key, `a_walk(severity=None)` leaves it out.
"""

from typing import Any
from uuid import UUID

NOW = "2026-05-01T12:00:00+00:00"
PASSWORD = "a-long-and-quiet-walk"
_made = iter(range(1, 10**9))


def a_walk(**over: Any) -> dict[str, Any]:
    """A walk of the morning of 1 May 2026 that hurt the left calf after three minutes."""
    walk = {
        "id": str(UUID(int=next(_made))),
        "occurred_at": "2026-05-01T10:12:00+01:00",
        "entered_at": "2026-05-01T10:40:00+01:00",
        "pain": "left",
        "onset_s": 180,
        "method": "timer",
        "severity": 5,
        "sites": ["calf"],
        "relief": {"stand_still": True},
        "relief_s": 120,
    }
    return _over(walk, over)


def a_painless_walk(**over: Any) -> dict[str, Any]:
    """A walk of twenty minutes without pain."""
    said = dict.fromkeys(("onset_s", "severity", "sites", "relief", "relief_s"))
    return a_walk(**({"pain": "none", "walked_s": 1200, **said} | over))


def a_checkin(**over: Any) -> dict[str, Any]:
    """A check-in of 1 May 2026 on which nothing was new."""
    checkin = {
        "date": "2026-05-01",
        "entered_at": "2026-05-01T11:00:00+01:00",
        "nothing_new": True,
    }
    return _over(checkin, over)


def a_sign(code: str, **over: Any) -> dict[str, Any]:
    """A yes answer, such as `a_sign("swelling", side="left")`."""
    return _over({"code": code}, over)


def a_swollen_leg(**over: Any) -> dict[str, Any]:
    """A check-in that must raise a warning: one leg newly swollen and sore since yesterday."""
    signs = [
        a_sign("swelling", side="left", extent="calf", since="2026-04-30", now=True),
        a_sign("pain", side="left", site="calf", since="2026-04-30", now=True),
    ]
    return a_checkin(**({"signs": signs, "nothing_new": None} | over))


def a_white_cold_leg(**over: Any) -> dict[str, Any]:
    """A check-in that must raise an emergency: one leg suddenly cold, pale and numb."""
    fresh = {"side": "left", "since": "2026-05-01", "onset": "sudden", "now": True}
    signs = [a_sign(code, **fresh) for code in ("cold", "pale", "numb")]
    return a_checkin(**({"signs": signs, "nothing_new": None} | over))


def a_document(**over: Any) -> dict[str, Any]:
    """A whole diary of one walk and one check-in."""
    document = {
        "format": "calf-diary/1",
        "diary": "a paper diary",
        "patient": {"time_zone": "Europe/London"},
        "walks": [a_walk()],
        "checkins": [a_checkin()],
    }
    return _over(document, over)


def a_patient(email: str, *, name: str = "", **profile: Any) -> Any:
    """Somebody with an open diary, in London unless the profile says otherwise."""
    from tracker.models import User
    from tracker.people.services import open_diary_for, save_profile

    user = User.objects.create_user(email, PASSWORD, name=name)
    diary = open_diary_for(user)
    fields = {"time_zone": "Europe/London", "country": "GB", "birth_year": 1957} | profile
    save_profile(diary.owner.profile, **fields)
    return user


def a_clinician(email: str, *, name: str = "", **fields: Any) -> Any:
    """Somebody who follows others' diaries by consent and keeps none."""
    from tracker.models import User

    return User.objects.create_user(email, PASSWORD, name=name, role="clinician", **fields)


def _over(body: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """The body with keys set; None leaves a key out."""
    return {key: value for key, value in (body | over).items() if value is not None}
