"""What Today says of a walking programme: what this week asks for, or why it rests."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from diary.programme.news import news_of
from diary.programme.plans import progress_of
from diary.programme.words import ASK_WORDS, why_held
from diary.timeline import local_today
from tracker.programmes.queries import holds_that_stand, newest_programme
from tracker.reviews.models import Diary


@dataclass(frozen=True, kw_only=True)
class ProgrammeToday:
    """`paused` says why it rests and `asks` whom to ask; empty of a programme that runs.

    `news` are what clinicians did of late; of a programme that has ended there is nothing else.
    """

    line: str
    news: list[str]
    paused: str
    asks: tuple[str, ...]


def programme_today(diary: Diary, *, now: datetime) -> ProgrammeToday | None:
    """The programme on Today; None without one, after one query."""
    running = newest_programme(diary)
    if running is None:
        return None
    profile = diary.owner.profile
    news = news_of(running, profile, now=now)
    if running.ended_at is not None:
        return ProgrammeToday(line="", news=news, paused="", asks=()) if news else None
    holds = holds_that_stand(running)
    asks = tuple(dict.fromkeys(str(ASK_WORDS[row.reason]) for row in holds))
    paused = why_held(holds)
    week = progress_of(running, profile, today=local_today(profile, now)).week
    if week is None:
        over = _("Its weeks are over. Look at what has changed.")
        return ProgrammeToday(line=over, news=news, paused=paused, asks=asks)
    said = _("%(done)s of %(planned)s sessions walked this week. The next: %(minutes)s minutes.")
    line = said % {"done": len(week.walked), "planned": week.planned, "minutes": week.minutes}
    return ProgrammeToday(line=line, news=news, paused=paused, asks=asks)
