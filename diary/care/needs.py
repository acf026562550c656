"""Why somebody stands where they stand on the list: each reason with its weight and its words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Final

from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

import insights
from diary.care.adherence import Adherence
from diary.telling import short_date
from insights.diary.vocabulary import rank

SILENT_DAYS: Final = 8
EMERGENCY, TODAY, CALL_DUE, WORSE, RED_FLAG, WORSE_OTHERWISE = range(6)
SILENT, PAUSED, MISSED, RELIEF, ROUTINE = range(6, 11)
"""The order of need. A warning of tier *soon* stands below who truly worsens: nearly all whose
legs hurt on walks has one, and would hide them. `PAUSED` and `MISSED` are of a programme."""
SEEN: Final = 20
"""Added to what somebody of the team has looked at: it sinks below all that is new."""
NOTHING: Final = 99
IS_A_CALL: Final = WORSE_OTHERWISE
"""Up to here a reason asks for a call; what comes after can wait for a quiet hour."""
TREND_WEIGHTS: Final = {"walking": WORSE, "relief": RELIEF}
SUBJECT_WORDS: Final = {
    "walking": gettext_lazy("Walking is getting shorter"),
    "relief": gettext_lazy("Pain takes longer to go"),
    "pain": gettext_lazy("Pain on walks is stronger"),
    "swelling": gettext_lazy("The calves differ more"),
}
TOLD: Final = {
    EMERGENCY: gettext_lazy("Red flag, emergency: “%(headline)s”"),
    TODAY: gettext_lazy("Red flag, same day: “%(headline)s”"),
    RED_FLAG: gettext_lazy("Warning, soon: “%(headline)s”"),
    ROUTINE: gettext_lazy("For the next visit: “%(headline)s”"),
}
"""What the patient was told, its urgency first: nearly everybody has one for the next visit."""
LEGS: Final = {
    "left": gettext_lazy("the left leg"),
    "right": gettext_lazy("the right leg"),
    "both": gettext_lazy("both legs"),
    "": gettext_lazy("a leg"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason; `is_new` until somebody of the team has looked since it came."""

    weight: int
    words: str
    is_new: bool

    @property
    def place(self) -> int:
        """Where it puts a patient: 0 is the top of the list."""
        return self.weight if self.is_new else self.weight + SEEN

    @property
    def is_a_call(self) -> bool:
        """True of a new reason that asks for a call."""
        return self.is_new and self.weight <= IS_A_CALL

    @property
    def breaks_rest(self) -> bool:
        """True of a new warning: it is shown whatever was snoozed."""
        return self.is_new and self.weight in {EMERGENCY, TODAY, RED_FLAG}


def short_day(day: date) -> str:
    """ "Fri 1 May", in the reader's language."""
    return _formatted(day, get_language() or "")


@lru_cache(maxsize=4000)
def _formatted(day: date, _language: str) -> str:
    return short_date(day)


def reasons_for(
    following: Any,
    *,
    findings: Iterable[Mapping[str, Any]],
    programme: Adherence | None,
    last_entry: date | None,
    today: date,
) -> list[Reason]:
    """Every reason, the strongest first."""
    seen = following.reviewed_at
    found = [*_of_findings(findings, seen)]
    if following.call_on is not None and following.call_on <= today:
        found.append(Reason(weight=CALL_DUE, words=_("You wanted to call again"), is_new=True))
    silent = _silence(last_entry, given=following.given_at.date(), today=today, seen=seen)
    of_programme = _of_programme(programme, seen) if programme else ()
    return sorted([*found, *silent, *of_programme], key=lambda reason: reason.place)


def _of_findings(rows: Iterable[Mapping[str, Any]], seen: datetime | None) -> Iterator[Reason]:
    for row in rows:
        is_new = seen is None or row["changed_at"] > seen
        if row["kind"] == "red_flag":
            weight = _flag_weight(row["rank"])
            words = _told(row["rule"], row["side"], weight, get_language() or "")
            yield Reason(weight=weight, words=words, is_new=is_new)
        elif row["rule"].endswith(".worse"):
            subject = row["rule"].split(".")[1]
            weight = TREND_WEIGHTS.get(subject, WORSE_OTHERWISE)
            yield Reason(weight=weight, words=str(SUBJECT_WORDS[subject]), is_new=is_new)


def _of_programme(programme: Adherence, seen: datetime | None) -> Iterator[Reason]:
    """A pause, which is no news where a clinician made it; else a week with too few sessions."""
    if programme.paused_since is not None:
        words = _("Walking programme paused since %(day)s: %(because)s")
        said = words % {"day": short_day(programme.paused_since), "because": programme.because}
        at = programme.paused_at
        is_new = at is not None and (seen is None or at > seen)
        yield Reason(weight=PAUSED, words=said, is_new=is_new)
    elif programme.missed is not None:
        words = _("Missed sessions: %(done)d of %(planned)d walked last week")
        said = words % {"done": programme.missed, "planned": programme.planned}
        is_new = seen is None or seen < programme.missed_since
        yield Reason(weight=MISSED, words=said, is_new=is_new)


def _flag_weight(place: int) -> int:
    known = {rank("emergency"): EMERGENCY, rank("today"): TODAY, rank("soon"): RED_FLAG}
    return known.get(place, ROUTINE)


@lru_cache(maxsize=4000)
def _told(rule: str, side: str, weight: int, _language: str) -> str:
    headline = _(insights.wording(rule).headline).format(leg=LEGS[side])
    return TOLD[weight] % {"headline": headline}


def _silence(
    last: date | None, *, given: date, today: date, seen: datetime | None
) -> Iterator[Reason]:
    """Days without a word, counted from the consent where nothing was ever written."""
    since = last or given
    days = (today - since).days
    if days >= SILENT_DAYS:
        began = datetime.combine(since + timedelta(days=SILENT_DAYS), time(), UTC)
        words = ngettext("Silent for %(days)d day", "Silent for %(days)d days", days)
        is_new = seen is None or seen < began
        yield Reason(weight=SILENT, words=words % {"days": days}, is_new=is_new)
