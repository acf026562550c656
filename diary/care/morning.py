"""The morning list: every patient of a team, by need, each with the reasons in words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _

from diary.care.adherence import KNOWN_FOR, Adherence, adherence_of
from diary.care.needs import NOTHING, TODAY, Reason, reasons_for, short_day
from diary.care.sparkline import Weeks, drawn, in_numbers
from diary.timeline import local_today
from tracker.care.models import WEEKS, Following, Team
from tracker.care.summaries import pauses_since, programmes_that_run, standing_needs
from tracker.sharing.models import PERIODS

WEEK: Final = 7
Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One patient on the list."""

    following: Following
    address: str
    name: str
    reasons: list[Reason]
    weeks: Weeks
    facts: str
    """Days logged this week, the last entry, who looked last; in one line."""
    programme: str
    """The state of the walking programme and this week's sessions; empty without one."""
    is_resting: bool

    @property
    def place(self) -> int:
        """The place of the strongest reason."""
        return self.reasons[0].place if self.reasons else NOTHING

    @property
    def asks_for_a_call(self) -> bool:
        """True if a new reason asks for one."""
        return not self.is_resting and any(reason.is_a_call for reason in self.reasons)

    @property
    def has_news(self) -> bool:
        """True of any reason that nobody of the team has looked at."""
        return not self.is_resting and any(reason.is_new for reason in self.reasons)

    @property
    def cannot_wait(self) -> bool:
        """True of a new warning of the two highest tiers: it is called whatever the budget."""
        return any(reason.is_new and reason.weight <= TODAY for reason in self.reasons)

    @property
    def drawing(self) -> str:
        """The walking of the weeks that the team may see, as a line."""
        return drawn(self.weeks)

    @property
    def numbers(self) -> str:
        """The same in numbers."""
        return in_numbers(self.weeks)


@dataclass(frozen=True, kw_only=True)
class Morning:
    """The list in its groups. `calls` are within the team's budget of alarms."""

    calls: list[Line]
    others: list[Line]
    quiet: list[Line]
    resting: list[Line]
    used: int
    """Of today's budget, what was looked at already."""

    @property
    def in_order(self) -> list[Line]:
        """Everybody, as the page lists them."""
        return [*self.calls, *self.others, *self.quiet, *self.resting]


def morning_of(team: Team, followings: Sequence[Following], *, now: datetime) -> Morning:
    """The list of these patients; three queries more, however many they are."""
    lines = sorted(lines_of(followings, now=now), key=lambda line: line.place)
    used = sum(_is_of_today(line.following.reviewed_at, now) for line in lines)
    asking = [line for line in lines if line.asks_for_a_call]
    within = max(team.alarms_a_day - used, 0)
    calls = [line for n, line in enumerate(asking) if n < within or line.cannot_wait]
    called = {id(line) for line in calls}
    news = [line for line in lines if line.has_news and id(line) not in called]
    still = [line for line in lines if not line.has_news]
    return Morning(
        calls=calls,
        others=news,
        quiet=[line for line in still if not line.is_resting],
        resting=[line for line in still if line.is_resting],
        used=used,
    )


def lines_of(followings: Sequence[Following], *, now: datetime) -> Iterable[Line]:
    """A line for each; the needs of all of them are asked for at once."""
    diaries = [each.diary_id for each in followings]
    found = _by_diary(standing_needs(diaries))
    programmes = _by_diary(programmes_that_run(diaries))
    pauses = _by_diary(pauses_since(list(programmes), now - KNOWN_FOR) if programmes else ())
    for following in followings:
        kept = [rows[following.diary_id] for rows in (found, programmes, pauses)]
        yield line_of(following, *kept, now=now)


def line_of(
    following: Following, findings: Rows, programmes: Rows, pauses: Rows, *, now: datetime
) -> Line:
    """One patient, seen no further back than they let the team look."""
    owner = following.diary.owner
    today = local_today(owner.profile, now)
    weeks, logged, last = _summed(following, today)
    programme = _adherence(following, programmes, pauses, today=today)
    reasons = reasons_for(
        following, findings=findings, programme=programme, last_entry=last, today=today
    )
    rests = following.snoozed_until is not None and following.snoozed_until > today
    rests = rests and not any(reason.breaks_rest for reason in reasons)
    return Line(
        following=following,
        address=f"{reverse('care')}{following.pk}/",
        name=owner.name or owner.email,
        reasons=reasons,
        weeks=weeks,
        facts=_facts(following, logged=logged, last=last, rests=rests),
        programme=programme.words if programme else "",
        is_resting=rests,
    )


def _by_diary(rows: Iterable[dict[str, Any]]) -> dict[int, Rows]:
    found: dict[int, Rows] = defaultdict(list)
    for row in rows:
        found[row["diary_id"]].append(row)
    return found


def _adherence(
    following: Following, programmes: Rows, pauses: Rows, *, today: date
) -> Adherence | None:
    """How the programme that runs goes, by the sessions that the last review counted."""
    if not programmes:
        return None
    try:
        sessions = following.diary.summary.sessions
    except ObjectDoesNotExist:
        sessions = []
    profile = following.diary.owner.profile
    return adherence_of(programmes[0], pauses, sessions, profile=profile, today=today)


def _facts(following: Following, *, logged: int, last: date | None, rests: bool) -> str:
    """What is the same for everybody, in a line."""
    parts = [_("%(days)d of 7 days written") % {"days": logged}]
    if last:
        parts.append(_("last entry %(day)s") % {"day": short_day(last)})
    elif not last:
        parts.append(_("no entry"))
    by = following.reviewed_by
    if following.reviewed_at:
        said = {
            "day": short_day(following.reviewed_at.date()),
            "name": (by.name or by.email) if by else "",
        }
        parts.append(_("looked at %(day)s by %(name)s") % said)
    else:
        parts.append(_("not looked at yet"))
    if rests and following.snoozed_until:
        parts.append(_("in peace until %(day)s") % {"day": short_day(following.snoozed_until)})
    return " · ".join(parts)


def _summed(following: Following, today: date) -> tuple[Weeks, int, date | None]:
    """The weeks, the days logged of the last seven, and the last entry, within the consent."""
    try:
        summary = following.diary.summary
    except ObjectDoesNotExist:
        return [None] * WEEKS, 0, None
    days = PERIODS[following.period]
    first = today - timedelta(days=days - 1) if days else date.min
    last = summary.last_entry if summary.last_entry and summary.last_entry >= first else None
    since = (today - timedelta(days=WEEK)).isoformat()
    shown = WEEKS if days is None else min(WEEKS, days // WEEK)
    weeks = _moved(summary.weeks, (today - summary.as_of).days // WEEK)[-shown:]
    return weeks, sum(day > since for day in summary.logged), last


def _moved(weeks: Weeks, gone: int) -> Weeks:
    """A summary of some weeks ago, with a gap for each week since."""
    if gone <= 0:
        return weeks
    return [*weeks, *[None] * min(gone, WEEKS)][-WEEKS:]


def _is_of_today(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and moment.astimezone(UTC).date() == now.astimezone(UTC).date()
