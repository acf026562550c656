"""Before and after: the first two weeks of a programme beside its last two, and what is felt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from diary.programme.plans import Progress
from diary.rows import lasting, length
from diary.spelling import in_a_row
from insights.programmes.change import ONSET, SIX_MINUTES, size_of
from insights.programmes.progress import Walked, Week, middle_onset
from tracker.programmes.models import WalkTest

SPAN = timedelta(days=14)
FEWEST = 3
"""Bouts on each side without which nothing is compared."""


@dataclass(frozen=True, kw_only=True)
class Compared:
    """One figure before and after, and the published size of a change that people feel."""

    name: str
    before: str
    after: str
    change: str
    source: str


@dataclass(frozen=True, kw_only=True)
class ShownWeek:
    """One week as a row of the page."""

    number: int
    first: date
    last: date
    minutes: int
    walked: int
    sessions: int
    planned: int
    is_full: bool
    rested: bool
    onset: str


def shown_weeks(progress: Progress, *, units: str) -> list[ShownWeek]:
    """The weeks, the newest first, each with the middle of when the pain began."""
    return [_shown(week, progress.bouts, units=units) for week in reversed(progress.weeks)]


def compared(progress: Progress, tests: Sequence[WalkTest], *, units: str) -> list[Compared]:
    """What can be set side by side: time and metres until the pain, and six minutes of walking.

    Only timed bouts are compared, and metres only of one way of measuring; six-minute walks only
    on the same course with the same aid.
    """
    rows = [_onset(progress), _metres(progress, units=units), _six(tests, units=units)]
    return [row for row in rows if row is not None]


def _shown(week: Week, bouts: Sequence[Walked], *, units: str) -> ShownWeek:
    inside = [bout for bout in bouts if week.first <= bout.day <= week.last]
    seconds, metres = middle_onset(inside, "onset_s"), middle_onset(inside, "onset_m")
    parts = [lasting(round(seconds[0]))] if seconds else []
    parts += [length(round(metres[0]), units=units)] if metres else []
    return ShownWeek(
        number=week.number,
        first=week.first,
        last=week.last,
        minutes=week.minutes,
        walked=round(sum(week.walked) / 60),
        sessions=len(week.walked),
        planned=week.planned,
        is_full=week.is_full,
        rested=week.rested,
        onset=in_a_row(parts),
    )


def _sides(progress: Progress, key: str) -> tuple[float, float] | None:
    """The middle of the first two weeks and of the last two, once these do not overlap."""
    bouts = [bout for bout in progress.bouts if getattr(bout, key) is not None]
    if not bouts or bouts[-1].day - bouts[0].day < 2 * SPAN - timedelta(days=1):
        return None
    first, last = bouts[0].day + SPAN, bouts[-1].day - SPAN
    before = middle_onset([bout for bout in bouts if bout.day < first], key)
    after = middle_onset([bout for bout in bouts if bout.day > last], key)
    if not before or not after or min(before[1], after[1]) < FEWEST:
        return None
    return before[0], after[0]


def _onset(progress: Progress) -> Compared | None:
    sides = _sides(progress, "onset_s")
    if sides is None:
        return None
    return Compared(
        name=_("Minutes until the pain begins"),
        before=lasting(round(sides[0])),
        after=lasting(round(sides[1])),
        change=_beside_published(sides[1] - sides[0]),
        source=_(ONSET.source),
    )


def _metres(progress: Progress, *, units: str) -> Compared | None:
    sides = _sides(progress, "onset_m")
    if sides is None:
        return None
    before, after = (length(round(side), units=units) for side in sides)
    name = _("Distance until the pain begins")
    return Compared(name=name, before=before, after=after, change="", source="")


def _six(tests: Sequence[WalkTest], *, units: str) -> Compared | None:
    if not tests:
        return None
    last = tests[-1]
    alike = [row for row in tests if (row.aid, row.course_m) == (last.aid, last.course_m)]
    if len(alike) < 2:
        return None
    first = alike[0]
    return Compared(
        name=_("Six minutes of walking"),
        before=length(first.metres, units=units),
        after=length(last.metres, units=units),
        change=_beside_groups(last.metres - first.metres),
        source=_(SIX_MINUTES.source),
    )


def _beside_published(own: float) -> str:
    """The published sizes of change and where one's own stands among them."""
    sizes = _(
        "Published sizes of change: small %(small)d, moderate %(moderate)d, large %(large)d s."
    )
    words = {
        "large": _("Yours, %(own)d s, is a large one."),
        "moderate": _("Yours, %(own)d s, is a moderate one."),
        "small": _("Yours, %(own)d s, is a small one."),
        "less": _("Yours, %(own)d s, is less than a small one."),
        "worse": _("Yours, %(own)d s, is a change for the worse: tell your doctor."),
    }
    published = {"small": ONSET.small, "moderate": ONSET.moderate, "large": ONSET.large}
    return f"{sizes % published} {words[size_of(own)] % {'own': round(own)}}"


def _beside_groups(metres: int) -> str:
    """What two groups gained and lost, beside one's own metres."""
    said = _(
        "Yours: %(own)+d m. In a study those who trained gained %(trained)d m in six months, and"
        " those who felt worse had lost %(worse)d m."
    )
    numbers = {"trained": round(SIX_MINUTES.trained), "worse": round(-SIX_MINUTES.felt_worse)}
    return said % {"own": metres, **numbers}
