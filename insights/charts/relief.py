"""Which relief was tried, how often it helped, and how fast the pain was gone."""

from dataclasses import dataclass
from statistics import median
from typing import Final

from insights.charts.asked import Request, Table
from insights.diary.values import Walk

TITLE: Final = "What eased the pain: helped, of times tried"
NOTHING_YET: Final = "No walk in this time says what was tried."
DESCRIPTION: Final = "Each bar is something you tried; the bold part is how often it helped."
HEAD: Final = ("What you tried", "Helped", "Tried", "Minutes until gone, middle value")
NOT_TIMED: Final = "not timed"
COUNTS: Final = "{helped} of {tried}"
TIMED: Final = ", {minutes} min"
WORDS: Final = {
    "stand_still": "standing still",
    "sit": "sitting",
    "bend_forward": "bending forward",
    "lie_down": "lying down",
    "raise_leg": "raising the leg",
    "hang_leg": "hanging the leg",
    "walk_on": "walking on",
    "stretch": "stretching",
}


@dataclass(frozen=True, slots=True)
class Tried:
    """One relief of the period: times helped, times tried, seconds until the pain was gone."""

    code: str
    helped: int
    tried: int
    seconds: float | None


def tabled(request: Request) -> Table:
    """Each relief that was tried, the most often tried first."""
    reliefs = reliefs_of(request.walks)
    return Table(
        title=request.say(TITLE),
        description=request.say(DESCRIPTION if reliefs else NOTHING_YET),
        head=tuple(request.say(word) for word in HEAD),
        rows=tuple(_row(relief, request) for relief in reliefs),
    )


def reliefs_of(walks: tuple[Walk, ...]) -> list[Tried]:
    """Each relief that was tried; seconds only of walks on which it was the one that helped."""
    found = []
    for code in WORDS:
        tried = [w for w in walks if code in w.relief]
        helped = [w for w in tried if w.relief[code]]
        times = [w.relief_s for w in helped if w.relief_s is not None and _alone(w)]
        if tried:
            seconds = median(times) if times else None
            found.append(Tried(code, len(helped), len(tried), seconds))
    return sorted(found, key=lambda relief: -relief.tried)


def _alone(walk: Walk) -> bool:
    return sum(walk.relief.values()) == 1


def in_minutes(seconds: float) -> str:
    """Seconds as minutes with at most one digit behind the point."""
    return f"{seconds / 60:.1f}".removesuffix(".0")


def _row(relief: Tried, request: Request) -> tuple[str, ...]:
    timed = request.say(NOT_TIMED)
    if relief.seconds is not None:
        timed = request.say_digits(in_minutes(relief.seconds))
    return (
        request.say(WORDS[relief.code]),
        str(relief.helped),
        str(relief.tried),
        timed,
    )
