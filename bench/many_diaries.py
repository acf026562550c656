"""`python -m bench.many_diaries [COUNT]`: reads many small diaries in one process.

Prints the most memory held so far, in MiB: after a tenth of them, and after all. Each diary is
another one, so that whatever is remembered of diaries would show.
"""

import resource
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import insights

USUALLY = 100_000
SIGNS = ("swelling", "cold", "tender", "numb", "heavy_evening", "veins_bulging")
SEED = 20261124


def main() -> None:
    """One line for the first tenth, one for the whole."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else USUALLY
    for number, document in enumerate(_documents(count), start=1):
        insights.assess(insights.diary_from(document))
        if number in {count // 10, count}:
            print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)


def _documents(count: int) -> Iterator[dict[str, Any]]:
    chance = Random(SEED)  # noqa: S311 - it invents diaries, it hides nothing
    for number in range(count):
        yield _document(number, chance)


def _document(number: int, chance: Random) -> dict[str, Any]:
    """Two walks and a check-in of one day, in words that differ from diary to diary."""
    day = date(2020, 1, 1) + timedelta(days=chance.randrange(2000))
    at = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
    walks = [
        {
            "id": f"{number}-{part}",
            "occurred_at": at.isoformat(),
            "entered_at": (at + timedelta(hours=1)).isoformat(),
            "pain": chance.choice(["left", "right", "both"]),
            "onset_m": chance.randrange(20, 900),
            "note": f"walk {number}",
        }
        for part in ("a", "b")
    ]
    checkin = {
        "date": day.isoformat(),
        "entered_at": at.isoformat(),
        "signs": [{"code": chance.choice(SIGNS), "side": "left"}],
        "denied": ["breathless"],
    }
    return {
        "format": "calf-diary/1",
        "diary": f"diary-{number}",
        "patient": {"birth_year": chance.randrange(1935, 2000)},
        "walks": walks,
        "checkins": [checkin],
    }


if __name__ == "__main__":
    main()
