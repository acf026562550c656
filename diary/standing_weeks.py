"""Words for what is read week by week: days of swelling, limited days, walks; never a warning."""

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from diary.spelling import figure
from insights.trends.weekly import WEEKLY as NUMBERS
from insights.trends.words import READINGS

WEEKLY: Final = frozenset(name.partition(".")[0] for name in READINGS)


def weekly_line(trend: dict[str, Any]) -> str:
    """What can be said of one subject of the weeks."""
    if words := READINGS.get(f"{trend['subject']}.{trend['status']}"):
        return _(words).format(now=figure(trend["now"]), before=figure(trend["before"]))
    walks = trend["unit"] == "walks"
    if trend["status"] == "too_few":
        return _walks_missing(trend) if walks else _answers_missing(trend)
    return _same_walks(trend) if walks else _same_days(trend)


def _answers_missing(trend: dict[str, Any]) -> str:
    said = ngettext(
        "Too little to compare yet. It takes %(weeks)d more week in which you answer this on"
        " %(days)d days or more.",
        "Too little to compare yet. It takes %(weeks)d more weeks in which you answer this on"
        " %(days)d days or more.",
        trend["entries_missing"],
    )
    return said % {"weeks": trend["entries_missing"], "days": NUMBERS.answered}


def _walks_missing(trend: dict[str, Any]) -> str:
    said = ngettext(
        "Too little to compare yet. It takes %(weeks)d more week with a walk.",
        "Too little to compare yet. It takes %(weeks)d more weeks with a walk.",
        trend["entries_missing"],
    )
    return said % {"weeks": trend["entries_missing"]}


def _same_days(trend: dict[str, Any]) -> str:
    said = _("No clear change: about %(now)s in 7 of the days on which you answered.")
    if trend["would_have_seen"] is not None:
        said += " " + _("%(change)s more in 7 over the last four weeks would show here by now.")
    return said % {"now": figure(trend["now"]), "change": _figure(trend["would_have_seen"])}


def _same_walks(trend: dict[str, Any]) -> str:
    said = _("No clear change: about %(now)s a week.")
    if trend["would_have_seen"] is not None:
        said += " " + _("%(change)s fewer a week over the last four weeks would show here by now.")
    return said % {"now": figure(trend["now"]), "change": _figure(trend["would_have_seen"])}


def _figure(value: float | None) -> str:
    return "" if value is None else figure(value)
