"""The two numbers of the letter: how many the list puts first, and how many stand below."""

from dataclasses import dataclass
from datetime import datetime

from diary.care.morning import morning_of
from tracker.access import followings_readable_by
from tracker.care.listing import with_lines
from tracker.care.models import Team
from tracker.people.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """How many patients have something that nobody of the team has looked at yet."""

    first: int
    """Those whom the list would like to be called today, within the team's budget."""
    more: int
    """All others with news; none is dropped."""

    def __bool__(self) -> bool:
        return bool(self.first or self.more)


def news_for(user: User, team: Team, *, now: datetime) -> News:
    """Counted of the very list that this colleague would open at this moment."""
    morning = morning_of(team, list(with_lines(followings_readable_by(user))), now=now)
    return News(first=len(morning.calls), more=len(morning.others))
