"""A year of an invented diary: calves that hurt after some minutes, and a worse last two months."""

import math
import random
import uuid
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

ZONE: Final = ZoneInfo("Europe/London")
NAMESPACE: Final = uuid.UUID("5b0f6f0e-93a5-4df4-8f4e-6d1b9c6c1f4a")
DAYS: Final = 365
LEVEL_S: Final = 270
SPREAD: Final = 0.2
WORSE_FOR: Final = 56
WORSE_BY: Final = 0.38
HOLIDAY: Final = range(150, 163)
SWOLLEN: Final = 95
"""Days ago on which a leg was swollen; it was seen to two days later."""
ASKED: Final = ("breathless", "chest_pain", "cold", "swelling", "numb", "weak", "wound")
QUESTIONS: Final = ["Should I walk on when it hurts?", "Do I need the test at the ankle?"]
BACKGROUND: Final = ["ex_smoker", "high_cholesterol", "statin"]
BACKGROUND_DENIED: Final = ["diabetes", "previous_clot", "anticoagulant", "leg_artery_operation"]


def year_document(*, now: datetime) -> dict[str, Any]:
    """The year that ends the day before `now`; the same day gives the same diary."""
    chance = random.Random(7)  # noqa: S311 - an invented diary, no secret
    today = now.astimezone(ZONE).date()
    walks: list[dict[str, Any]] = []
    checkins: list[dict[str, Any]] = []
    for ago in range(DAYS, 0, -1):
        day = today - timedelta(days=ago)
        walks += _walks(day, ago, chance)
        checkins += _checkin(day, ago, chance)
    return {
        "format": "calf-diary/1",
        "diary": "demo",
        "patient": {"background": BACKGROUND, "background_denied": BACKGROUND_DENIED}
        | {"goal": "To walk to the park and back with my grandson", "questions": QUESTIONS},
        "walks": walks,
        "checkins": checkins,
    }


def _level(ago: int) -> float:
    """Seconds until the pain: steady, then falling over the last eight weeks."""
    fallen = min(max(WORSE_FOR - ago, 0) / WORSE_FOR, 1)
    return LEVEL_S * (1 - WORSE_BY * fallen) * (1 + 0.04 * math.sin(ago / 58))


def _walks(day: date, ago: int, chance: random.Random) -> list[dict[str, Any]]:
    if ago in HOLIDAY or chance.random() < 0.22:
        return []
    return [_walk(day, ago, number, chance) for number in range(chance.choice((1, 1, 2)))]


def _walk(day: date, ago: int, number: int, chance: random.Random) -> dict[str, Any]:
    onset = round(_level(ago) * math.exp(chance.gauss(0, SPREAD)) / 10) * 10
    meant = round(LEVEL_S * 1.9 * math.exp(chance.gauss(0, 0.45)) / 30) * 30
    started = _at(day, 10 + 5 * number, chance.randrange(60))
    walk: dict[str, Any] = {
        "id": str(uuid.uuid5(NAMESPACE, f"{day}/{number}")),
        "occurred_at": started.isoformat(),
        "entered_at": (started + timedelta(minutes=chance.randrange(15, 90))).isoformat(),
        "method": "timer" if chance.random() < 0.85 else "estimate",
        "conditions": [chance.choice(("level", "level", "level", "uphill"))],
    }
    if onset >= meant:
        return walk | {"pain": "none", "walked_s": meant}
    return walk | _pain(onset, meant, chance)


def _pain(onset: int, meant: int, chance: random.Random) -> dict[str, Any]:
    relief = {"stand_still": True} if chance.random() < 0.8 else {"sit": True}
    if chance.random() < 0.15:
        relief["bend_forward"] = False
    return {
        "pain": "left" if chance.random() < 0.8 else "both",
        "onset_s": onset,
        "walked_s": max(meant, onset + 60),
        "severity": min(max(round(chance.gauss(5, 1.2)), 1), 9),
        "sites": ["calf"],
        "feel": [chance.choice(("cramp", "ache", "tight"))],
        "had_to_stop": chance.random() < 0.7,
        "relief": relief,
        "relief_s": max(round(chance.gauss(150, 45) / 10) * 10, 40),
    }


def _checkin(day: date, ago: int, chance: random.Random) -> list[dict[str, Any]]:
    told = _swelling(day, ago)
    if told is None and (ago in HOLIDAY or chance.random() < 0.35):
        return []
    answers = told or ({"denied": list(ASKED)} if ago % 7 == 0 else {"nothing_new": True})
    evening = _at(day, 20, chance.randrange(60)).isoformat()
    return [{"date": day.isoformat(), "entered_at": evening} | answers]


def _swelling(day: date, ago: int) -> dict[str, Any] | None:
    """One leg swollen after a coach journey, and the scan that found no clot."""
    if ago == SWOLLEN:
        sign = {"code": "swelling", "side": "left", "level": 1, "since": day.isoformat()}
        journey = {"code": "long_sitting", "date": (day - timedelta(days=2)).isoformat()}
        return {"signs": [sign], "denied": ["breathless", "chest_pain"], "events": [journey]}
    if ago == SWOLLEN - 1:
        events = [{"code": code, "date": day.isoformat()} for code in ("seen", "scan_clear")]
        return {"denied": ["swelling", "breathless", "chest_pain"], "events": events}
    return None


def _at(day: date, hour: int, minute: int) -> datetime:
    return datetime.combine(day, time(hour, minute), ZONE)
