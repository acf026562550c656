"""Walking programmes of invented diaries: which walks were bouts, and how each week went."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from diary.log import pause_programme
from insights.programmes.templates import TEMPLATES
from tracker.people.models import User
from tracker.programmes.services import keep_bout, prescribe
from tracker.reviews.models import Diary
from tracker.walks.queries import walks_by_key

MOSTLY: Final = 3
"""The level of pain, 0 to 4, at which a bout of the demo ended."""
SPREAD: Final = (0, 2, 4, 1, 3, 5, 6)
"""The order in which the days of a week are tried for a session."""


@dataclass(frozen=True, kw_only=True)
class Training:
    """A programme that was prescribed so many days ago, and the sessions of each week since."""

    ago: int
    walked: tuple[int, ...]
    template: str = "home"
    weeks: int = 12
    paused: str = ""
    """Why whoever prescribed it has paused it since; empty while it runs."""

    def starts_on(self, today: date) -> date:
        """Its first day."""
        return today - timedelta(days=self.ago)


def with_sessions(
    document: Mapping[str, Any], training: Training, *, today: date
) -> tuple[dict[str, Any], list[str]]:
    """The diary with its start, its sessions as timed bouts, and the keys of their walks."""
    start = training.starts_on(today)
    seconds = _seconds_of_days(document, training, start)
    walks = [_as_bout(walk, seconds) for walk in document["walks"]]
    keys = [walk["id"] for walk in walks if "outing" in walk]
    checkins = _with_start(document["checkins"], start)
    return {**document, "walks": walks, "checkins": checkins}, keys


def keep_training(
    diary: Diary, training: Training, keys: list[str], *, by: User, now: datetime
) -> None:
    """The programme as a row, and its bouts. The walks must stand in the diary."""
    plan = TEMPLATES[training.template].prescription
    said = asdict(plan) | {"template": training.template, "weeks": training.weeks}
    begun = now - timedelta(days=training.ago)
    programme = prescribe(diary, said, starts_on=begun.date(), by=by, now=begun)
    for walk in walks_by_key(diary, keys).values():
        keep_bout(programme, walk, MOSTLY, by_hand=False)
    if training.paused:
        pause_programme(diary, training.paused, by=by, now=now - timedelta(days=1))


def _as_bout(walk: Mapping[str, Any], seconds: Mapping[str, int]) -> dict[str, Any]:
    """A walk that hurt, of a day with a session, lasted as long as its bout; others stay."""
    day = _day_of(walk)
    if day not in seconds or walk["pain"] == "none":
        return dict(walk)
    return {**walk, "outing": day, "walked_s": max(seconds[day], walk.get("onset_s", 0) + 60)}


def _seconds_of_days(
    document: Mapping[str, Any], training: Training, start: date
) -> dict[str, int]:
    """The days with a session, so many of each week as were walked, and how long each bout was.

    A session reaches its minutes, which grow after a whole week, as the programme asks.
    """
    walked = Counter(_day_of(walk) for walk in document["walks"] if walk["pain"] != "none")
    plan = TEMPLATES[training.template].prescription
    minutes, seconds = plan.minutes, {}
    for number, sessions in enumerate(training.walked):
        week = [(start + timedelta(days=7 * number + day)).isoformat() for day in SPREAD]
        chosen = [day for day in week if walked[day]][:sessions]
        seconds |= {day: minutes * 60 // walked[day] for day in chosen}
        if len(chosen) == plan.sessions:
            minutes = min(minutes + plan.step, plan.most)
    return seconds


def _with_start(checkins: list[dict[str, Any]], start: date) -> list[dict[str, Any]]:
    """The start as an event of its day: the trends begin anew there."""
    day = start.isoformat()
    event = {"code": "new_exercise", "date": day}
    found = [row for row in checkins if row["date"] == day]
    [own] = found or [{"date": day, "entered_at": f"{day}T18:00:00+00:00"}]
    others = [row for row in checkins if row["date"] != day]
    said = own | {"events": [*own.get("events", ()), event]}
    return sorted([*others, said], key=lambda row: row["date"])


def _day_of(walk: Mapping[str, Any]) -> str:
    return str(walk["occurred_at"])[:10]
